import { HEDGES } from './number-readers.js';
import { WHOLE_WORD, wholeValue } from './number-words.js';

/** Words of multiples, as they stand before what they multiply: more than twice, ten times. */

const ALONE: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  treble: 3,
  triple: 3,
  quadruple: 4,
  half: 0.5,
};

export const COUNT_WORD = `${WHOLE_WORD}|\\d+(?:\\.\\d+)?`;
export const TIMES = `twice|double|treble|triple|quadruple|half|(?:${COUNT_WORD}) times`;
/** A group of its own, with the blank after it. */
export const HEDGE = `(?:\\b(${HEDGES}) )?`;

/** three → 3, 2.5 → 2.5. */
export const countIn = (word: string): number => wholeValue(word) ?? Number(word);

/** twice → 2, ten times → 10. */
export const timesIn = (words: string): number => ALONE[words.toLowerCase()] ?? countIn(words.split(/\s/)[0] ?? '');
