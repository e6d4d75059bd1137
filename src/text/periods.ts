import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { perObject } from '../model/per-object.js';
import type { Period } from '../model/period.js';
import { MONTHS } from './months.js';

const FINANCIAL_YEAR = /^(\d{4})-(\d{2}|\d{4})$/;
const YEAR_ENDING = /^year ending ([A-Z][a-z]+) (\d{4})$/;

const day = (date: Date): string => formatISO(date, { representation: 'date' });

/** A year of twelve months that ends with the given month (0 to 11). */
function yearEnding(label: string, year: number, month: number): Period {
  const next = new Date(year, month + 1, 1);
  return {
    label,
    start: day(addMonths(next, -12)),
    end: day(addDays(next, -1)),
    months: 12,
    slug: label.toLowerCase().replaceAll(' ', '-'),
  };
}

const known = new Map<string, Period | undefined>();

/**
 * Reads a period as records write it: 2019-20 (April 2019 to March 2020, rule E1), 1999-2000, or
 * year ending June 2025. Undefined for anything else, such as 2019-21 or 2019-2020.
 */
export function parsePeriod(label: string): Period | undefined {
  if (!known.has(label)) known.set(label, readPeriod(label));
  return known.get(label);
}

/** The newest of some periods by their end; undefined where there is none. */
export const newestPeriod = (labels: readonly string[]): string | undefined =>
  labels.toSorted((a, b) => ((parsePeriod(a)?.end ?? '') < (parsePeriod(b)?.end ?? '') ? 1 : -1))[0];

function readPeriod(label: string): Period | undefined {
  const financial = FINANCIAL_YEAR.exec(label);
  if (financial) {
    const start = Number(financial[1]);
    return start >= 1900 && label === financialYearLabel(start) ? yearEnding(label, start + 1, 2) : undefined;
  }
  const rolling = YEAR_ENDING.exec(label);
  if (!rolling) return undefined;
  const month = MONTHS.indexOf(rolling[1] as (typeof MONTHS)[number]);
  const year = Number(rolling[2]);
  return month >= 0 && year >= 1900 ? yearEnding(label, year, month) : undefined;
}

/** 2019 → 2019-20; the turn of the century in full (rule E2). */
function financialYearLabel(start: number): string {
  return start === 1999 ? '1999-2000' : `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The twelve months that end with a month (0 to 11), under the label that records use (rule E1); undefined for no month. */
export function periodEnding(month: number, year: number): Period | undefined {
  return parsePeriod(month === 2 ? financialYearLabel(year - 1) : `year ending ${MONTHS[month] ?? ''} ${year}`);
}

/** Whole months from the end of the earlier period to the end of the later. Negative when they are the wrong way round. */
export function monthsBetween(earlier: Period, later: Period): number {
  return monthNumberOf(later.end) - monthNumberOf(earlier.end);
}

/** Months since the year 0, of an ISO day. */
const monthNumberOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Days from the first to the last: 366 in 2019-20. */
export const daysIn = perObject(
  ({ start, end }: Period): number => differenceInCalendarDays(parseISO(end), parseISO(start)) + 1,
);

/** Periods may be compared when they are equally long and the earlier is earlier (rule E6). */
export function comparable(earlier: Period, later: Period): boolean {
  return earlier.months === later.months && monthsBetween(earlier, later) > 0;
}
