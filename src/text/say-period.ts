import { parseISO } from 'date-fns/parseISO';
import type { Style } from '../model/house-style.js';
import type { Period } from '../model/period.js';
import { MONTHS } from './months.js';

const isFinancialYear = ({ label }: Period): boolean => /^\d/.test(label);

/** March 2020: the month a period ends in. */
function lastMonth({ end }: Period): string {
  const last = parseISO(end);
  return `${MONTHS[last.getMonth()] ?? ''} ${last.getFullYear()}`;
}

/** A period as it is printed in running text: 2019-20, in the house's form; the year ending June 2025 (rules E2, I5). */
export function sayPeriod(period: Period, years: Style['years']): string {
  if (!isFinancialYear(period) || years === 'year ending March 2020') return `the year ending ${lastMonth(period)}`;
  const mark = { '2019-20': '-', '2019–20': '–', '2019/20': '/' }[years];
  return period.label.replace('-', mark);
}

/** A period behind a title: year ending June 2025. */
export const sayEdition = (period: Period, years: Style['years']): string =>
  sayPeriod(period, years).replace(/^the /, '');

/** What explains a financial year where the body first names it: "the year to March 2020" (rule E3). Others explain themselves. */
export function glossOf(period: Period, style: Pick<Style, 'years' | 'year-gloss'>): string | undefined {
  const isPlain = !isFinancialYear(period) || style.years === 'year ending March 2020';
  return style['year-gloss'] === 'none' || isPlain ? undefined : `the year to ${lastMonth(period)}`;
}
