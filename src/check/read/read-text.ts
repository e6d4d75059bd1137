import { remember } from './remember.js';

/** Number words that state a quantity. "one" and "first" are left out: they are pronouns and adjectives too. */
const NUMBER_WORDS =
  /\b(zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores?|half|halved|a third|thirds|a fifth|fifths|a tenth|quarters?|twice|thrice|double[ds]?|trebled?|tripled?|quadrupled?|per ?cent|one in)\b|[½¼¾]|\d{4}-\d{2}|\d[\d,.]*\d%?|\d%?|%/i;
/** Helpline numbers, grouped as rule G7 has them. */
const TELEPHONE = /\b0\d{3} (?:\d{4}|\d{3} \d{3,4})\b|\b(?:999|101)\b/g;

const UNRESOLVED = /[{}]|\[\[|\]\]|\[object |\b(?:undefined|NaN|Infinity|null)\b|[\ue000-\uf8ff]/;
const UNTIDY = / {2}|\s[.,;:!?](?:\s|$)|,,|::|\.\.(?!\.)|^\s|\s$/;

/** The first number in a piece of our own prose, if there is one. Footers may hold telephone numbers. */
export function numberIn(text: string, isFooter = false): string | undefined {
  return firstNumber(isFooter ? text.replaceAll(TELEPHONE, '') : text);
}
const firstNumber = remember((text) => NUMBER_WORDS.exec(text)?.[0]);

/** A placeholder, a computer's word, or a slip of spacing left in a text (rule O6). */
export const unresolvedIn = (text: string): string | undefined => UNRESOLVED.exec(text)?.[0] ?? UNTIDY.exec(text)?.[0];

const WORD_VALUES = new Map([
  ['no', 0],
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, value) => [word, value] as const,
  ),
] as const);

/** The number a printed figure says: "more than 850" → 850, "3,057" → 3057, "Seven" → 7. */
export function readNumber(text: string): number | undefined {
  const digits = /\d[\d,]*/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  return WORD_VALUES.get(text.toLowerCase());
}
