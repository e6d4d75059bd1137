import { normal } from './cell-text.js';
import type { Cell } from './workbook.js';

/** One cell of figures: a number, a mark that says why there is none, or what nobody can read. */
export type ReadFigure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing'; readonly mark: string; readonly reason: string }
  | { readonly kind: 'unknown'; readonly typed: string }
  | { readonly kind: 'wrong'; readonly typed: string };

/** What marks mean where the table itself does not say. Missing is never zero (rule F2). */
const MEANINGS: Readonly<Record<string, string>> = {
  '..': 'not available',
  '.': 'not available',
  na: 'not available',
  'n/a': 'not available',
  '-': 'not given',
  ':': 'not applicable',
  '+': 'suppressed',
  '[x]': 'not available',
  '[u]': 'of low reliability',
  '[z]': 'not applicable',
  '[c]': 'confidential',
};

const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

function readText(typed: string, legend: ReadonlyMap<string, string>): ReadFigure {
  if (typed === '') return { kind: 'missing', mark: '', reason: 'the cell is empty' };
  if (NUMBER.test(typed)) return { kind: 'number', value: Number(typed.replaceAll(',', '')) };
  const mark = normal(typed);
  const reason = legend.get(mark) ?? MEANINGS[mark];
  return reason === undefined ? { kind: 'unknown', typed } : { kind: 'missing', mark: typed, reason };
}

/** Reads a cell; the legend of its own table comes before what a mark usually means. */
export function readFigure(cell: Cell | undefined, legend: ReadonlyMap<string, string>): ReadFigure {
  if (!cell) return readText('', legend);
  if (cell.kind === 'unread') return { kind: 'wrong', typed: String(cell.value) };
  if (cell.kind === 'day') return { kind: 'wrong', typed: `the day ${cell.value}` };
  return typeof cell.value === 'number' ? { kind: 'number', value: cell.value } : readText(cell.value, legend);
}
