import { shown } from './cell-text.js';
import { headingsOf } from './find-columns.js';
import type { ForceKey } from './identify-row.js';
import { identifyRow } from './identify-row.js';
import { repeatedRows } from './repeated-rows.js';
import type { RepeatedRows } from './repeated-rows.js';
import { periodOfCell, periodsIn } from '../text/period-words.js';
import { headerAbove, isDataRow, namesColumn, numberIn } from './table-top.js';
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
  /** days: the columns are as at a day, which no story can compare yet. */
  readonly period?: 'title' | 'headings' | 'days' | { readonly column: string };
  /** Where one force and period has several rows. */
  readonly repeated?: RepeatedRows;
  /** Every row with figures is a force's: there is no total to add up to. */
  readonly total?: 'none';
  readonly columns: readonly DescribedColumn[];
  readonly notes: number;
}

const FIRST = 3;
/** So many cells tell whether a column holds periods. */
const SAMPLE = 200;

/** The title: a cell that begins with Table, or the first there is. A heading over some columns is none. */
function titleOf(sheet: Sheet, names = Infinity): Cell | undefined {
  const upper = sheet.rows.slice(0, 8).flat();
  const [first] = upper;
  const isHeading = first && (first.column > names || (names < Infinity && (sheet.rows[first.row]?.length ?? 0) > 2));
  return upper.find((cell) => /^table\b/i.test(shown(cell))) ?? (isHeading ? undefined : first);
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
  // A correction can be below zero in a long file of counts.
  return numbers.every(Number.isInteger) && numbers.filter((one) => one < 0).length < numbers.length / 100
    ? 'counts'
    : 'other';
}

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

/** The column of ONS codes: that with most codes of forces, or with most codes at all. */
function codesColumn(sheet: Sheet, rows: readonly number[], forces: readonly ForceKey[]): number | undefined {
  const own = new Set(forces.map(({ code }) => code));
  const many = new Map<number, number>();
  for (const row of rows)
    for (const { column, value } of sheet.rows[row] ?? [])
      if (/^[EWKN]\d{8}$/.test(String(value)))
        many.set(column, (many.get(column) ?? 0) + (own.has(String(value)) ? 1_000 : 1));
  return [...many].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The rows of forces, and of all areas; a county of a force's name with a code of its own is no force. */
function areasOf(sheet: Sheet, names: number, forces: readonly ForceKey[], nation: ForceKey) {
  const filled = [...sheet.rows.keys()].filter((row) => (sheet.rows[row] ?? []).length > 1);
  const codes = codesColumn(sheet, filled, forces);
  const kinds = filled.map((row) => {
    const name = shown(cellAt(sheet, row, names));
    const code = codes === undefined ? '' : shown(cellAt(sheet, row, codes));
    return { row, kind: name === '' ? 'unmatched' : identifyRow(code, name, forces, nation).who.kind };
  });
  const rows = kinds.filter(({ kind }) => kind !== 'unmatched').map(({ row }) => row);
  const own = kinds.filter(({ kind }) => kind === 'force').map(({ row }) => row);
  const hasFigures = own.some((row) => isDataRow(sheet, row, names));
  return {
    codes,
    own,
    rows: hasFigures ? rows.filter((row) => isDataRow(sheet, row, names) || own.includes(row)) : rows,
  };
}

/** What a mapping must say of the rows: which of several are meant, and that none is a total. */
function rowsOf(
  sheet: Sheet,
  {
    names,
    headerRow,
    rows,
    own,
  }: Readonly<Record<'names' | 'headerRow', number> & Record<'rows' | 'own', readonly number[]>>,
  columns: readonly { readonly column: number; readonly described: DescribedColumn | undefined }[],
): Pick<DescribedTable, 'repeated' | 'total'> {
  const ofKind = (kind: DescribedColumn['kind']) => columns.filter(({ described }) => described?.kind === kind);
  const keys = [names, ...ofKind('periods').map(({ column }) => column)];
  const texts = ofKind('text').map(({ column, described }) => ({ column, heading: described?.headings.at(-1) ?? '' }));
  const forces = new Set(own);
  const below = rows.filter((row) => row > headerRow);
  const figures = [...sheet.rows.keys()].filter((row) => row > headerRow && isDataRow(sheet, row, names));
  const repeated = repeatedRows(sheet, below, keys, texts);
  return {
    ...(repeated && { repeated }),
    ...(figures.length > 0 && figures.every((row) => forces.has(row)) && { total: 'none' as const }),
  };
}

function describeSheet(sheet: Sheet, forces: readonly ForceKey[], nation: ForceKey): DescribedTable {
  const first = namesColumn(sheet, forces);
  const title = titleOf(sheet, first?.column);
  const plain = { sheet: sheet.name, title: shown(title), rows: sheet.rows.length };
  const notes = sheet.rows.filter(
    (cells) => cells.length === 1 && /^(\d{1,2}\.|note|\[note)/i.test(shown(cells[0])),
  ).length;
  if (!first) return { ...plain, columns: [], notes };
  const names = first.column;
  const { codes, own, rows } = areasOf(sheet, names, forces, nation);
  const [firstOwn] = own;
  if (firstOwn === undefined) return { ...plain, columns: [], notes };
  const headerRow = headerAbove(sheet, rows[0] ?? firstOwn, names);
  const isTitled = title !== undefined && title.row < headerRow;
  const top = isTitled ? title.row + 1 : 0;
  const last = Math.max(...rows.map((row) => (sheet.rows[row] ?? []).at(-1)?.column ?? 0));
  const numbered = [...Array(last + 1).keys()]
    .filter((column) => column !== names && column !== codes)
    .map((column) => ({ column, described: describeColumn(sheet, column, top, headerRow, rows) }));
  const columns = numbered.flatMap(({ described }) => described ?? []);
  const heading = (column: number): string => {
    const text = shown(headingsOf(sheet, column, top, headerRow).at(-1));
    // What the table covers stands above its names, and is no heading of them.
    return identifyRow('', text, forces, nation).who.kind === 'unmatched' ? text : '';
  };
  const isDay = ({ headings }: DescribedColumn): boolean => headings.some((text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
  const periods = columns.find(({ kind }) => kind === 'periods');
  const dated = columns.some(({ headings }) => headings.some((text) => periodsIn(text).length > 0));
  return {
    ...plain,
    title: isTitled ? plain.title : '',
    headerRow: headerRow + 1,
    names: { column: columnName(names), heading: heading(names) },
    ...(codes !== undefined && { codes: { column: columnName(codes), heading: heading(codes) } }),
    period: periods
      ? { column: periods.headings.at(-1) ?? '' }
      : dated
        ? 'headings'
        : columns.some(isDay)
          ? 'days'
          : 'title',
    ...rowsOf(sheet, { names, headerRow, rows, own }, numbered),
    columns,
    notes,
  };
}

/** Every sheet of a workbook as a reader sees it. */
export const describeWorkbook = (
  workbook: Workbook,
  { forces, nation }: { forces: readonly ForceKey[]; nation: ForceKey },
): readonly DescribedTable[] => workbook.sheets.map((sheet) => describeSheet(sheet, forces, nation));
