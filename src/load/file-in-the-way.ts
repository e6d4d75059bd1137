import { dirname, join, relative, resolve } from 'node:path';
import { kindOf } from './list-folder.js';

/** The folders a path lies in, from the top. */
const above = (path: string): readonly string[] =>
  dirname(path) === path ? [] : [...above(dirname(path)), dirname(path)];

/** A file that stands where the release folder, or one it lies in, belongs: its path, from out/ on. */
export function fileInTheWay(out: string, name: string): string | undefined {
  const folders = [...above(resolve(out)), out, join(out, dirname(name)), join(out, name)];
  const found = folders.find((folder) => kindOf(folder) === 'file');
  return found === undefined ? undefined : relative(out, found) || '.';
}
