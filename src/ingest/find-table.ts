import type { TableFields } from '../model/mapping-schema.js';
import type { Period } from '../model/period.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { normal, shown } from './cell-text.js';
import { doubtOf } from './doubtful-columns.js';
import { figureColumns, isHeading, spellings } from './find-columns.js';
import type { FigureColumn, Spellings } from './find-columns.js';
import type { ForceKey } from './identify-row.js';
import { settlePeriods } from './settle-periods.js';
import { headerAbove, namesColumn } from './table-top.js';
import { cellName, sheetName } from './workbook.js';
import type { Cell, Sheet, Workbook } from './workbook.js';

/** A table found in a sheet: where its parts stand. Rows and columns count from 0. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly fields: TableFields;
  readonly title?: Cell;
  readonly headerRow: number;
  readonly names: number;
  readonly codes?: number;
  readonly periods?: number;
  readonly only: readonly { readonly column: number; readonly value: string }[];
  readonly columns: readonly FigureColumn[];
  /** The period of columns that name none, from the title. */
  readonly period?: Period;
}

/** A candidate: found, or why not. */
interface Tried {
  readonly table?: FoundTable;
  readonly problems: readonly Problem[];
}

/** Titles stand above their table, near the top. */
const TITLE_ROWS = 12;
const HEADER_ROWS = 20;

type Refuse = (code: ProblemCode, message: string) => Tried;

const refusing =
  (file: string): Refuse =>
  (code, message) => ({ problems: [problem(code, { file }, message)] });

const quoted = (words: Spellings): string =>
  spellings(words)
    .map((one) => `"${one}"`)
    .join(' or ');

function titleIn(sheet: Sheet, title: Spellings): Cell | undefined {
  const begins = (cell: Cell): boolean =>
    spellings(title).some((words) => normal(shown(cell)).startsWith(normal(words)));
  return sheet.rows.slice(0, TITLE_ROWS).flat().find(begins);
}

/** The cells of the upper part that are this heading. */
const headingCells = (sheet: Sheet, top: number, words: Spellings): readonly Cell[] =>
  sheet.rows
    .slice(top, top + HEADER_ROWS)
    .flat()
    .filter((cell) => cell.kind === 'text' && isHeading(shown(cell), words));

/** One column by its heading; refused where none or several could be meant. */
function columnOf(sheet: Sheet, top: number, words: Spellings, refuse: Refuse): { cell?: Cell; tried?: Tried } {
  const found = headingCells(sheet, top, words);
  const [cell, another] = found;
  if (!cell) {
    const message = `No heading of ${sheetName(sheet)} is ${quoted(words)}.`;
    return { tried: refuse('ingest/column-not-found', message) };
  }
  if (!another) return { cell };
  const cells = found.map((one) => cellName(sheet, one)).join(', ');
  return { tried: refuse('ingest/ambiguous', `${quoted(words)} is the heading of ${cells}.`) };
}

/** The column of names and the last row of headings: a row of units may stand below the heading of the names. */
function namesOf(sheet: Sheet, top: number, fields: TableFields, forces: readonly ForceKey[], refuse: Refuse) {
  const first = namesColumn(sheet, forces);
  const above = first ? Math.max(headerAbove(sheet, first.row, first.column), top) : top;
  if (fields.force === undefined) {
    const tried = refuse('ingest/column-not-found', `No name of a force stands in ${sheetName(sheet)}.`);
    return first ? { names: first.column, headerRow: above } : { tried };
  }
  const { cell, tried = { problems: [] } } = columnOf(sheet, top, fields.force, refuse);
  if (!cell) return { tried };
  return { names: cell.column, headerRow: cell.column === first?.column ? Math.max(cell.row, above) : cell.row };
}

/** A measure without a column, in a sentence. */
function missingColumn(sheet: Sheet, fields: TableFields, figures: readonly FigureColumn[]): string | undefined {
  for (const part of ['counts', 'shares'] as const)
    for (const [measure, { heading, under }] of Object.entries(fields[part] ?? {})) {
      if (heading === undefined && fields.period !== 'headings')
        return `${measure} has no heading in story.yaml; it can be left out only with period: headings.`;
      if (figures.some((one) => one.part === part && one.measure === measure)) continue;
      const above = under === undefined ? '' : ` under ${quoted(under)}`;
      const headed = heading === undefined ? 'a period alone' : quoted(heading);
      return `No column of ${sheetName(sheet)} is headed ${headed}${above}, for ${measure}.`;
    }
  return undefined;
}

