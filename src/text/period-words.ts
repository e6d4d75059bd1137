import type { Period } from '../model/period.js';
import { MONTHS } from './months.js';
import { periodEnding } from './periods.js';

/** Periods as publishers and people write them: in titles, headings and cells, and in records by mistake. */

const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "(?:'|’|‘)?(\\d{4}|\\d{2})(?!\\d)";
const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?';

const SPAN = new RegExp(`\\b${DAY}${NAME}\\s*${YEAR}\\s*(?:to|-|–)\\s*${DAY}${NAME}\\s*${YEAR}`, 'gi');
const ENDING = new RegExp(`\\b(?:(?:12 months|year)\\s+(?:ending|to)|y/?e)\\s+${DAY}${NAME}\\s*${YEAR}`, 'gi');
const FINANCIAL = /(?<![\d/-])(\d{4})\s*[/–-]\s*(\d{4}|\d{2})(?![\d/-])/g;

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
const yearOf = (typed: string): number =>
  typed.length === 4 ? Number(typed) : Number(typed) + (Number(typed) < 70 ? 2000 : 1900);

export interface FoundPeriod {
  /** Twelve months; a longer span gives those it ends with. */
  readonly period: Period;
  readonly at: number;
  readonly length: number;
}

/** Every period a text names, in the order of the text. */
export function periodsIn(text: string): readonly FoundPeriod[] {
  const found: FoundPeriod[] = [];
  const add = (match: RegExpMatchArray, month: number, year: number): void => {
    const period = periodEnding(month, year);
    const { index: at = 0 } = match;
    const length = match[0].length;
    const overlaps = found.some((one) => at < one.at + one.length && one.at < at + length);
    if (period && !overlaps) found.push({ period, at, length });
  };
  for (const match of text.matchAll(SPAN)) add(match, monthOf(match[3] ?? ''), yearOf(match[4] ?? ''));
  for (const match of text.matchAll(ENDING)) add(match, monthOf(match[1] ?? ''), yearOf(match[2] ?? ''));
  for (const match of text.matchAll(FINANCIAL)) {
    const end = Number(match[1]) + 1;
    if (end % 100 === Number((match[2] ?? '').slice(-2))) add(match, 2, end);
  }
  return [...found].sort((a, b) => a.at - b.at);
}

/** A text without the periods it names: what is left is the same in every edition. */
export function withoutPeriods(text: string): string {
  return periodsIn(text).reduceRight((left, { at, length }) => `${left.slice(0, at)} ${left.slice(at + length)}`, text);
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * The period a cell of a column of periods stands for: 2019/20, year ending March 2020, or the last day of
 * twelve months (31-03-2020, 2020-03-31). Undefined for a day that ends no month.
 */
export function periodOfCell(text: string): Period | undefined {
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parts = british ? [british[3], british[2], british[1]] : iso ? [iso[1], iso[2], iso[3]] : undefined;
  if (parts) {
    const [year = 0, month = 0, date = 0] = parts.map(Number);
    return date === lastDay(year, month - 1) ? periodEnding(month - 1, year) : undefined;
  }
  const [one, another] = periodsIn(text);
  return another ? undefined : (one?.period ?? periodsIn(`year ending ${text}`)[0]?.period);
}
