import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../load/content-hash.js';
import { findRelease, headOf } from '../load/find-release.js';
import { listEntries } from '../load/load-folder.js';
import { loadReviews } from '../load/load-reviews.js';
import { surveyAgain } from '../load/survey.js';
import type { Story } from '../model/record.js';
import { isInShard } from '../model/shard.js';
import type { ShardMark } from '../model/shard.js';
import type { Problem } from '../problems/problem.js';
import { parsePeriod } from '../text/periods.js';
import { textHash } from '../text/text-hash.js';
import { lockOut } from '../write/lock.js';
import { openSpool } from '../write/spool.js';
import { openRelease } from './release-run.js';
import { finishStory } from './finish-story.js';
import type { OpenRelease } from './force-step.js';
import { headMemory, knownFiles, recall, releaseMemory, remembering, reviewStamp } from './memory.js';
import type { Recall } from './memory.js';
import { comparedMeasures } from './needed-early.js';
import { openStories, readTemplates } from './prepare.js';
import type { Opened } from './prepare.js';
import { runForces } from './run-forces.js';
import type { Progress, Settings } from './settings.js';
import type { BuildResult, StoryRun } from './story-run.js';
import { addForce, emptyTally } from './story-tally.js';
import { frozenRelease } from './frozen-release.js';

/** The story's newest release by the end of its period, or the one named by period or folder. */
export function releaseLabel(story: Story, asked: string | undefined): string | undefined {
  const labels = Object.keys(story.fields.releases);
  if (asked !== undefined) return labels.find((label) => label === asked || parsePeriod(label)?.slug === asked);
  return labels.sort((a, b) => ((parsePeriod(a)?.end ?? '') < (parsePeriod(b)?.end ?? '') ? 1 : -1))[0];
}

type OpenedStory = OpenedRun['stories'][number];

/** What a build starts from: the stories opened, and what is remembered of the run before. */
export interface OpenedRun extends Opened {
  readonly recall: Recall;
  /** Of a run that is one part of several. */
  readonly shard?: ShardMark;
}

/** A story that a run is about: under way, or stopped with what it has to say. */
type Begun = { readonly stopped: StoryRun } | { readonly release: OpenRelease; readonly problems: readonly Problem[] };

/** Finds a story's release folder and makes ready for its first force. `at`: its number among those of the run. */
function beginStory(
  story: OpenedStory,
  { outlets, shard, recall: { memory } }: OpenedRun,
  settings: Settings,
  plan: boolean,
): Begun {
  const { id, ready, problems } = story;
  const label = ready && releaseLabel(ready.story, settings.release);
  const stopped = (more: readonly Problem[]): Begun => ({
    stopped: { story: id, actions: [], problems: [...problems, ...more] },
  });
  if (!ready || label === undefined) return stopped([]);
  const frozen = frozenRelease(ready, label);
  if (frozen)
    return {
      stopped: { story: id, release: label, frozen: frozen.message, actions: [], problems: [...problems, frozen] },
    };
  const folder = `${id}/${parsePeriod(label)?.slug ?? label}`;
  const decisions = reviewStamp(join(settings.out, folder));
  const reviews = loadReviews(settings.out, folder);
  if (!reviews.value) return stopped(reviews.problems);
  const run = openRelease(ready, label, outlets, settings.formats, reviews.value, settings.today);
  const name = `${id}/${run.slug}`;
  const { value: found, problems: unread } = findRelease(settings.out, name, knownFiles(settings.out, name, memory));
  if (!found) return stopped(unread);
  const explainedBefore = new Map((headOf(found)?.explained ?? []).map((one) => [one.force, one]));
  const spool = plan ? undefined : openSpool(found.root);
  const part = { ...(shard && { shard }), ...(spool && { spool }) };
  return { release: { run, found, settings, decisions, explainedBefore, ...part }, problems };
}

const byFolder = (a: string, b: string): number => (`${a}/` < `${b}/` ? -1 : 1);

/** Every force of this run that has a record, a folder or an entry, in the order of .written.json. */
function forcesOf({ surveys, shard }: OpenedRun, releases: readonly OpenRelease[]): readonly string[] {
  const known = releases.flatMap(({ found: { folders, written, ledger } }) => [
    ...folders,
    ...(written?.stretches.keys() ?? []),
    ...(ledger?.stretches.keys() ?? []),
  ]);
  const all = new Set([...surveys.map(({ id }) => id), ...known]);
  return [...all].filter((id) => isInShard(id, shard)).sort(byFolder);
}

