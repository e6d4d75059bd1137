import type { Fraction, Multiple, Near, OneIn, Rate, Times } from '../model/approximation.js';
import { floorsOf } from './floors.js';

/**
 * Number words that cannot be wrong. Each has what it says and, for the notes and the ledger, what it
 * rests on. All are computed from the exact value in whole-number arithmetic; the check reads them back
 * with a reader of its own (rules D4, C7, C9, C10).
 */

const STEPS = [10, 50, 100, 500, 1000, 5000, 10_000, 50_000, 100_000, 500_000, 1_000_000] as const;

/** Whether a and b are within `parts` of a hundred of each other, measured on b. */
const within = (a: number, b: number, parts: number): boolean => Math.abs(a - b) * 100 <= parts * b;

/**
 * The hedge a sub-editor would pick: "just over 850" strictly above and within 2%, "almost 900" strictly
 * below and within 1%, "nearly 900" within 3%, else "more than". Undefined where the exact number is better:
 * under 100, and where the value is itself round.
 */
export function nearOf(value: number): Near | undefined {
  if (value < 100) return undefined;
  for (const step of [...STEPS].reverse()) {
    if (step * 2 > value) continue;
    const below = Math.floor(value / step) * step;
    if (below === value) return undefined;
    if (within(value, below, 2)) return { relation: 'just over', number: below };
    if (within(below + step, value, 1)) return { relation: 'almost', number: below + step };
    if (within(below + step, value, 3)) return { relation: 'nearly', number: below + step };
  }
  const floors = floorsOf(value);
  return floors && { relation: 'more than', number: floors.fine };
}

/** "about 850": the roundest number within 2% on either side, from 100 up; undefined where the value is itself one. */
export function aboutOf(value: number): Near | undefined {
  if (value < 100) return undefined;
  for (const step of [...STEPS].reverse()) {
    const nearest = Math.round(value / step) * step;
    if (nearest === value) return undefined;
    if (step * 2 <= value && within(nearest, value, 2)) return { relation: 'about', number: nearest };
  }
  return undefined;
}

/** So many a day or week: a floor where it is close, "about" where it is within a twentieth. */
function perUnit(count: number, days: number, length: number, unit: 'day' | 'week'): Rate | undefined {
  const whole = Math.floor((count * length) / days);
  if (whole < 2) return undefined;
  if (whole * days === count * length) return { unit, relation: 'exactly', number: whole };
  if (whole * days * 10 >= count * length * 9) return { unit, relation: 'more than', number: whole };
  const nearest = Math.round((count * length) / days);
  return within(nearest * days, count * length, 5) ? { unit, relation: 'about', number: nearest } : undefined;
}

/** So many a week, from the exact count and the real length of the period in days (366 in 2019-20). */
export const weeklyRate = (count: number, days: number): Rate | undefined => perUnit(count, days, 7, 'week');
/** So many a day. */
export const dailyRate = (count: number, days: number): Rate | undefined => perUnit(count, days, 1, 'day');

/** One every so many hours, from two to 24, within a twentieth. */
export function hourlyGap(count: number, days: number): Rate | undefined {
  if (count === 0) return undefined;
  const hours = Math.round((24 * days) / count);
  if (hours < 2 || hours > 24 || !within(hours * count, 24 * days, 5)) return undefined;
  return { unit: 'hours', relation: hours * count === 24 * days ? 'exactly' : 'about', number: hours };
}

const FRACTIONS = [
  [1, 2, 'half'],
  [1, 3, 'a third'],
  [2, 3, 'two thirds'],
  [1, 4, 'a quarter'],
  [3, 4, 'three quarters'],
  [1, 5, 'a fifth'],
  [1, 10, 'a tenth'],
] as const;

