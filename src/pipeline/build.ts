import { join } from 'node:path';
import { loadReleaseFolder } from '../load/load-release-folder.js';
import { loadReviews } from '../load/load-reviews.js';
import type { Explained, Ledger, LedgerDraft } from '../model/ledger.js';
import { LEDGER, WRITTEN } from '../model/output.js';
import type { Action, ReleaseFolder } from '../model/output.js';
import type { Outlet } from '../model/record.js';
import type { Lift } from '../model/review.js';
import type { Story } from '../model/record.js';
import { hasError } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { runLedger } from '../review/run-ledger.js';
import { parsePeriod } from '../text/periods.js';
import { applyWrites, isTaken } from '../write/apply-writes.js';
import { planWrites } from '../write/plan-writes.js';
import type { WritePlan } from '../write/plan-writes.js';
import { draftForce, openRelease } from './draft-release.js';
import { frozenRelease } from './frozen-release.js';
import type { ForceResult } from './draft-release.js';
import { prepare } from './prepare.js';
import type { Prepared, PreparedStory, Ready } from './prepare.js';
import type { Progress, Settings } from './settings.js';

/** What became of one story in a run. */
export interface StoryRun {
  readonly story: string;
  readonly release?: string;
  /** Absent when the story was stopped. */
  readonly ledger?: Ledger;
  /** Writing broke off: each file is the old or the new one, and the next run finishes the job. */
  readonly failed?: boolean;
  /** Why an older release is left as it stands: nothing of it is drafted anew. */
  readonly frozen?: string;
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
}

export interface BuildResult {
  readonly stories: readonly StoryRun[];
  /** Problems of no one story. */
  readonly problems: readonly Problem[];
}

/** The story's newest release by the end of its period, or the one named by period or folder. */
export function releaseLabel(story: Story, asked: string | undefined): string | undefined {
  const labels = Object.keys(story.fields.releases);
  if (asked !== undefined) return labels.find((label) => label === asked || parsePeriod(label)?.slug === asked);
  return labels.sort((a, b) => ((parsePeriod(a)?.end ?? '') < (parsePeriod(b)?.end ?? '') ? 1 : -1))[0];
}

/** Refused forces keep their old drafts; the ledger says why they have no new one. */
const explainRefused = (ready: Ready): readonly Explained[] =>
  ready.refused.map(({ id, problems }) => ({
    force: id,
    code: problems[0]?.code ?? 'validate/wrong-value',
    reason: problems[0]?.message ?? '',
  }));

function draftForces(
  lifts: readonly Lift[],
  ready: Ready,
  label: string,
  outlets: readonly Outlet[],
  settings: Settings,
  progress: Progress,
): { results: readonly ForceResult[]; slug: string } {
  const run = openRelease(ready, label, outlets, settings.formats, lifts, settings.today);
  const named = ready.forces.filter(({ id }) => settings.force?.includes(id) ?? true);
  const results = named.map((record, at) => {
    const result = draftForce(record, run);
    progress(at + 1, named.length, record.id);
    return result;
  });
  return { results, slug: run.slug };
}

/** Whether a run is about this file: kent/wire.html belongs to force kent and outlet wire. */
function scopeOf(settings: Settings, staying: ReadonlySet<string>) {
  const { force, outlet } = settings;
  const whole = force === undefined && outlet === undefined;
  const covers = (path: string): boolean => {
    const [folder = '', file = ''] = path.split('/');
    if (staying.has(folder)) return false;
    const name = file.replace(/\.(new\.md|md|txt|html)$/, '');
    return whole || ((force?.includes(folder) ?? true) && (outlet?.includes(name) ?? true));
  };
  return { covers, whole };
}

