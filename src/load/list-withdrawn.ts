import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WithdrawnDraft } from '../model/ledger.js';
import { WITHDRAWN } from '../model/output.js';
import { walkFolder } from './walk-folder.js';

/** Edited drafts that were moved aside, for as long as they lie there. `name`: story/release. */
export function listWithdrawn(out: string, name: string): readonly WithdrawnDraft[] {
  const folder = join(out, name, WITHDRAWN);
  if (!existsSync(folder)) return [];
  return [...walkFolder(folder)]
    .filter((path) => /^[^/]+\/[^/]+\.md$/.test(path))
    .map((path) => ({
      path: `${name}/${path.replace(/\.\d+\.md$/, '.md')}`,
      to: `${name}/${WITHDRAWN}/${path}`,
    }));
}
