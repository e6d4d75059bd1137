import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LOCK } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';

/** Who holds a lock: number and start of the process, and the machine it runs on. */
interface Owner {
  readonly pid: number;
  readonly started: string;
  readonly host: string;
}

/** When a process began, in ticks since the machine did: a number used again is no longer the same process. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const ourselves = (): Owner => ({ pid: process.pid, started: startOf(process.pid), host: hostname() });

function isAlive({ pid, started, host }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === started;
}

const isOwner = (found: unknown): found is Owner =>
  typeof found === 'object' && found !== null && 'pid' in found && Number.isInteger(found.pid) && 'host' in found;

/** Who holds a lock; nobody where no run made the file, or it is cut off. */
function ownerIn(path: string): Owner | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isOwner(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Takes a lock whose owner is dead: renamed away under our number, and put back should it have changed hands meanwhile. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const found = ownerIn(aside);
  if (found && JSON.stringify(found) !== dead && isAlive(found)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** Makes the lock file with its owner in it at one stroke. False: there is one already. */
function make(path: string): boolean {
  const own = `${path}.${process.pid}.tmp`;
  writeFileSync(own, JSON.stringify(ourselves()));
  try {
    linkSync(own, path);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  } finally {
    rmSync(own, { force: true });
  }
}

/** A folder that was made for the lock alone goes with it. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something stands in it by now.
  }
}

/** Nobody needs longer to take a lock. */
const LONGEST = 60_000;

/** Takes away what runs left that were killed while they took the lock. */
function sweep(out: string): void {
  const now = statSync(join(out, LOCK)).mtimeMs;
  for (const name of readdirSync(out)) {
    if (!name.startsWith(`${LOCK}.`) || !name.endsWith('.tmp')) continue;
    const left = join(out, name);
    if (now - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? now) > LONGEST) rmSync(left, { force: true });
  }
}

/**
 * Takes the lock on out/, or says who holds it. A lock whose owner is dead is taken over at once. Where the folder
 * cannot be written at all there is nothing to guard: every write will say so itself.
 */
export function lockOut(out: string): Outcome<() => void> {
  const path = join(out, LOCK);
  let made: string | undefined;
  const release = (): void => {
    if (ownerIn(path)?.pid === process.pid) rmSync(path, { force: true });
    if (made !== undefined) removeIfEmpty(out);
  };
  try {
    made = mkdirSync(out, { recursive: true });
    for (let tries = 0; tries < 3; tries += 1) {
      if (make(path)) {
        sweep(out);
        return { value: release, problems: [] };
      }
      const owner = ownerIn(path);
      if (owner && isAlive(owner)) {
        const where = owner.host === hostname() ? '' : ` on ${owner.host}`;
        const message = `Another run (process ${owner.pid}${where}) is writing here.`;
        return { problems: [problem('write/locked', { file: LOCK, line: 1, column: 1 }, message)] };
      }
      takeAway(path, JSON.stringify(owner));
    }
  } catch {
    return { value: () => undefined, problems: [] };
  }
  return { problems: [problem('write/locked', { file: LOCK, line: 1, column: 1 }, 'Another run began just now.')] };
}
