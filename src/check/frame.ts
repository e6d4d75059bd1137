import type { Quotation } from '../model/draft.js';
import type { Period } from '../model/period.js';
import type { ForceRecord, Story } from '../model/record.js';

/** What copy is held against: everything the record says, computed here anew. */
export interface Frame {
  readonly story: Story;
  readonly later: Period;
  readonly earlier: Period | undefined;
  /** Names the force may be called by in this period. */
  readonly names: readonly string[];
  readonly area: string;
  readonly nationAreas: readonly string[];
  /** Names and areas of other forces: none of them belongs in this copy. */
  readonly others: { readonly names: readonly string[]; readonly areas: readonly string[] };
  readonly measures: readonly FrameMeasure[];
  /** Words that may be quoted. */
  readonly quotations: readonly Quotation[];
  readonly minPercentBase: number;
  readonly status: string;
  readonly publisher: string;
  readonly abbreviation: string;
}

export interface FrameMeasure {
  readonly id: string;
  /** Words that tell this measure from the others: exploitation. */
  readonly words: readonly string[];
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

const NOT_TELLING = new Set([
  'of',
  'the',
  'a',
  'an',
  'and',
  'by',
  'in',
  'with',
  'against',
  'case',
  'cases',
  'crime',
  'crimes',
  'offence',
  'offences',
  'child',
  'recorded',
  'police',
]);

/** The words of each measure that no other measure has. */
function tellingWords(story: Story): ReadonlyMap<string, readonly string[]> {
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '' && !NOT_TELLING.has(word));
  const all = Object.entries(story.fields.measures).map(
    ([id, { singular, plural, alias }]) => [id, new Set(wordsOf(`${singular} ${plural} ${alias}`))] as const,
  );
  return new Map(
    all.map(([id, words]) => [
      id,
      [...words].filter((word) => all.every(([other, theirs]) => other === id || !theirs.has(word))),
    ]),
  );
}

function countOf(record: ForceRecord, measure: string, period: Period | undefined): number | undefined {
  const byPeriod = record.fields.counts?.[measure] ?? {};
  const entry = period && byPeriod[period.label];
  if (entry === undefined) return undefined;
  if (typeof entry === 'number') return entry;
  return 'value' in entry ? entry.value : undefined;
}

const isRounded = (record: ForceRecord, measure: string, period: Period | undefined): boolean => {
  const entry = period && record.fields.counts?.[measure]?.[period.label];
  return typeof entry === 'object' && 'rounded' in entry && entry.rounded !== undefined;
};

function countsOf(record: ForceRecord, measure: string, later: Period, earlier: Period | undefined): Counts {
  const change = record.fields.changes?.[measure]?.[later.label];
  const published = change !== undefined && change.since === earlier?.label ? change.percent : undefined;
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
  return [name, short ?? name];
}

export interface FrameInput {
  readonly story: Story;
  readonly record: ForceRecord;
  readonly nation: ForceRecord;
  readonly others: readonly ForceRecord[];
  readonly later: Period;
  readonly earlier: Period | undefined;
  readonly quotations: readonly Quotation[];
}

/** Gathers what a piece of copy on one force may say. */
export function frameOf({ story, record, nation, others, later, earlier, quotations }: FrameInput): Frame {
  const words = tellingWords(story);
  const release = story.fields.releases[later.label];
  return {
    story,
    later,
    earlier,
    names: namesOf(record, later),
    area: record.fields.area,
    nationAreas: [nation.fields.area, nation.fields.name],
    others: {
      names: others.flatMap(({ fields }) => [fields.name, ...(fields.short === undefined ? [] : [fields.short])]),
      areas: others.map(({ fields }) => fields.area),
    },
    measures: Object.entries(story.fields.measures).map(([id, measure]) => ({
      id,
      words: words.get(id) ?? [],
      whole: measure['part-of'],
      local: countsOf(record, id, later, earlier),
      national: countsOf(nation, id, later, earlier),
    })),
    quotations,
    minPercentBase: story.fields.thresholds['min-percent-base'],
    status: release?.status ?? '',
    publisher: release?.publisher ?? '',
    abbreviation: release?.abbreviation ?? '',
  };
}
