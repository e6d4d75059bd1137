import { USUAL_FOLDERS } from '../model/folders.js';
import type { Folders } from '../model/folders.js';

/** A path as it can be pasted into a terminal. */
const typed = (path: string): string =>
  /^[\w./:\\-]+$/.test(path) ? path : `"${path.replaceAll(/["$`\\]/g, String.raw`\$&`)}"`;

/** A command that works when it is copied: folders are named where they are not the usual ones. */
export function commandLine(command: string, folders: Folders): string {
  const named = (['forces', 'templates', 'out'] as const).flatMap((name) =>
    folders[name] === USUAL_FOLDERS[name] ? [] : [`--${name} ${typed(folders[name])}`],
  );
  return ['npx stringer', command, ...named].join(' ');
}
