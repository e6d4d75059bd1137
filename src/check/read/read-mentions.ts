/** Reads numbers out of words, with a reader of its own: nothing here knows how text/ writes them. */
import { allMatches } from './all-matches.js';
import { FRACTION, MULTIPLES, MULTIPLIES, SCALES, WHOLE_WORD } from './number-words.js';
import { boundOf, HEDGES, readersFor, valueOf } from './number-readers.js';
import type { Bound, Mention } from './mention.js';
import type { NumberReader } from './number-readers.js';
import { withoutOthers } from './other-numbers.js';

/** Whether anything in a text could be a number: most sentences state none. */
const ANY_NUMBER = new RegExp(
  `\\d|\\b(?:${[WHOLE_WORD, 'twice', ...Object.keys(SCALES), FRACTION, ...Object.keys({ ...MULTIPLES, ...MULTIPLIES })].join('|')}|none|no|years? earlier|years? (?:before|ago)|previous year)\\b`,
  'i',
);

/** Most sentences hedge no number: they are read without looking for hedges before each. */
const HEDGED = new RegExp(`\\b(?:${HEDGES})\\b`, 'i');

/** Blanks out a stretch, so that positions stay and nothing is read twice. */
const blank = (text: string, at: number, length: number): string =>
  text.slice(0, at) + '\u0000'.repeat(length) + text.slice(at + length);

const mentionIn = (
  { kind, relation, value, unit, side, isEvery, isShare }: NumberReader,
  match: RegExpExecArray,
): Mention => ({
  kind,
  value: value?.(match) ?? valueOf(match[2] ?? ''),
  relation: relation ?? boundOf(match[1]),
  at: match.index,
  text: match[0].trim(),
  ...(unit && { unit: unit(match) }),
  ...(side && { side: side(match) }),
  ...(isEvery && { isEvery }),
  ...(isShare && { isShare }),
});

function readWith(readers: readonly NumberReader[], text: string): readonly Mention[] {
  if (!ANY_NUMBER.test(text)) return [];
  let rest = withoutOthers(text);
  const mentions: Mention[] = [];
  for (const reader of readers) {
    if (!reader.hint.test(rest)) continue;
    for (const match of allMatches(reader.pattern, rest)) {
      mentions.push(mentionIn(reader, match));
      rest = blank(rest, match.index, match[0].length);
    }
  }
  return mentions.sort((a, b) => a.at - b.at);
}

/** Every number a text states, in its order, each read once. Periods, dates, times and ages are none. */
export type ReadMentions = (text: string) => readonly Mention[];

/**
 * A reader that knows what a story counts: "seven uses of force" states a count, "seven towns" does not; and its plurals as
 * the story has them, whatever words they hold.
 */
export function mentionReader(nouns: readonly string[], plurals: readonly string[] = []): ReadMentions {
  const plain = readersFor({ nouns, plurals }, '()\\b');
  const hedging = readersFor({ nouns, plurals }, `(?:\\b(${HEDGES})\\s+)?\\b`);
  return (text) => readWith(HEDGED.test(text) ? hedging : plain, text);
}

/** Reads the numbers of a text of no story in particular. */
export const readMentions = mentionReader([]);

/** Whether a mention's words hold for the true value: floors strictly below it and close (rule D4). */
export function holdsFor(mention: { readonly value: number; readonly relation: Bound }, truth: number): boolean {
  const { value, relation } = mention;
  switch (relation) {
    case 'equal':
      return value === truth;
    case 'above':
      return value < truth && value >= truth * 0.9;
    case 'just-above':
      return value < truth && value >= truth * 0.95;
    case 'below':
      return value > truth && value <= truth * 1.05;
    case 'near':
      return Math.abs(value - truth) <= truth * 0.05;
  }
}
