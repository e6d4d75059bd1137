import { contentHash } from '../load/content-hash.js';
import { programFolder } from '../load/program-folder.js';
import { optimiseAsUsual } from '../load/open-program.js';
import { surveyRecords } from '../load/register.js';
import { WRITTEN_FORM } from '../model/entries.js';
import { Ids } from '../model/ids.js';
import { isInShard } from '../model/shard.js';
import type { ShardMark } from '../model/shard.js';
import type { Problem } from '../problems/problem.js';
import { textHash } from '../text/text-hash.js';
import type { Keeping } from '../write/keep-memory.js';
import { lockOut } from '../write/lock.js';
import { beginStories, storiesAsked } from './run/begin-stories.js';
import type { Begun, OpenedRun } from './run/begin-stories.js';
import { finishStory } from './run/finish-story.js';
import type { OpenRelease } from './run/force-step.js';
import { recall, releaseMemory, remembering } from './memory/memory.js';
import type { Recall } from './memory/memory.js';
import { comparedMeasures } from './prepare/needed-early.js';
import { openStories, readTemplates } from './prepare/prepare.js';
import { runForces } from './run/run-forces.js';
import type { Telling } from './run/run-forces.js';
import { isWorthwhile, startSecond } from './threads/second-thread.js';
import type { ThreadTask } from './threads/second-thread.js';
import type { Progress, Settings } from './settings.js';
import type { BuildResult, StoryRun } from './run/story-run.js';
import { addForce, emptyTally } from './run/story-tally.js';
import type { StoryTally } from './run/story-tally.js';
import { endSecond, newTurns } from './threads/turns.js';
import type { Turns } from './threads/turns.js';

/** Every force of this run that has a record, a folder or an entry, in the order of .written.json. */
function forcesOf({ register, shard }: OpenedRun, releases: readonly OpenRelease[]): Ids {
  const others = new Set<string>();
  const looked: Ids[] = [];
  const lists = releases.flatMap(({ found }) => [
    found.folders,
    found.written?.stretches.ids,
    found.ledger?.stretches.ids,
  ]);
  for (const ids of lists) {
    // After a run that changed little, folders and entries are the same forces.
    if (!ids || looked.some((one) => one.areAs(ids))) continue;
    for (const id of ids) if (!register.ids.has(id)) others.add(id);
    looked.push(ids);
  }
  if (!shard && others.size === 0 && register.ids.areAllDifferent) return register.ids;
  const all = [...new Set([...register.ids, ...others])].filter((id) => isInShard(id, shard));
  return Ids.of(
    all
      .map((id) => ({ id, key: WRITTEN_FORM.sortKey(id) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ id }) => id),
  );
}

type Under = Extract<Begun, { release: OpenRelease }> & { readonly tally: StoryTally };

/** What another thread of the run starts from. */
const taskOf = (
  { register, shard }: OpenedRun,
  settings: Settings,
  ids: Ids,
  under: readonly Under[],
  turns: Turns,
  isKept: boolean,
): Omit<ThreadTask, 'port'> => ({
  settings,
  isKept,
  register: register.packed,
  shard,
  ids: ids.packed,
  turns,
  spools: under.map(({ release: { spool } }) => (spool?.number ?? 0) + 1),
});

/** The ledgers of all stories, and what is remembered of the run: nothing where a story was stopped or broke off. */
function finishRun(
  begun: readonly Begun[],
  under: readonly Under[],
  opened: OpenedRun,
  keeping: Keeping,
  inCommon: string,
): readonly StoryRun[] {
  const finished = under.map(({ release, problems, tally }) => finishStory(release, problems, tally));
  const memories = under.flatMap(({ release, problems, tally }, at) => {
    const run = finished[at];
    return run?.ledger ? [releaseMemory(release, run, problems, tally.problems.length)] : [];
  });
  const { problems, recall: last } = opened;
  if (memories.length === begun.length)
    keeping.finish({ key: last.key, common: inCommon, records: last.records, releases: memories, problems });
  else keeping.drop();
  return begun.map((one) => ('stopped' in one ? one.stopped : (finished.shift() as StoryRun)));
}

/** Takes every force through every story asked for, and writes the ledgers last. */
function runStories(opened: OpenedRun, settings: Settings, progress: Progress, plan: boolean): BuildResult {
  const begun = beginStories(opened, settings, plan);
  const isBrief = settings.brief === true && !plan;
  const releases = begun.flatMap((one) => ('release' in one ? [one.release] : []));
  const ids = forcesOf(opened, releases);
  const under = begun.flatMap((one) => ('release' in one ? [{ ...one, tally: emptyTally(ids, isBrief) }] : []));
  const refused: Problem[] = [];
  const isWhole = under.length === begun.length && !plan;
  const { past, keeping, inCommon } = remembering(opened, releases, isWhole);
  const turns = newTurns(releases.length);
  const telling: Telling = {
    done: (at, row, done) => {
      const tally = under[at]?.tally;
      if (tally) addForce(tally, row, done);
    },
    refused: (problems) => refused.push(...problems),
    keep: keeping.force,
    isKept: keeping.isKept,
    progress,
  };
  const isLarge = !plan && isWorthwhile(ids.length - past.forces.size);
  if (isLarge) optimiseAsUsual();
  const second = isLarge
    ? startSecond(taskOf(opened, settings, ids, under, turns, keeping.isKept), releases)
    : undefined;
  try {
    runForces(ids, opened, releases, past, telling, turns, second);
  } finally {
    endSecond(turns);
  }
  const stories = finishRun(begun, under, opened, keeping, inCommon);
  return { stories, problems: [...refused, ...opened.problems] };
}

/** What marks the ledgers of this part of a run; folders are paths of this machine and no part of it. */
function markOf({ shard, forces, templates, ...settings }: Settings): ShardMark | undefined {
  if (!shard) return undefined;
  const { story, release, force, outlet, formats, today } = settings;
  const asked = JSON.stringify({ story, release, force, outlet, formats, today });
  return { ...shard, inputs: textHash(`${asked} ${contentHash([programFolder(), forces, templates])}`) };
}

/** Opens a run: templates, stories and outlets whole, of the records only what they have in common. */
export function open(settings: Settings, known: Recall = recall(settings)): OpenedRun {
  const { found, ...recalled } = known;
  const templates = readTemplates(settings);
  const words = comparedMeasures(templates.loaded, settings.story);
  const register = surveyRecords(found.listed, words, (id) => known.memory?.forces.front(id));
  const shard = markOf(settings);
  const opened = openStories(settings, templates, register, found.problems);
  return { ...opened, recall: recalled, ...(shard && { shard }) };
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
