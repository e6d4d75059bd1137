import { shown } from './cell-text.js';
import type { Sheet } from './workbook.js';
import { cellAt } from './workbook.js';

/** A long table: several rows for one force and period, and the column that says what each row counts. */
export interface RepeatedRows {
  readonly heading: string;
  /** What stands in that column; empty where no one column tells the rows apart. */
  readonly values: readonly string[];
}

interface Candidate {
  readonly column: number;
  readonly heading: string;
}

/** More are no measures. */
const MOST_VALUES = 40;

const isOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** How the rows of one force and period differ; undefined where there is one row for each. */
export function repeatedRows(
  sheet: Sheet,
  rows: readonly number[],
  keys: readonly number[],
  texts: readonly Candidate[],
): RepeatedRows | undefined {
  const at = (row: number, column: number): string => shown(cellAt(sheet, row, column));
  const own = rows.map((row) => keys.map((column) => at(row, column)).join('|'));
  if (isOnce(own)) return undefined;
  const telling = texts.flatMap(({ column, heading }) => {
    const values = [...new Set(rows.map((row) => at(row, column)))];
    const isTold = isOnce(rows.map((row, index) => `${own[index] ?? ''}|${at(row, column)}`));
    return isTold && heading !== '' && values.length <= MOST_VALUES && !values.includes('')
      ? [{ heading, values }]
      : [];
  });
  const [first] = telling;
  // A measure's name and its code tell the same; two that differ leave it open.
  const isClear = first && telling.every(({ values }) => values.length === first.values.length);
  return isClear ? first : { heading: '', values: [] };
}
