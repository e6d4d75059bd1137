import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { Action } from '../model/output.js';

/** A file is whole or not there: written under another name, then renamed. */
function write(root: string, path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileAtomic(target, text, { fsync: false });
}

/** A force's folder goes with its last file. */
function removeEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function applyOne(root: string, action: Action): void {
  const path = join(root, action.path);
  switch (action.kind) {
    case 'create':
    case 'update':
      return write(root, action.path, action.text);
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

/**
 * Does what a plan says, in its order; `last` (the ledger) comes last. A failure stops at the file named:
 * each file is then either the old or the new one, and the next run finishes the job.
 */
export function applyWrites(root: string, name: string, actions: readonly Action[]): readonly Problem[] {
  for (const action of actions) {
    try {
      applyOne(root, action);
    } catch (thrown) {
      const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
      return [problem('write/folder', { file: `${name}/${action.path}` }, `The file could not be written (${code}).`)];
    }
  }
  return [];
}

/** Whether a path is taken. */
export const isTaken =
  (root: string) =>
  (path: string): boolean =>
    existsSync(join(root, path));
