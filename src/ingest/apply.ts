import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** A file to be changed: what it held when the plan was made, and what it is to hold. */
export interface FileEdit {
  readonly path: string;
  /** Its name in problems: forces/kent.yaml. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What touches the disk; a test gives one that fails. */
export interface Disk {
  readonly write: (path: string, text: string) => void;
  readonly rename: (from: string, to: string) => void;
}

const DISK: Disk = { write: (path, text) => writeFileSync(path, text), rename: renameSync };

const beside = (path: string, kind: 'new' | 'old'): string => join(dirname(path), `.${basename(path)}.ingest-${kind}`);

/** Lists what is being exchanged, for as long as it is; while it is there, nothing of it counts as done. */
const journalOf = (folder: string): string => join(folder, '.ingest-journal.json');

function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Puts back every file that was already exchanged, and takes away what was prepared. */
function restore(paths: readonly string[], folder: string): void {
  for (const path of paths) {
    rmSync(beside(path, 'new'), { force: true });
    if (existsSync(beside(path, 'old'))) renameSync(beside(path, 'old'), path);
  }
  rmSync(journalOf(folder), { force: true });
}

/** Whether a run was cut short while it wrote, or is writing now. */
export const isBroken = (folder: string): boolean => existsSync(journalOf(folder));

/** The files a journal lists. It is written before anything else, so of one that is cut off nothing was touched yet. */
function namesIn(journal: string): readonly string[] {
  try {
    return JSON.parse(journal) as readonly string[];
  } catch {
    return [];
  }
}

/** Undoes what a run that was cut short left half done; says whether there was anything. */
export function undoBroken(folder: string): boolean {
  const journal = readNow(journalOf(folder));
  if (journal === undefined) return false;
  const names = namesIn(journal);
  restore(
    names.map((name) => join(folder, name)),
    folder,
  );
  return true;
}

/**
 * Writes all files or none: every new text is written under another name first, then exchanged for the old
 * one, which is kept until the last is in place. A run cut short is undone by the next (undoBroken): the
 * journal lies in `folder`. Problems: ingest/changed-meanwhile, ingest/not-written.
 */
export function applyEdits(edits: readonly FileEdit[], folder: string, disk: Disk = DISK): readonly Problem[] {
  const changed = edits.filter(({ before, after }) => before !== after);
  const moved = changed.filter(({ path, before }) => readNow(path) !== before);
  if (moved.length > 0)
    return moved.map(({ file }) =>
      problem('ingest/changed-meanwhile', { file, line: 1, column: 1 }, 'It is not what it was.'),
    );
  const paths = changed.map(({ path }) => path);
  const names = paths.map((path) => relative(folder, path));
  let at = '';
  try {
    if (changed.length > 0) disk.write(journalOf(folder), JSON.stringify(names));
    for (const { path, file, before, after } of changed) {
      at = file;
      disk.write(beside(path, 'new'), after);
      disk.write(beside(path, 'old'), before);
    }
    for (const { path, file } of changed) {
      at = file;
      disk.rename(beside(path, 'new'), path);
    }
  } catch (thrown) {
    restore(paths, folder);
    const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
    return [problem('ingest/not-written', { file: at, line: 1, column: 1 }, `It could not be written (${code}).`)];
  }
  rmSync(journalOf(folder), { force: true });
  for (const path of paths) rmSync(beside(path, 'old'), { force: true });
  return [];
}
