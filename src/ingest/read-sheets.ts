import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';
import { readText } from './cell-text.js';
import { isPercentFormat, shownPercent } from './shown-percent.js';
import type { Cell, Sheet } from './workbook.js';

const NONE: readonly string[] = [];

/** SheetJS tells the console what it thinks of number formats; none of it is for a person. */
function quietly<T>(work: () => T): T {
  const { console: loud } = globalThis;
  const silence = (): undefined => undefined;
  try {
    globalThis.console = { ...loud, error: silence, warn: silence, log: silence };
    return work();
  } finally {
    globalThis.console = loud;
  }
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function cellOf(found: CellObject, row: number, column: number): Cell | undefined {
  const at = { row, column };
  if (found.t === 'e') return { ...at, kind: 'unread', value: 'an error value', marks: NONE };
  // A formula without its value comes as an empty cell that holds 0: it is neither.
  if (found.t === 'z' || found.v === undefined || found.v === '')
    return found.f === undefined
      ? undefined
      : { ...at, kind: 'unread', value: 'a formula nobody computed', marks: NONE };
  if (found.v instanceof Date) return { ...at, kind: 'day', value: isoDay(found.v), marks: NONE };
  if (typeof found.v === 'number') {
    const value = isPercentFormat(found.z) ? shownPercent(found.v) : found.v;
    return { ...at, kind: 'number', value, marks: NONE };
  }
  const { text, marks } = readText(String(found.v), found.h);
  return text === '' && marks.length === 0 ? undefined : { ...at, kind: 'text', value: text, marks };
}

/** A sheet's filled cells; rows after the last of them are not there, however far the file is padded. */
function sheetOf(name: string, found: WorkSheet): Sheet {
  const cellsByRow = (found['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const rows: (readonly Cell[])[] = [];
  cellsByRow.forEach((cells, row) => {
    // A row read is a row let go: both readings of a long sheet would not fit side by side.
    cellsByRow[row] = undefined;
    const filled = (cells ?? []).flatMap((cell, column) => (cell && cellOf(cell, row, column)) ?? []);
    if (filled.length === 0) return;
    while (rows.length < row) rows.push([]);
    rows.push(filled);
  });
  const merges = (found['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, rows, merges };
}

/** The sheets of an .xlsx. Values are taken as stored, never as shown (SheetJS's cell.w): what is shown is rounded. */
export async function readSheets(bytes: Buffer, file: string, mostRows: number): Promise<Outcome<readonly Sheet[]>> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = quietly(() =>
      read(bytes, {
        dense: true,
        cellDates: true,
        cellText: false,
        cellNF: true,
        sheetStubs: true,
        sheetRows: mostRows + 1,
        UTC: true,
      }),
    );
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { problems: [problem('ingest/damaged', { file }, `Its inside cannot be read: ${reason}.`)] };
  }
  const sheets = book.SheetNames.flatMap((name) => (book.Sheets[name] ? [sheetOf(name, book.Sheets[name])] : []));
  const long = sheets.find(({ rows }) => rows.length > mostRows);
  if (long) {
    const message = `The sheet "${long.name.trim()}" has more than ${mostRows} rows.`;
    return { problems: [problem('ingest/too-large', { file }, message)] };
  }
  return { value: sheets, problems: [] };
}
