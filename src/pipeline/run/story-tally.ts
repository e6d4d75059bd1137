import type { Ids } from '../../model/ids.js';
import type { EditedDraft, Explained, StoppedDraft } from '../../model/ledger.js';
import { NO_FILES } from '../../model/output.js';
import type { Action } from '../../model/output.js';
import { Stretches } from '../../model/stretches.js';
import type { Problem } from '../../problems/problem.js';
import type { ForceDone, ForceFailed } from './force-step.js';

/** What became of a force: one of the first two or none, and whether its notes have warnings that were counted only. */
const MARKS = { drafted: 1, held: 2, pointed: 4 } as const;

/** What is kept of the forces that are through. There may be very many: of most, little more than where their entries are. */
export interface StoryTally {
  /** There may be very many forces, and nobody asks for the names of all files. */
  readonly isBrief: boolean;
  /** The forces of the run. What is kept of each has its row. */
  readonly ids: Ids;
  readonly marks: Uint8Array;
  readonly explained: Explained[];
  readonly problems: Problem[];
  readonly actions: Action[];
  readonly counts: Record<Action['kind'], number>;
  readonly edited: EditedDraft[];
  readonly stopped: StoppedDraft[];
  readonly drafts: Stretches;
  readonly written: Stretches;
  warnings: number;
  failure?: Problem;
}

export const emptyTally = (ids: Ids, isBrief: boolean): StoryTally => ({
  isBrief,
  ids,
  marks: new Uint8Array(ids.length),
  explained: [],
  problems: [],
  actions: [],
  counts: { ...NO_FILES },
  edited: [],
  stopped: [],
  drafts: new Stretches(ids),
  written: new Stretches(ids),
  warnings: 0,
});

/** The forces with a mark. */
const marked =
  (mark: number) =>
  ({ ids, marks }: StoryTally): readonly string[] =>
    [...marks.keys()].filter((row) => ((marks[row] ?? 0) & mark) !== 0).map((row) => ids.at(row));

export const drafted = marked(MARKS.drafted);
export const held = marked(MARKS.held);
/** Forces whose notes have warnings that were counted only. */
export const pointed = marked(MARKS.pointed);

const NAMED: readonly Action['kind'][] = ['left', 'withdraw', 'keep'];

/** Files that every report names; of the others a brief run only tells how many there are. */
const isNamed = (action: Action): boolean =>
  NAMED.includes(action.kind) || (action.kind === 'update' && (action.isOlder ?? action.put !== undefined));

/** Counts what was done with files, and lists what is to be listed. */
export function addActions({ isBrief, actions, counts }: StoryTally, more: readonly Action[]): void {
  for (const action of more) {
    counts[action.kind] += 1;
    if (!isBrief || isNamed(action)) actions.push(action);
  }
}

/** Adds the force of a row. */
export function addForce(tally: StoryTally, row: number, done: ForceDone | ForceFailed): void {
  tally.problems.push(...done.problems);
  if ('failure' in done) {
    tally.failure ??= done.failure;
    return;
  }
  const { status, explained, actions, edited, drafts, written } = done;
  tally.warnings += done.warnings;
  tally.marks[row] = (status ? MARKS[status] : 0) | (done.warnings > 0 ? MARKS.pointed : 0);
  if (explained) tally.explained.push(explained);
  addActions(tally, actions);
  tally.edited.push(...edited);
  tally.stopped.push(...(done.stopped ?? []));
  if (drafts) tally.drafts.set(row, drafts);
  if (written) tally.written.set(row, written);
}
