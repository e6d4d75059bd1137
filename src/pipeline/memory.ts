import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FoundRelease, KnownFiles } from '../load/find-release.js';
import { loadMemory, memoryPath } from '../load/load-memory.js';
import type { Memory } from '../load/load-memory.js';
import {
  fileStamp,
  folderStamp,
  isFolderAs,
  pagesStamp,
  programStamp,
  stampOfAll,
  stampsIn,
  treeStamp,
} from '../load/stamps.js';
import type { FolderStamps } from '../load/stamps.js';
import { LEDGER_FORM, WRITTEN_FORM } from '../model/entries.js';
import type { EntriesForm } from '../model/entries.js';
import type { ForceMemory, ReleaseMemory, StepMemory } from '../model/memory.js';
import { LEDGER, NO_FILES, REVIEW, WITHDRAWN, WRITTEN } from '../model/output.js';
import type { Survey } from '../load/survey.js';
import { Fault } from '../problems/fault.js';
import type { Problem } from '../problems/problem.js';
import { keepMemory } from '../write/keep-memory.js';
import type { Keeping } from '../write/keep-memory.js';
import type { ForceDone, OpenRelease } from './force-step.js';
import type { Opened } from './prepare.js';
import type { Settings } from './settings.js';
import type { BuildResult, StoryRun } from './story-run.js';

/** What a run knows of the one before it. */
export interface Recall {
  /** Where memories of such runs are kept. */
  readonly path: string | undefined;
  readonly key: string;
  /** What lies in the folder of records, before any was read, and the same as one stamp. */
  readonly stamps: FolderStamps | undefined;
  readonly records: string;
  /** Absent where there is none, or program, settings or templates are others. */
  readonly memory?: Memory;
  /** The last that tells what changed since, whether it still holds or not. */
  readonly last?: Memory;
}

type RememberedRun = Pick<Opened, 'surveys' | 'needed' | 'problems'> & { readonly recall: Recall };

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Looks up what the last run with these settings left. */
export function recall(settings: Settings): Recall {
  const path = memoryPath(settings);
  const stamps = stampsIn(settings.forces);
  const records = shortHash(stampOfAll(stamps));
  if (path === undefined) return { path, key: '', stamps, records };
  const { templates } = settings;
  const parts = [
    programStamp(import.meta.url),
    treeStamp(join(templates, 'outlets')),
    shortHash(pagesStamp(templates)),
    treeStamp(templates),
  ];
  const key = parts.join(' ');
  const last = loadMemory(path);
  return { path, key, stamps, records, ...(last && { last }), ...(last?.head.key === key && { memory: last }) };
}

/** Stamp of what people decided on a release. */
export const reviewStamp = (root: string): string => fileStamp(join(root, REVIEW));

/** Stamps of the program's own files in a release folder, and of what people decided. */
const ownStamp = (root: string, decisions = reviewStamp(root)): string =>
  [...[LEDGER, WRITTEN].map((name) => fileStamp(join(root, name))), decisions].join('|');

/** Names of the folders and stamps of the files in a release folder, and of what lies aside there. */
const namesStamp = (root: string): string =>
  shortHash(`${stampOfAll(stampsIn(root))} ${treeStamp(join(root, WITHDRAWN))}`);

/**
 * What all forces have in common: no remembered draft holds when the area, code or region of another force is new, or one of
 * the records that say something about others (`needed`) changed.
 */
function commonStamp(surveys: readonly Survey[], needed: ReadonlySet<string>): string {
  const hash = createHash('sha256');
  for (const { id, area, code, kind, region, stamp } of surveys)
    hash.update(JSON.stringify([id, area, code, kind, region, needed.has(id) ? stamp : '']));
  return hash.digest('hex');
}

/** Whether the release folder, and each force's in it, is as the run left it. */
function isFolderSame(root: string, at: number, memory: Memory): boolean {
  const { own, folder } = memory.head.releases[at] ?? {};
  if (ownStamp(root) !== own || namesStamp(root) !== folder) return false;
  for (const { id, steps } of memory.forces.values())
    if (!isFolderAs(`${root}/${id}`, steps[at]?.folder ?? '')) return false;
  return true;
}

