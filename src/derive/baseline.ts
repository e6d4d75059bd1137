import type { BesideCase } from '../model/cases.js';
import type { Period } from '../model/period.js';
import type { ForceRecord } from '../model/record.js';
import { parsePeriod } from '../text/periods.js';
import type { Count } from './read-count.js';
import { readCount } from './read-count.js';

/** In per cent, with a sign. Undefined where there is no exact pair of counts, or the earlier is 0. */
export function changeBetween(earlier: Count, later: Count): number | undefined {
  if (!earlier.known || !later.known || earlier.value === 0) return undefined;
  return ((later.value - earlier.value) * 100) / earlier.value;
}

/** Whether nothing in how a measure is recorded is known to have changed in two periods or between them (rule E6). */
const isUnbroken = ({ fields: { breaks = [] } }: ForceRecord, measure: string, earlier: Period, later: Period) =>
  !breaks.some((one) => one.measure === measure && one.from > earlier.start && one.from <= later.end);

/**
 * The changes the record holds from each period of a measure to the one after it, but for the one under review. Periods that
 * overlap are not compared, nor any with a break in it: a change of practice years ago makes none of today's usual.
 */
export function otherChanges(
  record: ForceRecord,
  measure: string,
  { earlier, later }: { readonly earlier: Period; readonly later: Period },
): readonly number[] {
  const periods = Object.keys(record.fields.counts?.[measure] ?? {})
    .map(parsePeriod)
    .filter((period) => period !== undefined)
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  return periods.flatMap((period) => {
    const before = periods.findLast(({ end }) => end < period.start);
    if (before === undefined || (before.end === earlier.end && period.end === later.end)) return [];
    if (!isUnbroken(record, measure, before, period)) return [];
    return changeBetween(readCount(record, measure, before), readCount(record, measure, period)) ?? [];
  });
}

/** What a change may be held against: the nation’s, where that is known, and the force’s own in other years. */
interface Others {
  readonly nation: number | undefined;
  readonly years: readonly number[];
}

/** How much of that there is. */
export function besideCase({ nation, years }: Others): BesideCase {
  if (nation === undefined) return years.length > 0 ? 'years' : 'nothing';
  return years.length > 0 ? 'nation-and-years' : 'nation';
}

/**
 * Whether a change stands out so far that its baseline must be doubted: more than `gap` points from the
 * nation's, and from every change in the force's own history; or a fall to nothing, or a rise from it. Without a nation's
 * change, `gap` itself is the measure. Where both counts are under `least` they swing by chance and are not judged. Hertfordshire: +357% beside +12% (rule C11).
 */
export function isBaselineUnusual(
  counts: { readonly earlier: Count; readonly later: Count },
  { nation, years }: Others,
  { gap, least }: { readonly gap: number; readonly least: number },
): boolean {
  const [earlier, later] = [counts.earlier, counts.later].map((count) => (count.known ? count.value : undefined));
  if (earlier === undefined || later === undefined || Math.max(earlier, later) < least) return false;
  if (earlier === 0 || later === 0) return true;
  const local = ((later - earlier) * 100) / earlier;
  return [nation ?? 0, ...years].every((other) => Math.abs(local - other) > gap);
}
