import type { Fact, Facts } from '../model/fact.js';
import { perObject } from '../model/per-object.js';
import type { ForceRecord } from '../model/record.js';
import { besideCase, changeBetween, isBaselineUnusual, otherChanges } from './baseline.js';
import { changeFact, countFact, floorFact, scaleFact, shareFact } from './measure-facts.js';
import type { Count } from './read-count.js';
import { readPublishedChange } from './read-count.js';
import { daysIn } from '../text/periods.js';
import { proportionFact } from './proportion-fact.js';
import { rankFact, rateFact } from './rate-facts.js';
import { countsOf } from './release-context.js';
import type { ReleaseContext } from './release-context.js';
import { seriesFact } from './series-fact.js';
import { multipleFacts, pointsFact, rateFacts, shareFacts } from './words-facts.js';

/** A part with from 1 to fewer than `least` is not printed (rule G4). */
function withhold(count: Count, least: number): Count {
  if (!count.known || count.value === 0 || count.value >= least) return count;
  return { known: false, reason: `the count is under ${least} and is left out (rule G4)` };
}

/** A count across a break in the series: nothing is compared with it. */
const UNKNOWN: Count = { known: false, reason: 'the series breaks between the periods' };

interface Counts {
  readonly later: Count;
  readonly earlier: Count;
}

/** What is not printed of a measure, and why; `period`: whose count it is. */
export interface Withheld {
  readonly alias: string;
  readonly reason: string;
  readonly period?: string;
}

/** A break in the series between the two periods, in the record's words. */
function breakBetween(record: ForceRecord, measure: string, { later, earlier }: ReleaseContext): string | undefined {
  const found = (record.fields.breaks ?? []).find(
    (one) => one.measure === measure && earlier !== undefined && one.from > earlier.start && one.from <= later.end,
  );
  return found?.reason;
}

/** The newest break before the periods compared: the years before it are no part of a series. */
function olderBreak(record: ForceRecord, measure: string, { later }: ReleaseContext): string | undefined {
  const found = (record.fields.breaks ?? []).filter((one) => one.measure === measure && one.from <= later.end);
  return [...found].sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.reason;
}

/** The nation's change in per cent, computed or as published; and whether the nation has anything to compare. */
function nationOf(measure: string, context: ReleaseContext): { change: number | undefined; isCompared: boolean } {
  const { nation, later, earlier } = context;
  const counts = countsOf(nation, measure, context);
  const published = earlier && readPublishedChange(nation, measure, later, earlier);
  const change = earlier && (published?.percent ?? changeBetween(counts.earlier, counts.later));
  return { change, isCompared: change !== undefined || counts.earlier.known };
}

/** The same of every measure of a release. */
const nationIn = perObject(
  (context: ReleaseContext) =>
    new Map(Object.keys(context.story.fields.measures).map((measure) => [measure, nationOf(measure, context)])),
);

function baselineFact(record: ForceRecord, measure: string, counts: Counts, context: ReleaseContext): Fact {
  const { later, earlier, story } = context;
  if (!earlier) return { case: 'usual', parts: { beside: { case: 'nothing' } } };
  const { 'baseline-gap': gap, 'min-percent-base': least } = story.fields.thresholds;
  const others = {
    nation: nationIn(context).get(measure)?.change,
    years: otherChanges(record, measure, { earlier, later }),
  };
  return {
    case: isBaselineUnusual(counts, others, { gap, least }) ? 'unusual' : 'usual',
    parts: { beside: { case: besideCase(others) } },
  };
}

/** A part as a share of its whole, and how far the share moved, which a break in either series hides (rule E6). */
function partFact(record: ForceRecord, part: Counts, ids: readonly [string, string], context: ReleaseContext): Fact {
  const whole = countsOf(record, ids[1], context);
  const isBroken = ids.some((id) => breakBetween(record, id, context) !== undefined);
  const compared = isBroken ? { ...part, earlier: UNKNOWN } : part;
  const points = pointsFact(compared, whole, context.story.fields.thresholds['min-percent-base']);
  return { ...shareFact(part.later, whole.later), parts: { ...shareFacts(part.later, whole.later), points } };
}

/** Whether the force counts a measure as the others do, and what it does otherwise in the record's words. */
function countingFact(record: ForceRecord, measure: string): Fact {
  const found = record.fields['counted-otherwise']?.find((one) => one.measure === measure);
  if (!found) return { case: 'alike' };
  return { case: 'otherwise', parts: { reason: { print: { kind: 'name', text: found.reason } } } };
}

/** The counts of a measure that the record does not give, or that are too small to print; the earlier where it is asked for. */
function lackingOf(
  alias: string,
  counts: Counts,
  { later, earlier }: ReleaseContext,
  isCompared: boolean,
): readonly Withheld[] {
  const asked = [
    { count: counts.later, period: later.label },
    ...(isCompared && earlier ? [{ count: counts.earlier, period: earlier.label }] : []),
  ];
  return asked.flatMap(({ count, period }) => (count.known ? [] : [{ alias, reason: count.reason, period }]));
}

/** The facts of every measure for the force itself, and what is not printed and why. */
export function localFacts(
  record: ForceRecord,
  context: ReleaseContext,
  main: string,
): { facts: Facts; withheld: Withheld[] } {
  const { measures, thresholds } = context.story.fields;
  const facts: Record<string, Fact> = {};
  const withheld: Withheld[] = [];
  for (const [id, measure] of Object.entries(measures)) {
    const isPart = measure['part-of'] !== undefined;
    const least = isPart ? thresholds['least-part'] : 0;
    const found = countsOf(record, id, context);
    const counts = { later: withhold(found.later, least), earlier: withhold(found.earlier, least) };
    withheld.push(...lackingOf(measure.alias, counts, context, nationIn(context).get(id)?.isCompared ?? false));
    const broken = breakBetween(record, id, context);
    if (broken !== undefined)
      withheld.push({ alias: measure.alias, reason: `the series breaks between the periods: ${broken}` });
    const older = broken === undefined ? olderBreak(record, id, context) : undefined;
    if (older !== undefined)
      withheld.push({ alias: measure.alias, reason: `earlier years are not compared: ${older}` });
    const compared = changeFact(counts.earlier, counts.later, undefined, thresholds['min-percent-base']);
    const named: Fact = broken === undefined ? compared : { case: 'no-comparison' };
    facts[measure.alias] = {
      parts: {
        later: countFact(counts.later, measure),
        earlier: broken === undefined ? countFact(counts.earlier, measure) : { case: 'missing' },
        change: {
          ...named,
          parts: { ...named.parts, ...multipleFacts(named.case, counts.earlier, counts.later) },
        },
        baseline: baselineFact(record, id, counts, context),
        scale: scaleFact(counts.later),
        floor: floorFact(counts.later),
        ...rateFacts(counts.later, daysIn(context.later)),
        ...(isPart && { share: partFact(record, counts, [id, measure['part-of'] ?? main], context) }),
        proportion: proportionFact(record, id, context.later, thresholds['min-percent-base']),
        counting: countingFact(record, id),
        series: seriesFact(record, id, found.later, context),
        ...(context.story.fields.rates && { rate: rateFact(record, id, context), rank: rankFact(record, id, context) }),
      },
    };
  }
  return { facts, withheld };
}
