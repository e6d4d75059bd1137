import type { Stretch } from '../model/entries.js';
import type { EditedDraft, Explained, StoppedDraft } from '../model/ledger.js';
import { NO_FILES } from '../model/output.js';
import type { Action } from '../model/output.js';
import type { Problem } from '../problems/problem.js';
import type { ForceDone, ForceFailed } from './force-step.js';

/** What is kept of the forces that are through. */
export interface StoryTally {
  /** There may be very many forces, and nobody asks for the names of all files. */
  readonly isBrief: boolean;
  readonly drafted: string[];
  readonly held: string[];
  readonly explained: Explained[];
  readonly problems: Problem[];
  readonly actions: Action[];
  readonly counts: Record<Action['kind'], number>;
  readonly edited: EditedDraft[];
  readonly stopped: StoppedDraft[];
  readonly drafts: Map<string, Stretch>;
  readonly written: Map<string, Stretch>;
  warnings: number;
  /** Forces whose notes have warnings that were counted only. */
  readonly pointed: string[];
  failure?: Problem;
}

export const emptyTally = (isBrief: boolean): StoryTally => ({
  isBrief,
  drafted: [],
  held: [],
  explained: [],
  problems: [],
  actions: [],
  counts: { ...NO_FILES },
  edited: [],
  stopped: [],
  drafts: new Map(),
  written: new Map(),
  warnings: 0,
  pointed: [],
});

/** Files that every report names; of the others a brief run only tells how many there are. */
const NAMED: readonly Action['kind'][] = ['left', 'withdraw', 'keep'];

/** Counts what was done with files, and lists what is to be listed. */
export function addActions({ isBrief, actions, counts }: StoryTally, more: readonly Action[]): void {
  for (const action of more) {
    counts[action.kind] += 1;
    if (!isBrief || NAMED.includes(action.kind)) actions.push(action);
  }
}

/** Adds one force. */
export function addForce(tally: StoryTally, done: ForceDone | ForceFailed): void {
  tally.problems.push(...done.problems);
  if ('failure' in done) {
    tally.failure ??= done.failure;
    return;
  }
  const { id, status, explained, actions, edited, drafts, written } = done;
  tally.warnings += done.warnings;
  if (done.warnings > 0) tally.pointed.push(id);
  if (status) tally[status].push(id);
  if (explained) tally.explained.push(explained);
  addActions(tally, actions);
  tally.edited.push(...edited);
  tally.stopped.push(...(done.stopped ?? []));
  if (drafts) tally.drafts.set(id, drafts);
  if (written) tally.written.set(id, written);
}