/** What the run before said, where nothing has changed since: neither records, templates, program nor out/. */
export function sameAsBefore(settings: Settings, { memory, records }: Recall): BuildResult | undefined {
  if (!memory || records !== memory.head.records) return undefined;
  const { releases, problems } = memory.head;
  const isSame = releases.every(({ story, release }, at) =>
    isFolderSame(join(settings.out, story, release), at, memory),
  );
  if (!isSame) return undefined;
  const forces = [...memory.forces.values()];
  const stories = releases.map(({ story, release, ledger, before, after, warnings }, at): StoryRun => {
    const steps = forces.flatMap(({ steps: all }) => all[at] ?? []);
    const pointed = forces.filter(({ steps: all }) => (all[at]?.warnings ?? 0) > 0).map(({ id }) => id);
    return {
      story,
      release,
      ledger,
      edited: steps.flatMap(({ edited }) => edited),
      actions: steps.flatMap(({ left }) => left),
      counts: { ...NO_FILES, left: steps.reduce((sum, { left }) => sum + left.length, 0) },
      problems: [...before, ...steps.flatMap((step) => step.problems), ...after],
      warnings,
      pointed,
    };
  });
  return { stories, problems: [...forces.flatMap((force) => force.problems), ...problems] };
}

/** The lengths of entries as they follow each other in their file. */
function lengthsOf(memory: Memory, at: number, part: 'drafts' | 'written', { sortKey }: EntriesForm) {
  return [...memory.forces.values()]
    .map(({ id, steps }) => ({ key: sortKey(id), id, length: steps[at]?.[part] ?? 0 }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id, length }) => [id, length] as const);
}

/** What is remembered of a release's two large files, if they are as the run before left them. */
export function knownFiles(out: string, name: string, memory: Memory | undefined): KnownFiles | undefined {
  const at = memory?.head.releases.findIndex(({ story, release }) => `${story}/${release}` === name) ?? -1;
  if (!memory || ownStamp(join(out, name)) !== memory.head.releases[at]?.own) return undefined;
  return {
    drafts: lengthsOf(memory, at, 'drafts', LEDGER_FORM),
    written: lengthsOf(memory, at, 'written', WRITTEN_FORM),
  };
}

/** What is remembered of one force in one release, if its folder is as it was. */
export function rememberedStep(
  { id, steps }: ForceMemory,
  at: number,
  { root, ledger, written }: FoundRelease,
): ForceDone | undefined {
  const step = steps[at];
  if (!step || !isFolderAs(`${root}/${id}`, step.folder)) return undefined;
  const { status, explained, problems, warnings, edited, left: actions } = step;
  const [drafts, own] = [ledger?.stretches.get(id), written?.stretches.get(id)];
  return {
    id,
    problems,
    warnings,
    edited,
    actions,
    ...(status && { status }),
    ...(explained && { explained }),
    ...(drafts && { drafts }),
    ...(own && { written: own }),
  };
}

/** Whether the drafts that are remembered still hold: of the same releases, whose ledgers are as they were left. */
function holds(memory: Memory, common: string, releases: readonly OpenRelease[]): boolean {
  const { head } = memory;
  return (
    head.common === common &&
    head.releases.length === releases.length &&
    releases.every(({ found }, at) => ownStamp(found.root) === head.releases[at]?.own && found.ahead.size === 0)
  );
}

/** What a run may take from the one before, where it leaves what the next may take, and the stamp of what forces share. */
export function remembering(
  { surveys, needed, recall: { memory, path } }: RememberedRun,
  releases: readonly OpenRelease[],
  isKept: boolean,
): { past: ReadonlyMap<string, ForceMemory>; keeping: Keeping; inCommon: string } {
  const inCommon = commonStamp(surveys, needed);
  const isHeld = memory && isKept && holds(memory, inCommon, releases);
  return { past: isHeld ? memory.forces : new Map(), keeping: keepMemory(isKept ? path : undefined), inCommon };
}

/** What is to be remembered of a release that is finished. `before`: what was told ahead of its forces. */
export function releaseMemory(
  { found: { root }, decisions }: OpenRelease,
  run: StoryRun,
  before: readonly Problem[],
  ofForces: number,
): ReleaseMemory {
  const { story, release = '', ledger, problems, warnings = 0 } = run;
  if (!ledger) throw new Fault(`${story} is not finished`);
  const after = problems.slice(before.length + ofForces);
  return { story, release, ledger, before, after, warnings, own: ownStamp(root, decisions), folder: namesStamp(root) };
}

/** Stands for the stamp of a force's folder where no run may take anything from this one: no folder has it. */
const BLOCKED = 'blocked';

/** What is to be remembered of one force in one release. */
export function stepMemory(root: string, done: ForceDone): StepMemory {
  const { id, status, explained, problems, warnings, edited, actions, drafts, written } = done;
  return {
    folder: done.isBlocked ? BLOCKED : folderStamp(`${root}/${id}`),
    problems,
    warnings,
    edited,
    left: actions.filter(({ kind }) => kind === 'left'),
    drafts: drafts?.length ?? 0,
    written: written?.length ?? 0,
    ...(status && { status }),
    ...(explained && { explained }),
  };
}
