import { shown, withoutGluedDigits } from './cell-text.js';
import { periodsIn, withoutPeriods } from '../text/period-words.js';
import { cellAt, shownAt } from './workbook.js';
import type { Cell, Sheet } from './workbook.js';

/** Columns that are headed by a period and nothing else: 2019-20, or Year ending March 2020. */

/** What a heading says besides its period: abuse of "abuse_2019-20", "Abuse (2019-20)" and "2019-20: Abuse". */
export function headingWords(text: string): string {
  const words = withoutPeriods(text);
  if (words === text) return text.replaceAll(/\s+/g, ' ').trim();
  const bare = words.replaceAll(/\(\s*\)|\[\s*\]/g, ' ').replaceAll(/\s+/g, ' ');
  return bare.replace(/^[\s_,:;–*†‡-]+/, '').replace(/[\s_,;–*†‡-]+$/, '');
}

/** Whether a heading is a period alone, whatever note digits or asterisks stick to it. */
export const isPeriodAlone = (text: string): boolean =>
  periodsIn(text).length === 1 && [text, withoutGluedDigits(text)].some((one) => headingWords(one) === '');

const STATE = /^[([]?(?:p|e|provisional|revised|estimated?|estimates?|interim|final|preliminary)[)\]]?$/i;

/** Whether a heading is a period and how sure its figures are: 2019-20 (provisional). */
export const isPeriodWithState = (text: string): boolean =>
  periodsIn(text).length === 1 && STATE.test(headingWords(text));

/** The row in which a column is headed by a period alone. */
function periodRow(sheet: Sheet, column: number, top: number, bottom: number): number | undefined {
  for (let row = bottom; row >= top; row -= 1) {
    const cell = shownAt(sheet, row, column);
    if (cell && cell.kind !== 'number' && isPeriodAlone(shown(cell))) return row;
  }
  return undefined;
}

/** The first column of the unbroken line of such columns in which this one stands. */
function firstOf(sheet: Sheet, column: number, row: number): number {
  let first = column;
  for (let left = cellAt(sheet, row, first - 1); left && isPeriodAlone(shown(left));)
    left = cellAt(sheet, row, --first - 1);
  return first;
}

/** A heading above a line of such columns: the one it stands in, and where the line begins. */
export interface Band {
  readonly cell: Cell;
  readonly first: number;
  /** Nothing stands over the first column of the line, so that nobody can say where the bands begin. */
  readonly isLoose: boolean;
}

/**
 * The headings that stand over a column without covering it: a csv has no merged cells, and writes a heading over
 * several columns above the first of them. Nothing in a row with merged cells: there each covers what it is for.
 */
export function bandsAbove(sheet: Sheet, column: number, top: number, bottom: number): readonly Band[] {
  const periods = periodRow(sheet, column, top, bottom);
  if (periods === undefined) return [];
  const first = firstOf(sheet, column, periods);
  const rows = [...Array(periods - top).keys()].map((at) => top + at);
  return rows.flatMap((row): readonly Band[] => {
    const covers = sheet.merges.some(
      (one) => one.top <= row && row <= one.bottom && one.left < one.right && one.right >= first,
    );
    if (covers) return [];
    const over = (sheet.rows[row] ?? []).filter((cell) => cell.column >= first && cell.column <= column);
    const cell = over.at(-1);
    return cell && cell.kind !== 'number' ? [{ cell, first, isLoose: over[0]?.column !== first }] : [];
  });
}
