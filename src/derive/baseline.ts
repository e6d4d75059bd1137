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

/** The changes the record holds between neighbouring periods of a measure, but for the one under review. */
export function otherChanges(
  record: ForceRecord,
  measure: string,
  { earlier, later }: { readonly earlier: Period; readonly later: Period },
): readonly number[] {
  const periods = Object.keys(record.fields.counts?.[measure] ?? {})
    .map(parsePeriod)
    .filter((period) => period !== undefined)
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  return periods.slice(1).flatMap((period, at) => {
    const before = periods[at];
    if (before === undefined || (before.end === earlier.end && period.end === later.end)) return [];
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
