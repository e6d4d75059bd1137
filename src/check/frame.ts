import { endMonth, findEntry } from './find-entry.js';
import type { Period } from '../model/period.js';
import type { ForceRecord, Story } from '../model/record.js';
import { remember } from './remember.js';
import type { StoryWords } from './story-words.js';

/** What copy is held against: everything the record says, computed here anew. */
export interface Frame {
  readonly story: Story;
  readonly later: Period;
  readonly earlier: Period | undefined;
  /** What the story's own words tell the check. */
  readonly words: StoryWords;
  /** Names the force may be called by in this period. */
  readonly names: readonly string[];
  readonly area: string;
  readonly nationAreas: readonly string[];
  /** Areas of all forces, without articles: none but the force's own belongs in its copy. */
  readonly areas: ReadonlySet<string>;
  readonly measures: readonly FrameMeasure[];
  /** What rates, places and series are reckoned from: never another force's figures alone (rule F4). */
  readonly records: {
    readonly own: ForceRecord;
    readonly nation: ForceRecord;
    readonly forces: readonly ForceRecord[];
  };
  /** Words that may be quoted. */
  readonly quotations: readonly KnownWords[];
  /** Areas of forces that are not in the nation's total. */
  readonly excluded: readonly string[];
  /** Words that required paragraphs and footers must hold in this force's case. */
  readonly mustSay: readonly MustSay[];
  /** Whether the figures are at most 14 days old; undefined where nobody knows (rule K5). */
  readonly isFresh: boolean | undefined;
  /** The day the drafts are for, where somebody gave one. */
  readonly today: string | undefined;
  readonly minPercentBase: number;
  readonly status: string;
  readonly publisher: string;
  readonly abbreviation: string;
}

/** What a story requires to be said: the editorial rule behind it, and where. */
export interface MustSay {
  readonly block: string;
  readonly rule: string;
  readonly words: readonly string[];
  readonly isFooter: boolean;
}

/** Somebody's recorded words, and what an attribution of them must hold. */
export interface KnownWords {
  /** Paragraphs without marks, dashes and blanks: what must be the same to the letter (rule H6). */
  readonly bare: readonly string[];
  readonly namedBy: readonly string[];
}

export interface FrameMeasure {
  readonly id: string;
  /** Words that tell this measure from the others. */
  readonly words: readonly string[];
  /** What is counted, in words: lost dogs. */
  readonly plural: string;
  readonly whole: string | undefined;
  readonly local: Counts;
  readonly national: Counts;
}

export interface Counts {
  readonly later: number | undefined;
  readonly earlier: number | undefined;
  /** In per cent, with a sign; published, where it cannot be recomputed. */
  readonly published: number | undefined;
}

function countOf(record: ForceRecord, measure: string, period: Period | undefined): number | undefined {
  const entry = period && findEntry(record.fields.counts?.[measure], period.label);
  if (entry === undefined) return undefined;
  if (typeof entry === 'number') return entry;
  return 'value' in entry ? entry.value : undefined;
}

const isRounded = (record: ForceRecord, measure: string, period: Period | undefined): boolean => {
  const entry = period && findEntry(record.fields.counts?.[measure], period.label);
  return typeof entry === 'object' && 'rounded' in entry && entry.rounded !== undefined;
};

function countsOf(record: ForceRecord, measure: string, later: Period, earlier: Period | undefined): Counts {
  const change = findEntry(record.fields.changes?.[measure], later.label);
  const isSince = change !== undefined && earlier !== undefined && endMonth(change.since) === endMonth(earlier.label);
  const published = isSince ? change.percent : undefined;
  const rounded = isRounded(record, measure, later) || isRounded(record, measure, earlier);
  const before = countOf(record, measure, earlier);
  return { later: countOf(record, measure, later), earlier: rounded ? undefined : before, published };
}

/** Names by period: the name borne at the period's end, and its short form, each with the force's article. */
function namesOf(record: ForceRecord, later: Period): readonly string[] {
  const former = [...(record.fields.formerly ?? [])]
    .sort((a, b) => a.until.localeCompare(b.until))
    .find(({ until }) => later.end < `${until}-01`);
  const { name, short } = former ?? record.fields;
  return [...new Set([name, short ?? name])];
}

/** Words without their marks, dashes and blanks. */
export const bareWords = remember((text) => text.replaceAll(/["'“”‘’\s–—-]+/g, ''));

/** Words as typed, made ready to be compared. */
export function knownWords(paragraphs: readonly string[], namedBy: readonly string[]): KnownWords {
  return { bare: paragraphs.map(bareWords), namedBy };
}

/** A spokesman without a name is called what the house calls one: who spoke is the body (rule H9). */
const unnamed = (speaker: string): string => speaker.replace(/^((?:an?|the)\s.*\S)\s+spokes(?:man|woman)$/i, '$1');

/** The force's statements as typed, a blank line between paragraphs. */
function statementWords(record: ForceRecord): readonly KnownWords[] {
  return (record.fields.statements ?? []).flatMap(({ words, speaker, rank, role }) =>
    words === undefined || speaker === undefined
      ? []
      : [
          knownWords(
            words.split(/\n\s*\n/),
            [unnamed(speaker), rank, role].filter((part) => part !== undefined),
          ),
        ],
  );
}

export interface FrameInput {
  readonly story: Story;
  readonly words: StoryWords;
  readonly record: ForceRecord;
  readonly nation: ForceRecord;
  /** Areas of forces that are not in the nation's total. */
  readonly excluded: readonly string[];
  /** Areas of all forces, without articles. */
  readonly areas: ReadonlySet<string>;
  /** Every force of the story. */
  readonly forces: readonly ForceRecord[];
  readonly later: Period;
  readonly earlier: Period | undefined;
  /** Words quoted in templates; the force's own are read from its record. */
  readonly quotations: readonly KnownWords[];
  readonly mustSay: Frame['mustSay'];
  readonly isFresh: boolean | undefined;
  readonly today: string | undefined;
}

/** Gathers what a piece of copy on one force may say. */
export function frameOf(input: FrameInput): Frame {
  const { story, words, record, nation, excluded, areas, forces } = input;
  const { later, earlier, quotations, mustSay, isFresh, today } = input;
  const release = story.fields.releases[later.label];
  return {
    story,
    later,
    earlier,
    words,
    names: namesOf(record, later),
    area: record.fields.area,
    nationAreas: [nation.fields.area, nation.fields.name],
    measures: Object.entries(story.fields.measures).map(([id, measure]) => ({
      id,
      words: words.telling.get(id) ?? [],
      plural: measure.plural,
      whole: measure['part-of'],
      local: countsOf(record, id, later, earlier),
      national: countsOf(nation, id, later, earlier),
    })),
    records: { own: record, nation, forces },
    quotations: [...quotations, ...statementWords(record)],
    excluded,
    areas,
    mustSay,
    isFresh,
    today,
    minPercentBase: story.fields.thresholds['min-percent-base'],
    status: release?.status ?? '',
    publisher: release?.publisher ?? '',
    abbreviation: release?.abbreviation ?? '',
  };
}
