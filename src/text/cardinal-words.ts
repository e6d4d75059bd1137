const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** So far numbers are ever written out in copy. */
const MOST = 999_999;

function below(value: number): readonly string[] {
  if (value < 20) return [SMALL[value] ?? ''];
  if (value < 100) return [TENS[Math.floor(value / 10)] ?? '', ...(value % 10 === 0 ? [] : below(value % 10))];
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % unit;
  return [...below(Math.floor(value / unit)), name, ...(rest === 0 ? [] : below(rest))];
}

/**
 * A pattern of a whole number written out, however its words are joined: three thousand and fifty-seven, three thousand
 * fifty seven. Undefined for numbers that nobody writes out.
 */
export function cardinalPattern(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > MOST) return undefined;
  const [first = '', ...rest] = below(value);
  // One hundred is also a hundred.
  const leading = rest.length > 0 && first === 'one' ? '(?:an?|one)' : first;
  return [leading, ...rest].join('[\\s,-]+(?:and[\\s-]+)?');
}
