import { versionsOf } from '../../src/history/record-version.js';
import { writtenNow } from '../../src/load/written-now.js';
import type { Ledger, LedgerDraft, Written } from '../../src/model/ledger.js';
import type { Action, ReleaseFolder } from '../../src/model/output.js';
import type { ForceRecord, Outlet } from '../../src/model/record.js';
import { draftForce, openRelease } from '../../src/pipeline/draft-release.js';
import { foundIn } from '../../src/pipeline/found-drafts.js';
import { keepHistory } from '../../src/pipeline/keep-history.js';
import type { Ready } from '../../src/pipeline/prepare.js';
import { hasError } from '../../src/problems/problem.js';
import type { Problem } from '../../src/problems/problem.js';
import { runLedger } from '../../src/review/run-ledger.js';
import { planWrites } from '../../src/write/plan-writes.js';

/** A release folder in memory: what a run finds, and what it leaves. */
export interface Shelf {
  readonly files: ReadonlyMap<string, string>;
  readonly written: Written;
  readonly ledger?: Ledger;
}

export const EMPTY: Shelf = { files: new Map(), written: { files: {} } };

/** What a run did to a shelf. */
export interface Outcome extends Shelf {
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
  readonly entry: LedgerDraft | undefined;
}

/** What is built: a story as it stands now, with one record and one outlet. */
export interface Job {
  readonly ready: Ready;
  readonly label: string;
  readonly record: ForceRecord;
  readonly outlet: Outlet;
  readonly day?: string;
}

function apply(files: Map<string, string>, action: Action): void {
  if (action.kind === 'create' || action.kind === 'update') files.set(action.path, action.text);
  if (action.kind === 'withdraw') files.delete(action.path);
  if (action.kind === 'keep') {
    files.set(action.to, files.get(action.path) ?? '');
    files.delete(action.path);
  }
}

/** One run over a shelf, as build does it, without a disk. `cutAfter`: so many files are written before it dies. */
export function runOver(shelf: Shelf, { ready, label, record, outlet, day }: Job, cutAfter?: number): Outcome {
  const name = `${ready.story.id}/${label}`;
  const standing = new Map([...shelf.files].filter(([path]) => !path.startsWith('.history/') && !path.startsWith('_')));
  const folder: ReleaseFolder = {
    name,
    files: standing,
    written: writtenNow(shelf.written, standing),
    ...(shelf.ledger && { ledger: shelf.ledger }),
  };
  const run = openRelease(ready, label, [outlet], ['md', 'txt'], [], day, foundIn(folder));
  const result = draftForce(record, run);
  // A refused force keeps its old drafts.
  const refused = result.explained !== undefined && hasError(result.problems);
  const scope = { covers: () => !refused, whole: true };
  const plan = planWrites(result.files, folder, scope, (path) => shelf.files.has(path));
  const history = keepHistory(plan.actions, folder, (path) => shelf.files.get(path));
  const all = [...history.actions, ...plan.actions];
  const files = new Map(shelf.files);
  for (const action of all.slice(0, cutAfter)) apply(files, action);
  const cut = cutAfter !== undefined && cutAfter < all.length;
  const ledger = runLedger(
    {
      story: ready.story.id,
      release: label,
      covered: [record.id],
      explained: result.explained ? [result.explained] : [],
      drafts: result.drafts,
      problems: [],
      isNamed: () => true,
      isNamedForce: () => true,
    },
    shelf.ledger,
  );
  return {
    files,
    written: cut ? plan.ahead : plan.written,
    ...(cut ? shelf.ledger && { ledger: shelf.ledger } : { ledger }),
    actions: all,
    problems: [...result.problems, ...plan.problems],
    entry: result.drafts[0],
  };
}

/** A shelf after a person saved a file, or took one away. */
export function saved(shelf: Shelf, path: string, text: string | undefined): Shelf {
  const files = new Map(shelf.files);
  if (text === undefined) files.delete(path);
  else files.set(path, text);
  return { ...shelf, files };
}

/** Whether a run left everything as it found it. */
export const changedNothing = (before: Shelf, after: Outcome): boolean =>
  JSON.stringify([[...before.files], before.written, before.ledger]) ===
  JSON.stringify([[...after.files], after.written, after.ledger]);

export const history = (shelf: Shelf, path: string) =>
  versionsOf(shelf.files.get(`.history/${path.replace(/\.md$/, '.json')}`));
