import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a folder by its path from there, one after the other, in order. Throws what the system says. */
export function* walkFolder(folder: string, under = ''): Generator<string> {
  const entries = readdirSync(join(folder, under), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(folder, path);
    else yield path;
  }
}

/** Whether two folders have the same file. */
export function isSameIn(path: string, one: string, other: string): boolean {
  try {
    return readFileSync(join(one, path)).equals(readFileSync(join(other, path)));
  } catch {
    return false;
  }
}