/** The ledger's entries of this run: an edited draft keeps the entry of what stands in its file. */
function entriesOf(
  results: readonly ForceResult[],
  isNamed: (force: string, outlet: string) => boolean,
  before: Ledger | undefined,
  edited: readonly Problem[],
): readonly LedgerDraft[] {
  return results
    .flatMap(({ drafts }) => drafts)
    .filter(({ force, outlet }) => isNamed(force, outlet))
    .map((entry) => {
      const found = edited.filter(({ file }) => file === entry.path);
      if (found.length === 0) return entry;
      const stands = before?.drafts.find(({ path }) => path === entry.path) ?? entry;
      return { ...stands, problems: [...entry.problems, ...found] };
    });
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * The actions of a release in their order: what is about to be written is noted first, so that a run cut
 * short is finished by the next; then the drafts; the program's own two files last, the ledger after all else.
 */
function inOrder(drafts: readonly Action[], plan: WritePlan, ledger: Ledger, folder: ReleaseFolder): readonly Action[] {
  const own = (path: string, text: string): Action => {
    const found = folder.files.get(path);
    return found === text
      ? { kind: 'unchanged', path }
      : { kind: found === undefined ? 'create' : 'update', path, text };
  };
  const changes = drafts.some(({ kind }) => kind !== 'unchanged' && kind !== 'left');
  const first: readonly Action[] = changes ? [{ kind: 'note', path: WRITTEN, text: json(plan.ahead) }] : [];
  const written = own(WRITTEN, json(plan.written));
  const last: Action =
    changes && written.kind === 'unchanged' ? { kind: 'note', path: WRITTEN, text: json(plan.written) } : written;
  return [...first, ...drafts, last, own(LEDGER, json(ledger))];
}

/** Plans the files of one release and makes its ledger. Nothing is written yet. */
function planStory(
  ready: Ready,
  results: readonly ForceResult[],
  folder: ReleaseFolder,
  settings: Settings,
  warnings: readonly Problem[],
): StoryRun {
  const isNamedForce = (force: string): boolean => settings.force?.includes(force) ?? true;
  const isNamed = (force: string, outlet: string): boolean =>
    isNamedForce(force) && (settings.outlet?.includes(outlet) ?? true);
  const failed = results.flatMap(({ explained, problems }) =>
    explained && hasError(problems) ? [explained.force] : [],
  );
  const scope = scopeOf(settings, new Set([...ready.refused.map(({ id }) => id), ...failed]));
  const wanted = results
    .flatMap(({ files }) => files)
    .filter(({ path }) => settings.outlet === undefined || scope.covers(path));
  const plan = planWrites(wanted, folder, scope, isTaken(join(settings.out, folder.name)));
  const [story, release] = folder.name.split('/') as [string, string];
  const run = {
    story,
    release,
    covered: [...ready.forces, ...ready.refused].map(({ id }) => id),
    explained: [...explainRefused(ready), ...results.flatMap(({ explained }) => explained ?? [])],
    drafts: entriesOf(results, isNamed, folder.ledger, plan.problems),
    problems: warnings,
    isNamed,
    isNamedForce,
  };
  const ledger = runLedger(run, folder.ledger);
  return {
    story,
    release,
    ledger,
    actions: inOrder(plan.actions, plan, ledger, folder),
    problems: [...warnings, ...ready.recordProblems, ...results.flatMap((result) => result.problems), ...plan.problems],
  };
}

function runStory(
  prepared: PreparedStory,
  outlets: readonly Outlet[],
  settings: Settings,
  progress: Progress,
  plan: boolean,
): StoryRun {
  const { id, ready, problems } = prepared;
  const label = ready && releaseLabel(ready.story, settings.release);
  if (!ready || label === undefined) return { story: id, actions: [], problems };
  const frozen = frozenRelease(ready, label);
  if (frozen)
    return { story: id, release: label, frozen: frozen.message, actions: [], problems: [...problems, frozen] };
  const reviews = loadReviews(settings.out, `${id}/${parsePeriod(label)?.slug ?? label}`);
  if (!reviews.value) return { story: id, actions: [], problems: [...problems, ...reviews.problems] };
  const { results, slug } = draftForces(reviews.value, ready, label, outlets, settings, progress);
  const folder = loadReleaseFolder(settings.out, `${id}/${slug}`);
  if (!folder.value) return { story: id, actions: [], problems: [...problems, ...folder.problems] };
  const run = planStory(ready, results, folder.value, settings, problems);
  if (plan) return run;
  const failures = applyWrites(join(settings.out, folder.value.name), folder.value.name, run.actions);
  if (failures.length === 0) return run;
  return { story: id, release: slug, failed: true, actions: [], problems: [...run.problems, ...failures] };
}

/** The stories a run is about: one if it was named, all otherwise. */
const storiesAsked = (prepared: Prepared, settings: Settings): readonly PreparedStory[] =>
  prepared.stories.filter(({ id }) => settings.story === undefined || id === settings.story);

/**
 * Load to write, for every story asked for. Reads this from top to bottom to see the whole line:
 * prepare (load, validate, static check) → derive → compose → render → check → export → write → review.
 * With `plan` nothing is written and the actions say what would be.
 */
export function build(prepared: Prepared, settings: Settings, progress: Progress, plan = false): BuildResult {
  const stories = storiesAsked(prepared, settings).map((story) =>
    runStory(story, prepared.outlets, settings, progress, plan),
  );
  return { stories, problems: prepared.problems };
}

/** Loads everything and builds. */
export function buildFrom(settings: Settings, progress: Progress = () => undefined, plan = false): BuildResult {
  return build(prepare(settings), settings, progress, plan);
}
