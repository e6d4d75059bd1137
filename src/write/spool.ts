import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BETWEEN, WRITTEN_FORM } from '../model/entries.js';
import type { Stretch } from '../model/entries.js';

/**
 * Where a run puts its entries while it goes on, one force after the other. The notes of what is about to be written
 * are the entries of the next .written.json: a run cut short leaves them to the next, which then knows its own work.
 */
export interface Spool {
  /** Notes what is about to be written of a force; stands in the file before the first of its drafts is touched. */
  readonly written: (entries: string) => Stretch;
  /** Notes entries that are in no file but this one, and go with it. */
  readonly note: (entries: string) => void;
  /** Keeps the ledger's entries of a force. */
  readonly drafts: (entries: string) => Stretch;
  /** Files that go when the run is through. */
  readonly paths: () => readonly string[];
  /** What another thread takes over that ends before the entries are joined. */
  readonly bequest: () => Bequest;
  /** Of another thread of the run: they go with these. */
  readonly adopt: (bequest: Bequest) => void;
  /** Of its notes: those of later runs have higher ones. */
  readonly number: number;
  readonly close: () => void;
}

/** The files of a spool, which stay open for whoever reads them, and where they lie. */
export interface Bequest {
  readonly paths: readonly string[];
  readonly descriptors: readonly number[];
}

/** A file that only grows; opened when the first text comes. */
function growing(root: string, path: string, start: string) {
  let file: number | undefined;
  let end = 0;
  const append = (entries: string): Stretch => {
    if (file === undefined) {
      mkdirSync(root, { recursive: true });
      file = openSync(path, 'wx+');
      end = writeSync(file, start);
    }
    const at = end;
    const many = writeWhole(file, `${entries}${BETWEEN}`);
    end += many;
    return { from: file, at, length: many - BETWEEN.length };
  };
  const descriptors = (): readonly number[] => (file === undefined ? [] : [file]);
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return { append, descriptors, close };
}

/** Where texts are put into bytes, one after the other: a buffer for each would have to be collected. */
const ROOM = Buffer.allocUnsafe(1 << 18);
/** No character of a text takes more bytes. */
const MOST_BYTES = 3;

const bytesOf = (text: string): Buffer =>
  text.length * MOST_BYTES > ROOM.length ? Buffer.from(text) : ROOM.subarray(0, ROOM.write(text));

/** Writes all of a text: the system may take only a part of it when the disk is nearly full. */
export function writeWhole(file: number, text: string | Buffer): number {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
  return bytes.length;
}

/** The next number for notes in a release folder: those of runs that were cut short stay until a run is through. */
export const numberAfter = (notes: readonly string[]): number =>
  Math.max(0, ...notes.map((name) => Number(name.slice(name.lastIndexOf('.') + 1)))) + 1;

/** Opens the spool of a run, or of one thread of it, in one release folder. */
export function openSpool(root: string, number: number): Spool {
  const notes = join(root, `.ahead.${number}`);
  const kept = join(root, `.run.json.drafts.${number}.${process.pid}.tmp`);
  const written = growing(root, notes, `{\n  "${WRITTEN_FORM.key}": {\n`);
  const drafts = growing(root, kept, '');
  const adopted: Bequest[] = [];
  const own = (): Bequest => {
    const [noted, spooled] = [written.descriptors(), drafts.descriptors()];
    const paths = [...noted.map(() => notes), ...spooled.map(() => kept)];
    return { paths, descriptors: [...noted, ...spooled] };
  };
  return {
    written: written.append,
    note: (entries) => {
      if (entries !== '') written.append(entries);
    },
    drafts: drafts.append,
    paths: () => [own(), ...adopted].flatMap(({ paths }) => paths),
    bequest: own,
    adopt: (bequest) => void adopted.push(bequest),
    number,
    close: () => {
      written.close();
      drafts.close();
      for (const { descriptors } of adopted.splice(0)) for (const descriptor of descriptors) closeSync(descriptor);
      rmSync(kept, { force: true });
    },
  };
}
