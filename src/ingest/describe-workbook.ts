import { normal, shown } from './cell-text.js';
import { headingsOf } from './find-columns.js';
import { namesColumn } from './find-table.js';
import type { ForceKey } from './identify-row.js';
import { identifyRow } from './identify-row.js';
import { periodOfCell, periodsIn, withoutPeriods } from './period-words.js';
import { cellAt, columnName } from './workbook.js';
import type { Cell, Sheet, Workbook } from './workbook.js';

/** A column of a table as a reader sees it. */
export interface DescribedColumn {
  readonly column: string;
  /** From top to bottom, without note marks. */
  readonly headings: readonly string[];
  readonly kind: 'counts' | 'shares' | 'changes' | 'other' | 'text' | 'periods';
  readonly numbers: number;
  /** Texts among the numbers, with how often: "..", "-", [x]. */
  readonly marks: Readonly<Record<string, number>>;
  readonly first: readonly string[];
}

/** A sheet as a reader sees it; without columns where no names of forces stand in it. */
export interface DescribedTable {
  readonly sheet: string;
  readonly title: string;
  readonly rows: number;
  readonly headerRow?: number;
  readonly names?: { readonly column: string; readonly heading: string };
  readonly codes?: { readonly column: string; readonly heading: string };
  readonly period?: 'title' | 'headings' | { readonly column: string };
  readonly columns: readonly DescribedColumn[];
  readonly notes: number;
}

const FIRST = 3;
/** So many cells tell whether a column holds periods. */
const SAMPLE = 200;

/** The title: a cell that begins with Table, or the first there is. */
function titleOf(sheet: Sheet): Cell | undefined {
  const upper = sheet.rows.slice(0, 8).flat();
  return upper.find((cell) => /^table\b/i.test(shown(cell))) ?? upper[0];
}

const NOT_COUNTED = ['periods', 'text'];

/** What a column seems to hold, by its headings and its numbers. */
function kindOf(
  headings: readonly string[],
  cells: readonly Cell[],
  numbers: readonly number[],
): DescribedColumn['kind'] {
  const words = headings.join(' ');
  const texts = cells.filter(({ kind }) => kind !== 'number').map(shown);
  const sample = cells.slice(0, SAMPLE);
  const periods = sample.filter((cell) => periodOfCell(shown(cell)) !== undefined).length;
  if (periods > sample.length / 2 && (numbers.length === 0 || numbers.every((one) => one > 1990 && one < 2100)))
    return 'periods';
  if (numbers.length < texts.length && numbers.length < 5) return 'text';
  if (/change/i.test(words)) return 'changes';
  if (/%|per ?cent/i.test(words)) return 'shares';
  return numbers.every((one) => Number.isInteger(one) && one >= 0) ? 'counts' : 'other';
}

const numberIn = (cell: Cell): number | undefined => {
  if (typeof cell.value === 'number') return cell.value;
  return /^\d{1,3}(,\d{3})*$|^\d+(\.\d+)?$/.test(cell.value) ? Number(cell.value.replaceAll(',', '')) : undefined;
};

function describeColumn(
  sheet: Sheet,
  column: number,
  top: number,
  headerRow: number,
  rows: readonly number[],
): DescribedColumn | undefined {
  const headings = headingsOf(sheet, column, top, headerRow).map(shown);
  const cells = rows.flatMap((row) => cellAt(sheet, row, column) ?? []);
  if (headings.length === 0 || cells.length === 0) return undefined;
  const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
  const kind = kindOf(headings, cells, numbers);
  const marks: Record<string, number> = {};
  if (!NOT_COUNTED.includes(kind))
    for (const cell of cells.filter((one) => numberIn(one) === undefined))
      marks[shown(cell)] = (marks[shown(cell)] ?? 0) + 1;
  const first = [...new Set(cells.map(shown))].slice(0, FIRST);
  return { column: columnName(column), headings, kind, numbers: numbers.length, marks, first };
}

/** The column that holds ONS codes, among those above the rows of forces. */
function codesColumn(sheet: Sheet, rows: readonly number[]): number | undefined {
  const many = new Map<number, number>();
  for (const row of rows)
    for (const { column, value } of sheet.rows[row] ?? [])
      if (/^[EWKN]\d{8}$/.test(String(value))) many.set(column, (many.get(column) ?? 0) + 1);
  return [...many].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function describeSheet(sheet: Sheet, forces: readonly ForceKey[], nation: ForceKey): DescribedTable {
  const title = titleOf(sheet);
  const plain = { sheet: sheet.name, title: shown(title), rows: sheet.rows.length };
  const first = namesColumn(sheet, [...forces, nation]);
  const notes = sheet.rows.filter(
    (cells) => cells.length === 1 && /^(\d{1,2}\.|note|\[note)/i.test(shown(cells[0])),
  ).length;
  if (!first) return { ...plain, columns: [], notes };
  const names = first.column;
  const isArea = (row: number): boolean => {
    const name = shown(cellAt(sheet, row, names));
    return name !== '' && identifyRow('', name, forces, nation).who.kind !== 'unmatched';
  };
  const rows = sheet.rows.flatMap((cells, row) => (cells.length > 1 && isArea(row) ? [row] : []));
  const start = rows[0] ?? first.row;
  const isHeader = (row: number): boolean =>
    cellAt(sheet, row, names) !== undefined && (sheet.rows[row] ?? []).length > 1;
  const above = [...Array(start).keys()].reverse();
  const headerRow = above.find(isHeader) ?? start - 1;
  const top = title && title.row < headerRow ? title.row + 1 : 0;
  const codes = codesColumn(sheet, rows);
  const last = Math.max(...rows.map((row) => (sheet.rows[row] ?? []).at(-1)?.column ?? 0));
  const columns = [...Array(last + 1).keys()]
    .filter((column) => column !== names && column !== codes)
    .flatMap((column) => describeColumn(sheet, column, top, headerRow, rows) ?? []);
  const heading = (column: number): string => shown(headingsOf(sheet, column, top, headerRow).at(-1));
  const periods = columns.find(({ kind }) => kind === 'periods');
  const dated = columns.some(({ headings }) => headings.some((text) => periodsIn(text).length > 0));
  return {
    ...plain,
    headerRow: headerRow + 1,
    names: { column: columnName(names), heading: heading(names) },
    ...(codes !== undefined && { codes: { column: columnName(codes), heading: heading(codes) } }),
    period: periods ? { column: periods.headings.at(-1) ?? '' } : dated ? 'headings' : 'title',
    columns,
    notes,
  };
}

/** Every sheet of a workbook as a reader sees it. */
export const describeWorkbook = (
  workbook: Workbook,
  { forces, nation }: { forces: readonly ForceKey[]; nation: ForceKey },
): readonly DescribedTable[] => workbook.sheets.map((sheet) => describeSheet(sheet, forces, nation));

/** A heading as a mapping has it: without the period, which every edition changes. */
export const headingWords = (text: string): string => withoutPeriods(text).replaceAll(/\s+/g, ' ').trim();

/** Headings that are one but for their periods. */
export const sameHeading = (a: string, b: string): boolean => normal(headingWords(a)) === normal(headingWords(b));
