import { HISTORY, WITHDRAWN } from '../../model/output.js';
import type { Action, ForceFolder } from '../../model/output.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';

const AND_BUILD = 'and build again. The drafts of this force stay as they are; the others are written.';

const inTheWay = (file: string, stands: string, what: string): Problem =>
  problem('write/folder', { file }, stands, `${what} ${AND_BUILD}`);

/** The folders beside the force's own that a run needs for what was, the outer ones first: .history, .history/kent */
function foldersAside(actions: readonly Action[]): readonly string[] {
  const paths = actions.map((action) => (action.kind === 'keep' ? action.to : action.path));
  const folders = paths.flatMap((path) => {
    const [first = '', force = ''] = path.split('/');
    return [HISTORY, WITHDRAWN].includes(first) ? [first, `${first}/${force}`] : [];
  });
  return [...new Set(folders)];
}

/**
 * What stands where a run is to write one of a force's files, and no file can be. `isFile`: of a path in the release folder,
 * whether a file stands there. Problem: write/folder.
 */
export function obstacleIn(
  { name, blocked = new Map() }: ForceFolder,
  actions: readonly Action[],
  isFile: (path: string) => boolean,
): Problem | undefined {
  const aside = foldersAside(actions).find(isFile);
  if (aside !== undefined) {
    const stands = 'A file stands where a folder belongs: for what drafts were before, or what was typed into files.';
    return inTheWay(`${name}/${aside}`, stands, 'Move it elsewhere');
  }
  const pathsOf = (kinds: readonly Action['kind'][]): readonly string[] =>
    actions.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path);
  const written = pathsOf(['create', 'update']);
  // What holds no text is nobody's draft, whatever the run makes of its letters.
  const drafts = pathsOf(['create', 'update', 'unchanged', 'left']);
  const isIn = ([one, why]: readonly [string, string]): boolean =>
    (why === 'no-text' ? drafts : written).some((path) => path === one || path.startsWith(`${one}/`));
  const [found, why] = [...blocked].find(isIn) ?? [];
  if (found === undefined) return undefined;
  const place = `${name}/${found}`;
  if (why === 'no-text') {
    const stands = 'It holds no text: a Word document, or what another program saves in a form of its own.';
    return inTheWay(place, stands, 'Save its words as plain text, or move it elsewhere,');
  }
  const stands = found.includes('/')
    ? 'A folder, or a link that leads to no file, stands where a file of the draft belongs.'
    : 'A file, or a link that leads nowhere, stands where the folder of the force belongs.';
  return inTheWay(place, stands, 'Move it elsewhere');
}
