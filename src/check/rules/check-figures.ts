import type { Figure } from '../../model/figure.js';
import type { ForceRecord } from '../../model/record.js';
import { findEntry } from '../read/find-entry.js';
import { readNumber } from '../read/read-text.js';

/** A count as the record has it (rule D1), found without derive's help. */
function counted(
  records: ReadonlyMap<string, ForceRecord>,
  record: string,
  measure: string,
  period: string,
): number | undefined {
  const entry = findEntry(records.get(record)?.fields.counts?.[measure], period);
  if (typeof entry === 'number') return entry;
  return entry !== undefined && 'value' in entry ? entry.value : undefined;
}

const LEAST_OF_SCALE: Readonly<Record<string, number>> = {
  'hundreds of thousands': 200_000,
  'tens of thousands': 20_000,
  thousands: 2000,
  hundreds: 200,
  dozens: 24,
};

/**
 * Whether a percentage is what two counts make, in whole-number arithmetic of our own: the printed
 * percentage p holds when |2·(100·|d| − p·e)| ≤ e, the upper edge going to the larger (rule C1).
 */
function percentHolds(printed: number, earlier: number, later: number, bound: boolean): boolean {
  const e = BigInt(earlier);
  const d = BigInt(later) > e ? BigInt(later) - e : e - BigInt(later);
  const p = BigInt(printed);
  if (bound) return 100n * d > p * e && later > 0;
  const twice = 2n * (100n * d - p * e);
  return e > 0n && twice >= -e && twice < e;
}

/** What is wrong with a printed figure, in words; undefined when record, sum and text agree. */
export function figureFault(
  figure: Figure,
  text: string,
  records: ReadonlyMap<string, ForceRecord>,
): string | undefined {
  const { origin, form } = figure;
  const said = readNumber(text);
  if (form === 'count') {
    const value = counted(records, origin.record, origin.measure, origin.period);
    return value !== undefined && value === said
      ? undefined
      : `The draft says ${text}; the record gives ${value ?? 'nothing'}.`;
  }
  // Gaps and number words are read back from the copy itself: check-claims.ts.
  if (form === 'gap' || form === 'words') return undefined;
  const [later, earlier] = (origin.from ?? []).map((from) => counted(records, from.record, from.measure, from.period));
  if (form === 'percent' && later !== undefined && earlier !== undefined && said !== undefined)
    return percentHolds(said, earlier, later, figure.bound !== undefined)
      ? undefined
      : `The draft says ${text}; ${earlier} and ${later} do not make it.`;
  if (form === 'percent') {
    const published = publishedPercent(records, figure);
    return said !== undefined && published === said
      ? undefined
      : `The draft says ${text}; the record gives ${published ?? 'no percentage'}.`;
  }
  if (later === undefined) return `The draft says ${text}; the record gives nothing.`;
  if (form === 'floor')
    return said !== undefined && said < later && said * 10 >= later * 9
      ? undefined
      : `The draft says ${text}; the count is ${later}.`;
  const least = LEAST_OF_SCALE[text.toLowerCase()];
  return least !== undefined && later >= least ? undefined : `The draft says ${text}; the count is ${later}.`;
}

function publishedPercent(records: ReadonlyMap<string, ForceRecord>, { origin }: Figure): number | undefined {
  const entry = findEntry(records.get(origin.record)?.fields.changes?.[origin.measure], origin.period);
  return entry === undefined ? undefined : Math.abs(entry.percent);
}
