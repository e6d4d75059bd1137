import { endMonth, findEntry } from '../read/find-entry.js';
import type { Period } from '../../model/period.js';
import type { ForceRecord } from '../../model/record.js';

/** A measure's two counts in a record, and the change it gives. */
export interface Counts {
  readonly later: number | undefined;
  readonly earlier: number | undefined;
  /** In per cent, with a sign; published, where it cannot be recomputed. */
  readonly published: number | undefined;
}

interface Known {
  readonly value: number | undefined;
  readonly isRounded: boolean;
}

function countIn(record: ForceRecord, measure: string, period: Period | undefined): Known {
  const entry = period && findEntry(record.fields.counts?.[measure], period.label);
  if (typeof entry === 'number') return { value: entry, isRounded: false };
  if (entry === undefined || !('value' in entry)) return { value: undefined, isRounded: false };
  return { value: entry.value, isRounded: entry.rounded !== undefined };
}

/** What a record gives for a measure. Beside a rounded count no earlier one is compared (rule D3). */
export function countsOf(record: ForceRecord, measure: string, later: Period, earlier: Period | undefined): Counts {
  const change = findEntry(record.fields.changes?.[measure], later.label);
  const isSince = change !== undefined && earlier !== undefined && endMonth(change.since) === endMonth(earlier.label);
  const [now, before] = [countIn(record, measure, later), countIn(record, measure, earlier)];
  return {
    later: now.value,
    earlier: now.isRounded || before.isRounded ? undefined : before.value,
    published: isSince ? change.percent : undefined,
  };
}
