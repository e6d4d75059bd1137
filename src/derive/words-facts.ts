import type { Approximation } from '../model/approximation.js';
import type { Fact, Facts } from '../model/fact.js';
import type { CountOrigin, Origin } from '../model/figure.js';
import {
  aboutOf,
  dailyRate,
  fractionOf,
  halvedOf,
  hourlyGap,
  multipleOf,
  nearOf,
  oneIn,
  pointsBetween,
  sharePercent,
  timesOf,
  weeklyRate,
} from '../text/approximations.js';
import { grouped } from '../text/numbers.js';
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
  if (!exact(count)) return { near: none, about: none, daily: none, weekly: none, hourly: none };
  const { value, origin } = count;
  const near = nearOf(value);
  const about = aboutOf(value);
  const rate = (found: ReturnType<typeof weeklyRate>): Fact =>
    wordsFact(found && { is: 'rate', ...found }, value, `${grouped(value)} in ${days} days`, [origin]);
  return {
    near: wordsFact(near && { is: 'near', ...near }, value, `beside ${grouped(value)}`, [origin]),
    about: wordsFact(about && { is: 'near', ...about }, value, `beside ${grouped(value)}`, [origin]),
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
    wordsFact(words, part.value, `${grouped(part.value)} of ${grouped(whole.value)}`, [part.origin, whole.origin]);
  return {
    fraction: said(fraction && { is: 'fraction', ...fraction }),
    'one-in': said(one && { is: 'one-in', ...one }),
    percent: said(percent === undefined ? undefined : { is: 'share', percent }),
  };
}

/** "more than doubled", "twice as many", "halved": where the change is from a base that bears a percentage (rules C5, C7). */
export function multipleFacts(named: string | undefined, earlier: Count, later: Count): Facts {
  const none: Fact = { case: 'none' };
  if ((named !== 'rise' && named !== 'fall') || !exact(earlier) || !exact(later))
    return { multiple: none, times: none };
  const counts = [earlier.value, later.value] as const;
  const multiple = named === 'rise' ? multipleOf(...counts) : halvedOf(...counts);
  const times = named === 'rise' ? timesOf(...counts) : undefined;
  const rounding = `${grouped(later.value)} ÷ ${grouped(earlier.value)} = ${(later.value / earlier.value).toFixed(2)}`;
  const said = (words: Approximation | undefined): Fact =>
    wordsFact(words, later.value, rounding, [later.origin, earlier.origin]);
  return {
    multiple: said(multiple && { is: 'multiple', ...multiple }),
    times: said(times && { is: 'times', ...times }),
  };
}

interface Counts {
  readonly later: Count;
  readonly earlier: Count;
}

/** How far a share moved, in percentage points (rule C9); none where either whole is under `least` (rule C5). */
export function pointsFact(part: Counts, whole: Counts, least: number): Fact {
  const all = [part.later, whole.later, part.earlier, whole.earlier];
  const [l, wl, e, we] = all.filter(exact);
  if (!l || !wl || !e || !we || Math.min(wl.value, we.value) < Math.max(least, 1)) return { case: 'none' };
  const points = pointsBetween({ part: e.value, whole: we.value }, { part: l.value, whole: wl.value });
  if (points === undefined) return { case: 'none' };
  if (points === 0) return { case: 'level' };
  const rounding = `${grouped(l.value)} of ${grouped(wl.value)}, after ${grouped(e.value)} of ${grouped(we.value)}`;
  const words: Approximation = { is: 'points', points: Math.abs(points) };
  const from = [l.origin, wl.origin, e.origin, we.origin];
  return { ...wordsFact(words, l.value, rounding, from), case: points > 0 ? 'rise' : 'fall' };
}
