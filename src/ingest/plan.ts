import type { Period } from '../model/period.js';
import type { CountEntry, RecordFields, ShareEntry } from '../model/record-schema.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { parsePeriod } from '../text/periods.js';
import type { Edition, ReadTable } from './read-edition.js';
import type { Reading } from './read-rows.js';
import { releaseProblems, planRelease } from './plan-release.js';
import type { KnownReleases, PlannedRelease } from './plan-release.js';

/** What a figure's entry in a record will say. */
export type Entry =
  | { readonly value: number; readonly source: string; readonly revisedFrom?: number }
  | { readonly percent: number; readonly of: string; readonly source: string }
  | { readonly missing: string; readonly source: string };

export type Status = 'new' | 'revised' | 'unchanged' | 'missing' | 'kept';

/** One figure of the edition beside what the record holds. */
export interface PlannedFigure {
  readonly record: string;
  readonly part: 'counts' | 'shares';
  readonly measure: string;
  readonly period: string;
  /** kept: a newer edition's figure stands in the record. */
  readonly status: Status;
  /** What the record holds now. */
  readonly before?: number | string;
  readonly after: number | string;
  readonly entry: Entry;
  /** Whether the record is to be changed: a figure that is the same may have a newer source. */
  readonly writes: boolean;
}

export interface Plan {
  readonly story: string;
  readonly file: string;
  readonly checksum: string;
  readonly release: PlannedRelease;
  readonly tables: readonly ReadTable[];
  readonly figures: readonly PlannedFigure[];
  readonly problems: readonly Problem[];
}

/** What a plan is made against. */
export interface Known extends KnownReleases {
  readonly story: string;
  readonly records: ReadonlyMap<string, Pick<RecordFields, 'counts' | 'shares'> & Partial<Pick<RecordFields, 'area'>>>;
  readonly nation: string;
}

const fileOf = (source: string | undefined): string | undefined => /^(.+)#/.exec(source ?? '')?.[1];

/** A figure as the record has it, whichever spelling of the period it uses. */
function standing(
  known: Known,
  record: string,
  part: 'counts' | 'shares',
  measure: string,
  period: Period,
): CountEntry | ShareEntry | undefined {
  const byPeriod: Readonly<Record<string, CountEntry | ShareEntry>> =
    known.records.get(record)?.[part]?.[measure] ?? {};
  const key = Object.keys(byPeriod).find((label) => parsePeriod(label)?.end === period.end);
  return key === undefined ? undefined : byPeriod[key];
}

function valueOf(entry: CountEntry | ShareEntry | undefined): number | string | undefined {
  if (entry === undefined || typeof entry === 'number') return entry;
  if ('missing' in entry) return entry.missing;
  return 'percent' in entry ? entry.percent : entry.value;
}

const sourceOf = (entry: CountEntry | ShareEntry | undefined): string | undefined =>
  typeof entry === 'object' ? entry.source : undefined;

/** Whether the record's figure comes from an edition that is newer than this one. */
function isNewer(known: Known, entry: CountEntry | ShareEntry | undefined, edition: Edition): boolean {
  const file = fileOf(sourceOf(entry));
  if (file === undefined || file === edition.file) return false;
  const labels = Object.entries(known.releases).flatMap(([label, release]) => (release.file === file ? [label] : []));
  return labels.some((label) => (parsePeriod(label)?.end ?? '') > edition.period.end);
}

function entryOf(reading: Reading, before: CountEntry | ShareEntry | undefined): Entry {
  const { figure, source, of } = reading;
  if ('missing' in figure) return { missing: figure.missing, source };
  if (of !== undefined) return { percent: figure.value, of, source };
  const old = valueOf(before);
  const kept = typeof before === 'object' && 'revised-from' in before ? before['revised-from'] : undefined;
  const revisedFrom = typeof old === 'number' && old !== figure.value ? old : old === figure.value ? kept : undefined;
  return { value: figure.value, source, ...(revisedFrom !== undefined && { revisedFrom }) };
}

