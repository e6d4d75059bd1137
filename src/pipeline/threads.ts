import { availableParallelism } from 'node:os';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Survey } from '../load/survey.js';
import type { Explained } from '../model/ledger.js';
import type { Lift } from '../model/review.js';
import type { FoundRelease } from '../load/find-release.js';
import type { LeftSpool } from '../write/spool.js';
import { Fault } from '../problems/fault.js';
import type { Settings } from './settings.js';
import { runForce } from './run-forces.js';
import type { ForceRun, Line } from './run-forces.js';

/** A release as a thread is told of it: what lies in its folder is found once, and open files are open to all threads. */
export interface ToldRelease {
  readonly story: string;
  readonly label: string;
  readonly lifts: readonly Lift[];
  readonly decisions: string;
  readonly found: Omit<FoundRelease, 'close'> & { readonly close: undefined };
  readonly explainedBefore: ReadonlyMap<string, Explained>;
}

/** What a thread starts from; it opens the stories itself, as compiled templates can't be handed over. */
export interface Told {
  readonly thread: number;
  readonly settings: Settings;
  readonly isPlan: boolean;
  readonly ids: readonly string[];
  readonly surveys: readonly Survey[];
  readonly releases: readonly ToldRelease[];
  readonly turns: Int32Array;
  readonly port: MessagePort;
}

/** What a thread says: some forces are through, or it is at its end, with what is left open for the main one. */
export type Said =
  | { readonly from: number; readonly runs: readonly ForceRun[] }
  | { readonly spools: readonly LeftSpool[] }
  | { readonly fault: unknown };

/** Forces below this number are done by one thread in the time a second needs to open the stories. */
const ENOUGH = 200;
/** Forces taken at once: few, so that all threads end together; more than one, as each message costs. */
const AT_ONCE = 8;
/** A thread that says nothing for so long, in milliseconds, is lost. */
const PATIENCE = 120_000;

/** Places in the memory that threads share: the next force, and how often anything was said. */
const NEXT = 0;
const SAID = 1;

/** How many threads are worth their start, this one among them. STRINGER_THREADS sets the most there may be. */
export function threadsFor(many: number): number {
  // Under a test runner there is no built file that a thread could start from.
  if (!import.meta.url.endsWith('.js')) return 1;
  const most = Number(process.env['STRINGER_THREADS'] ?? availableParallelism());
  return Math.max(1, Math.min(most || 1, Math.floor(many / ENOUGH) + (many >= ENOUGH ? 1 : 0)));
}

/** The numbers of the next few forces that nobody has taken; none when all are. */
export function takeTurn(turns: Int32Array, many: number): readonly number[] {
  const from = Atomics.add(turns, NEXT, AT_ONCE);
  return Array.from({ length: Math.max(0, Math.min(AT_ONCE, many - from)) }, (_, at) => from + at);
}

/** Says something to the main thread, and wakes it. */
export function say(port: MessagePort, turns: Int32Array, said: Said): void {
  port.postMessage(said);
  Atomics.add(turns, SAID, 1);
  Atomics.notify(turns, SAID);
}

/** Hands on what came of the forces in their order, whichever thread ends first. */
function inTurn(tell: (run: ForceRun, at: number) => void) {
  const waiting = new Map<number, ForceRun>();
  let next = 0;
  const put = (at: number, run: ForceRun): void => {
    waiting.set(at, run);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      waiting.delete(next);
      tell(ready, next);
      next += 1;
    }
  };
  return { put };
}

/** Listens to threads without giving up the turn of the main one: a run is one call from start to end. */
function listen(ports: readonly MessagePort[], turns: Int32Array, put: (at: number, run: ForceRun) => void) {
  const open = new Set(ports);
  const left: LeftSpool[] = [];
  const hear = (port: MessagePort): void => {
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
      const said = got.message as Said;
      if ('fault' in said) throw said.fault;
      if ('runs' in said) said.runs.forEach((run, at) => put(said.from + at, run));
      else {
        left.push(...said.spools);
        open.delete(port);
        port.close();
      }
    }
  };
  const hearAll = (): void => open.forEach(hear);
  const hearOut = (): readonly LeftSpool[] => {
    while (open.size > 0) {
      const before = Atomics.load(turns, SAID);
      hearAll();
      if (open.size > 0 && Atomics.wait(turns, SAID, before, PATIENCE) === 'timed-out')
        throw new Fault('a thread of the run has stopped; run again, it finishes the job');
    }
    return left;
  };
  return { hearAll, hearOut };
}

/**
 * Takes all forces through every release and tells what became of each, in their order: in this thread alone, or
 * with others beside it. Returns what the others leave open.
 */
export function runForces(
  told: Omit<Told, 'thread' | 'turns' | 'port'>,
  threads: number,
  line: Line,
  tell: (run: ForceRun, at: number) => void,
): readonly LeftSpool[] {
  const { ids } = told;
  const turns = new Int32Array(new SharedArrayBuffer(8));
  const ports = Array.from({ length: threads - 1 }, (_, at) => {
    const { port1, port2 } = new MessageChannel();
    const workerData: Told = { ...told, thread: at + 1, turns, port: port2 };
    const worker = new Worker(new URL('./thread.js', import.meta.url), {
      workerData,
      transferList: [port2],
      // The main thread writes the ledger from files that another has open.
      trackUnmanagedFds: false,
    });
    worker.on('error', () => undefined).unref();
    return port1;
  });
  const { put } = inTurn(tell);
  const { hearAll, hearOut } = listen(ports, turns, put);
  for (let turn = takeTurn(turns, ids.length); turn.length > 0; turn = takeTurn(turns, ids.length)) {
    for (const at of turn) put(at, runForce(ids[at] ?? '', line));
    hearAll();
  }
  return hearOut();
}
