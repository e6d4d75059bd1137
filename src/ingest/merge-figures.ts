import type { CountEntry, RecordFields, ShareEntry } from '../model/record-schema.js';
import { parsePeriod } from '../text/periods.js';
import type { Entry, PlannedFigure } from './plan.js';

type ByPeriod<T> = Readonly<Record<string, T>>;

function countOf(entry: Entry): CountEntry {
  if ('missing' in entry) return { missing: entry.missing, source: entry.source };
  const value = 'value' in entry ? entry.value : 0;
  const revised = 'value' in entry ? entry.revisedFrom : undefined;
  return { value, source: entry.source, ...(revised !== undefined && { 'revised-from': revised }) };
}

const shareOf = (entry: Entry): ShareEntry =>
  'percent' in entry
    ? { percent: entry.percent, of: entry.of, source: entry.source }
    : { missing: 'missing' in entry ? entry.missing : '', source: entry.source };

/** A measure's figures with one set, under the spelling of the period that is there already. */
function withOne<T>(byPeriod: ByPeriod<T>, period: string, entry: T): ByPeriod<T> {
  const end = parsePeriod(period)?.end;
  const key = Object.keys(byPeriod).find((label) => parsePeriod(label)?.end === end) ?? period;
  return { ...byPeriod, [key]: entry };
}

/** A record's fields as they will be when the plan is applied. */
export function mergeFigures(fields: RecordFields, figures: readonly PlannedFigure[]): RecordFields {
  return figures
    .filter(({ writes }) => writes)
    .reduce((now, { part, measure, period, entry }): RecordFields => {
      if (part === 'counts') {
        const byPeriod = withOne(now.counts?.[measure] ?? {}, period, countOf(entry));
        return { ...now, counts: { ...now.counts, [measure]: byPeriod } };
      }
      const byPeriod = withOne(now.shares?.[measure] ?? {}, period, shareOf(entry));
      return { ...now, shares: { ...now.shares, [measure]: byPeriod } };
    }, fields);
}
