import { existsSync } from 'node:fs';

/** Where a second thread of the program begins; undefined where the program is not built. */
export function threadFile(): URL | undefined {
  // Beside the folders of the program's modules, or above the one file that holds them all.
  return ['../thread.js', '../../thread.js']
    .map((path) => new URL(path, import.meta.url))
    .find((file) => existsSync(file));
}
