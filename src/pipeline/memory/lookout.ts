import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadMemory } from '../../load/load-memory.js';
import type { Memory } from '../../load/load-memory.js';
import { isFolderAs } from '../../load/stamps.js';
import { threadFile } from '../../load/thread-file.js';
import type { ForceMemory, MemoryHead } from '../../model/memory.js';

/** Fewer remembered forces than this are looked at before a second thread has begun. */
const LEAST = 500;

/** What a second thread of a run over remembered forces looks at: their folders, from the last to the first. */
export interface LookTask {
  readonly path: string;
  /** Of the memory that the run has open. */
  readonly stamp: string;
  readonly out: string;
  readonly shared: Shared;
}

/** Numbers that the two threads share: how far the run has come, and by force and release what was found. */
interface Shared {
  readonly reached: Int32Array<SharedArrayBuffer>;
  readonly found: Uint8Array<SharedArrayBuffer>;
}

/** `folders`: of so many, nothing is found yet. */
export const sharedFor = (folders: number): Shared => ({
  reached: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  found: new Uint8Array(new SharedArrayBuffer(folders)),
});

export const FOUND = { nothing: 0, same: 1, other: 2 } as const;
/** As far as a run can come. */
const END = 0x7fffffff;

const rootsOf = (out: string, { releases }: MemoryHead): readonly string[] =>
  releases.map(({ story, release }) => join(out, story, release));

/** Whether a force's folder in a release is as the run before left it. */
export type IsAsLeft = (force: ForceMemory, release: number) => boolean;

/** Asks the disk. */
const askDisk =
  (roots: readonly string[]): IsAsLeft =>
  ({ id, steps }, at) =>
    isFolderAs(`${roots[at] ?? ''}/${id}`, steps[at]?.folder ?? '');

/** Whether the folders of remembered forces are as they were left. */
export interface Lookout {
  readonly isAsLeft: IsAsLeft;
  /** Nobody asks any more. */
  readonly end: () => void;
}

/** Says what a second thread found, and asks the disk where it has found nothing yet. */
function listening({ reached, found }: Shared, releases: number, isAsLeft: IsAsLeft): Lookout {
  return {
    isAsLeft: (force, at) => {
      const row = force.read?.row ?? 0;
      Atomics.store(reached, 0, row);
      const place = row * releases + at;
      if (Atomics.load(found, place) === FOUND.nothing)
        Atomics.store(found, place, isAsLeft(force, at) ? FOUND.same : FOUND.other);
      return Atomics.load(found, place) === FOUND.same;
    },
    end: () => void Atomics.store(reached, 0, END),
  };
}

/**
 * Has a second thread look at the folders of remembered forces while this one starts: of many forces of which few changed, to
 * ask the disk for the stamps of their files is most of the work. What it has not come to is asked here; without it, all.
 */
export function lookOut(path: string, memory: Memory, out: string): Lookout {
  const { head, forces, stamp } = memory;
  const isAsLeft = askDisk(rootsOf(out, head));
  const file = forces.size >= LEAST && availableParallelism() > 1 ? threadFile() : undefined;
  if (!file) return { isAsLeft, end: () => undefined };
  const releases = head.releases.length;
  const shared = sharedFor(forces.size * releases);
  const look: LookTask = { path, stamp, out, shared };
  // Whatever becomes of it, this thread finds the rest by itself.
  new Worker(file, { workerData: { look } }).on('error', () => undefined).unref();
  return listening(shared, releases, isAsLeft);
}

/** Looks at folders until it meets the run. */
export function lookAhead({ path, stamp, out, shared: { reached, found } }: LookTask): void {
  const memory = loadMemory(path);
  // Another run has put its own there.
  if (memory?.stamp !== stamp) return;
  const isAsLeft = askDisk(rootsOf(out, memory.head));
  const releases = memory.head.releases.length;
  for (const force of memory.forces.fromTheLast()) {
    const row = force.read?.row ?? 0;
    if (row <= Atomics.load(reached, 0)) return;
    for (let at = 0; at < releases; at += 1)
      Atomics.store(found, row * releases + at, isAsLeft(force, at) ? FOUND.same : FOUND.other);
  }
}
