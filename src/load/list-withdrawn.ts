import { join } from 'node:path';
import type { WithdrawnDraft } from '../model/ledger.js';
import { WITHDRAWN } from '../model/output.js';
import { kindOf } from './list-folder.js';
import { walkFolder } from './walk-folder.js';

/** Edited drafts, and files made from drafts that somebody wrote into, that were moved aside, for as long as they lie there. `name`: story/release. */
export function listWithdrawn(out: string, name: string): readonly WithdrawnDraft[] {
  const folder = join(out, name, WITHDRAWN);
  if (kindOf(folder) !== 'folder') return [];
  return [...walkFolder(folder)]
    .filter((path) => /^[^/]+\/[^/]+\.(?:md|txt|html)$/.test(path))
    .map((path) => ({
      path: `${name}/${path.replace(/\.\d+(\.[a-z]+)$/, '$1')}`,
      to: `${name}/${WITHDRAWN}/${path}`,
    }));
}
