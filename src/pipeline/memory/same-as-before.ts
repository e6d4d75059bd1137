import { join } from 'node:path';
import { kindOf } from '../../load/list-folder.js';
import type { EditedDraft } from '../../model/ledger.js';
import type { ReleaseMemory, StepMemory } from '../../model/memory.js';
import { LOCK, NO_FILES } from '../../model/output.js';
import type { Action } from '../../model/output.js';
import type { Problem } from '../../problems/problem.js';
import { namesStamp, ownStamp } from './memory.js';
import type { Recalled } from './memory.js';
import type { Settings } from '../settings.js';
import type { BuildResult, StoryRun } from '../run/story-run.js';

/** Whether a release folder is as the run left it, but for what lies in forces' folders. */
function isFolderSame(root: string, { own, folder }: ReleaseMemory): boolean {
  return ownStamp(root) === own && namesStamp(root) === folder;
}

/** What the run before said, where nothing has changed since: neither records, templates, program nor out/. */
export function sameAsBefore(settings: Settings, { memory, lookout, records }: Recalled): BuildResult | undefined {
  if (!memory || !lookout || records !== memory.head.records) return undefined;
  // Another run is under way, or one was cut short: who takes the lock finds out.
  if (kindOf(join(settings.out, LOCK)) !== 'nothing') return undefined;
  const { releases } = memory.head;
  const roots = releases.map(({ story, release }) => join(settings.out, story, release));
  if (!releases.every((release, at) => isFolderSame(roots[at] ?? '', release))) return undefined;
  const problems: Problem[] = [];
  const said = releases.map((): Said => ({ edited: [], left: [], problems: [], pointed: [] }));
  for (const force of memory.forces) {
    const { id, steps, problems: own } = force;
    if (!releases.every((_, at) => lookout.isAsLeft(force, at))) return undefined;
    problems.push(...own);
    said.forEach((story, at) => sayAgain(story, id, steps[at]));
  }
  const stories = releases.map(({ story, release, ledger, before, after, warnings }, at): StoryRun => {
    const { edited = [], left = [], problems: ofForces = [], pointed = [] } = said[at] ?? {};
    const counts = { ...NO_FILES, left: left.length };
    const all = [...before, ...ofForces, ...after];
    return { story, release, ledger, edited, actions: left, counts, problems: all, warnings, pointed };
  });
  return { stories, problems: [...problems, ...memory.head.problems] };
}

/** What was said of forces in one release. */
interface Said {
  readonly edited: EditedDraft[];
  readonly left: Action[];
  readonly problems: Problem[];
  readonly pointed: string[];
}

function sayAgain(said: Said, id: string, step: StepMemory | undefined): void {
  if (!step) return;
  said.edited.push(...step.edited);
  said.left.push(...step.left);
  said.problems.push(...step.problems);
  if (step.warnings > 0) said.pointed.push(id);
}
