import { inSentence } from '../text/lists.js';

const { compare } = new Intl.Collator('en', { numeric: true });

/** Tables as a source line names them: Table 13; Tables P4 and P5. Sheets that have no such name stand as they are called. */
export function sayTables(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort(compare);
  const numbers = sorted.flatMap((name) => /^Table (.+)$/.exec(name)?.[1] ?? []);
  const areTables = numbers.length > 1 && numbers.length === sorted.length;
  return areTables ? `Tables ${inSentence(numbers)}` : inSentence(sorted);
}
