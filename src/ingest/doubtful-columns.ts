import { shown } from './cell-text.js';
import type { FigureColumn } from './find-columns.js';
import { bandsAbove, isPeriodWithState } from './period-headings.js';
import { cellName } from './workbook.js';
import type { Sheet } from './workbook.js';

/** What makes it doubtful which columns a measure has: told, and none of them is taken. */

interface Doubt {
  readonly message: string;
  /** What to do, where it is not what the code itself says. */
  readonly help?: string;
}

const at = (sheet: Sheet, { heading, column }: FigureColumn): string => cellName(sheet, { row: heading.row, column });

const bothAt = (sheet: Sheet, columns: readonly FigureColumn[]): string =>
  columns.map((one) => at(sheet, one)).join(' and ');

/** Two columns for one figure: nobody can say which is meant. */
function doubled(sheet: Sheet, columns: readonly FigureColumn[]): Doubt | undefined {
  const seen = new Map<string, FigureColumn>();
  for (const one of columns) {
    const key = [one.part, one.measure, one.period?.end, one.since?.end].join('|');
    const other = seen.get(key);
    if (other)
      return { message: `${bothAt(sheet, [other, one])} are both headed "${shown(one.heading)}" for ${one.measure}.` };
    seen.set(key, one);
  }
  return undefined;
}

/** One column for two measures: the mapping says the same of both. */
function shared(sheet: Sheet, columns: readonly FigureColumn[]): Doubt | undefined {
  const figures = columns.filter(({ part }) => part !== 'changes');
  for (const one of figures) {
    const other = figures.find((two) => two.column === one.column && two !== one);
    if (!other) continue;
    const help =
      'Leave out the measure whose figures are not in this table, or say in story.yaml what stands above each: under:, or another heading:.';
    return {
      message: `The column headed "${shown(one.heading)}" at ${at(sheet, one)} is taken for ${one.measure} and for ${other.measure}.`,
      help,
    };
  }
  return undefined;
}

/** Columns headed by a period alone that stand under different headings: counts and rates, or two measures. */
function differing(sheet: Sheet, columns: readonly FigureColumn[]): Doubt | undefined {
  for (const one of columns) {
    const other = columns.find(
      ({ part, measure, beside }) => part === one.part && measure === one.measure && beside !== one.beside,
    );
    if (!other) continue;
    const words = [one, other].map(({ beside = '' }) => (beside === '' ? 'nothing' : `"${beside}"`)).join(' and ');
    return { message: `${bothAt(sheet, [one, other])} are taken for ${one.measure}, under ${words}.` };
  }
  return undefined;
}

/** Headings above a line of periods of which nobody can say where they begin. */
function loose(
  sheet: Sheet,
  columns: readonly FigureColumn[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Doubt | undefined {
  for (const { column } of columns) {
    const band = bandsAbove(sheet, column, top, bottom).find(({ isLoose }) => isLoose);
    if (!band) continue;
    const first = cellName(sheet, { row: band.cell.row, column: band.first });
    return {
      message: `"${shown(band.cell)}" at ${cellName(sheet, band.cell)} stands above one column only, and ${first} is empty: nobody can say over which columns it goes.`,
      help: 'In a copy, write the heading above each of its columns, and name the copy to ingest.',
    };
  }
  return undefined;
}

/** A period that says besides how sure its figures are: whether they belong to the others is not for us to say. */
function unsure(sheet: Sheet, columns: readonly FigureColumn[]): Doubt | undefined {
  for (const { beside, heading, measure } of columns) {
    if (beside === undefined) continue;
    const other = (sheet.rows[heading.row] ?? []).find(
      (cell) => isPeriodWithState(shown(cell)) && !columns.some(({ column }) => column === cell.column),
    );
    if (!other) continue;
    const words = shown(other);
    return {
      message: `${cellName(sheet, other)} is headed "${words}", and ${measure} has only the columns headed by a period alone.`,
      help: `If it is to be read too, write heading: [${JSON.stringify(shown(heading))}, ${JSON.stringify(words)}] for ${measure} in story.yaml; a draft does not say that figures are provisional.`,
    };
  }
  return undefined;
}

/** Why it is doubtful which columns are meant; undefined where nothing is. */
export const doubtOf = (
  sheet: Sheet,
  columns: readonly FigureColumn[],
  rows: { readonly top: number; readonly bottom: number },
): Doubt | undefined =>
  loose(sheet, columns, rows) ??
  shared(sheet, columns) ??
  doubled(sheet, columns) ??
  differing(sheet, columns) ??
  unsure(sheet, columns);
