import { loadEntry, oddities } from '../../load/load-folder.js';
import { surveyed } from '../../load/survey.js';
import type { Survey } from '../../load/survey.js';
import type { ForceMemory } from '../../model/memory.js';
import type { Problem } from '../../problems/problem.js';
import { refuse } from '../../validate/validate-records.js';
import { validateRecord } from '../../validate/validate-record.js';
import { coverForce, coverRefused } from '../prepare/cover-records.js';
import type { Covered } from '../prepare/cover-records.js';
import { stepForce } from './force-step.js';
import type { ForceDone, ForceFailed, OpenRelease } from './force-step.js';
import { bytesMemory, rememberedStep, stepMemory } from '../memory/memory.js';
import type { Past } from '../memory/memory.js';
import type { Opened } from '../prepare/prepare.js';

/** What became of one force in every release of a run. */
export interface ForceRun {
  readonly id: string;
  /** Of its record, whichever the story. */
  readonly problems: readonly Problem[];
  /** By release; undefined where the release was broken off before. */
  readonly done: readonly (ForceDone | ForceFailed | undefined)[];
  /** What the next run may take of it. */
  readonly memory?: ForceMemory;
}

type CoveredBy = (release: OpenRelease) => Covered | undefined;

/** Reads and validates one record, and says what each story makes of it. */
function readRecord(
  survey: Survey,
  { names, nations, clashing }: Opened,
): { problems: readonly Problem[]; coveredBy: CoveredBy } {
  const loaded = loadEntry(survey);
  const outcome = validateRecord(loaded, names, nations);
  const { value } = outcome;
  const refused = clashing.get(survey.id) ?? (value ? undefined : refuse(loaded, outcome.problems));
  if (refused) return { problems: refused.problems, coveredBy: ({ run }) => coverRefused(run.ready.story, refused) };
  const odd = [...oddities(loaded), ...outcome.problems];
  return { problems: odd, coveredBy: ({ run }) => value && coverForce(run.ready.story, value) };
}

/** What the next run may take of a force that was done anew. */
function memoryOf(
  id: string,
  survey: Survey | undefined,
  problems: readonly Problem[],
  done: readonly (ForceDone | ForceFailed | undefined)[],
  releases: readonly OpenRelease[],
): ForceMemory {
  const through = done.flatMap((one, number) => {
    const root = releases[number]?.found.root;
    return one && !('failure' in one) && root !== undefined ? [{ one, root }] : [];
  });
  return {
    id,
    stamp: survey?.stamp ?? 'none',
    ...(survey && surveyed(survey)),
    bytes: through.map(({ one }) => bytesMemory(one)),
    problems,
    steps: through.map(({ one, root }) => stepMemory(root, one)),
  };
}

/**
 * Takes one force after the other through every release that is not broken off: as remembered in `past` where nothing
 * changed, or anew: read, drafted, written and let go. `isKept`: the next run may take something of this one.
 */
export function forceRunner(
  opened: Opened,
  releases: readonly OpenRelease[],
  past: Past,
  isBroken: (release: number) => boolean,
  isKept: boolean,
): (id: string) => ForceRun {
  const { register } = opened;
  return (id) => {
    const row = register.ids.rowOf(id);
    const before = past.forces.get(id);
    const same = before && before.stamp === (row === undefined ? 'none' : register.stamp(row)) ? before : undefined;
    const known = releases.map(({ found }, at) => same && rememberedStep(same, at, found, past.isAsLeft));
    if (same && known.every((done) => done !== undefined))
      return { id, problems: same.problems, done: known, memory: same };
    const survey = row === undefined ? undefined : register.survey(row);
    const record = survey && readRecord(survey, opened);
    const problems = record?.problems ?? [];
    const done = releases.map((release, at) =>
      isBroken(at) ? undefined : (known[at] ?? stepForce(id, record?.coveredBy(release), release)),
    );
    return { id, problems, done, ...(isKept && { memory: memoryOf(id, survey, problems, done, releases) }) };
  };
}
