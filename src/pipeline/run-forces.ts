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

/** What became of one force in a run; small, as there may be very many. */
export interface ForceRun {
  readonly id: string;
  /** Problems of its record, whichever the story. */
  readonly problems: readonly Problem[];
  /** In each release, undefined where that was broken off before. */
  readonly done: readonly (ForceDone | ForceFailed | undefined)[];
  /** What the next run may take from this one. */
  readonly memory: ForceMemory;
}

/** What forces are taken through, one at a time. */
export interface Line {
  readonly opened: Pick<Opened, 'names' | 'nations' | 'clashing'>;
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly releases: readonly OpenRelease[];
  /** What is remembered of each force; empty where nothing that was remembered holds. */
  readonly past: ReadonlyMap<string, ForceMemory>;
  /** Numbers of the releases in which writing broke off: no other force is tried. */
  readonly broken: Set<number>;
}

type CoveredBy = (release: OpenRelease) => Covered | undefined;

/** Reads and validates one record, and says what each story makes of it. */
function readRecord(
  survey: Survey,
  { names, nations, clashing }: Line['opened'],
): { problems: readonly Problem[]; coveredBy: CoveredBy } {
  const loaded = loadEntry(survey);
  const outcome = validateRecord(loaded, names, nations);
  const { value } = outcome;
  const refused = clashing.get(survey.id) ?? (value ? undefined : refuse(loaded, outcome.problems));
  if (refused) return { problems: refused.problems, coveredBy: ({ run }) => coverRefused(run.ready.story, refused) };
  return { problems: oddities(loaded), coveredBy: ({ run }) => value && coverForce(run.ready.story, value) };
}

/** Takes a force through every release that is not broken off: as remembered where nothing changed, or anew. */
function steps(
  id: string,
  survey: Survey | undefined,
  { opened, releases, broken, past: all }: Line,
): Pick<ForceRun, 'problems' | 'done'> {
  const past = all.get(id);
  const same = past && past.stamp === (survey?.stamp ?? 'none') ? past : undefined;
  const known = releases.map(({ found }, at) => same && rememberedStep(same, at, found));
  if (same && known.every((done) => done !== undefined)) return { problems: same.problems, done: known };
  const record = survey && readRecord(survey, opened);
  const done = releases.map((release, at) =>
    broken.has(at) ? undefined : (known[at] ?? stepForce(id, record?.coveredBy(release), release)),
  );
  return { problems: record?.problems ?? [], done };
}

/** One force through every release: it is read, drafted, written and let go. `id`: of a record, or of a folder whose record is gone. */
export function runForce(id: string, line: Line): ForceRun {
  const survey = line.surveys.get(id);
  const { problems, done } = steps(id, survey, line);
  done.forEach((one, number) => {
    if (one && 'failure' in one) line.broken.add(number);
  });
  const remembered = done.flatMap((one, number) => {
    const root = line.releases[number]?.found.root;
    return one && !('failure' in one) && root !== undefined ? [stepMemory(root, one)] : [];
  });
  const stamp = survey?.stamp ?? 'none';
  return { id, problems, done, memory: { id, stamp, problems, steps: remembered, ...(survey && surveyed(survey)) } };
}
