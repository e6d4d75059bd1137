import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads files of a release folder's history; undefined where there is none. */
export const readHistory =
  (out: string, name: string) =>
  (path: string): string | undefined => {
    const file = join(out, name, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
