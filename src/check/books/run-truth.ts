import { endMonth } from '../read/find-entry.js';
import type { Frame } from '../frame.js';
import { exactCount, recordFor } from './record-counts.js';
import type { ComparisonClaim } from '../read-claims.js';

export const monthsOf = (end: string): number => Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));

/** The first day of the twelve months that end with a month. */
export const startOf = (end: string): string => {
  const first = monthsOf(end) - 11;
  const [year, month] = [Math.floor((first - 1) / 12), ((first - 1) % 12) + 1];
  return `${year}-${String(month).padStart(2, '0')}-01`;
};

/** Twelve months before a month. */
const yearBefore = (end: string): string => `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;

/** The years a run names, the latest first; undefined where the copy does not name them so that a record could hold them. */
function yearsOf(
  { many, since }: ComparisonClaim & { readonly is: 'run' },
  until: string,
): readonly string[] | undefined {
  const years = [until];
  const add = (end: string): void => void years.push(end);
  if (many !== undefined) {
    for (let at = 0; at < many; at += 1) add(yearBefore(years.at(-1) ?? until));
    return Number.isNaN(many) ? undefined : years;
  }
  if (since === undefined || !/\d{4}[-–/]|ending/.test(since)) return undefined;
  const from = endMonth(since);
  // Financial years, and then the latest twelve months.
  const last = `${until.slice(0, 4)}${from.slice(4)}`;
  for (let end = last < until ? last : yearBefore(last); end >= from; end = yearBefore(end)) if (end < until) add(end);
  return years;
}

/**
 * Whether all years of a run went one way (rule C13). One year that did not is enough to refuse it; where a year is not in
 * the record, or the series breaks, nobody here knows.
 */
export function runHolds(claim: ComparisonClaim & { readonly is: 'run' }, frame: Frame): boolean | undefined {
  const { release } = frame;
  const record = recordFor(frame, claim.scope);
  const byEnd = new Map(
    Object.keys(record.fields.counts?.[claim.measure] ?? {}).map((label) => [
      endMonth(label),
      exactCount(record, claim.measure, label),
    ]),
  );
  const years = yearsOf(claim, endMonth(release.later.label));
  if (years === undefined) return undefined;
  const counts = years.map((end) => byEnd.get(end));
  const steps = counts.slice(1).map((before, at) => {
    const after = counts[at];
    return before === undefined || after === undefined ? undefined : Math.sign(after - before);
  });
  const known = steps.filter((step) => step !== undefined);
  const way = claim.side === undefined ? known[0] : claim.side === 'above' ? 1 : -1;
  if (known.some((step) => step === 0 || step !== way)) return false;
  const [first = ''] = years.slice(-1);
  const isBroken = (record.fields.breaks ?? []).some(
    (one) => one.measure === claim.measure && one.from > startOf(first) && one.from <= release.later.end,
  );
  return steps.length === 0 || steps.includes(undefined) || isBroken ? undefined : true;
}
