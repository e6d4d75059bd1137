import { loadEntry, oddities } from '../load/load-folder.js';
import type { Survey } from '../load/survey.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../validate/validate-records.js';
import { validateRecord } from '../validate/validate-record.js';
import { coverForce, coverRefused } from './cover-records.js';
import type { Covered } from './cover-records.js';
import { stepForce } from './force-step.js';
import type { ForceDone, ForceFailed, OpenRelease } from './force-step.js';
import type { Opened } from './prepare.js';
import type { Progress } from './settings.js';

/** What is told of every force as soon as it is through. */
export interface Telling {
  readonly done: (release: number, done: ForceDone | ForceFailed) => void;
  /** Problems of a record, whichever the story. */
  readonly refused: (problems: readonly Problem[]) => void;
  readonly progress: Progress;
}

/** Reads and validates one record, and says what each story makes of it. */
function readRecord(
  survey: Survey,
  { names, nations, clashing }: Opened,
): { problems: readonly Problem[]; coveredBy: (release: OpenRelease) => Covered | undefined } {
  const loaded = loadEntry(survey);
  const outcome = validateRecord(loaded, names, nations);
  const { value } = outcome;
  const refused = clashing.get(survey.id) ?? (value ? undefined : refuse(loaded, outcome.problems));
  if (refused) return { problems: refused.problems, coveredBy: ({ run }) => coverRefused(run.ready.story, refused) };
  return { problems: oddities(loaded), coveredBy: ({ run }) => value && coverForce(run.ready.story, value) };
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
): void {
  const surveys = new Map(opened.surveys.map((survey) => [survey.id, survey]));
  const broken = new Set<number>();
  ids.forEach((id, at) => {
    const survey = surveys.get(id);
    const record = survey && readRecord(survey, opened);
    if (record && record.problems.length > 0) telling.refused(record.problems);
    releases.forEach((release, number) => {
      if (broken.has(number)) return;
      const done = stepForce(id, record?.coveredBy(release), release);
      if ('failure' in done) broken.add(number);
      telling.done(number, done);
    });
    telling.progress(at + 1, ids.length, id);
  });
}
