import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';
import { isLeftByProgram } from './left-by-programs.js';
import { reasonUnread } from './read-text.js';

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What a path is; a link that leads nowhere is nothing. Never throws. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** What an entry of a folder is; a link is what it leads to. */
export function kindOfEntry(folder: string, entry: Dirent): ReturnType<typeof kindOf> {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : kindOf(join(folder, entry.name));
}

/** The names in a folder, sorted, without hidden ones and what programs leave there. Undefined without a problem: there is no such folder. */
export function listFolder(path: string, label: string): Outcome<readonly string[]> {
  const kind = kindOf(path);
  if (kind === 'nothing') return { problems: [] };
  if (kind === 'file')
    return { problems: [problem('load/not-a-folder', { file: label }, `${label} is a file, not a folder.`)] };
  try {
    const names = readdirSync(path).filter((name) => !name.startsWith('.') && !isLeftByProgram(name));
    return { value: names.sort(byName), problems: [] };
  } catch (thrown) {
    const help = 'Give this user the right to read it.';
    return { problems: [problem('load/not-a-folder', { file: label }, reasonUnread(thrown), help)] };
  }
}
