import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allPages } from './all-pages.js';

/** npm run pages: writes docs/reference and docs/schema. */
for (const { path, text } of allPages('.')) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
