import { endMonth, findEntry } from '../read/find-entry.js';
import type { Frame } from '../frame.js';
import { besideHolds, isOnSide } from './beside-truth.js';
import { exactCount, isCountedOtherwise, leftOut, peopleOf, recordFor } from './record-counts.js';
import { monthsOf, runHolds, startOf } from './run-truth.js';
import type { ComparisonClaim } from '../read-claims.js';

/** Sums of our own on records: a rate, a place, a series, a share. Undefined where the record gives nothing. */

function rateHolds(claim: ComparisonClaim & { readonly is: 'rate' }, frame: Frame): boolean | undefined {
  const record = recordFor(frame, claim.scope);
  const count = exactCount(record, claim.measure, frame.release.later.label);
  const people = peopleOf(record, frame);
  if (count === undefined || people === undefined || frame.release.story.fields.rates === undefined) return undefined;
  // In whole numbers: a rate may be large enough for a machine's fractions to miss a half.
  const steps = 10 ** claim.decimals;
  const said = BigInt(Math.round(claim.value * steps)) * BigInt(people);
  const twiceAway = 2n * (said - BigInt(count) * BigInt(claim.per) * BigInt(steps));
  const isRate = twiceAway > -BigInt(people) && twiceAway <= BigInt(people);
  return isRate && (claim.side === undefined || isOnSide(claim.measure, claim.side, frame));
}

/** Rates of the forces that can be compared: alike in what they count, with residents, in the nation's total. */
function ratesOf(measure: string, frame: Frame): readonly { readonly id: string; readonly rate: number }[] {
  const out = leftOut(frame);
  const { record: own, release } = frame;
  return [own, ...release.forces.filter(({ id }) => id !== own.id)].flatMap((record) => {
    const count = exactCount(record, measure, frame.release.later.label);
    const people = peopleOf(record, frame);
    const isOdd = isCountedOtherwise(record, measure);
    if (isOdd || out.includes(record.id) || people === undefined || people === 0) return [];
    return count === undefined || count < frame.release.minPercentBase ? [] : [{ id: record.id, rate: count / people }];
  });
}

function placeHolds(claim: ComparisonClaim & { readonly is: 'place' }, frame: Frame): boolean | undefined {
  const rates = ratesOf(claim.measure, frame);
  const own = rates.find(({ id }) => id === frame.record.id)?.rate;
  if (own === undefined || frame.release.story.fields.rates?.ranked !== true || claim.scope !== 'local')
    return undefined;
  const before = rates.filter(({ rate }) => (claim.end === 'highest' ? rate > own : rate < own)).length;
  const same = rates.filter(({ rate }) => rate === own).length;
  return same === 1 && before + 1 === claim.place && (claim.of === undefined || claim.of === rates.length);
}

/**
 * Whether the later count is beyond every year before it: the years named are all that the record holds of their
 * kind, none of them is missing, and no break lies among them (rules C14, E6).
 */
function seriesHolds(claim: ComparisonClaim & { readonly is: 'series' }, frame: Frame): boolean | undefined {
  const record = recordFor(frame, claim.scope);
  const now = exactCount(record, claim.measure, frame.release.later.label);
  const until = endMonth(frame.release.later.label);
  const labels = Object.keys(record.fields.counts?.[claim.measure] ?? {}).filter((label) => endMonth(label) < until);
  const ends = labels.map(endMonth);
  const [from, to] = [endMonth(claim.from), endMonth(claim.to)];
  const kind = ends.filter((end) => end.slice(5) === from.slice(5)).sort();
  const counts = labels.map((label) => exactCount(record, claim.measure, label));
  if (now === undefined || counts.includes(undefined) || !ends.includes(from) || !ends.includes(to)) return undefined;
  const years = (monthsOf(to) - monthsOf(from)) / 12 + 1;
  const isFull = kind[0] === from && kind.at(-1) === to && kind.length === years;
  const [first = from] = [...ends].sort();
  const isBroken = (record.fields.breaks ?? []).some(
    (one) => one.measure === claim.measure && one.from > startOf(first) && one.from <= frame.release.later.end,
  );
  const isBeyond = counts.every((count) => count !== undefined && (claim.side === 'above' ? count < now : count > now));
  return isFull && !isBroken && isBeyond && (claim.many === undefined || claim.many === years);
}

function shareHolds(claim: ComparisonClaim & { readonly is: 'share' }, frame: Frame): boolean | undefined {
  const entry = findEntry(recordFor(frame, claim.scope).fields.shares?.[claim.measure], frame.release.later.label);
  if (entry === undefined || 'missing' in entry) return undefined;
  if (claim.whose === undefined && !claim.text.endsWith(entry.of)) return undefined;
  const away = claim.percent - entry.percent;
  return away > -0.5 && away <= 0.5 && entry.percent >= 1;
}

/** Whether a comparison is true by the records; undefined where they give nothing to hold it against. */
export function comparisonHolds(claim: ComparisonClaim, frame: Frame): boolean | undefined {
  switch (claim.is) {
    case 'share':
      return shareHolds(claim, frame);
    case 'rate':
      return rateHolds(claim, frame);
    case 'place':
      return placeHolds(claim, frame);
    case 'series':
      return seriesHolds(claim, frame);
    case 'beside':
      return besideHolds(claim, frame);
    case 'run':
      return runHolds(claim, frame);
    case 'bare':
      return undefined;
  }
}
