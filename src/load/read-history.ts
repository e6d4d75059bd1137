import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HISTORY } from '../model/output.js';

/** Reads files of a release folder's history; undefined where there is none. */
export const readHistory =
  (out: string, name: string) =>
  (path: string): string | undefined => {
    const file = join(out, name, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };

/** The outlets whose drafts of a force have a history. */
export function historiesOf(out: string, name: string, force: string): readonly string[] {
  const folder = join(out, name, HISTORY, force);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}
