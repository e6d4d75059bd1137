import type { Action, ForceFolder } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** What stands where a run is to write one of a force's files, and no file can be. Problem: write/folder. */
export function obstacleIn({ name, blocked }: ForceFolder, actions: readonly Action[]): Problem | undefined {
  const paths = actions.flatMap(({ kind, path }) => (kind === 'create' || kind === 'update' ? [path] : []));
  const found = [...(blocked ?? [])].find((one) => paths.some((path) => path === one || path.startsWith(`${one}/`)));
  if (found === undefined) return undefined;
  const stands = found.includes('/')
    ? 'A folder, or a link that leads to no file, stands where a file of the draft belongs.'
    : 'A file, or a link that leads nowhere, stands where the folder of the force belongs.';
  const help = 'Move it elsewhere and build again. The drafts of this force stay as they are; the others are written.';
  return problem('write/folder', { file: `${name}/${found}` }, stands, help);
}
