/** A workbook as plain values, whatever its format. Rows and columns count from 0. */

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds: a day is an ISO text, unread is a formula nobody computed or an error. */
  readonly kind: 'number' | 'text' | 'day' | 'unread';
  readonly value: number | string;
  /** Note marks that were taken off the text: superscripts, and "note 3" of [note 3]. */
  readonly marks: readonly string[];
}

/** Merged cells: first and last row and column, all included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** As the publisher has it, blanks included; empty for a csv, which has none. */
  readonly name: string;
  /** Row by row; only cells that hold something, from left to right. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

export interface Workbook {
  /** The file's own name, without folders. */
  readonly file: string;
  readonly format: 'xlsx' | 'ods' | 'csv';
  /** sha256: and 64 digits, of the file's bytes. */
  readonly checksum: string;
  readonly sheets: readonly Sheet[];
}

/** 0, 25, 26 → A, Z, AA */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export const addressOf = ({ row, column }: Pick<Cell, 'row' | 'column'>): string => `${columnName(column)}${row + 1}`;

/** Table P5!X12; in a csv, which has no sheets, X12. */
export const cellName = (sheet: Sheet, cell: Pick<Cell, 'row' | 'column'>): string =>
  `${sheet.name === '' ? '' : `${sheet.name.trim()}!`}${addressOf(cell)}`;

/** A sheet in a sentence. */
export const sheetName = ({ name }: Sheet): string => (name.trim() === '' ? 'the csv' : `"${name.trim()}"`);

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.find((cell) => cell.column === column);
}

/** The cell whose text is shown at this place: its own, or that of the merge that covers it. */
export function shownAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const own = cellAt(sheet, row, column);
  if (own) return own;
  const over = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return over && cellAt(sheet, over.top, over.left);
}
