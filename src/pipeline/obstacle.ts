import type { Action, ForceFolder } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

const AND_BUILD = 'and build again. The drafts of this force stay as they are; the others are written.';

/** What stands where a run is to write one of a force's files, and no file can be. Problem: write/folder. */
export function obstacleIn(
  { name, blocked = new Map() }: ForceFolder,
  actions: readonly Action[],
): Problem | undefined {
  const pathsOf = (kinds: readonly Action['kind'][]): readonly string[] =>
    actions.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
  const written = pathsOf(['create', 'update']);
  // What holds no text is nobody's draft, whatever the run makes of its letters.
  const drafts = pathsOf(['create', 'update', 'unchanged', 'left']);
  const isIn = ([one, why]: readonly [string, string]): boolean =>
    (why === 'no-text' ? drafts : written).some((path) => path === one || path.startsWith(`${one}/`));
  const [found, why] = [...blocked].find(isIn) ?? [];
  if (found === undefined) return undefined;
  const place = { file: `${name}/${found}` };
  if (why === 'no-text') {
    const stands = 'It holds no text: a Word document, or what another program saves in a form of its own.';
    return problem('write/folder', place, stands, `Save its words as plain text, or move it elsewhere, ${AND_BUILD}`);
  }
  const stands = found.includes('/')
    ? 'A folder, or a link that leads to no file, stands where a file of the draft belongs.'
    : 'A file, or a link that leads nowhere, stands where the folder of the force belongs.';
  return problem('write/folder', place, stands, `Move it elsewhere ${AND_BUILD}`);
}
