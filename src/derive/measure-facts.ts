import type { ChangeCase, CountCase } from '../model/cases.js';
import type { Fact } from '../model/fact.js';
import type { CountOrigin, Figure, Nouns, Origin } from '../model/figure.js';
import type { Period } from '../model/period.js';
import { floorsOf, scaleOf } from '../text/floors.js';
import { grouped } from '../text/numbers.js';
import { changeCase } from './change-case.js';
import { percentChange } from './percent-change.js';
import type { Count, PublishedChange } from './read-count.js';

const countCase = (value: number): CountCase => (value === 0 ? 'none' : value === 1 ? 'one' : 'several');

/** A count as a figure. */
function countFigure(count: Extract<Count, { known: true }>, nouns: Nouns): Figure {
  const { value, rounded } = count;
  const { record, measure, period, file, source } = count.origin;
  const origin: Origin = {
    record,
    measure,
    period,
    file,
    ...(source !== undefined && { source }),
    ...(rounded !== undefined && { rounding: `known to the nearest ${rounded}` }),
  };
  return { kind: 'figure', form: 'count', value, nouns, origin };
}

/** A count as a fact: its case, and the figure unless it is missing. */
export function countFact(count: Count, nouns: Nouns): Fact {
  if (!count.known) return { case: 'missing' };
  return { case: countCase(count.value), print: countFigure(count, nouns) };
}

function percentFact(change: ChangeCase, percent: number, origin: Origin, bound?: 'more than'): Fact {
  const print: Figure = { kind: 'figure', form: 'percent', value: percent, origin, ...(bound && { bound }) };
  return { case: change, parts: { percent: { print } } };
}

/**
 * The change between two counts. From exact counts it is computed; where only rounded ones are held
 * the published percentage is used (rule D3); without either there is no comparison.
 */
export function changeFact(
  earlier: Count,
  later: Count,
  published: PublishedChange | undefined,
  minPercentBase: number,
): Fact {
  const exact = (count: Count) => count.known && count.rounded === undefined;
  if (earlier.known && later.known && exact(earlier) && exact(later)) {
    const named = changeCase(earlier.value, later.value, minPercentBase);
    if (named !== 'rise' && named !== 'fall') return { case: named };
    const { percent, bound, sum } = percentChange(earlier.value, later.value);
    const { record, measure, period } = later.origin;
    const from: readonly CountOrigin[] = [later.origin, earlier.origin];
    const origin: Origin = {
      record,
      measure,
      period,
      since: earlier.origin.period,
      change: named,
      sum,
      from,
    };
    return percentFact(named, percent, origin, bound);
  }
  if (published === undefined || !later.known || later.value < Math.max(minPercentBase, 1))
    return { case: 'no-comparison' };
  if (published.percent === 0) return { case: 'little-changed' };
  const named = published.percent > 0 ? 'rise' : 'fall';
  const { record, measure, period } = later.origin;
  const { file, source } = published;
  const origin = {
    record,
    measure,
    period,
    file,
    change: named,
    sum: 'published as a percentage; not recomputed',
  } as const;
  return percentFact(named, Math.abs(published.percent), source === undefined ? origin : { ...origin, source });
}

/** Which round word is true of a count, and the word as a figure. */
export function scaleFact(count: Count): Fact {
  if (!count.known) return { case: 'missing' };
  const scale = scaleOf(count.value);
  if (scale === undefined) return { case: 'exact' };
  const { record, measure, period } = count.origin;
  const origin: Origin = {
    record,
    measure,
    period,
    rounding: `“${scale.words}” of ${grouped(count.value)}`,
    from: [count.origin],
  };
  return {
    case: scale.named,
    print: { kind: 'figure', form: 'scale', value: count.value, scale: scale.words, origin },
  };
}

/** A floor as a figure: true because it is strictly below the count (rule D4). */
function floorFigure(origin: CountOrigin, floor: number): Fact {
  const { record, measure, period, value } = origin;
  const rounding = `${grouped(floor)} is the round number below ${grouped(value)}`;
  return {
    print: {
      kind: 'figure',
      form: 'floor',
      value,
      floor,
      origin: { record, measure, period, rounding, from: [origin] },
    },
  };
}

/** Whether a count has a floor; the floor that headline and body share is the closer one; and both. */
export function floorFact(count: Count): Fact {
  if (!count.known) return { case: 'missing' };
  const floors = floorsOf(count.value);
  if (floors === undefined) return { case: 'exact' };
  const { origin } = count;
  return {
    case: 'floor',
    ...floorFigure(origin, floors.fine),
    parts: { coarse: floorFigure(origin, floors.coarse), fine: floorFigure(origin, floors.fine) },
  };
}

/** How much of its whole a part is. */
export function shareFact(part: Count, whole: Count): Fact {
  if (!part.known || !whole.known) return { case: 'missing' };
  if (part.value === 0) return { case: 'none' };
  return { case: part.value === whole.value ? 'all' : 'some' };
}

/** How far apart the periods are, as a figure: "two years earlier". */
export function gapFact(record: string, measure: string, earlier: Period, later: Period, months: number): Fact {
  const sum = `${later.label} ends on ${later.end}, ${earlier.label} on ${earlier.end}: ${months} months`;
  const origin: Origin = { record, measure, period: later.label, since: earlier.label, sum };
  const [value, scale] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return { print: { kind: 'figure', form: 'gap', value, scale, origin } };
}
