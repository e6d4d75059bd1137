import { normal, shown } from './cell-text.js';
import type { ForceKey } from './identify-row.js';
import { cellAt } from './workbook.js';
import type { Cell, Sheet } from './workbook.js';

/** Where a table's headings end and its rows begin, in a sheet whose column of names may have no heading. */

/** A cell's number, in whichever way it is written; nothing for a text. */
export function numberIn({ value }: Cell): number | undefined {
  if (typeof value === 'number') return value;
  return /^-?(\d{1,3}(,\d{3})*|\d+)(\.\d+)?$/.test(value) ? Number(value.replaceAll(',', '')) : undefined;
}

/** Years are numbers too, and stand above a table. */
const isYear = (value: number): boolean => Number.isInteger(value) && value > 1990 && value < 2100;

/** Whether a row holds figures beside its name: headings, units and titles do not. */
export function isDataRow(sheet: Sheet, row: number, names: number): boolean {
  const numbers = (sheet.rows[row] ?? [])
    .filter(({ column }) => column !== names)
    .flatMap((cell) => numberIn(cell) ?? []);
  return numbers.some((value) => !isYear(value));
}

/** The column in which most forces are named, and the first row that names one; undefined where none is. */
export function namesColumn(sheet: Sheet, forces: readonly ForceKey[]): Cell | undefined {
  const known = new Map(
    forces.flatMap(({ id, name, area, knownAs }) => [name, area, ...knownAs].map((one) => [normal(one), id] as const)),
  );
  const named = sheet.rows.flat().filter((cell) => cell.kind === 'text' && known.has(normal(shown(cell))));
  const many = new Map<number, Set<string>>();
  for (const cell of named) {
    const ids = many.get(cell.column) ?? new Set();
    many.set(cell.column, ids.add(known.get(normal(shown(cell))) ?? ''));
  }
  const [best] = [...many].sort((a, b) => b[1].size - a[1].size)[0] ?? [];
  return named.find(({ column }) => column === best);
}

/**
 * The last row of headings above a row of the table: totals that stand before the first force are rows of the
 * table too, whatever they are called.
 */
export function headerAbove(sheet: Sheet, first: number, names: number): number {
  let row = first - 1;
  while (
    row > 0 &&
    ((sheet.rows[row] ?? []).length === 0 || isDataRow(sheet, row, names) || isBareName(sheet, row, names))
  )
    row -= 1;
  return row;
}

/** A name alone in its row: a region's heading, not a table's. */
const isBareName = (sheet: Sheet, row: number, names: number): boolean =>
  sheet.rows[row]?.length === 1 && cellAt(sheet, row, names) !== undefined;
