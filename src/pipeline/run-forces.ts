import { loadEntry, oddities } from '../load/load-folder.js';
import { surveyed } from '../load/survey.js';
import type { Survey } from '../load/survey.js';
import type { ForceMemory } from '../model/memory.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../validate/validate-records.js';
import { validateRecord } from '../validate/validate-record.js';
import { coverForce, coverRefused } from './cover-records.js';
import type { Covered } from './cover-records.js';
import { stepForce } from './force-step.js';
import type { ForceDone, ForceFailed, OpenRelease } from './force-step.js';
import { rememberedStep, stepMemory } from './memory.js';
import type { Opened } from './prepare.js';
import type { Progress } from './settings.js';

/** What is told of every force as soon as it is through. */
export interface Telling {
  readonly done: (release: number, done: ForceDone | ForceFailed) => void;
  /** Problems of a record, whichever the story. */
  readonly refused: (problems: readonly Problem[]) => void;
  readonly progress: Progress;
}

/** The run before, and what this one leaves to the next. */
export interface Remembering {
  /** What is remembered of each force; empty where nothing that was remembered holds. */
  readonly past: ReadonlyMap<string, ForceMemory>;
  readonly keep: (memory: ForceMemory) => void;
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
  return { problems: oddities(loaded), coveredBy: ({ run }) => value && coverForce(run.ready.story, value) };
}

/**
 * One force through every release that is not broken off: as remembered where nothing changed, or anew. `kept`: its
 * memory, which still holds as it was.
 */
function runForce(
  id: string,
  survey: Survey | undefined,
  opened: Opened,
  releases: readonly OpenRelease[],
  broken: ReadonlySet<number>,
  past: ForceMemory | undefined,
): { problems: readonly Problem[]; done: readonly (ForceDone | ForceFailed | undefined)[]; kept?: ForceMemory } {
  const same = past && past.stamp === (survey?.stamp ?? 'none') ? past : undefined;
  const known = releases.map(({ found }, at) => same && rememberedStep(same, at, found));
  if (same && known.every((done) => done !== undefined)) return { problems: same.problems, done: known, kept: same };
  const record = survey && readRecord(survey, opened);
  const done = releases.map((release, at) =>
    broken.has(at) ? undefined : (known[at] ?? stepForce(id, record?.coveredBy(release), release)),
  );
  return { problems: record?.problems ?? [], done };
}

/** What the next run may take of a force that was done anew. */
function memoryOf(
  id: string,
  survey: Survey | undefined,
  problems: readonly Problem[],
  done: readonly (ForceDone | ForceFailed | undefined)[],
  releases: readonly OpenRelease[],
): ForceMemory {
  const steps = done.flatMap((one, number) => {
    const root = releases[number]?.found.root;
    return one && !('failure' in one) && root !== undefined ? [stepMemory(root, one)] : [];
  });
  return { id, stamp: survey?.stamp ?? 'none', problems, steps, ...(survey && surveyed(survey)) };
}

/**
 * Takes forces through every release, one at a time: each is read, drafted, written and let go. `ids` are those of
 * records and of folders whose record is gone.
 */
export function runForces(
  ids: readonly string[],
  opened: Opened,
  releases: readonly OpenRelease[],
  telling: Telling,
  { past, keep }: Remembering,
): void {
  const surveys = new Map(opened.surveys.map((survey) => [survey.id, survey]));
  const broken = new Set<number>();
  ids.forEach((id, at) => {
    const survey = surveys.get(id);
    const { problems, done, kept } = runForce(id, survey, opened, releases, broken, past.get(id));
    if (problems.length > 0) telling.refused(problems);
    done.forEach((one, number) => {
      if (one && 'failure' in one) broken.add(number);
      if (one) telling.done(number, one);
    });
    keep(kept ?? memoryOf(id, survey, problems, done, releases));
    telling.progress(at + 1, ids.length, id);
  });
}
