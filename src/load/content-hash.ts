import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under a folder by its path from there, in order; hidden ones are nobody's input. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Hash of all that some folders hold, byte by byte: the same on machines that have the same files, wherever these lie.
 * A folder that cannot be read counts as empty; whoever reads it says so.
 */
export function contentHash(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    hash.update('folder\n');
    try {
      for (const path of filesUnder(folder))
        hash.update(`${path}\n`).update(
          createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest(),
        );
    } catch {
      hash.update('unread\n');
    }
  }
  return hash.digest('hex');
}
