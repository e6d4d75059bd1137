import { createHash } from 'node:crypto';
import { Ids } from '../model/ids.js';
import { Texts } from '../model/texts.js';
import type { PackedTexts } from '../model/texts.js';
import type { Problem } from '../problems/problem.js';
import { entryOf, namesIn, noneIn } from './load-folder.js';
import type { FolderEntry } from './load-folder.js';
import { A_FOLDER, entryNumbers, stampOfNumbers } from './stamps.js';
import type { StampNumbers } from './stamps.js';

/** The folder of records in problems and ledgers. */
const LABEL = 'forces';
/** A stamp is kept as its numbers. */
const NUMBERS = 4;
const NO_NUMBERS = [NaN, NaN, NaN, NaN];

/** One of the files. */
interface Listed {
  readonly id: string;
  readonly name: string;
  /** By which it has its place in .written.json. */
  readonly key: string;
  readonly numbers: StampNumbers;
}

/** Of two files with one id, in the order of their names. */
const inOrder = (a: Listed, b: Listed): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.name < b.name ? -1 : 1);

/** The files of the folder of records, of which none was read. Their rows are in the order of .written.json. */
export interface ListedRecords {
  readonly folder: string;
  readonly ids: Ids;
  /** Names that are not an id and .yaml, by their rows. */
  readonly oddNames: ReadonlyMap<number, string>;
  readonly stamps: Float64Array<SharedArrayBuffer>;
}

/** As another thread of the run takes them. */
export type PackedRecords = Omit<ListedRecords, 'ids'> & { readonly ids: PackedTexts };

/** The folder as it was found. */
export interface FoundRecords {
  readonly listed: ListedRecords;
  /** Names and stamps of all that lies in it, as one hash. */
  readonly stamp: string;
  /** What else lies there. */
  readonly problems: readonly Problem[];
}

export const packRecords = ({ ids, ...rest }: ListedRecords): PackedRecords => ({ ...rest, ids: ids.packed });
export const unpackRecords = ({ ids, ...rest }: PackedRecords): ListedRecords => ({ ...rest, ids: Ids.from(ids) });

const byFile = (a: Problem, b: Problem): number => (a.file < b.file ? -1 : 1);

/** Lists the folder of records. */
export function listRecords(folder: string): FoundRecords {
  const { value: names = [], problems: unlisted } = namesIn(folder, LABEL);
  const hash = createHash('sha256');
  const problems: Problem[] = [...unlisted];
  const records: Listed[] = [];
  for (const name of names) {
    const found = entryNumbers(`${folder}/${name}`);
    const stamp = found === A_FOLDER ? A_FOLDER : stampOfNumbers(found);
    hash.update(`${name}=${stamp}\n`);
    const entry = entryOf(folder, LABEL, name, stamp);
    if ('code' in entry) problems.push(entry);
    else records.push({ name, id: entry.id, key: `${entry.id}/`, numbers: found === A_FOLDER ? [] : found });
  }
  if (records.length === 0 && unlisted.length === 0) problems.push(noneIn(LABEL, problems.length));
  records.sort(inOrder);
  return { listed: recordsOf(folder, records), stamp: hash.digest('hex'), problems: problems.sort(byFile) };
}

function recordsOf(folder: string, records: readonly Listed[]): ListedRecords {
  const bytes = records.length * NUMBERS * Float64Array.BYTES_PER_ELEMENT;
  const stamps = new Float64Array(new SharedArrayBuffer(bytes));
  const oddNames = new Map<number, string>();
  const ids = new Texts();
  for (const { id, name, numbers } of records) {
    const row = ids.add(id);
    if (name !== `${id}.yaml`) oddNames.set(row, name);
    stamps.set(numbers.length === 0 ? NO_NUMBERS : numbers, row * NUMBERS);
  }
  return { folder, ids: new Ids(ids), oddNames, stamps };
}

/** The stamp of one of the files, before it was read. */
export function stampAt({ stamps }: ListedRecords, row: number): string {
  const numbers = stamps.subarray(row * NUMBERS, (row + 1) * NUMBERS);
  return stampOfNumbers(Number.isNaN(numbers[0]) ? [] : numbers);
}

/** One of the files. */
export function recordAt(listed: ListedRecords, row: number): FolderEntry {
  const name = listed.oddNames.get(row) ?? `${listed.ids.at(row)}.yaml`;
  return entryOf(listed.folder, LABEL, name, stampAt(listed, row)) as FolderEntry;
}
