import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FoundRelease, KnownFiles } from '../../load/find-release.js';
import { loadMemory, memoryPath } from '../../load/load-memory.js';
import type { Memory } from '../../load/load-memory.js';
import { fileStamp, folderStamp, pagesStamp, programStamp, namesHash, treeStamp } from '../../load/stamps.js';
import type { Register } from '../../load/register.js';
import { listRecords } from '../../load/list-records.js';
import type { FoundRecords } from '../../load/list-records.js';
import { LEDGER_FORM, WRITTEN_FORM } from '../../model/entries.js';
import type { EntriesForm } from '../../model/entries.js';
import { Ids } from '../../model/ids.js';
import type { EntryBytes, ForceMemory, ReleaseMemory, StepMemory } from '../../model/memory.js';
import type { KnownLengths } from '../../load/entries-file.js';
import { LEDGER, REVIEW, WITHDRAWN, WRITTEN } from '../../model/output.js';
import { Fault } from '../../problems/fault.js';
import type { Problem } from '../../problems/problem.js';
import { keepMemory } from '../../write/keep-memory.js';
import type { Keeping } from '../../write/keep-memory.js';
import type { ForceDone, OpenRelease } from '../run/force-step.js';
import { lookOut } from './lookout.js';
import type { IsAsLeft, Lookout } from './lookout.js';
import type { Opened } from '../prepare/prepare.js';
import type { Settings } from '../settings.js';
import type { StoryRun } from '../run/story-run.js';

/** What a run knows of the one before it. */
export interface Recalled {
  /** Where memories of such runs are kept. */
  readonly path: string | undefined;
  readonly key: string;
  /** Stamp of what lies in the folder of records, before any was read. */
  readonly records: string;
  /** Absent where there is none, or program, settings or templates are others. */
  readonly memory?: Memory;
  readonly lookout?: Lookout;
  /** The last that tells what changed since, whether it still holds or not. */
  readonly last?: Memory;
}

/** The same, and what lies in the folder of records. */
export interface Recall extends Recalled {
  readonly found: FoundRecords;
}

type RememberedRun = Pick<Opened, 'register' | 'needed' | 'problems'> & { readonly recall: Recalled };

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Program, house styles, releases, templates: in the order in which KEY_PARTS (run/reasons.ts) names what changed. */
function keyOf({ templates }: Settings): string {
  const parts = [
    programStamp(),
    treeStamp(join(templates, 'outlets')),
    shortHash(pagesStamp(templates)),
    treeStamp(templates),
  ];
  return parts.join(' ');
}

/** Looks up what the last run with these settings left. */
export function recall(settings: Settings): Recall {
  const path = memoryPath(settings);
  const last = loadMemory(path);
  const lookout = path !== undefined && last ? lookOut(path, last, settings.out) : undefined;
  const key = path === undefined ? '' : keyOf(settings);
  const holds = last?.head.key === key;
  if (!holds) lookout?.end();
  const found = listRecords(settings.forces);
  return {
    path,
    key,
    found,
    records: found.stamp,
    ...(last && { last }),
    ...(holds && { memory: last }),
    ...(holds && lookout && { lookout }),
  };
}

/** Stamp of what people decided on a release. */
export const reviewStamp = (root: string): string => fileStamp(join(root, REVIEW));

/** Stamps of the program's own files in a release folder, and of what people decided. */
export const ownStamp = (root: string, decisions = reviewStamp(root)): string =>
  [...[LEDGER, WRITTEN].map((name) => fileStamp(join(root, name))), decisions].join('|');

/** Names of the folders and stamps of the files in a release folder, and of what lies aside there. */
export const namesStamp = (root: string): string => shortHash(`${namesHash(root)} ${treeStamp(join(root, WITHDRAWN))}`);

/**
 * What all forces have in common: no remembered draft holds when the area, code or region of another force is new, or one of
 * the records that say something about others (`needed`) changed.
 */
function commonStamp(register: Register, needed: ReadonlySet<string>): string {
  const hash = createHash('sha256');
  for (const part of register.contents) hash.update(part);
  for (const row of register.rowsWhere((one) => needed.has(register.ids.at(one))))
    hash.update(`${register.stamp(row)}\n`);
  return hash.digest('hex');
}

/** The lengths of entries as they follow each other in their file. `bytes`: by force, in the order of the memory. */
function lengthsOf(ids: readonly string[], bytes: readonly number[], { sortKey }: EntriesForm): KnownLengths {
  const keys = ids.map(sortKey);
  const rows = [...keys.keys()].filter((row) => (bytes[row] ?? 0) > 0);
  rows.sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  return {
    forces: Ids.of(rows.map((row) => ids[row] ?? '')),
    bytes: Float64Array.from(rows, (row) => bytes[row] ?? 0),
  };
}

/** What is remembered of a release's two large files, if they are as the run before left them. */
export function knownFiles(out: string, name: string, memory: Memory | undefined): KnownFiles | undefined {
  const at = memory?.head.releases.findIndex(({ story, release }) => `${story}/${release}` === name) ?? -1;
  if (!memory || ownStamp(join(out, name)) !== memory.head.releases[at]?.own) return undefined;
  const ids: string[] = [];
  const [drafts, written]: [number[], number[]] = [[], []];
  for (const front of memory.forces.entries()) {
    ids.push(front.id);
    drafts.push(front.bytes[at]?.drafts ?? 0);
    written.push(front.bytes[at]?.written ?? 0);
  }
  return { drafts: lengthsOf(ids, drafts, LEDGER_FORM), written: lengthsOf(ids, written, WRITTEN_FORM) };
}

/** What is remembered of one force in one release, if its folder is as it was. */
export function rememberedStep(
  force: ForceMemory,
  at: number,
  { ledger, written }: FoundRelease,
  isAsLeft: IsAsLeft,
): ForceDone | undefined {
  const { id, steps } = force;
  const step = steps[at];
  if (!step || !isAsLeft(force, at)) return undefined;
  const { status, explained, problems, warnings, edited, left: actions } = step;
  const [drafts, own] = [ledger?.stretches.of(id), written?.stretches.of(id)];
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

/** What is remembered of forces, and whether their folders are as they were left. */
export interface Past {
  readonly forces: Pick<ReadonlyMap<string, ForceMemory>, 'get' | 'size'>;
  readonly isAsLeft: IsAsLeft;
}

export const NO_PAST: Past = { forces: new Map(), isAsLeft: () => false };

/** What a run may take from the one before, where it leaves what the next may take, and the stamp of what forces share. */
export function remembering(
  { register, needed, recall: { memory, lookout, path } }: RememberedRun,
  releases: readonly OpenRelease[],
  isKept: boolean,
): { past: Past; keeping: Keeping; inCommon: string } {
  const inCommon = commonStamp(register, needed);
  const isHeld = isKept && memory && lookout && holds(memory, inCommon, releases);
  if (!isHeld) lookout?.end();
  const past = isHeld ? { forces: memory.forces, isAsLeft: lookout.isAsLeft } : NO_PAST;
  return { past, keeping: keepMemory(isKept ? path : undefined), inCommon };
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
  const { id, status, explained, problems, warnings, edited, actions } = done;
  return {
    folder: done.isBlocked ? BLOCKED : folderStamp(`${root}/${id}`),
    problems,
    warnings,
    edited,
    left: actions.filter(({ kind }) => kind === 'left'),
    ...(status && { status }),
    ...(explained && { explained }),
  };
}

/** How long its entries are there. */
export const bytesMemory = ({ drafts, written }: ForceDone): EntryBytes => ({
  drafts: drafts?.length ?? 0,
  written: written?.length ?? 0,
});
