const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 3057 → 3,057 (rule I1). Whole numbers only; anything else is refused, so NaN can't be printed. */
export function groupThousands(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that can be printed`);
  return GROUPED.format(value === 0 ? 0 : value);
}

/** 7 → seven, 10 → 10, 3057 → 3,057 (rule I1); 0 → zero. */
export function numberInWords(value: number): string {
  return WORDS[value] ?? groupThousands(value);
}
