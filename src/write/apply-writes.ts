import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { Action } from '../model/output.js';

/** Files are written under this name first. A run cut short leaves one behind; the next takes it away. */
const temporary = (folder: string, name: string): string => `${folder}/.${name}.${process.pid}.tmp`;

/** A file is whole or not there: written under another name, then renamed. */
function write(root: string, path: string, text: string, made: Set<string>): void {
  const target = `${root}/${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = target.slice(0, -name.length - 1);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  const draft = temporary(folder, name);
  try {
    writeFileSync(draft, text);
    renameSync(draft, target);
  } catch (thrown) {
    rmSync(draft, { force: true });
    throw thrown;
  }
}

/** A force's folder goes with its last file. */
function removeEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function applyOne(root: string, action: Action, made: Set<string>): void {
  const path = `${root}/${action.path}`;
  switch (action.kind) {
    case 'create':
    case 'update':
      return write(root, action.path, action.text, made);
    case 'withdraw':
      rmSync(path, { force: true });
      return removeEmptyFolder(dirname(path));
    case 'keep':
      mkdirSync(dirname(join(root, action.to)), { recursive: true });
      renameSync(path, join(root, action.to));
      return removeEmptyFolder(dirname(path));
    case 'unchanged':
    case 'left':
      return;
  }
}

/** What the system says of a file that could not be written; anything else is a fault of ours. */
export function writeFault(thrown: unknown, file: string): Problem {
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  if (syscall === undefined) throw thrown;
  return problem('write/folder', { file }, `The file could not be written (${code ?? 'unknown'}).`);
}

/** Takes files away that the program alone knows. */
export function removeFiles(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { force: true });
}

/**
 * Does what a plan says, in its order; `last` (the ledger) comes last. A failure stops at the file named:
 * each file is then either the old or the new one, and the next run finishes the job.
 */
export function applyWrites(root: string, name: string, actions: readonly Action[]): readonly Problem[] {
  const made = new Set<string>();
  for (const action of actions) {
    try {
      applyOne(root, action, made);
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
