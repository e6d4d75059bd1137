import type { CountEntry } from '../model/record-schema.js';
import type { CountOrigin } from '../model/figure.js';
import { perObject } from '../model/per-object.js';
import type { ForceRecord } from '../model/record.js';
import type { Period } from '../model/period.js';
import { placeText } from '../problems/problem.js';
import { parsePeriod } from '../text/periods.js';

/** A count as the record has it, or the reason why there is none. Missing is never zero (rule F2). */
export type Count =
  | { readonly known: true; readonly value: number; readonly rounded?: number; readonly origin: CountOrigin }
  | { readonly known: false; readonly reason: string };

/** The record's key for a period, whichever spelling it uses. */
function keyFor<T>(byPeriod: Readonly<Record<string, T>>, period: Period): string | undefined {
  if (Object.hasOwn(byPeriod, period.label)) return period.label;
  return Object.keys(byPeriod).find((label) => parsePeriod(label)?.end === period.end);
}

/** The counts of a record that were read so far. */
const countsRead = perObject<ForceRecord, Map<string, Count>>(() => new Map());

/** Looks a count up by measure and period. */
export function readCount(record: ForceRecord, measure: string, period: Period): Count {
  const counts = countsRead(record);
  const key = `${measure} ${period.label}`;
  const known = counts.get(key);
  if (known) return known;
  const count = readFrom(record, measure, period);
  counts.set(key, count);
  return count;
}

function readFrom(record: ForceRecord, measure: string, period: Period): Count {
  const byPeriod = record.fields.counts?.[measure];
  const key = byPeriod && keyFor(byPeriod, period);
  if (byPeriod === undefined || key === undefined)
    return { known: false, reason: `the record has no figure for ${measure} in ${period.label}` };
  const entry: CountEntry = byPeriod[key] as CountEntry;
  if (typeof entry === 'object' && 'missing' in entry) return { known: false, reason: entry.missing };
  const { value, source, rounded } = typeof entry === 'number' ? { value: entry } : entry;
  if (rounded !== undefined && value === 0)
    return { known: false, reason: `the figure rounds to nothing, to the nearest ${rounded}` };
  const origin: CountOrigin = {
    record: record.id,
    measure,
    period: period.label,
    value,
    file: placeText(record.placeOf(['counts', measure, key, ...(typeof entry === 'number' ? [] : ['value'])])),
    ...(source !== undefined && { source }),
    ...(rounded !== undefined && { rounded }),
  };
  return { known: true, value, origin, ...(rounded !== undefined && { rounded }) };
}

/** A share that was published beside a count: unrounded, and what it is a share of. */
export interface PublishedShare {
  readonly percent: number;
  readonly of: string;
  readonly file: string;
  readonly source?: string;
}

/** Looks a published share up by measure and period; undefined where there is none, or it is missing. */
export function readPublishedShare(record: ForceRecord, measure: string, period: Period): PublishedShare | undefined {
  const byPeriod = record.fields.shares?.[measure];
  const key = byPeriod && keyFor(byPeriod, period);
  const entry = key === undefined ? undefined : byPeriod?.[key];
  if (entry === undefined || key === undefined || 'missing' in entry) return undefined;
  const { percent, of, source } = entry;
  const file = placeText(record.placeOf(['shares', measure, key, 'percent']));
  return { percent, of, file, ...(source !== undefined && { source }) };
}

/** A change in per cent that was published and cannot be recomputed (rule D3). */
export interface PublishedChange {
  readonly percent: number;
  readonly file: string;
  readonly source?: string;
}

/** Looks a published change up by measure, period and the period it is since. */
export function readPublishedChange(
  record: ForceRecord,
  measure: string,
  period: Period,
  since: Period,
): PublishedChange | undefined {
  const byPeriod = record.fields.changes?.[measure];
  const key = byPeriod && keyFor(byPeriod, period);
  const entry = key === undefined ? undefined : byPeriod?.[key];
  if (entry === undefined || key === undefined || parsePeriod(entry.since)?.end !== since.end) return undefined;
  const file = placeText(record.placeOf(['changes', measure, key, 'percent']));
  return { percent: entry.percent, file, ...(entry.source !== undefined && { source: entry.source }) };
}
