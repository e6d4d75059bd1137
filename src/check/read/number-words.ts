/** Whole numbers in words, from nothing to ninety-nine. */
const FIRST =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNITS = FIRST.slice(1, 10);

/** A pattern for one of them, the longer before the shorter. */
export const WHOLE_WORD = `(?:(?:${TENS.join('|')})(?:-(?:${UNITS.join('|')}))?|${FIRST.toReversed().join('|')})`;

/** What such a word stands for: thirty-two → 32; undefined where it is none. */
export function wholeValue(word: string): number | undefined {
  const [ten = '', unit] = word.toLowerCase().split('-');
  const first = FIRST.indexOf(ten);
  if (first >= 0) return unit === undefined ? first : undefined;
  const tens = TENS.indexOf(ten);
  const units = unit === undefined ? 0 : UNITS.indexOf(unit) + 1;
  return tens < 0 || (unit !== undefined && units === 0) ? undefined : (tens + 2) * 10 + units;
}

/** Numbers over ninety-nine: two hundred and fifty-one, half a million, 1.3 million. */
const GREAT: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};
const GREAT_WORD = Object.keys(GREAT).join('|');
const SMALL_WORD = String.raw`${WHOLE_WORD}|\d+(?:\.\d+)?`;
export const GREAT_NUMBER = `(?:half an?|an?|${SMALL_WORD})(?: (?:${GREAT_WORD})\\b(?:,? (?:and )?(?:${WHOLE_WORD})\\b)?)+`;

/** What it stands for: hundreds are of what stands before them, thousands of all before them. */
export function greatValue(words: string): number {
  let whole = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/,? (?:and )?/)) {
    const times = GREAT[word];
    if (word === 'half') part = 0.5;
    else if (times === undefined)
      part = part === 0.5 ? part : part + (/^an?$/.test(word) ? 1 : (wholeValue(word) ?? Number(word)));
    else if (times === 100) part *= times;
    else [whole, part] = [whole + part * times, 0];
  }
  return whole + part;
}

/** Words that stand for numbers, and the least or the exact value each stands for. */

export const SCALES: Readonly<Record<string, number>> = {
  'hundreds of thousands': 200_000,
  'tens of thousands': 20_000,
  thousands: 2000,
  hundreds: 200,
  dozens: 24,
  scores: 40,
};
/** Of how many parts one is: a third, two thirds, three-quarters. */
const PARTS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
};
/** What stands behind a part: “a fifth man”, “a third time” are none. */
const GOES_ON =
  '(?=[.,;:!?)–—]|$| (?:of|more|fewer|less|higher|lower|up|down|on|by|in|from|to|since|over|across|than|as|at|the|that|which|compared|against|after|before|between|during|within|for|with|when|while|were|was|are|is|and|but|or|last|this|again|overall|nationally|locally|here|there|recorded|year on year|year-on-year)\\b)';
const ORDINAL_PARTS = Object.keys(PARTS).filter((part) => part !== 'quarter');
/** A pattern for one of them, or half. “A third” alone may be one of several things: what follows tells. */
export const FRACTION = `(?:half\\b|(?:an?|${UNITS.join('|')})[ -]quarters?\\b|(?:${UNITS.join('|')})[ -](?:${ORDINAL_PARTS.join('|')})s?\\b|an? (?:${ORDINAL_PARTS.join('|')})${GOES_ON})`;

/** What it stands for. */
export function fractionValue(words: string): number {
  const [many = '', part = ''] = words.toLowerCase().split(/[ -]/);
  return many === 'half' ? 1 / 2 : (wholeValue(many) ?? 1) / (PARTS[part.replace(/s$/, '')] ?? NaN);
}

export const MULTIPLES: Readonly<Record<string, number>> = {
  doubled: 2,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
  halved: 0.5,
};
/** The same as headlines have them, and as copy never has what is not multiplied: no doubles match, no two halves. */
export const MULTIPLIES: Readonly<Record<string, number>> = {
  doubles: 2,
  trebles: 3,
  triples: 3,
  quadruples: 4,
  halves: 0.5,
};

/** A number in figures: 3,057, 16.3; the comma behind one is not its own. */
export const DIGITS = '\\d+(?:,\\d+)*(?:\\.\\d+)?';
