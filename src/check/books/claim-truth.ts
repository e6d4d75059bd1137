import type { Counts } from './counts.js';
import type { Frame } from '../frame.js';
import type { Period } from '../../model/period.js';
import type { Claim } from '../read-claims.js';
import { countsFor } from './counts-for.js';
import { restOf, sharesOf } from './shares.js';
import { holdsFor } from '../read/read-mentions.js';
import type { Bound, Mention } from '../read/mention.js';
import type { StoryWords } from '../read/story-words.js';

/**
 * (later − earlier) ÷ earlier × 100, rounded once, half away from zero, in whole numbers of our own; with a sign
 * (rule C1). Of nothing there is no percentage (rule C4), of a rounded count only the published one (rule D3).
 */
export function changePercent(counts: Counts): { readonly exact: boolean; readonly percent: number } | undefined {
  const { earlier, later, published } = counts;
  if (earlier !== undefined && later !== undefined && earlier > 0) {
    const d = BigInt(later) - BigInt(earlier);
    const twice = (d < 0n ? -d : d) * 200n + BigInt(earlier);
    const size = Number(twice / (2n * BigInt(earlier)));
    return { exact: true, percent: d < 0n ? -size : size };
  }
  return published === undefined ? undefined : { exact: false, percent: published };
}

const daysIn = (start: string, end: string): number => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;

/** A percentage that may stand after "more than": a multiple of five, or 99. */
const isRoundPercent = (value: number): boolean => value % 5 === 0 || value === 99;

/**
 * A number that may stand after "more than": two digits and noughts, or three that end in 5 (rule D4). "Almost 492,000" has
 * three.
 */
function isRound({ value, relation }: Mention): boolean {
  const digits = String(value).replace(/0+$/, '');
  const isNear = value >= 100_000 && (relation === 'below' || relation === 'near');
  return digits.length <= 2 || (digits.length === 3 && (digits.endsWith('5') || isNear));
}

/** Whether a number is another one rounded to as many places as it has: 10.5 for 10.46. */
function isRounded(exact: number, value: number): boolean {
  const steps = 10 ** (String(value).split('.')[1]?.length ?? 0);
  return Math.floor(exact * steps + 0.5) === Math.round(value * steps);
}

function percentHolds(mention: Mention, frame: Frame, claim: Claim): boolean {
  const shares = mention.isShare || claim.isShare ? sharesOf(frame, claim) : [];
  const isOfAWhole = shares.some((share) =>
    mention.relation === 'equal' ? isRounded(share * 100, mention.value) : hedgeHolds(mention, share * 100),
  );
  if (mention.isShare) return isOfAWhole;
  const counts = countsFor(frame, claim.scope, claim.measure);
  const change = counts && changePercent(counts);
  const size = change && Math.abs(change.percent);
  if (size !== undefined && mention.relation === 'equal' && mention.value === size)
    return counts?.later === 0 || size !== 100 || (change?.percent ?? 0) > 0;
  if (mention.relation === 'equal' || counts?.earlier === undefined || counts.later === undefined) return isOfAWhole;
  return isOfAWhole || hedgeHolds(mention, (Math.abs(counts.later - counts.earlier) / counts.earlier) * 100);
}

/** “More than 20%” for what is a little more, “about 3%” for what rounds to it, “almost 3%” for what rounds up to it. */
function hedgeHolds({ value, relation }: Mention, exact: number): boolean {
  const isRounding = Math.abs(value - exact) <= (isRoundPercent(value) ? 1 : 0.5);
  if (relation === 'near') return isRounding;
  if (relation === 'below') return isRounding && value > exact;
  return isRoundPercent(value) && value < exact && value >= exact * 0.9;
}

/** A month is a twelfth of a year. */
const DAYS_IN = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 365.25 / 12 };

/** Eight children a day: whatever the number, they are not what is counted (rule B3). */
function isOfOthers({ text }: Mention, { anyWrongNoun, nouns }: StoryWords): boolean {
  const before = text.slice(0, anyWrongNoun.exec(text)?.index).toLowerCase();
  return before.length < text.length && !nouns.some((noun) => before.includes(noun));
}

function rateHolds(mention: Mention, frame: Frame, count: number, { start, end }: Period): boolean {
  if (isOfOthers(mention, frame.release.words)) return false;
  const each = (count * DAYS_IN[mention.unit ?? 'day']) / daysIn(start, end);
  const { relation } = mention;
  if (!mention.isEvery) return averageHolds(mention, each);
  // More than one every two days is one in less than two days.
  return averageHolds({ ...mention, relation: OTHER_WAY[relation] ?? relation }, 1 / each);
}

const OTHER_WAY: Readonly<Partial<Record<Bound, Bound>>> = { above: 'below', 'just-above': 'below', below: 'above' };

/**
 * An average is rounded to the digits that are printed; "more than two" is what it is more than by less than one, "nearly
 * two" what it is at most a quarter short of. Larger ones are floors like any other (rule D4).
 */