/** The stories a run is about: one if it was named, all otherwise. */
const storiesAsked = (opened: OpenedRun, settings: Settings): readonly OpenedStory[] =>
  opened.stories.filter(({ id }) => settings.story === undefined || id === settings.story);

/** Takes every force through every story asked for, and writes the ledgers last. */
function runStories(opened: OpenedRun, settings: Settings, progress: Progress, plan: boolean): BuildResult {
  const begun = storiesAsked(opened, settings).map((story) => beginStory(story, opened, settings, plan));
  const isBrief = settings.brief === true && !plan;
  const under = begun.flatMap((one) => ('release' in one ? [{ ...one, tally: emptyTally(isBrief) }] : []));
  const releases = under.map(({ release }) => release);
  const refused: Problem[] = [];
  const isWhole = under.length === begun.length && !plan;
  const { past, keeping, inCommon } = remembering(opened, releases, isWhole);
  runForces(
    forcesOf(opened, releases),
    opened,
    releases,
    {
      done: (at, done) => {
        const tally = under[at]?.tally;
        if (tally) addForce(tally, done);
      },
      refused: (problems) => refused.push(...problems),
      progress,
    },
    { past, keep: keeping.force },
  );
  const finished = under.map(({ release, problems, tally }) => finishStory(release, problems, tally));
  const memories = under.flatMap(({ release, problems, tally }, at) => {
    const run = finished[at];
    return run?.ledger ? [releaseMemory(release, run, problems, tally.problems.length)] : [];
  });
  if (isWhole && memories.length === begun.length) keeping.finish(headMemory(opened, inCommon, memories));
  else keeping.drop();
  const stories = begun.map((one) => ('stopped' in one ? one.stopped : (finished.shift() as StoryRun)));
  return { stories, problems: [...refused, ...opened.problems] };
}

/** What marks the ledgers of this part of a run; folders are paths of this machine and no part of it. */
function markOf({ shard, forces, templates, ...settings }: Settings): ShardMark | undefined {
  if (!shard) return undefined;
  const { story, release, force, outlet, formats, today } = settings;
  const asked = JSON.stringify({ story, release, force, outlet, formats, today });
  const program = fileURLToPath(new URL('..', import.meta.url));
  return { ...shard, inputs: textHash(`${asked} ${contentHash([program, forces, templates])}`) };
}

/** Opens a run: templates, stories and outlets whole, of the records only what they have in common. */
export function open(settings: Settings, known: Recall = recall(settings)): OpenedRun {
  const listed = listEntries(settings.forces, 'forces', known.stamps);
  const templates = readTemplates(settings);
  const words = comparedMeasures(templates.loaded, settings.story);
  const surveys = listed.entries.map((entry) => surveyAgain(entry, known.memory?.forces.get(entry.id), words));
  const shard = markOf(settings);
  const opened = openStories(settings, templates, listed, surveys);
  return { ...opened, recall: known, ...(shard && { shard }) };
}

/**
 * Load to write, for every story asked for. Reads this from top to bottom to see the whole line:
 * open (stories: load, validate, static check) → for each force: load, validate, derive, compose, render, check,
 * export, plan, write → the ledger. With `plan` nothing is written and the actions say what would be.
 */
export function build(
  opened: OpenedRun,
  settings: Settings,
  progress: Progress = () => undefined,
  plan = false,
): BuildResult {
  const isStopped = storiesAsked(opened, settings).every(({ ready }) => !ready);
  const lock = plan || isStopped ? { value: () => undefined, problems: [] } : lockOut(settings.out);
  if (!lock.value) {
    const stories = storiesAsked(opened, settings).map(({ id }) => ({ story: id, actions: [], problems: [] }));
    return { stories, problems: lock.problems };
  }
  try {
    return runStories(opened, settings, progress, plan);
  } finally {
    lock.value();
  }
}

/** Loads everything and builds, for whoever holds the lock on out/ already. */
export const buildUnderLock = (settings: Settings): BuildResult =>
  runStories(open(settings), settings, () => undefined, false);

/** Loads everything and builds. */
export function buildFrom(settings: Settings, progress: Progress = () => undefined, plan = false): BuildResult {
  return build(open(settings), settings, progress, plan);
}
