import type { Period } from '../model/period.js';
import type { ForceRecord, Story } from '../model/record.js';
import { spanChecker } from './rules/check-spans.js';
import type { CheckSpans } from './rules/check-spans.js';
import { countsOf } from './books/counts.js';
import type { Counts } from './books/counts.js';
import type { KnownWords } from './read/known-words.js';
import { plain } from './read/plain-words.js';
import { wholesOf } from './read/read-comparisons.js';
import { withoutLead } from './read/read-names.js';
import { readerFor } from './read/reader.js';
import type { Reader } from './read/reader.js';
import { remember } from './read/remember.js';
import type { StoryWords } from './read/story-words.js';

/** What is known of a release before its first force. */
export interface ReleaseInput {
  readonly story: Story;
  /** What the story's own words tell the check. */
  readonly words: StoryWords;
  readonly nation: ForceRecord;
  readonly later: Period;
  readonly earlier: Period | undefined;
  /** Every force of the story. */
  readonly forces: readonly ForceRecord[];
  /** Areas of all forces, without articles: none but the force's own belongs in its copy. */
  readonly areas: Pick<ReadonlySet<string>, 'has'>;
  /** Areas of forces that are not in the nation's total. */
  readonly excluded: readonly string[];
  /** Words quoted in templates, which any force's copy may quote. */
  readonly quotations: readonly KnownWords[];
  /** Whether the figures are at most 14 days old; undefined where nobody knows (rule K5). */
  readonly isFresh: boolean | undefined;
  /** The day the drafts are for, where somebody gave one. */
  readonly today: string | undefined;
}

/** A measure of the story, with the nation's counts. */
export interface ReleaseMeasure {
  readonly id: string;
  /** Words that tell this measure from the others. */
  readonly words: readonly string[];
  /** What is counted, in words: lost dogs. */
  readonly plural: string;
  readonly whole: string | undefined;
  readonly national: Counts;
}

/** What copy on any force of a release is held against. */
export interface ReleaseFrame extends ReleaseInput {
  /** What the nation and the forces that are not in its total call their areas, without what leads them in. */
  readonly knownPlaces: readonly string[];
  /** What the nation may be called, in small letters. */
  readonly nationAreas: readonly string[];
  readonly measures: readonly ReleaseMeasure[];
  readonly minPercentBase: number;
  readonly status: string;
  readonly publisher: string;
  readonly abbreviation: string;
  /** The reader of copy on a force, by what its shares are shares of. */
  readonly readerFor: (record: ForceRecord) => Reader;
  /** The check of spans, in the body and in the footer. */
  readonly checkSpans: { readonly body: CheckSpans; readonly footer: CheckSpans };
}

/** Forces hardly differ in what their shares are shares of. */
const READERS_KEPT = 10;

/** What the nation may be called, in small letters. */
const nationAreasOf = ({ fields: { area, name } }: ForceRecord): readonly string[] =>
  [area, name].map((one) => one.toLowerCase());

/** A reader for each set of wholes: the force's own, then the nation's. */
function readersOf({ words, nation, later, earlier, quotations }: ReleaseInput): ReleaseFrame['readerFor'] {
  const nationAreas = nationAreasOf(nation);
  const release = { words, later, earlier, nationAreas, quotations };
  const readers = remember((wholes) => readerFor(release, JSON.parse(wholes) as readonly string[]), READERS_KEPT);
  const ofNation = wholesOf(nation.fields);
  const readerOf = (wholes: readonly string[]): Reader => readers(JSON.stringify([...new Set(wholes)]));
  const usual = readerOf(ofNation);
  return ({ fields }) => (fields.shares === undefined ? usual : readerOf([...wholesOf(fields), ...ofNation]));
}

/** Gathers what copy on any force of a release may say. */
export function releaseFrame(input: ReleaseInput): ReleaseFrame {
  const { story, words, nation, later, earlier, excluded } = input;
  const release = story.fields.releases[later.label];
  return {
    ...input,
    knownPlaces: [nation.fields.area, nation.fields.name, ...excluded].map((one) => plain(withoutLead(one))),
    nationAreas: nationAreasOf(nation),
    measures: words.measures.map(({ id, words: telling }) => ({
      id,
      words: telling,
      plural: story.fields.measures[id]?.plural ?? id,
      whole: story.fields.measures[id]?.['part-of'],
      national: countsOf(nation, id, later, earlier),
    })),
    minPercentBase: story.fields.thresholds['min-percent-base'],
    status: release?.status ?? '',
    publisher: release?.publisher ?? '',
    abbreviation: release?.abbreviation ?? '',
    readerFor: readersOf(input),
    checkSpans: { body: spanChecker(nation, false), footer: spanChecker(nation, true) },
  };
}
