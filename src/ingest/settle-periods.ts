import type { TableFields } from '../model/mapping-schema.js';
import type { Period } from '../model/period.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { shown } from './cell-text.js';
import type { FigureColumn } from './find-columns.js';
import { periodsIn } from '../text/period-words.js';
import { cellName, sheetName } from './workbook.js';
import type { Cell, Sheet, Workbook } from './workbook.js';

/** Which period each column is for: from its headings or the table's title, and the two must agree. */

interface Where {
  readonly sheet: Sheet;
  readonly fields: TableFields;
  readonly headerRow: number;
  readonly title?: Cell;
}

interface Named {
  readonly period: Period;
  readonly cell: Cell;
  readonly sheet: Sheet;
}

export const newest = (periods: readonly Period[]): Period | undefined =>
  [...periods].sort((a, b) => (a.end < b.end ? 1 : -1))[0];

/** The newest period a cell's text names. */
function namedBy(cell: Cell, sheet: Sheet): Named | undefined {
  const period = newest(periodsIn(shown(cell)).map((found) => found.period));
  return period && { period, cell, sheet };
}

/** What the title says, or a line between it and the headings. */
function titlePeriod({ sheet, title, headerRow }: Where): Named | undefined {
  const own = title && namedBy(title, sheet);
  if (own) return own;
  const lines = sheet.rows.slice((title?.row ?? -1) + 1, headerRow).filter((cells) => cells.length === 1);
  return lines.flat().flatMap((cell) => namedBy(cell, sheet) ?? [])[0];
}

/** What the cover or the contents say, where they all say one thing. */
function coverPeriod(workbook: Workbook): Named | undefined {
  const covers = workbook.sheets.filter(({ name }) => /cover|contents|index/i.test(name));
  const named = covers.flatMap((sheet) => sheet.rows.flat().flatMap((cell) => namedBy(cell, sheet) ?? []));
  const [first] = named;
  return named.every(({ period }) => period.end === first?.period.end) ? first : undefined;
}

/** The period for columns whose headings name none. */
function fromTitle(workbook: Workbook, where: Where): Outcome<Period> {
  const { file } = workbook;
  const named = titlePeriod(where);
  if (named) return { value: named.period, problems: [] };
  const cover = coverPeriod(workbook);
  if (!cover) {
    const title = where.title ? cellName(where.sheet, where.title) : sheetName(where.sheet);
    const message = `The title at ${title} names no period, and no cover sheet does.`;
    return { problems: [problem('ingest/period-not-found', { file }, message)] };
  }
  const message = `The title of ${sheetName(where.sheet)} names no period; ${cover.period.label} stands in ${cellName(cover.sheet, cover.cell)}.`;
  return { value: cover.period, problems: [problem('ingest/period-elsewhere', { file }, message)] };
}

function disagreement(file: string, where: Where, columns: readonly FigureColumn[]): Problem | undefined {
  const named = where.title && namedBy(where.title, where.sheet);
  const latest = newest(columns.flatMap(({ part, period }) => (part !== 'changes' && period ? [period] : [])));
  if (!named || !latest || named.period.end === latest.end) return undefined;
  const message = `The title at ${cellName(where.sheet, named.cell)} ends with ${named.period.label}, the headings with ${latest.label}.`;
  return problem('ingest/period-disagrees', { file }, message);
}

/** Gives every column its period; a column of periods gives it row by row. */
export function settlePeriods(
  workbook: Workbook,
  where: Where,
  columns: readonly FigureColumn[],
): Outcome<{ readonly columns: readonly FigureColumn[]; readonly period?: Period }> {
  const { file } = workbook;
  if (typeof where.fields.period === 'object') return { value: { columns }, problems: [] };
  if (where.fields.period === 'title') {
    const { value: period, problems } = fromTitle(workbook, where);
    const other = columns.find(
      (one) => period && one.part !== 'changes' && one.period && one.period.end !== period.end,
    );
    if (other?.period && period) {
      const cell = cellName(where.sheet, { row: other.heading.row, column: other.column });
      const message = `The title says ${period.label}, the heading at ${cell} ${other.period.label}.`;
      return { problems: [problem('ingest/period-disagrees', { file }, message)] };
    }
    return period ? { value: { columns: columns.map((one) => ({ ...one, period })), period }, problems } : { problems };
  }
  const dated = columns.filter(({ period }) => period !== undefined);
  const latest = newest(dated.flatMap(({ part, period }) => (part !== 'changes' && period ? [period] : [])));
  if (!latest) {
    const cells = columns.map(({ heading }) => cellName(where.sheet, heading)).slice(0, 4);
    if (cells.length === 0) {
      const help = 'Add counts: to the table in story.yaml, each measure with the heading of its columns.';
      const without = 'The mapping of this table names no column of figures.';
      return { problems: [problem('ingest/period-not-found', { file }, without, help)] };
    }
    const message = `The headings at ${cells.join(', ')} name no period.`;
    return { problems: [problem('ingest/period-not-found', { file }, message)] };
  }
  const undated = columns.filter(
    (one) => one.part !== 'changes' && !dated.some(({ part, measure }) => part === one.part && measure === one.measure),
  );
  if (undated.length > 0) {
    const cells = undated.map(({ heading }) => cellName(where.sheet, heading)).slice(0, 4);
    const message = `The headings at ${cells.join(', ')} name no period, for ${undated[0]?.measure ?? ''}.`;
    return { problems: [problem('ingest/period-not-found', { file }, message)] };
  }
  const wrong = disagreement(file, where, dated);
  return wrong ? { problems: [wrong] } : { value: { columns: dated }, problems: [] };
}
