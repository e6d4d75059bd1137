import { join } from 'node:path';
import { loadMemory } from '../../load/load-memory.js';
import type { Memory } from '../../load/load-memory.js';
import { entryStamp } from '../../load/stamps.js';

/** Whether a file of a release's folder stands as the last run made it. */
export type IsAsMade = (path: string) => boolean;

/**
 * By what the last run left: nobody wrote to the file since, whatever became of the files beside it (version control puts
 * drafts back, and leaves what is made from them as it is). Only of forces that the run drafted, as it makes all of these
 * files anew. Looked up when it is first asked for: mostly nobody asks.
 */
export function asMade(memoryPath: string | undefined, root: string, story: string, release: string): IsAsMade {
  let last: Memory | undefined | 'unread' = 'unread';
  return (path) => {
    last = last === 'unread' ? loadMemory(memoryPath) : last;
    const [id = '', name = ''] = path.split('/');
    const at = last?.head.releases.findIndex((one) => one.story === story && one.release === release) ?? -1;
    const step = last?.forces.get(id)?.steps[at];
    if (step?.status === undefined || step.explained) return false;
    return step.folder.split('|').includes(`${name}=${entryStamp(join(root, path))}`);
  };
}
