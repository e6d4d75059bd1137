import { join } from 'node:path';
import { listWithdrawn } from '../../load/list-withdrawn.js';
import { LEDGER_FORM, WRITTEN_FORM } from '../../model/entries.js';
import type { EntriesForm } from '../../model/entries.js';
import type { LedgerHead, WithdrawnDraft } from '../../model/ledger.js';
import { HISTORY, LEDGER, WRITTEN } from '../../model/output.js';
import { isInShard } from '../../model/shard.js';
import type { Stretches } from '../../model/stretches.js';
import type { Action } from '../../model/output.js';
import type { Problem } from '../../problems/problem.js';
import { ledgerHead } from '../../review/run-ledger.js';
import { applyWrites, isTaken, removeFiles, removeHalves, writeFault } from '../../write/apply-writes.js';
import { frameText, inOrder, isSameFile, joinEntries } from '../../write/join-entries.js';
import { planWrites } from '../../write/plan-writes.js';
import type { WritePlan } from '../../write/plan-writes.js';
import { scopeOf } from './force-step.js';
import type { OpenRelease } from './force-step.js';
import type { StoryRun } from './story-run.js';
import { addActions, drafted, held, pointed } from './story-tally.js';
import type { StoryTally } from './story-tally.js';

/** One of the program's two large files: left as it is where nothing in it changes. */
function ownFile(
  path: string,
  form: EntriesForm,
  frame: object,
  entries: readonly Stretches[],
  { found, spool }: OpenRelease,
): Action {
  const before = path === LEDGER ? found.ledger : found.written;
  const stretches = inOrder(entries, form);
  const text = frameText(frame);
  const many = entries.reduce((sum, { size }) => sum + size, 0);
  if (isSameFile(text, stretches, many, before)) return { kind: 'unchanged', path };
  if (spool) joinEntries(found.root, path, form, text, stretches);
  return { kind: before ? 'update' : 'create', path, text: '' };
}

/**
 * The program's own files: what was written, and, last of all, the ledger. A part of a run leaves what was written of
 * the others' forces as it stands.
 */
function ownFiles(head: LedgerHead, tally: StoryTally, release: OpenRelease): readonly Action[] {
  const { problems, ...rest } = head;
  const { shard, found } = release;
  const others = shard && found.written?.stretches.only((force) => !isInShard(force, shard));
  const files = others ? [others, tally.written] : [tally.written];
  const written = ownFile(WRITTEN, WRITTEN_FORM, { files: {} }, files, release);
  const ledger = ownFile(LEDGER, LEDGER_FORM, { ...rest, drafts: [], problems }, [tally.drafts], release);
  return [written, ledger];
}

/** Files in the release folder itself that are not the program's: half a file of a run cut short, or a person's own. */
function strayFiles({ found, settings }: OpenRelease): WritePlan {
  const files = new Map(found.strays.map((path) => [path, '']));
  const folder = { name: found.name, files, written: { files: {} } };
  return planWrites([], folder, scopeOf(settings, false), isTaken(found.root));
}

/** No draft is among the files in the release folder itself. */
const NONE: ReadonlyMap<string, string> = new Map();

/** Takes the notes away: what was to be written stands in .written.json now. */
function dropNotes({ found, spool }: OpenRelease): void {
  if (!spool) return;
  if (found.notes.length > 0) removeHalves(join(found.root, HISTORY));
  const notes = [...found.notes.map((name) => `${found.root}/${name}`), ...spool.paths()];
  spool.close();
  removeFiles(notes);
}

/** What lies aside once the run is through. */
function keptAside(
  { settings, found, shard, spool }: OpenRelease,
  actions: readonly Action[],
): readonly WithdrawnDraft[] {
  const planned = spool ? [] : actions.flatMap((action) => (action.kind === 'keep' ? [action] : []));
  const would = planned.map(({ path, to }) => ({ path: `${found.name}/${path}`, to: `${found.name}/${to}` }));
  return [...listWithdrawn(settings.out, found.name), ...would].filter(({ path }) => isInShard(forceIn(path), shard));
}

/** story/release/force/outlet.md → force */
const forceIn = (path: string): string => path.split('/')[2] ?? '';

/** Ends a story's run: the ledger, once all its forces are through. */
export function finishStory(release: OpenRelease, warnings: readonly Problem[], tally: StoryTally): StoryRun {
  const { run, found, spool, shard } = release;
  const story = run.ready.story.id;
  const base = { story, release: run.slug };
  const strays = strayFiles(release);
  const problems = [...warnings, ...tally.problems, ...strays.problems];
  const broken = (failure: Problem): StoryRun => {
    spool?.close();
    return { ...base, failed: true, actions: [], problems: [...problems, failure] };
  };
  try {
    const [failure = tally.failure] =
      spool && !tally.failure ? applyWrites(found.root, found.name, strays.actions, NONE) : [];
    if (failure) return broken(failure);
    const kept = keptAside(release, tally.actions);
    const forces = { drafted: drafted(tally), held: held(tally), explained: tally.explained, kept };
    const head = ledgerHead({ story, release: run.slug, ...(shard && { shard }) }, forces, warnings);
    const own = ownFiles(head, tally, release);
    dropNotes(release);
    addActions(tally, [...strays.actions, ...own]);
    const { edited, stopped, actions, counts, warnings: counted } = tally;
    const told = { edited, ...(!spool && { stopped }), actions, counts, warnings: counted, pointed: pointed(tally) };
    return { ...base, ledger: head, ...told, problems };
  } catch (thrown) {
    return broken(writeFault(thrown, `${found.name}/${LEDGER}`));
  } finally {
    found.close();
  }
}
