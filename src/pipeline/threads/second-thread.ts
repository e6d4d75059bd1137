import { availableParallelism } from 'node:os';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { PackedRegister } from '../../load/register.js';
import { threadFile } from '../../load/thread-file.js';
import type { Stretch } from '../../model/entries.js';
import type { ShardMark } from '../../model/shard.js';
import type { PackedTexts } from '../../model/texts.js';
import { Fault } from '../../problems/fault.js';
import type { Bequest } from '../../write/spool.js';
import type { ForceRun } from '../run/force-run.js';
import type { ForceDone, ForceFailed, OpenRelease } from '../run/force-step.js';
import type { Settings } from '../settings.js';
import { moveOn, postedSo, waitForPost } from './turns.js';
import type { Turns } from './turns.js';

/** What a second thread starts from. It opens templates and release folders itself. */
export interface ThreadTask {
  readonly settings: Settings;
  readonly register: PackedRegister;
  readonly shard: ShardMark | undefined;
  readonly ids: PackedTexts;
  readonly turns: Turns;
  /** Whether the next run may take something of this one. */
  readonly isKept: boolean;
  /** Numbers of its spools, by release. */
  readonly spools: readonly number[];
  readonly port: MessagePort;
}

/** What it posts. */
export type Post =
  | { readonly is: 'opened'; readonly files: readonly { readonly ledger?: number; readonly written?: number }[] }
  | { readonly is: 'runs'; readonly runs: readonly Numbered[] }
  | { readonly is: 'through'; readonly bequests: readonly (Bequest | undefined)[] }
  | { readonly is: 'thrown'; readonly message: string };

type Numbered = readonly [at: number, run: ForceRun];

export interface SecondThread {
  /** What it has done since it was last asked. */
  readonly collect: () => readonly Numbered[];
  /** Waits until it is through, and gives what it has done since. */
  readonly rest: () => readonly Numbered[];
}

/** Fewer forces than this are done before a second thread has begun. */
const LEAST = 400;
/** So many times a post is waited for before the second thread is given up: a quarter of an hour without a force. */
const MOST_WAITS = 900;

/** What it may hold of what is young, in MB: two threads are to need no more memory than the goal for one. */
const YOUNG_MB = 8;

type Files = Extract<Post, { is: 'opened' }>['files'][number];

/** A stretch of a file that was there before, as this thread has it open. */
function ours(stretch: Stretch | undefined, theirs: number | undefined, own: Stretch | undefined): Stretch | undefined {
  return stretch !== undefined && stretch.from === theirs ? own : stretch;
}

function asOurs<Done extends ForceDone | ForceFailed>(done: Done, { found }: OpenRelease, theirs: Files): Done {
  if ('failure' in done) return done;
  const { id } = done;
  const drafts = ours(done.drafts, theirs.ledger, found.ledger?.stretches.of(id));
  const written = ours(done.written, theirs.written, found.written?.stretches.of(id));
  return { ...done, ...(drafts && { drafts }), ...(written && { written }) };
}

/** A post of the second thread; undefined where none is there. */
const nextPost = (port: MessagePort): Post | undefined =>
  (receiveMessageOnPort(port) as { readonly message: Post } | undefined)?.message;

/** Reads what the second thread posts. */
function readPosts(port: MessagePort, releases: readonly OpenRelease[]) {
  let files: readonly Files[] = [];
  let isThrough = false;
  const collect = (): readonly Numbered[] => {
    const collected: Numbered[] = [];
    for (let post = nextPost(port); post; post = nextPost(port)) {
      if (post.is === 'thrown') throw new Fault(`the second thread ended: ${post.message}`);
      if (post.is === 'opened') files = post.files;
      if (post.is === 'runs') collected.push(...post.runs);
      if (post.is === 'through') {
        isThrough = true;
        post.bequests.forEach((bequest, at) => {
          if (bequest) releases[at]?.spool?.adopt(bequest);
        });
      }
    }
    return collected.map(([at, run]) => {
      const done = run.done.map((one, number) => {
        const release = releases[number];
        return one && release && asOurs(one, release, files[number] ?? {});
      });
      return [at, { ...run, done }];
    });
  };
  return { collect, isThrough: () => isThrough };
}

/** Whether so many forces are worth a second thread, and there is one to be had. */
export const isWorthwhile = (forces: number): boolean => forces >= LEAST && availableParallelism() > 1;

/** Starts a second thread; undefined where the program is not built, and so has none. */
export function startSecond(
  task: Omit<ThreadTask, 'port'>,
  releases: readonly OpenRelease[],
): SecondThread | undefined {
  const file = threadFile();
  if (!file) return undefined;
  const { turns } = task;
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(file, {
    workerData: { ...task, port: port2 },
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    // It is gone before the ledgers are joined from what it spooled.
    trackUnmanagedFds: false,
  });
  // What it throws it posts: this thread is busy and would hear of it too late.
  worker.on('error', () => undefined).unref();
  const { collect, isThrough } = readPosts(port, releases);
  const rest = (): readonly Numbered[] => {
    if (moveOn(turns, 'waiting', 'ended')) return [];
    const collected: Numbered[] = [];
    for (let waits = 0; !isThrough();) {
      const posted = postedSo(turns);
      const more = collect();
      collected.push(...more);
      if (isThrough()) break;
      waits = waitForPost(turns, posted) || more.length > 0 ? 0 : waits + 1;
      if (waits > MOST_WAITS) throw new Fault('the second thread no longer answers');
    }
    return collected;
  };
  return { collect, rest };
}
