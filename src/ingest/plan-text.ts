import { parsePeriod } from '../text/periods.js';
import type { Plan, PlannedFigure } from './plan.js';
import type { ReadTable } from './read-edition.js';

/** A plan as a person on the data desk reads it, and as a program does. */

const count = (many: number, one: string, more = `${one}s`): string =>
  `${many.toLocaleString('en-GB')} ${many === 1 ? one : more}`;

const cellOf = (source: string): string => source.slice(source.indexOf('#') + 1);

/** How often each mark stands among the figures, and what it means. */
export function marksOf({
  readings,
}: ReadTable): readonly { readonly mark: string; readonly meaning: string; readonly times: number }[] {
  const marks = new Map<string, { mark: string; meaning: string; times: number }>();
  for (const { figure } of readings) {
    if (!('missing' in figure)) continue;
    const before = marks.get(figure.mark);
    marks.set(figure.mark, { mark: figure.mark, meaning: figure.missing, times: (before?.times ?? 0) + 1 });
  }
  return [...marks.values()];
}

function tableLines(table: ReadTable): readonly string[] {
  const { title, name, sheet, periods, readings, regions, agreeing, reconciliations } = table;
  const forces = new Set(readings.flatMap(({ who }) => (who.kind === 'force' ? [who.id] : []))).size;
  const spans =
    periods.length > 3
      ? `${periods[0]?.label ?? ''} to ${periods.at(-1)?.label ?? ''}`
      : periods.map(({ label }) => label).join(', ');
  const checked = reconciliations.filter(({ outcome }) => outcome === 'exact' || outcome === 'excluding');
  const wrong = reconciliations.filter(({ outcome }) => outcome === 'wrong').length;
  const excluded = [...new Set(checked.flatMap((one) => one.excluded))];
  const without = excluded.length === 0 ? '' : `, without ${excluded.join(', ')}`;
  const figures = readings.filter(({ part, who }) => part !== 'changes' && who.kind === 'force').length;
  return [
    `${title === '' ? name : title}${sheet.trim() === '' ? '' : ` (sheet "${sheet.trim()}")`}`,
    `  ${count(figures, 'figure')} of ${count(forces, 'force')} for ${spans}; ${count(regions, 'row')} of regions and totals`,
    ...(checked.length > 0
      ? [`  The forces add up to the total exactly${without}: ${count(checked.length, 'sum')}.`]
      : []),
    ...(wrong > 0 ? [`  The forces do not add up to the total: ${count(wrong, 'sum')}.`] : []),
    ...(checked.length + wrong === 0 ? ['  The table has no total to add up to.'] : []),
    ...(agreeing > 0
      ? [`  The publisher’s own changes are what its figures give: ${count(agreeing, 'cell')} compared.`]
      : []),
    ...marksOf(table).map(
      ({ mark, meaning, times }) =>
        `  Mark ${mark === '' ? '(empty)' : `"${mark}"`} ${count(times, 'time')}: ${meaning}`,
    ),
  ];
}

const figureText = ({ status, before, after, entry, measure, period, part }: PlannedFigure): string => {
  const what = `${measure}${part === 'shares' ? ' (share)' : ''}, ${period}`;
  const change = status === 'revised' || before !== undefined ? `${before ?? 'nothing'} → ${after}` : String(after);
  return `${what}: ${change}  (${cellOf(entry.source)})`;
};

/** The figures of one status, a line each, by record. */
function listed(plan: Plan, status: PlannedFigure['status'], heading: string): readonly string[] {
  const own = plan.figures.filter((one) => one.status === status);
  if (own.length === 0) return [];
  return ['', `${heading}:`, ...own.map((one) => `  ${one.record}  ${figureText(one)}`)];
}

/** What is new of each force: the release's two periods in full, older ones counted. */
function newLines({ figures, release }: Plan): readonly string[] {
  const ends = [release.label, release.fields['compare-with']].map((label) =>
    label === undefined ? undefined : parsePeriod(label)?.end,
  );
  const isNow = ({ period }: PlannedFigure): boolean => ends.includes(parsePeriod(period)?.end);
  const fresh = figures.filter(({ status }) => status === 'new');
  if (fresh.length === 0) return [];
  const records = [...new Set(fresh.map(({ record }) => record))];
  const lines = records.map((record) => {
    const own = fresh.filter((one) => one.record === record);
    const now = own
      .filter(isNow)
      .map(({ part, measure, period, after }) => `${measure}${part === 'shares' ? ' (share)' : ''} ${period} ${after}`);
    const older = own.length - now.length;
    return `  ${record}  ${[...now, ...(older > 0 ? [`and ${count(older, 'older figure')}`] : [])].join('; ')}`;
  });
  return ['', 'New:', ...lines];
}

function noteLines(tables: readonly ReadTable[]): readonly string[] {
  const whole = tables.flatMap(({ name, notes }) => notes.map((note) => `  ${name}: ${note}`));
  const forces = tables.flatMap(({ name, forceNotes }) =>
    [...forceNotes].flatMap(([id, notes]) => notes.map((note) => `  ${id} (${name}): ${note}`)),
  );
  return whole.length + forces.length === 0 ? [] : ['', 'Notes that apply:', ...whole, ...forces];
}

/** The plan in full: the edition, how it adds up, and figure by figure what it would change. */
export function planText(plan: Plan): string {
  const { release, figures } = plan;
  const since = release.fields['compare-with'];
  const many = (status: PlannedFigure['status']): number => figures.filter((one) => one.status === status).length;
  const published = release.fields.published;
  return [
    `${plan.file} for ${plan.story}: ${release.label}${since === undefined ? '' : ` against ${since}`}, ${release.isNew ? 'a new release' : 'a release that stands already'}`,
    `Published: ${typeof published === 'string' ? published : published.missing}. ${plan.checksum}`,
    '',
    ...plan.tables.flatMap(tableLines),
    ...(release.fields.excluded ?? []).map(({ force, reason }) => `Left out of the totals: ${force}: ${reason}`),
    '',
    `Figures: ${many('new')} new, ${many('revised')} revised, ${many('missing')} missing, ${many('unchanged')} unchanged, ${many('kept')} kept from a newer edition`,
    ...listed(plan, 'revised', 'Revised'),
    ...listed(plan, 'missing', 'Missing'),
    ...newLines(plan),
    ...noteLines(plan.tables),
  ].join('\n');
}

/** The plan for programs. Key names are permanent. */
export function planJson(plan: Plan): Readonly<Record<string, unknown>> {
  return {
    story: plan.story,
    file: plan.file,
    checksum: plan.checksum,
    release: { label: plan.release.label, new: plan.release.isNew, ...plan.release.fields },
    tables: plan.tables.map((table) => ({
      name: table.name,
      sheet: table.sheet,
      title: table.title,
      periods: table.periods.map(({ label }) => label),
      figures: table.readings.filter(({ part }) => part !== 'changes').length,
      regions: table.regions,
      unmatched: table.unmatched,
      absent: table.absent,
      agreeing: table.agreeing,
      reconciliation: table.reconciliations.map(({ measure, period, outcome, excluded, sum, total }) => ({
        measure,
        period,
        outcome,
        excluded,
        sum,
        ...(total && { total: total.source }),
      })),
      marks: marksOf(table),
      notes: table.notes,
      forceNotes: Object.fromEntries(table.forceNotes),
    })),
    figures: plan.figures.map(({ record, part, measure, period, status, before, after, entry }) => ({
      record,
      part,
      measure,
      period,
      status,
      ...(before !== undefined && { before }),
      after,
      source: entry.source,
    })),
  };
}
