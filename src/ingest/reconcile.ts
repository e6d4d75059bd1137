import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ForceKey } from './identify-row.js';
import type { Reading } from './read-rows.js';

/** How a table's forces add up to its total, for one measure and period. */
export interface Reconciliation {
  readonly measure: string;
  readonly period: string;
  readonly end: string;
  /** exact: all forces of the table; excluding: without those named; wrong; unchecked: there is no total. */
  readonly outcome: 'exact' | 'excluding' | 'wrong' | 'unchecked';
  readonly excluded: readonly string[];
  readonly sum: number;
  /** The row that was added up to: the nation's, or the one without the forces named. */
  readonly total?: Reading;
}

const numberOf = (reading: Reading | undefined): number | undefined =>
  reading && 'value' in reading.figure ? reading.figure.value : undefined;

const cellOf = ({ source }: Reading): string => source.slice(source.indexOf('#') + 1);

interface Total {
  readonly reading: Reading;
  readonly value: number;
  readonly excluded: readonly string[];
  readonly sum: number;
}

/** Every total of the group with the forces it leaves out, and what the others add up to. */
function totalsOf(group: readonly Reading[]): readonly Total[] {
  const forces = group.filter(({ who }) => who.kind === 'force');
  const marked = forces.filter((one) => numberOf(one) === undefined).map(({ who }) => who.id);
  const sumWithout = (excluded: readonly string[]): number =>
    forces.filter(({ who }) => !excluded.includes(who.id)).reduce((sum, one) => sum + (numberOf(one) ?? 0), 0);
  return group.flatMap((reading): readonly Total[] => {
    const value = numberOf(reading);
    if (value === undefined || reading.who.kind === 'force') return [];
    const excluded = reading.who.kind === 'excluding' ? [...new Set([...reading.who.forces, ...marked])] : marked;
    return [{ reading, value, excluded: [...excluded].sort(), sum: sumWithout(excluded) }];
  });
}

function wrongTotal({ reading, value, sum, excluded }: Total, file: string): Problem {
  const { measure, period } = reading;
  const without = excluded.length === 0 ? '' : ` (without ${excluded.join(', ')})`;
  const message = `${measure} in ${period.label}: the forces${without} add up to ${sum}, ${cellOf(reading)} says ${value}.`;
  return problem('ingest/does-not-add-up', { file }, message);
}

function reconcileGroup(
  group: readonly Reading[],
  file: string,
  hasTotal: boolean,
): {
  readonly found?: readonly (Reconciliation & { readonly total: Reading })[];
  readonly none?: Reconciliation;
  readonly problems: readonly Problem[];
} {
  const [first] = group;
  if (!first) return { problems: [] };
  const totals = totalsOf(group);
  const wrong = totals.filter(({ value, sum }) => value !== sum);
  const { measure, period } = first;
  const named = { measure, period: period.label, end: period.end };
  if (totals.length === 0) {
    const sum = group.reduce((all, one) => all + (numberOf(one) ?? 0), 0);
    const message = `${measure} in ${period.label} has no total of all forces.`;
    const problems = hasTotal ? [problem('ingest/does-not-add-up', { file }, message)] : [];
    return { none: { ...named, outcome: 'unchecked', excluded: [], sum }, problems };
  }
  const found = totals.map(({ reading, excluded, sum, value }) => ({
    ...named,
    outcome: value !== sum ? ('wrong' as const) : excluded.length === 0 ? ('exact' as const) : ('excluding' as const),
    excluded,
    sum,
    total: reading,
  }));
  return { found, problems: wrong.map((one) => wrongTotal(one, file)) };
}

const sameForces = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/**
 * Adds the forces of a table up, for each measure and period, and says which total is
 * the nation's figure: of the newest period the whole nation's where it is given; of every other period the
 * one that leaves out the same forces, so that the nation's figures can be compared with one another.
 */
export function reconcile(
  readings: readonly Reading[],
  file: string,
  hasTotal: boolean,
): { readonly reconciliations: readonly Reconciliation[]; readonly problems: readonly Problem[] } {
  const counts = readings.filter(({ part }) => part === 'counts');
  const groups = new Map<string, Reading[]>();
  for (const one of counts) {
    const key = `${one.measure}|${one.period.end}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const newestFirst = [...groups].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, group]) => group);
  const problems: Problem[] = [];
  const scope = new Map<string, readonly string[]>();
  const reconciliations = newestFirst.flatMap((group): readonly Reconciliation[] => {
    const { found = [], none, problems: wrong } = reconcileGroup(group, file, hasTotal);
    problems.push(...wrong);
    if (none) return [none];
    const [first] = found;
    if (!first) return [];
    const wanted = scope.get(first.measure);
    const whole = found.find(({ total }) => total.who.kind === 'nation') ?? first;
    if (!wanted) scope.set(first.measure, whole.excluded);
    const chosen = wanted ? found.find(({ excluded }) => sameForces(excluded, wanted)) : whole;
    if (chosen) return [chosen];
    const { total, ...rest } = whole;
    return [{ ...rest, sum: numberOf(total) ?? rest.sum }];
  });
  return { reconciliations, problems };
}

/** How far two percentages may differ that are both rounded to so many decimals. */
const asRounded = (value: number, decimals: number): number => Number(value.toFixed(Math.min(decimals, 6)));

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** A change that does not say since when is since a year earlier; February has its own end. */
function yearBefore(end: string): string {
  const year = Number(end.slice(0, 4)) - 1;
  return end.slice(4) === '-02-29' ? `${year}-02-28` : `${year}${end.slice(4)}`;
}

/** The publisher's own changes beside ours: how many agree, and each that does not. */
export function checkChanges(
  readings: readonly Reading[],
  file: string,
): { readonly agreeing: number; readonly problems: readonly Problem[] } {
  const keyOf = ({ who }: Reading, measure: string, end: string): string => `${who.kind}|${who.id}|${measure}|${end}`;
  const counts = new Map(
    readings.filter(({ part }) => part === 'counts').map((one) => [keyOf(one, one.measure, one.period.end), one]),
  );
  let agreeing = 0;
  const problems: Problem[] = [];
  for (const change of readings.filter(({ part }) => part === 'changes')) {
    const published = numberOf(change);
    const later = numberOf(counts.get(keyOf(change, change.measure, change.period.end)));
    const since = change.since?.end ?? yearBefore(change.period.end);
    const earlier = numberOf(counts.get(keyOf(change, change.measure, since)));
    if (published === undefined || later === undefined || earlier === undefined || earlier === 0) continue;
    const ours = ((later - earlier) / earlier) * 100;
    const decimals = decimalsOf(published);
    if (asRounded(ours, decimals) === asRounded(published, decimals)) agreeing += 1;
    else {
      const message = `${cellOf(change)} says ${published}%; ${later} against ${earlier} is ${asRounded(ours, 4)}%.`;
      problems.push(problem('ingest/change-disagrees', { file }, message));
    }
  }
  return { agreeing, problems };
}

/** The forces that have no row in a table at all. */
export const absentFrom = (readings: readonly Reading[], forces: readonly ForceKey[]): readonly ForceKey[] =>
  forces.filter(
    ({ id, kind }) => kind === 'force' && !readings.some(({ who }) => who.kind === 'force' && who.id === id),
  );
