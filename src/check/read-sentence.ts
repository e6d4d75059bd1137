import type { Comparison, ReadComparisons } from './read-comparisons.js';
import { directionsIn } from './read-directions.js';
import type { Direction } from './read-directions.js';
import { eventsAfter } from './read-events.js';
import { measureAt, tellingWordsIn } from './read-measures.js';
import type { Mention } from './mention.js';
import { readSpelledOut } from './read-spelled-out.js';
import { sizeOf } from './read-size.js';
import type { Size } from './read-size.js';
import { periodsIn, whenOf } from './read-times.js';
import type { PeriodMention } from './read-times.js';
import { isOpinion } from './read-voices.js';
import { plain } from './plain-words.js';
import type { ReleaseWords } from './release-words.js';
import type { WordingRule } from './wording-rules.js';

/** A number with what the sentence itself says of it. */
export interface StatedNumber {
  readonly mention: Mention;
  /** Undefined where no telling word of any measure stands in the sentence. */
  readonly measure: string | undefined;
  readonly when: 'later' | 'earlier';
  /** The sentence speaks of a part of a whole: a percentage in it may be a share. */
  readonly isShare: boolean;
  /** A fraction of the earlier count by which the later one differs: up by a fifth. */
  readonly isChange: boolean;
}

/** A comparison with the measure that the sentence names beside it. */
export type StatedComparison = Comparison & { readonly measure: string | undefined };

/** A sentence of ours as it reads whichever force it is said of. */
export interface SentenceReading {
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly said: string;
  readonly isOfTheNation: boolean;
  readonly isOfTheForce: boolean;
  /** What it is about; undefined where it does not say. */
  readonly measure: string | undefined;
  readonly numbers: readonly StatedNumber[];
  /** Shares, rates, places and series, read before the numbers in them could be taken for counts. */
  readonly comparisons: readonly StatedComparison[];
  readonly directions: readonly Direction[];
  readonly periods: readonly PeriodMention[];
  /** The rules on words that it breaks. */
  readonly broken: readonly WordingRule[];
  readonly isOpinion: boolean;
  /** What it names that happened after the figures end. */
  readonly events: readonly string[];
  readonly size: Size;
}

const SHARES = /\b(?:of (?:the|all|these|those|them)|share|proportion|accounted for)\b/i;
const OF_A_WHOLE = /\b[Oo]f (?:the|all|its) $/;
/** The longest that it matches, and what is before it. */
const ITS_LENGTH = 8;

/** "Went up by more than a fifth", "a fifth higher than": a fraction of nothing but the earlier count. */
function isOfChange(text: string, { kind, at, text: found }: Mention): boolean {
  if (kind !== 'fraction') return false;
  const [before, after] = [text.slice(0, at), text.slice(at + found.length)];
  if (/^ of\b/.test(after)) return false;
  return /\b(?:by|up|down) $/.test(before) || /^ (?:more|fewer|less|higher|lower|up|down)\b/.test(after);
}

/** Whether a nation's name stands elsewhere than in what the force is held beside. */
function saysOfTheNation(said: string, comparisons: readonly Comparison[], nationAreas: readonly string[]): boolean {
  const besides = comparisons.filter(({ is }) => is === 'beside');
  const rest = besides.reduce(
    (left, { at, text }) => left.slice(0, at) + ' '.repeat(text.length) + left.slice(at + text.length),
    said,
  );
  return nationAreas.some((area) => rest.includes(area));
}

/** Reads one sentence: everything in it that no record of a force is needed for. */
export function readSentence(text: string, release: ReleaseWords, readComparisons: ReadComparisons): SentenceReading {
  const { words, nationAreas, later } = release;
  const { comparisons, rest } = readComparisons(text);
  const [spelled, unspelled] = readSpelledOut(rest);
  const mentions = [...spelled, ...words.readMentions(unspelled)].sort((a, b) => a.at - b.at);
  const counts = mentions.filter(({ kind }) => kind === 'count');
  const telling = tellingWordsIn(text, words.measures);
  const said = plain(text).toLowerCase();
  const isShare = mentions.length > 0 && SHARES.test(text);
  // "Of the 863 crimes": the whole that a part is of, whatever the rest of the sentence is about.
  const wholeAt = ({ kind, at }: Mention) =>
    kind === 'count' && OF_A_WHOLE.test(text.slice(Math.max(0, at - ITS_LENGTH), at)) ? words.whole : undefined;
  return {
    text,
    said,
    isOfTheNation: nationAreas.some((area) => said.includes(area)) && saysOfTheNation(said, comparisons, nationAreas),
    isOfTheForce: said.includes('the force'),
    measure: measureAt(0, telling),
    numbers: mentions.map((mention) => ({
      mention,
      measure: wholeAt(mention) ?? measureAt(mention.at, telling),
      when: mention.kind === 'count' ? whenOf(text, mention, counts, release) : 'later',
      isShare,
      isChange: isOfChange(text, mention),
    })),
    comparisons: comparisons.map((one) => ({ ...one, measure: measureAt(one.at, telling) })),
    directions: directionsIn(
      rest,
      telling.map(({ at }) => at),
    ),
    periods: periodsIn(rest, release),
    broken: words.brokenIn(text),
    isOpinion: isOpinion(text),
    events: eventsAfter(later.end, text),
    size: sizeOf(text),
  };
}

const SENTENCE_END = /(?<=[.?!]["”’)]?)\s+(?=["“‘(]?[A-Z0-9])/;

/** The sentences of a paragraph. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(SENTENCE_END).filter((sentence) => sentence !== '');
