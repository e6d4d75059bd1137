import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HISTORY } from '../model/output.js';
import { kindOf } from './list-folder.js';

/** Reads files of a release folder's history; undefined where there is none, and without text where it is no file. */
export const readHistory =
  (out: string, name: string) =>
  (path: string): string | undefined => {
    const file = join(out, name, path);
    const kind = kindOf(file);
    if (kind === 'nothing') return undefined;
    return kind === 'file' ? readFileSync(file, 'utf8') : '';
  };

/** The outlets whose drafts of a force have a history. */
export function historiesOf(out: string, name: string, force: string): readonly string[] {
  const folder = join(out, name, HISTORY, force);
  if (kindOf(folder) !== 'folder') return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}
