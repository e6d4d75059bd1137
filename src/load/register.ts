import type { ForceFront } from '../model/memory.js';
import { Texts } from '../model/texts.js';
import type { PackedTexts } from '../model/texts.js';
import { packRecords, recordAt, stampAt, unpackRecords } from './list-records.js';
import type { ListedRecords, PackedRecords } from './list-records.js';
import { surveyAgain } from './survey.js';
import type { Survey } from './survey.js';

/** What is kept of a record beside its name and its stamp. */
const COLUMNS = ['area', 'code', 'kind', 'region'] as const;
type Column = (typeof COLUMNS)[number];
/** Many records have the same: it is kept once. */
const SHARED: readonly Column[] = ['kind', 'region'];
/** The row of a column that a record does not have. */
const NONE = 0;
const WIDTH = COLUMNS.length + 1;
const COMPARED = COLUMNS.length;

/** The register as threads share it: no copy is made. */
export interface PackedRegister {
  readonly listed: PackedRecords;
  readonly words: PackedTexts;
  readonly columns: Int32Array<SharedArrayBuffer>;
}

/**
 * The register of all records: what of each concerns the others, in about a hundred bytes. There may be very many; a
 * survey is made of one when it is asked for. Rows are in the order of .written.json.
 */
export class Register {
  readonly #listed: ListedRecords;
  readonly #words: Texts;
  readonly #columns: Int32Array<SharedArrayBuffer>;

  constructor(listed: ListedRecords, words: Texts, columns: Int32Array<SharedArrayBuffer>) {
    this.#listed = listed;
    this.#words = words;
    this.#columns = columns;
  }

  static from({ listed, words, columns }: PackedRegister): Register {
    return new Register(unpackRecords(listed), new Texts(words), columns);
  }

  get packed(): PackedRegister {
    return { listed: packRecords(this.#listed), words: this.#words.packed, columns: this.#columns };
  }

  get ids() {
    return this.#listed.ids;
  }

  get length(): number {
    return this.ids.length;
  }

  /** What a record has in a column, as typed; undefined where it is not there or the file cannot be read. */
  text(row: number, column: Column): string | undefined {
    const word = this.#columns[row * WIDTH + COLUMNS.indexOf(column)] ?? NONE;
    return word === NONE ? undefined : this.#words.at(word);
  }

  isNation(row: number): boolean {
    return this.text(row, 'kind') === 'nation';
  }

  /** All that is kept but the stamps: the same bytes where records say the same of themselves. */
  get contents(): readonly Uint8Array[] {
    return [...this.ids.contents, ...this.#words.contents, new Uint8Array(this.#columns.buffer)];
  }

  stamp(row: number): string {
    return stampAt(this.#listed, row);
  }

  /** Whether its text holds one of the measures in which forces are compared. */
  isCompared(row: number): boolean {
    return this.#columns[row * WIDTH + COMPARED] === 1;
  }

  survey(row: number): Survey {
    return {
      ...recordAt(this.#listed, row),
      area: this.text(row, 'area'),
      code: this.text(row, 'code'),
      kind: this.text(row, 'kind'),
      region: this.text(row, 'region'),
      compared: this.isCompared(row) ? true : undefined,
    };
  }

  /** The records of which something is so. */
  rowsWhere(isSo: (row: number) => boolean): readonly number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.length; row += 1) if (isSo(row)) rows.push(row);
    return rows;
  }

  idsWhere(isSo: (row: number) => boolean): readonly string[] {
    return this.rowsWhere(isSo).map((row) => this.ids.at(row));
  }

  *[Symbol.iterator](): Generator<Survey> {
    for (let row = 0; row < this.length; row += 1) yield this.survey(row);
  }
}

/** Surveys every record that is listed: as remembered in `past` where its file is as it was. `words`: measures in which forces are compared. */
export function surveyRecords(
  listed: ListedRecords,
  words: readonly string[],
  past: (id: string) => ForceFront | undefined,
): Register {
  const texts = Texts.of(['']);
  const columns = new Int32Array(new SharedArrayBuffer(listed.ids.length * WIDTH * Int32Array.BYTES_PER_ELEMENT));
  const shared = new Map<string, number>();
  const wordOf = (column: Column, text: string | undefined): number => {
    if (text === undefined) return NONE;
    const word = shared.get(text) ?? texts.add(text);
    if (SHARED.includes(column)) shared.set(text, word);
    return word;
  };
  for (let row = 0; row < listed.ids.length; row += 1) {
    const file = { stamp: stampAt(listed, row), entry: () => recordAt(listed, row) };
    const fields = surveyAgain(file, past(listed.ids.at(row)), words);
    COLUMNS.forEach((column, at) => {
      columns[row * WIDTH + at] = wordOf(column, fields[column]);
    });
    columns[row * WIDTH + COMPARED] = fields.compared === true ? 1 : 0;
  }
  return new Register(listed, texts, columns);
}
