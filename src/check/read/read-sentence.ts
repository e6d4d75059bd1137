import type { Comparison } from './comparison.js';
import type { ReadComparisons } from './read-comparisons.js';
import { eventsAfter } from './read-events.js';
import { measureAt, tellingWordsIn } from './read-measures.js';
import { sidesByMeasure, sidesOf, sidesWhere } from './read-sides.js';
import type { Sides } from './read-sides.js';
import { sizeOf } from './read-size.js';
import type { Size } from './read-size.js';
import { readStatement } from './read-statement.js';
import type { StatedNumber, Statement } from './read-statement.js';
import { namesOwnYears, periodsIn } from './read-times.js';
import type { PeriodMention } from './read-times.js';
import { isOpinion } from './read-voices.js';
import { plain } from './plain-words.js';
import type { ReleaseWords } from './release-words.js';
import type { WordingRule } from './wording-rules.js';

/** A comparison with the measure that the sentence names beside it. */
export type StatedComparison = Comparison & { readonly measure: string | undefined };

/** A sentence of ours as it reads whichever force it is said of. */
export interface SentenceReading extends Statement {
  readonly text: string;
  /** The reading of its form, where that is another: what forces share. */
  readonly ofForm?: SentenceReading;
  /** Where it may hold a force beside the nation: whether it does, the force's name tells. */
  readonly sides?: Sides;
  /** Shares, rates, places and series, read before the numbers in them could be taken for counts. */
  readonly comparisons: readonly StatedComparison[];
  readonly periods: readonly PeriodMention[];
  /** The rules on words that it breaks. */
  readonly broken: readonly WordingRule[];
  readonly isOpinion: boolean;
  /** What it names that happened after the figures end. */
  readonly events: readonly string[];
  readonly size: Size;
}

/** What a sentence says in small letters, without what the force is held beside. */
function namedIn(text: string, comparisons: readonly Comparison[]): string {
  const besides = comparisons.filter(({ is, whose }) => is === 'beside' || whose !== undefined);
  return besides.reduce(
    (left, { at, text: words }) => left.slice(0, at) + ' '.repeat(words.length) + left.slice(at + words.length),
    plain(text).toLowerCase(),
  );
}

/** Reads one sentence: everything in it that no record of a force is needed for. */
export function readSentence(text: string, release: ReleaseWords, readComparisons: ReadComparisons): SentenceReading {
  const { comparisons, rest } = readComparisons(text);
  const telling = tellingWordsIn(text, release.words.measures);
  const words = { text, rest, named: namedIn(text, comparisons), telling };
  const statement = readStatement(words, release);
  const sides =
    sidesWhere(words, release) ?? (statement.isOfTheNation ? sidesOf(words, release) : sidesByMeasure(words, release));
  return {
    text,
    ...statement,
    ...(sides && { sides }),
    comparisons: comparisons.map((one) => ({ ...one, measure: measureAt(one.at, telling) })),
    periods: periodsIn(rest, release),
    broken: release.words.brokenIn(text).filter(({ rule }) => rule !== 'E5' || !namesOwnYears(text, release)),
    isOpinion: isOpinion(text),
    events: eventsAfter(release.later.end, text),
    size: sizeOf(text),
  };
}

/** The numbers of a sentence, and those of its sides. */
export const allNumbers = ({ numbers, sides }: SentenceReading): readonly StatedNumber[] =>
  sides ? [...numbers, ...sides.first.numbers, ...sides.second.numbers] : numbers;

const SENTENCE_END = /(?<=[.?!]["”’)]?)\s+(?=["“‘(]?[A-Z0-9])/;

/** The sentences of a paragraph. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(SENTENCE_END).filter((sentence) => sentence !== '');
