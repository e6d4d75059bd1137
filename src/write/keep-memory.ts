import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { MEMORY_FORM, printForce } from '../model/memory.js';
import type { ForceMemory, MemoryHead } from '../model/memory.js';
import { writeWhole } from './spool.js';

/** Keeps what a run leaves to the next, force by force, the head last. */
export interface Keeping {
  /** Whether there is a place to keep it in. */
  readonly isKept: boolean;
  readonly force: (memory: ForceMemory) => void;
  readonly finish: (head: MemoryHead) => void;
  readonly drop: () => void;
}

const BATCH = 1 << 16;
const NOTHING: Keeping = { isKept: false, force: () => undefined, finish: () => undefined, drop: () => undefined };

/** Opens a memory for writing. Where it cannot be kept the run goes on without: it is a convenience only. */
export function keepMemory(path: string | undefined): Keeping {
  if (path === undefined) return NOTHING;
  const temporary = `${path}.${process.pid}.tmp`;
  let file: number | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    file = openSync(temporary, 'w');
  } catch {
    return NOTHING;
  }
  let waiting = `${MEMORY_FORM}\n`;
  const drop = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
    rmSync(temporary, { force: true });
  };
  const put = (line: string, isLast: boolean): void => {
    if (file === undefined) return;
    waiting += `${line}\n`;
    if (waiting.length < BATCH && !isLast) return;
    try {
      writeWhole(file, waiting);
      waiting = '';
    } catch {
      drop();
    }
  };
  const finish = (head: MemoryHead): void => {
    put(JSON.stringify(head), true);
    if (file === undefined) return;
    closeSync(file);
    file = undefined;
    renameSync(temporary, path);
  };
  return { isKept: true, force: (memory) => put(printForce(memory), false), finish, drop };
}
