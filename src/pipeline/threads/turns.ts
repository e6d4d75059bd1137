import type { Ids } from '../../model/ids.js';
import type { ForceRun } from '../run/force-run.js';

/** Numbers that the threads of a run share. */
export type Turns = Int32Array<SharedArrayBuffer>;

/** Where they stand: the next turn, how often a second thread has posted, how far that is, and the releases broken off. */
const NEXT = 0;
const POSTED = 1;
const STATE = 2;
const BROKEN = 3;

/** A second thread: not begun, at work, or no longer wanted. */
const STATES = { waiting: 0, working: 1, ended: 2 } as const;

/** A turn that nobody has. */
const NONE = 1 << 24;
/** So many forces are one turn. */
const LENGTH = 8;
/** How long one thread waits for the other to post before it looks again, in milliseconds. */
const PATIENCE = 1000;

export const newTurns = (releases: number): Turns =>
  new Int32Array(new SharedArrayBuffer((BROKEN + releases) * Int32Array.BYTES_PER_ELEMENT));

/** The forces of the next turn by their numbers; undefined where all are taken. */
export function takeTurn(turns: Turns, ids: Ids): readonly { readonly at: number; readonly id: string }[] | undefined {
  const from = Atomics.add(turns, NEXT, 1) * LENGTH;
  if (from >= ids.length) return undefined;
  const length = Math.min(LENGTH, ids.length - from);
  return Array.from({ length }, (_, index) => ({ at: from + index, id: ids.at(from + index) }));
}

export const isBroken = (turns: Turns, release: number): boolean => Atomics.load(turns, BROKEN + release) === 1;

/** Writing broke off: no thread goes on with the release. */
export function breakOff(turns: Turns, { done }: ForceRun): void {
  done.forEach((one, release) => {
    if (one && 'failure' in one) Atomics.store(turns, BROKEN + release, 1);
  });
}

/** Goes over from one state to another, unless somebody else has changed it. */
export const moveOn = (turns: Turns, from: keyof typeof STATES, to: keyof typeof STATES): boolean =>
  Atomics.compareExchange(turns, STATE, STATES[from], STATES[to]) === STATES[from];

/** Ends a second thread: it takes no more turns, and goes. */
export function endSecond(turns: Turns): void {
  Atomics.store(turns, NEXT, NONE);
  Atomics.store(turns, STATE, STATES.ended);
  Atomics.notify(turns, STATE);
}

/** Waits until it is ended. */
export const waitForEnd = (turns: Turns): void => void Atomics.wait(turns, STATE, STATES.working);

export const postedSo = (turns: Turns): number => Atomics.load(turns, POSTED);

export function notePost(turns: Turns): void {
  Atomics.add(turns, POSTED, 1);
  Atomics.notify(turns, POSTED);
}

/** Waits for a post after so many; false where none came for a while. */
export const waitForPost = (turns: Turns, posted: number): boolean =>
  Atomics.wait(turns, POSTED, posted, PATIENCE) !== 'timed-out';