/** A part as a fraction of its whole, within one percentage point and on the right side (rule C10). */
export function fractionOf(part: number, whole: number): Fraction | undefined {
  if (whole === 0) return undefined;
  for (const [numerator, denominator, words] of FRACTIONS) {
    const difference = part * denominator - numerator * whole;
    if (Math.abs(difference) * 100 > whole * denominator) continue;
    const relation = difference === 0 ? 'exactly' : difference > 0 ? 'just over' : 'almost';
    return { words, relation, numerator, denominator };
  }
  return undefined;
}

/** A part as "one in N", where 1/N is within 2% of the true share (rule C10); from one in two to one in 50. */
export function oneIn(part: number, whole: number): OneIn | undefined {
  if (part === 0) return undefined;
  const number = Math.round(whole / part);
  if (number < 2 || number > 50 || Math.abs(whole - part * number) * 100 > 2 * part * number) return undefined;
  return { number, relation: part * number === whole ? 'exactly' : 'about' };
}

/** The last multiple that is said: above it "from A to B" says it better (rule C7). */
const MOST_TIMES = 5;

/** The highest true step of a rise among `steps`: exactly, above it, or almost the next from a tenth below. */
function stepOf<T extends number>(
  earlier: number,
  later: number,
  steps: readonly T[],
): { relation: Times['relation']; times: T } | undefined {
  const next = steps.find((times) => later < earlier * times);
  if (next !== undefined && later * 10 >= earlier * (next * 10 - 1)) return { relation: 'almost', times: next };
  const times = steps.filter((one) => later >= earlier * one).at(-1);
  return times && { relation: later === earlier * times ? 'exactly' : 'more than', times };
}

/**
 * "doubled" exactly, "more than doubled" above, "almost doubled" from 1.9 (rule C7); the highest true
 * step only. From five times on none, as no word for five is in use: "from A to B" says it better. `earlier` is not 0.
 */
export const multipleOf = (earlier: number, later: number): Multiple | undefined =>
  later >= earlier * MOST_TIMES ? undefined : stepOf(earlier, later, [2, 3, 4]);

/** "twice as many", "more than three times as many": as for multiples, up to five itself (rules C7, C8). */
export const timesOf = (earlier: number, later: number): Times | undefined =>
  later > earlier * MOST_TIMES ? undefined : stepOf(earlier, later, [2, 3, 4, MOST_TIMES]);

/** "halved", "more than halved" down to a quarter, "almost halved" within a twentieth. `earlier` is not 0. */
export function halvedOf(earlier: number, later: number): Multiple | undefined {
  if (later * 2 === earlier) return { relation: 'exactly', times: 0.5 };
  if (later * 2 < earlier) return later * 4 > earlier ? { relation: 'more than', times: 0.5 } : undefined;
  return later * 200 <= earlier * 105 ? { relation: 'almost', times: 0.5 } : undefined;
}

/** A share in whole per cent, half away from zero; one that would round to 0% or 100% without being it has none (rule C4). */
export function sharePercent(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  const percent = Math.floor((200 * part + whole) / (2 * whole));
  const overstates = (percent === 0 && part > 0) || (percent === 100 && part < whole);
  return overstates ? undefined : percent;
}

/** A published share in whole per cent, half away from zero; undefined under 1%, and where it would say all (rule C4). */
export function wholePercent(percent: number): number | undefined {
  const rounded = Math.floor(percent + 0.5);
  return percent < 1 || (rounded === 100 && percent < 100) ? undefined : rounded;
}

interface Portion {
  readonly part: number;
  readonly whole: number;
}

/**
 * The difference between two shares in whole percentage points, with its sign (rule C9): only where it is the
 * difference of the two whole percentages and also what the exact shares give, so that both ways of checking it agree.
 */
export function pointsBetween(earlier: Portion, later: Portion): number | undefined {
  const before = sharePercent(earlier.part, earlier.whole);
  const after = sharePercent(later.part, later.whole);
  if (before === undefined || after === undefined) return undefined;
  const exact = (later.part / later.whole - earlier.part / earlier.whole) * 100;
  return Math.abs(exact - (after - before)) <= 0.5 ? after - before : undefined;
}
