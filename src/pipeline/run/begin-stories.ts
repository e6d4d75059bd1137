import { join } from 'node:path';
import { findRelease, headOf } from '../../load/find-release.js';
import { memoryPath } from '../../load/load-memory.js';
import { loadReviews } from '../../load/load-reviews.js';
import type { Register } from '../../load/register.js';
import type { Story } from '../../model/record.js';
import type { ShardMark } from '../../model/shard.js';
import type { Problem } from '../../problems/problem.js';
import { newestPeriod, parsePeriod } from '../../text/periods.js';
import { numberAfter, openSpool } from '../../write/spool.js';
import type { OpenRelease } from './force-step.js';
import { frozenRelease } from '../prepare/frozen-release.js';
import { asMade } from '../memory/as-made.js';
import { knownFiles, reviewStamp } from '../memory/memory.js';
import type { Recalled } from '../memory/memory.js';
import { openStories, readTemplates } from '../prepare/prepare.js';
import type { Opened } from '../prepare/prepare.js';
import { openRelease } from '../prepare/release-run.js';
import type { Settings } from '../settings.js';
import type { StoryRun } from './story-run.js';

/** The story's newest release by the end of its period, or the one named by period or folder. */
export function releaseLabel(story: Story, asked: string | undefined): string | undefined {
  const labels = Object.keys(story.fields.releases);
  if (asked !== undefined) return labels.find((label) => label === asked || parsePeriod(label)?.slug === asked);
  return newestPeriod(labels);
}

type OpenedStory = OpenedRun['stories'][number];

/** What a build starts from: the stories opened, and what is remembered of the run before. */
export interface OpenedRun extends Opened {
  readonly recall: Recalled;
  /** Of a run that is one part of several. */
  readonly shard?: ShardMark;
}

/** A story that a run is about: under way, or stopped with what it has to say. */
export type Begun =
  { readonly stopped: StoryRun } | { readonly release: OpenRelease; readonly problems: readonly Problem[] };

/** Finds a story's release folder and makes ready for its first force. `number`: that of its spool, where it is not the next. */
function beginStory(
  story: OpenedStory,
  { outlets, shard, recall: { path, memory } }: OpenedRun,
  settings: Settings,
  plan: boolean,
  number: number | undefined,
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
  const spool = plan ? undefined : openSpool(found.root, number ?? numberAfter(found.notes));
  const part = { ...(shard && { shard }), ...(spool && { spool }) };
  return {
    release: {
      run,
      found,
      settings,
      isAsMade: asMade(path, found.root, id, label),
      decisions,
      explainedBefore,
      ...part,
    },
    problems,
  };
}

/** The stories a run is about: one if it was named, all otherwise; of a release that was named, those that have it. */
export const storiesAsked = (opened: OpenedRun, { story, release }: Settings): readonly OpenedStory[] =>
  opened.stories.filter(
    ({ id, ready }) =>
      (story === undefined || id === story) &&
      (release === undefined || !ready || releaseLabel(ready.story, release) !== undefined),
  );

/** Makes ready for the first force of every story that a run is about. `spools`: numbers of their spools, by release under way. */
export function beginStories(
  opened: OpenedRun,
  settings: Settings,
  plan: boolean,
  spools: readonly number[] = [],
): readonly Begun[] {
  let under = 0;
  return storiesAsked(opened, settings).map((story) => {
    const begun = beginStory(story, opened, settings, plan, spools[under]);
    if ('release' in begun) under += 1;
    return begun;
  });
}

/** Opens a run in another of its threads, which remembers nothing of the run before. */
export function openAgain(settings: Settings, register: Register, shard: ShardMark | undefined): OpenedRun {
  const opened = openStories(settings, readTemplates(settings), register, []);
  return { ...opened, recall: { path: memoryPath(settings), key: '', records: '' }, ...(shard && { shard }) };
}
