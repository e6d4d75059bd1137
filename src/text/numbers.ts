import type { Style } from '../model/house-style.js';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** How a house writes small numbers (rule I1). */
export type SmallNumbers = Style['small-numbers'];

/** The largest number each house writes in words. */
const LARGEST_WORD: Readonly<Record<SmallNumbers, number>> = { words: 9, 'words to ten': 10, figures: -1 };

/** 3057 → 3,057 (rules I1, I4). Whole numbers only; anything else is refused, so NaN can't be printed. */
export function groupThousands(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that can be printed`);
  return String(value).replaceAll(THOUSANDS, ',');
}

/** As en-GB groups any number, for workings and notes. Whole numbers, which most are, spare the run loading Intl. */
export const grouped = (value: number): string =>
  Number.isSafeInteger(value) ? groupThousands(value) : value.toLocaleString('en-GB');

/** A whole number as the house has it: seven or 7; ten or 10; 3,057 (rule I1). 0 is zero, or 0. */
export function sayNumber(value: number, small: SmallNumbers): string {
  const word = value <= LARGEST_WORD[small] ? WORDS[value] : undefined;
  return word ?? groupThousands(value);
}

/** The ending of an ordinal in figures: 11th, 21st, 112th. */
function ordinalEnding(value: number): string {
  const teens = value % 100;
  if (teens >= 11 && teens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** first to ninth as the house has small numbers; then 10th, 21st, 1,002nd. From 1 up. */
export function sayOrdinal(value: number, small: SmallNumbers): string {
  const word = value <= LARGEST_WORD[small] ? ORDINALS[value - 1] : undefined;
  return word ?? `${groupThousands(value)}${ordinalEnding(value)}`;
}
