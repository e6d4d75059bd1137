import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Holds a page against what a test computed; UPDATE_GOLDEN=1 writes it, never on CI. */
export function expectPage(path: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] !== undefined && process.env['CI'] === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is not there`).toBe(text);
}