const afterOf = (entry: Entry): number | string =>
  'missing' in entry ? entry.missing : 'percent' in entry ? entry.percent : entry.value;

function planFigure(known: Known, edition: Edition, record: string, reading: Reading): PlannedFigure | undefined {
  const { part, measure, period } = reading;
  if (part === 'changes') return undefined;
  const before = standing(known, record, part, measure, period);
  const entry = entryOf(reading, before);
  const [old, after] = [valueOf(before), afterOf(entry)];
  const isSame = old === after;
  const newer = isNewer(known, before, edition);
  const status: Status = newer
    ? 'kept'
    : isSame
      ? 'unchanged'
      : 'missing' in entry && typeof old !== 'number'
        ? 'missing'
        : old === undefined || typeof old === 'string'
          ? 'new'
          : 'revised';
  const writes = !newer && (!isSame || sourceOf(before) !== entry.source);
  const planned = { record, part, measure, period: period.label, status, after, entry, writes };
  return old === undefined ? planned : { ...planned, before: old };
}

/** The nation's readings: for each count the total that was added up to, for shares its own row. */
function nationReadings(table: ReadTable): readonly Reading[] {
  const shares = table.readings.filter(({ part, who }) => part === 'shares' && who.kind !== 'force');
  const whole = shares.filter(({ who }) => who.kind === 'nation');
  const totals = table.reconciliations.map((one): Reading | undefined => {
    if (one.total) return one.total;
    const own = table.readings.find(
      ({ who, part, measure, period }) =>
        who.kind === 'nation' && part === 'counts' && measure === one.measure && period.end === one.end,
    );
    const missing = {
      missing: 'the publisher’s total of this period covers other forces than that of the newest',
      mark: '',
    };
    return own && one.outcome !== 'unchecked' ? { ...own, figure: missing } : own;
  });
  return [...totals.flatMap((one) => one ?? []), ...whole];
}

/** Forces without a row: their figures of the release's periods are missing, and the record says so. */
function absentReadings(table: ReadTable, edition: Edition, periods: readonly Period[]): readonly Reading[] {
  const columns = [...new Map(table.readings.map((one) => [`${one.part}|${one.measure}`, one])).values()];
  const source = `${edition.file}#${table.sheet.trim() || 'the whole file'}`;
  return table.absent.flatMap((id) =>
    columns
      .filter(({ part }) => part !== 'changes')
      .flatMap((like) =>
        periods
          .filter(({ end }) => table.readings.some((one) => one.measure === like.measure && one.period.end === end))
          .map((period): Reading => ({
            ...like,
            who: { kind: 'force', id },
            period,
            source,
            marks: [],
            figure: { missing: `no row in ${table.name}`, mark: '' },
          })),
      ),
  );
}

/** Everything an edition would change, figure by figure, before anything is written. Pure. */
export function planEdition(edition: Edition, known: Known, problems: readonly Problem[]): Plan {
  const release = planRelease(known, edition);
  const since = release.fields['compare-with'];
  const earlier = since === undefined ? undefined : parsePeriod(since);
  const figures = edition.tables.flatMap((table) => {
    const forces = table.readings.filter(({ who }) => who.kind === 'force');
    const absent = absentReadings(table, edition, [edition.period, ...(earlier ? [earlier] : [])]);
    return [...forces, ...absent, ...nationReadings(table)].flatMap(
      (reading) => planFigure(known, edition, reading.who.id, reading) ?? [],
    );
  });
  const { file, checksum, tables } = edition;
  const isHere = tables.some(({ readings }) =>
    readings.some(({ part, period }) => part === 'counts' && period.end === earlier?.end),
  );
  const message = `${release.label} is compared with ${since ?? ''}, which is not in this edition.`;
  const other = earlier && !isHere ? [problem('ingest/other-edition', { file }, message)] : [];
  const found = [...problems, ...other, ...releaseProblems(edition, known)];
  return { story: known.story, file, checksum, release, tables, figures, problems: found };
}
