import type { Ids } from '../../model/ids.js';
import type { ForceMemory } from '../../model/memory.js';
import type { Problem } from '../../problems/problem.js';
import { forceRunner } from './force-run.js';
import type { ForceRun } from './force-run.js';
import type { ForceDone, ForceFailed, OpenRelease } from './force-step.js';
import type { Past } from '../memory/memory.js';
import type { Opened } from '../prepare/prepare.js';
import type { SecondThread } from '../threads/second-thread.js';
import { breakOff, isBroken, takeTurn } from '../threads/turns.js';
import type { Turns } from '../threads/turns.js';
import type { Progress } from '../settings.js';

/** What is told of every force as soon as it is through, in their order. */
export interface Telling {
  readonly done: (release: number, row: number, done: ForceDone | ForceFailed) => void;
  /** Problems of a record, whichever the story. */
  readonly refused: (problems: readonly Problem[]) => void;
  /** What the next run may take of a force. */
  readonly keep: (memory: ForceMemory) => void;
  readonly isKept: boolean;
  readonly progress: Progress;
}

function tell({ id, problems, done, memory }: ForceRun, at: number, total: number, telling: Telling): void {
  if (problems.length > 0) telling.refused(problems);
  done.forEach((one, number) => {
    if (one) telling.done(number, at, one);
  });
  if (memory) telling.keep(memory);
  telling.progress(at + 1, total, id);
}

/**
 * Takes forces through every release, one at a time; `second`, where there is one, takes its turns at the same time.
 * `ids` are those of records and of folders whose record is gone.
 */
export function runForces(
  ids: Ids,
  opened: Opened,
  releases: readonly OpenRelease[],
  past: Past,
  telling: Telling,
  turns: Turns,
  second?: SecondThread,
): void {
  const run = forceRunner(opened, releases, past, (release) => isBroken(turns, release), telling.isKept);
  const waiting = new Map<number, ForceRun>();
  let told = 0;
  const tellOn = (): void => {
    for (let next = waiting.get(told); next; next = waiting.get(told)) {
      waiting.delete(told);
      tell(next, told, ids.length, telling);
      told += 1;
    }
  };
  for (let turn = takeTurn(turns, ids); turn; turn = takeTurn(turns, ids)) {
    for (const { at, id } of turn) {
      const done = run(id);
      breakOff(turns, done);
      waiting.set(at, done);
      tellOn();
    }
    for (const [at, done] of second?.collect() ?? []) waiting.set(at, done);
  }
  for (const [at, done] of second?.rest() ?? []) waiting.set(at, done);
  tellOn();
}
