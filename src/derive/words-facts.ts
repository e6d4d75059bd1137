import type { Approximation } from '../model/approximation.js';
import type { Fact, Facts } from '../model/fact.js';
import type { CountOrigin, Origin } from '../model/figure.js';
import {
  dailyRate,
  fractionOf,
  hourlyGap,
  multipleOf,
  nearOf,
  oneIn,
  sharePercent,
  weeklyRate,
} from '../text/approximations.js';
import type { Count } from './read-count.js';

/** Number words as a fact: known with its figure, or none where nothing true is close enough. */
function wordsFact(
  words: Approximation | undefined,
  value: number,
  rounding: string,
  from: readonly CountOrigin[],
): Fact {
  const [first] = from;
  if (words === undefined || first === undefined) return { case: 'none' };
  const { record, measure, period } = first;
  const origin: Origin = { record, measure, period, rounding, from };
  return { case: 'known', print: { kind: 'figure', form: 'words', value, words, origin } };
}

const exact = (count: Count): count is Extract<Count, { known: true }> => count.known && count.rounded === undefined;

/** "just over 850"; so many a day or week; one every so many hours: from the exact count and the period's real length. */
export function rateFacts(count: Count, days: number): Facts {
  const none: Fact = { case: 'none' };
  if (!exact(count)) return { near: none, daily: none, weekly: none, hourly: none };
  const { value, origin } = count;
  const near = nearOf(value);
  const rate = (found: ReturnType<typeof weeklyRate>): Fact =>
    wordsFact(found && { is: 'rate', ...found }, value, `${value} in ${days} days`, [origin]);
  return {
    near: wordsFact(near && { is: 'near', ...near }, value, `beside ${value}`, [origin]),
    daily: rate(dailyRate(value, days)),
    weekly: rate(weeklyRate(value, days)),
    hourly: rate(hourlyGap(value, days)),
  };
}

/** A part of its whole as a fraction, as "one in N", and in per cent (rules C4, C10). */
export function shareFacts(part: Count, whole: Count): Facts {
  const none: Fact = { case: 'none' };
  if (!exact(part) || !exact(whole)) return { fraction: none, 'one-in': none, percent: none };
  const fraction = fractionOf(part.value, whole.value);
  const one = oneIn(part.value, whole.value);
  const percent = sharePercent(part.value, whole.value);
  const said = (words: Approximation | undefined): Fact =>
    wordsFact(words, part.value, `${part.value} of ${whole.value}`, [part.origin, whole.origin]);
  return {
    fraction: said(fraction && { is: 'fraction', ...fraction }),
    'one-in': said(one && { is: 'one-in', ...one }),
    percent: said(percent === undefined ? undefined : { is: 'share', percent }),
  };
}

/** "more than doubled", where the change is a rise from a base that bears a percentage (rules C5, C7). */
export function multipleFact(named: string | undefined, earlier: Count, later: Count): Fact {
  if (named !== 'rise' || !exact(earlier) || !exact(later)) return { case: 'none' };
  const multiple = multipleOf(earlier.value, later.value);
  const rounding = `${later.value} ÷ ${earlier.value} = ${(later.value / earlier.value).toFixed(2)}`;
  return wordsFact(multiple && { is: 'multiple', ...multiple }, later.value, rounding, [later.origin, earlier.origin]);
}