function averageHolds(mention: Mention, truth: number): boolean {
  const { value, relation, text } = mention;
  const step = 10 ** -(/\d\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  const isRounded = Math.abs(value - truth) <= step / 2 + 1e-9 && (value > 0 || truth === 0);
  const above = truth - value;
  switch (relation) {
    case 'equal':
      return isRounded;
    case 'near':
      return isRounded || holdsFor(mention, truth);
    case 'above':
      return (above > 0 && above < step) || holdsFor(mention, truth);
    case 'just-above':
      return (above > 0 && above <= step / 4) || holdsFor(mention, truth);
    case 'below':
      return (above < 0 && above >= -step / 4) || holdsFor(mention, truth);
  }
}

/** A rate of counts in a period; undefined where there are none to make one of. */
function rateOf(count: number | undefined, mention: Mention, frame: Frame, when: Claim['when']): boolean | undefined {
  const period = frame.release[when];
  return count === undefined || count === 0 || !period ? undefined : rateHolds(mention, frame, count, period);
}

/** A share is a fraction within a percentage point, on the side that its words say (rule C10). */
function isFraction({ value, relation }: Mention, share: number): boolean {
  const side = share - value;
  if (Math.abs(side) > 0.0100001) return false;
  return relation === 'equal' ? Math.abs(side) < 1e-9 : relation === 'below' ? side < 0 : side > 0;
}

/** Whether a claim is true by the record, “two years earlier” by the dates (rule C12); undefined where the record gives nothing to hold it against. */
export function claimHolds(claim: Claim, frame: Frame): boolean | undefined {
  const { mention, scope, measure, when } = claim;
  const counts = countsFor(frame, scope, measure);
  const { later, earlier } = counts ?? {};
  const told = when === 'later' ? later : earlier;
  switch (mention.kind) {
    case 'count': {
      const truth = claim.isRest ? restOf(frame, claim) : told;
      if (truth === undefined) return undefined;
      return holdsFor(mention, truth) && (mention.relation === 'equal' || isRound(mention));
    }
    case 'percent':
      return percentHolds(mention, frame, claim);
    case 'points':
      return pointsHold(mention, frame, claim);
    case 'rate':
      return rateOf(told, mention, frame, when);
    case 'one-in': {
      const shares = sharesOf(frame, claim);
      return shares.length === 0
        ? undefined
        : shares.some((share) => Math.abs(1 / mention.value - share) <= share * 0.0201);
    }
    case 'fraction': {
      if (claim.isChange) return counts && changeFractionHolds(mention, counts, frame);
      const shares = sharesOf(frame, claim);
      return shares.length === 0 ? undefined : shares.some((share) => isFraction(mention, share));
    }
    case 'multiple':
      return earlier === undefined || later === undefined || earlier === 0
        ? undefined
        : multipleHolds(mention, later / earlier);
    case 'difference':
      return later === undefined || earlier === undefined ? undefined : differenceHolds(mention, later - earlier);
    case 'scale':
      return later === undefined ? undefined : later >= mention.value;
    case 'gap':
      return (
        frame.release.earlier !== undefined &&
        monthsApart(frame.release.earlier.end, frame.release.later.end) === mention.value
      );
  }
}

/**
 * A change in words is held to its percentage: no fraction of a small count (rule C5), one that is not exact within a
 * percentage point, or on its side and near, like "more than 20%" (rule C10).
 */
function changeFractionHolds(mention: Mention, { earlier, later }: Counts, frame: Frame): boolean | undefined {
  if (earlier === undefined || later === undefined) return undefined;
  if (Math.min(earlier, later) < frame.release.minPercentBase) return false;
  const size = Math.abs(later - earlier) / earlier;
  if (mention.relation === 'near') return Math.abs(size - mention.value) <= 0.0100001;
  return mention.relation === 'equal' ? Math.abs(size - mention.value) < 1e-9 : holdsFor(mention, size);
}

/** "more than" is on the far side of the multiple, "almost" on the near one; what is halved goes the other way (rule C7). */
function multipleHolds({ value, relation }: Mention, ratio: number): boolean {
  const isHalf = value < 1;
  if (relation === 'below') return isHalf ? ratio > value && ratio <= 0.525 : ratio < value && ratio >= value - 0.1;
  if (relation === 'above') return isHalf ? ratio < value && ratio > 0.25 : ratio > value && ratio < value + 1;
  return Math.abs(ratio - value) < 1e-9;
}

/** By how much two counts differ, and which is the higher. */
function differenceHolds(mention: Mention, difference: number): boolean {
  const { side } = mention;
  if (side !== undefined && difference !== 0 && (side === 'up') !== difference > 0) return false;
  return holdsFor(mention, Math.abs(difference)) && (mention.relation === 'equal' || isRound(mention));
}

/** How far a part's share moved, in percentage points: of the exact shares and of the whole percentages alike (rule C9). */
function pointsHold({ value }: Mention, frame: Frame, { scope, measure }: Claim): boolean | undefined {
  const whole = frame.measures.find(({ id }) => id === measure)?.whole;
  const part = countsFor(frame, scope, measure);
  const total = whole === undefined ? undefined : countsFor(frame, scope, whole);
  if (part?.earlier === undefined || part.later === undefined || !total?.earlier || !total.later) return undefined;
  const [before, after] = [(part.earlier / total.earlier) * 100, (part.later / total.later) * 100];
  const apart = Math.abs(Math.floor(after + 0.5) - Math.floor(before + 0.5));
  return apart === value && Math.abs(Math.abs(after - before) - value) <= 0.5;
}

function monthsApart(earlier: string, later: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(later) - months(earlier);
}
