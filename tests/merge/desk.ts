import { versionsOf } from '../../src/history/record-version.js';
import { filesNow } from '../../src/load/written-now.js';
import type { LedgerDraft, Written } from '../../src/model/ledger.js';
import type { Action, ForceFolder } from '../../src/model/output.js';
import type { ForceRecord, Outlet } from '../../src/model/record.js';
import { draftForce } from '../../src/pipeline/draft/draft-release.js';
import { foundIn } from '../../src/pipeline/draft/found-drafts.js';
import { keepHistory } from '../../src/pipeline/draft/keep-history.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import type { Ready } from '../../src/pipeline/prepare/prepare.js';
import { hasError } from '../../src/problems/problem.js';
import type { Problem } from '../../src/problems/problem.js';
import { forceLedger } from '../../src/review/run-ledger.js';
import { planWrites } from '../../src/write/plan-writes.js';

/** A release folder in memory: what a run finds, and what it leaves. */
export interface Shelf {
  readonly files: ReadonlyMap<string, string>;
  readonly written: Written;
  /** What runs that were cut short noted of what they were about to write. */
  readonly notes: readonly Written['files'][];
  /** The ledger's entries. */
  readonly drafts: readonly LedgerDraft[];
}

export const EMPTY: Shelf = { files: new Map(), written: { files: {} }, notes: [], drafts: [] };

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
  const folder: ForceFolder = {
    name,
    files: standing,
    written: { files: filesNow(shelf.written.files, shelf.notes, standing) },
  };
  const run = openRelease(ready, label, [outlet], ['md', 'txt'], [], day);
  const result = draftForce(
    record,
    run,
    foundIn(folder, (path) => shelf.files.get(path)),
  );
  // A refused force keeps its old drafts.
  const refused = result.explained !== undefined && hasError(result.problems);
  const scope = { covers: () => !refused, whole: true };
  const plan = planWrites(result.files, folder, scope, (path) => shelf.files.has(path));
  const history = keepHistory(
    plan.actions,
    folder,
    plan.written,
    shelf.drafts,
    (path) => shelf.files.get(path),
    run.day,
  );
  const all = [...history.actions, ...plan.actions];
  const files = new Map(shelf.files);
  for (const action of all.slice(0, cutAfter)) apply(files, action);
  const cut = cutAfter !== undefined && cutAfter < all.length;
  const { drafts } = forceLedger({
    force: record.id,
    explained: result.explained,
    drafts: result.drafts,
    before: { drafts: shelf.drafts, explained: undefined },
    isNamedForce: true,
    isNamed: () => true,
  });
  const left = cut
    ? { written: shelf.written, notes: [...shelf.notes, plan.ahead, plan.written.files], drafts: shelf.drafts }
    : { written: plan.written, notes: [], drafts };
  return {
    files,
    ...left,
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
  JSON.stringify([[...before.files], before.written, before.drafts]) ===
  JSON.stringify([[...after.files], after.written, after.drafts]);

export const history = (shelf: Shelf, path: string) =>
  versionsOf(shelf.files.get(`.history/${path.replace(/\.md$/, '.json')}`));
