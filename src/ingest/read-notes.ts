import { normal, shown } from './cell-text.js';
import type { FoundTable } from './find-table.js';
import { cellAt } from './workbook.js';
import type { Cell, Sheet, Workbook } from './workbook.js';

/** The notes of a table, by the mark that stands at names, headings and title, and what its shorthand means. */
export interface Notes {
  readonly byMark: ReadonlyMap<string, string>;
  /** What a mark in a cell means, in the publisher's words: "-" → the base number is fewer than 50. */
  readonly legend: ReadonlyMap<string, string>;
}

const NUMBERED = /^(\d{1,2})\.\s+(.+)$/s;
const EXPLAINS =
  /(?:^|[\s(‘'"“])(\.\.|\[[a-z]\]|[-:+.*]|N\/?A)['’"”]?\s*(?:indicates?|denotes?|means?|shows?|=)\s+(?:that\s+)?(?:the\s+)?([^.;]+)/gi;

const firstText = (cells: readonly Cell[]): Cell | undefined => cells.find(({ kind }) => kind === 'text');

/** "note 3" and its text in two columns, as a sheet of notes has them. */
function listedNotes(sheet: Sheet): readonly (readonly [string, string])[] {
  return sheet.rows.flatMap((cells) => {
    const [first, second] = cells;
    const mark = first?.marks[0] ?? /^(?:note\s*)?(\d{1,2})$/i.exec(shown(first))?.[1];
    return mark !== undefined && second?.kind === 'text' ? [[mark, shown(second)] as const] : [];
  });
}

/** Reads the notes under a table and those of the workbook's own sheet of notes. */
export function readNotes(workbook: Workbook, { sheet, headerRow }: FoundTable): Notes {
  const below = sheet.rows.slice(headerRow + 1).flatMap((cells) => firstText(cells) ?? []);
  const under = below.flatMap((cell) => {
    const [, mark, words] = NUMBERED.exec(shown(cell)) ?? [];
    return mark !== undefined && words !== undefined ? [[mark, words] as const] : [];
  });
  const elsewhere = workbook.sheets.filter(({ name }) => /^\s*notes\s*$/i.test(name)).flatMap(listedNotes);
  const above = sheet.rows.slice(0, headerRow).flat();
  const legend = new Map<string, string>();
  for (const cell of [...above, ...below])
    for (const [, mark = '', meaning = ''] of shown(cell).matchAll(EXPLAINS))
      if (!legend.has(normal(mark))) legend.set(normal(mark), meaning.trim());
  return { byMark: new Map([...elsewhere, ...under]), legend };
}

/** Every mark that stands at a place of the table without its text in the file. */
export const lostMarks = (marks: readonly string[], { byMark }: Notes): readonly string[] =>
  [...new Set(marks)].filter((mark) => /^\d+$/.test(mark) && !byMark.has(mark));

/** The texts of some marks, in their order; what only explains a shorthand is told with the shorthand. */
export const notesOf = (marks: readonly string[], { byMark }: Notes): readonly string[] =>
  [...new Set(marks)]
    .flatMap((mark) => byMark.get(mark) ?? [])
    .filter((note) => note.length > 100 || note.search(EXPLAINS) < 0);

/** The rows that come without figures after the table: notes without a mark. */
export function unmarkedNotes({ sheet, headerRow }: FoundTable): readonly string[] {
  const start = sheet.rows.findIndex(
    (cells, row) => row > headerRow && /^notes?:?$/i.test(shown(cellAt(sheet, row, 0))) && cells.length === 1,
  );
  return start < 0 ? [] : sheet.rows.slice(start + 1).flatMap((cells) => (cells.length > 0 ? [shown(cells[0])] : []));
}