/** Tries one sheet for a table. */
function tryTable(
  workbook: Workbook,
  sheet: Sheet,
  title: Cell | undefined,
  fields: TableFields,
  forces: readonly ForceKey[],
): Tried {
  const refuse = refusing(workbook.file);
  const top = title === undefined ? 0 : title.row + 1;
  const { names, headerRow, tried } = namesOf(sheet, top, fields, forces, refuse);
  if (names === undefined) return tried;
  const wanted: readonly (Spellings | undefined)[] = [
    fields.code,
    typeof fields.period === 'object' ? fields.period.column : undefined,
    ...Object.keys(fields.only ?? {}),
  ];
  const columns = wanted.map((words) => (words === undefined ? {} : columnOf(sheet, top, words, refuse)));
  const failed = columns.find((one) => one.tried)?.tried;
  if (failed) return failed;
  const [codes, periods, ...only] = columns.map(({ cell }) => cell?.column);
  const figures = figureColumns(sheet, fields, top, headerRow);
  const lacking = missingColumn(sheet, fields, figures);
  if (lacking !== undefined) return refuse('ingest/column-not-found', lacking);
  const settled = settlePeriods(workbook, { sheet, fields, headerRow, ...(title && { title }) }, figures);
  if (!settled.value) return { problems: settled.problems };
  const doubt = doubtOf(sheet, settled.value.columns, { top, bottom: headerRow });
  if (doubt) return { problems: [problem('ingest/ambiguous', { file: workbook.file }, doubt.message, doubt.help)] };
  const values = Object.values(fields.only ?? {});
  const table: FoundTable = {
    sheet,
    fields,
    headerRow,
    names,
    only: only.flatMap((column, at) => (column === undefined ? [] : [{ column, value: values[at] ?? '' }])),
    ...settled.value,
    ...(title && { title }),
    ...(codes !== undefined && { codes }),
    ...(periods !== undefined && { periods }),
  };
  return { table, problems: settled.problems };
}

/**
 * Finds a table by its title and headings as a reader sees them. Problems: ingest/table-not-found,
 * column-not-found, period-not-found, period-disagrees; ambiguous, with the cells, where two could be meant.
 */
export function findTable(workbook: Workbook, fields: TableFields, forces: readonly ForceKey[]): Tried {
  const { title: words } = fields;
  const refuse = refusing(workbook.file);
  const candidates = workbook.sheets.flatMap((sheet) => {
    const title = words === undefined ? undefined : titleIn(sheet, words);
    return words !== undefined && !title ? [] : [{ sheet, title }];
  });
  if (candidates.length === 0) {
    const titles = workbook.sheets.map((sheet) =>
      shown(sheet.rows.find((cells) => cells.length > 0)?.[0]).slice(0, 60),
    );
    const listed = titles.filter((one) => one !== '').slice(0, 8);
    return refuse(
      'ingest/table-not-found',
      `No title begins ${quoted(words ?? '')}. Titles here: ${listed.join('; ')}.`,
    );
  }
  // A page of contents has the titles, and no force.
  const named = candidates.filter(({ sheet }) => namesColumn(sheet, forces));
  const tried = (named.length > 0 ? named : candidates).map(({ sheet, title }) => ({
    sheet,
    title,
    ...tryTable(workbook, sheet, title, fields, forces),
  }));
  const good = tried.filter(({ table }) => table);
  if (good.length > 1) {
    const cells = good.map(({ sheet, title, table }) =>
      cellName(sheet, title ?? { row: table?.headerRow ?? 0, column: 0 }),
    );
    return refuse('ingest/ambiguous', `The table could be at ${cells.join(' or ')}.`);
  }
  return (
    good[0] ??
    tried.find(({ problems }) => problems.some(({ code }) => code === 'ingest/ambiguous')) ??
    tried[0] ?? { problems: [] }
  );
}
