import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { Action } from '../model/output.js';
import { TEMPORARY } from './plan-writes.js';
import { decodeText } from '../text/decode-text.js';

/** Files are written under this name first. A run cut short leaves one behind; the next takes it away. */
const temporary = (folder: string, name: string): string => `${folder}/.${name}.${process.pid}.tmp`;

/** What stood at each path when the run read it. */
export type Found = ReadonlyMap<string, string>;

/** Somebody saved a draft after the run had read it: their words would be lost. */
class SavedMeanwhile extends Error {}

/** What people open and save. */
const SAVED = /\.(?:md|txt|html)$/;

/** Asked at the last moment: what stands there must be what was read. */
function protect(root: string, path: string, found: Found): void {
  if (!SAVED.test(path)) return;
  const target = `${root}/${path}`;
  const now = existsSync(target) ? decodeText(readFileSync(target)) : undefined;
  // A file that is gone holds nobody's words.
  if (now !== undefined && now !== found.get(path)) throw new SavedMeanwhile();
}

/** Which file is written for a path, and what its users may do with it: where a link stands, the one it leads to. */
function standing(target: string): { file: string; mode?: number } {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink() !== true) return { file: target, ...(stats && { mode: stats.mode }) };
  const file = realpathSync(target);
  return { file, mode: lstatSync(file).mode };
}

/** A file is whole or not there: written under another name, then renamed. `made`: folders, and whether they are new. */
function write(root: string, path: string, text: string, found: Found, made: Map<string, boolean>): void {
  const target = `${root}/${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = target.slice(0, -name.length - 1);
  const isNew = made.get(folder) ?? mkdirSync(folder, { recursive: true }) !== undefined;
  made.set(folder, isNew);
  const { file, mode } = isNew ? { file: target } : standing(target);
  const draft = temporary(dirname(file), basename(file));
  try {
    writeFileSync(draft, text);
    if (mode !== undefined) chmodSync(draft, mode);
    if (!isNew) protect(root, path, found);
    renameSync(draft, file);
  } catch (thrown) {
    rmSync(draft, { force: true });
    throw thrown;
  }
}

/** A force's folder goes with its last file; a link to one stays. */
function removeEmptyFolder(folder: string): void {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Moves a file, also to another disk; where a link stands, what it leads to is copied, and stays where it is. */
function move(from: string, to: string): void {
  const isLink = lstatSync(from).isSymbolicLink();
  try {
    if (!isLink) return renameSync(from, to);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EXDEV') throw thrown;
  }
  const draft = temporary(dirname(to), basename(to));
  try {
    copyFileSync(from, draft);
    renameSync(draft, to);
  } catch (thrown) {
    rmSync(draft, { force: true });
    throw thrown;
  }
  rmSync(from);
}

function applyOne(root: string, action: Action, found: Found, made: Map<string, boolean>): void {
  const path = `${root}/${action.path}`;
  switch (action.kind) {
    case 'create':
    case 'update':
      return write(root, action.path, action.text, found, made);
    case 'withdraw':
      protect(root, action.path, found);
      rmSync(path, { force: true });
      return removeEmptyFolder(dirname(path));
    case 'keep':
      mkdirSync(dirname(join(root, action.to)), { recursive: true });
      move(path, join(root, action.to));
      return removeEmptyFolder(dirname(path));
    case 'unchanged':
    case 'left':
      return;
  }
}

/** What the system says of a file that could not be written; anything else is a fault of ours. */
export function writeFault(thrown: unknown, file: string): Problem {
  if (thrown instanceof SavedMeanwhile)
    return problem('write/saved-meanwhile', { file }, 'Somebody saved the file while the run was about to write it.');
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (syscall === undefined) throw thrown;
  return problem('write/folder', { file }, `The file could not be written (${code ?? 'unknown'}).`);
}

/** Takes files away that the program alone knows. */
export function removeFiles(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
}

/** Takes away halves of files that runs left which were cut short, in a folder and those inside. */
export function removeHalves(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  removeFiles(names.filter((name) => TEMPORARY.test(name)).map((name) => join(folder, name)));
}

/**
 * Does what a plan says, in its order, in the folder `root`; `name` is the folder's in problems. A failure stops at the file named:
 * each file is then either the old or the new one, and the next run finishes the job.
 */
export function applyWrites(root: string, name: string, actions: readonly Action[], found: Found): readonly Problem[] {
  const made = new Map<string, boolean>();
  for (const action of actions) {
    try {
      applyOne(root, action, found, made);
    } catch (thrown) {
      return [writeFault(thrown, `${name}/${action.path}`)];
    }
  }
  return [];
}

/** Whether a path is taken. */
export const isTaken =
  (root: string) =>
  (path: string): boolean =>
    existsSync(join(root, path));
