import { join } from 'node:path';
import { draftsBefore, readForceFolder } from '../../load/find-release.js';
import type { FoundRelease } from '../../load/find-release.js';
import { readStretch } from '../../load/entries-file.js';
import { kindOf } from '../../load/list-folder.js';
import { readHistory } from '../../load/read-history.js';
import { reasonUnread } from '../../load/read-text.js';
import { entriesText } from '../../model/entries.js';
import type { Stretch } from '../../model/entries.js';
import type { EditedDraft, Explained, StoppedDraft } from '../../model/ledger.js';
import type { Action, ForceFolder } from '../../model/output.js';
import type { ShardMark } from '../../model/shard.js';
import { hasError, problem, refusalOf } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { forceLedger } from '../../review/run-ledger.js';
import { applyWrites, isTaken } from '../../write/apply-writes.js';
import { planWrites } from '../../write/plan-writes.js';
import type { Scope, WritePlan } from '../../write/plan-writes.js';
import type { Spool } from '../../write/spool.js';
import type { IsAsMade } from '../memory/as-made.js';
import type { Covered } from '../prepare/cover-records.js';
import { draftForce } from '../draft/draft-release.js';
import type { ForceResult } from '../draft/draft-release.js';
import { foundIn } from '../draft/found-drafts.js';
import type { FindDraft } from '../draft/found-drafts.js';
import { keepHistory } from '../draft/keep-history.js';
import { obstacleIn } from '../draft/obstacle.js';
import type { ReleaseRun } from '../prepare/release-run.js';
import type { Settings } from '../settings.js';
import { countNoted, editedOf, isNoted, stoppedOf } from '../draft/told-drafts.js';

/** A release of a story under way: open from its first force to its last. */
export interface OpenRelease {
  readonly run: ReleaseRun;
  readonly found: FoundRelease;
  readonly settings: Settings;
  readonly isAsMade: IsAsMade;
  /** Stamp of review.yaml before it was read. */
  readonly decisions: string;
  /** Why forces had no draft in the run before. */
  readonly explainedBefore: ReadonlyMap<string, Explained>;
  /** Of a run that is one part of several. */
  readonly shard?: ShardMark;
  /** Absent where a run only plans. */
  readonly spool?: Spool;
}

/** What became of one force in a release; small, as there may be very many. */
export interface ForceDone {
  readonly id: string;
  /** Undefined where the story does not cover the force. */
  readonly status?: 'drafted' | 'held';
  readonly explained?: Explained;
  readonly problems: readonly Problem[];
  /** Drafts that a person changed. */
  readonly edited: readonly EditedDraft[];
  /** Warnings that are counted only: they stand in notes.md, each once. */
  readonly warnings: number;
  /** Without the texts. */
  readonly actions: readonly Action[];
  /** Its entries in run.json and in .written.json. */
  readonly drafts?: Stretch;
  readonly written?: Stretch;
  /** Only where nothing is written: the drafts that would be held, or fail the check. */
  readonly stopped?: readonly StoppedDraft[];
  /** Something in the output folder kept it from being written: the next run looks again. */
  readonly isBlocked?: true;
}

/** Writing broke off: the story stops here. */
export interface ForceFailed {
  readonly failure: Problem;
  readonly problems: readonly Problem[];
}

const NOTHING: ForceResult = { files: [], drafts: [], problems: [] };

/** A refused force keeps its old drafts; the ledger says why it has no new one. */
function resultOf(covered: Covered | undefined, isNamed: boolean, run: ReleaseRun, found: FindDraft): ForceResult {
  const { force, refused } = covered ?? {};
  if (refused) {
    const { code = 'validate/wrong-value', message: reason = '' } = refusalOf(refused.problems) ?? {};
    const why = { force: refused.id, code, reason };
    return { ...NOTHING, explained: why };
  }
  return force && isNamed ? draftForce(force, run, found) : NOTHING;
}

/** Whether a run is about this file: kent/wire.html belongs to force kent and outlet wire. */
export function scopeOf({ force, outlet }: Settings, isStaying: boolean): Scope {
  const whole = force === undefined && outlet === undefined;
  const covers = (path: string): boolean => {
    const [folder = '', file = ''] = path.split('/');
    if (isStaying) return false;
    const name = file.replace(/\.(new\.md|md|txt|html)$/, '');
    return whole || ((force?.includes(folder) ?? true) && (outlet?.includes(name) ?? true));
  };
  return { covers, whole };
}

const UNSPOOLED = Buffer.alloc(0);

/** The entries as they stand already, or kept anew. */
function placed(
  text: string,
  before: Stretch | undefined,
  keep: ((text: string) => Stretch) | undefined,
): Stretch | undefined {
  if (text === '') return undefined;
  if (before && readStretch(before) === text) return before;
  return keep ? keep(text) : { from: UNSPOOLED, at: 0, length: 0 };
}

const textless = (action: Action): Action => ('text' in action ? { ...action, text: '' } : action);

/** What a run would do for one force. */
interface Planned {
  readonly folder: ForceFolder;
  readonly plan: WritePlan;
  readonly actions: readonly Action[];
  readonly result: ForceResult;
  readonly ledger: ReturnType<typeof forceLedger>;
  readonly problems: readonly Problem[];
  /** Of the drafts that the run is about, those that would be held, or fail the check. */
  readonly stopped: readonly StoppedDraft[];
  /** What keeps the force from being written. */
  readonly obstacle: Problem | undefined;
}

/** Reads what stands in the force's folder, drafts, and compares. Throws what the system says. */
function planForce(
  id: string,
  covered: Covered | undefined,
  { run, found, settings, isAsMade, explainedBefore }: OpenRelease,
): Planned {
  const isNamedForce = settings.force?.includes(id) ?? true;
  const isNamed = (_: string, outlet: string): boolean => isNamedForce && (settings.outlet?.includes(outlet) ?? true);
  const folder = { ...readForceFolder(found, id), isAsMade };
  const read = readHistory(settings.out, found.name);
  const result = resultOf(covered, isNamedForce, run, foundIn(folder, read));
  const failed = result.explained !== undefined && hasError(result.problems);
  const scope = scopeOf(settings, failed || covered?.refused !== undefined);
  const wanted = result.files.filter(({ path }) => settings.outlet === undefined || scope.covers(path));
  const plan = planWrites(wanted, folder, scope, isTaken(found.root));
  const before = { drafts: draftsBefore(found, id), explained: explainedBefore.get(id) };
  const drafts = result.drafts.filter(({ outlet }) => isNamed(id, outlet));
  const ledger = covered
    ? forceLedger({ force: id, explained: result.explained, drafts, before, isNamedForce, isNamed })
    : { drafts: [] };
  const history = keepHistory(plan.actions, folder, plan.written, before.drafts, read, run.day);
  const actions = [...history.actions, ...plan.actions];
  const problems = [...(covered?.problems ?? []), ...result.problems, ...plan.problems];
  const [unread] = history.problems;
  const isFile = (path: string): boolean => kindOf(join(found.root, path)) === 'file';
  const obstacle = unread ?? obstacleIn(folder, actions, isFile);
  return { folder, plan, actions, result, ledger, problems, stopped: stoppedOf(drafts), obstacle };
}

/** Writes what is planned for one force, unless the run only plans. */
function writeForce(id: string, planned: Planned, release: OpenRelease): ForceDone | ForceFailed {
  const { found, settings, spool } = release;
  const { folder, plan, actions, result, ledger, problems } = planned;
  spool?.note(entriesText(plan.ahead));
  const written = placed(entriesText(plan.written.files), found.written?.stretches.of(id), spool?.written);
  const [failure] = spool ? applyWrites(found.root, found.name, actions, folder.files) : [];
  if (failure) return { failure, problems };
  const kept = placed(entriesText(ledger.drafts), found.ledger?.stretches.of(id), spool?.drafts);
  const isThere = (path: string): boolean =>
    [
      ...folder.files.keys(),
      ...plan.actions.flatMap(({ kind, path: made }) => (kind === 'create' ? [made] : [])),
    ].includes(path.slice(found.name.length + 1));
  const isBrief = settings.brief === true;
  const isHeld = ledger.drafts.some(({ status }) => status !== 'draft');
  return {
    id,
    ...(ledger.drafts.length > 0 && { status: isHeld ? 'held' : 'drafted' }),
    ...(ledger.explained && { explained: ledger.explained }),
    problems: isBrief ? problems.filter((one) => !isNoted(one)) : problems,
    warnings: isBrief ? countNoted(result.explained ? [] : result.problems) : 0,
    edited: editedOf(ledger.drafts, isThere),
    ...(!spool && { stopped: planned.stopped }),
    actions: actions.map(textless),
    ...(kept && { drafts: kept }),
    ...(written && { written }),
  };
}

/** A force that something stands in the way of: refused with its old drafts as they are, while the others go on. */
function leftOut(
  id: string,
  covered: Covered | undefined,
  obstacle: Problem,
  folder: ForceFolder | undefined,
  { found, spool }: OpenRelease,
): ForceDone {
  const before = found.written?.stretches.of(id);
  const written = folder ? placed(entriesText(folder.written.files), before, spool?.written) : before;
  const { code, message: reason } = obstacle;
  return {
    id,
    ...(covered && { explained: { force: id, code, reason } }),
    problems: [...(covered?.problems ?? []), obstacle],
    warnings: 0,
    edited: [],
    actions: [],
    ...(written && { written }),
    isBlocked: true,
  };
}

/** What the system says of a file or folder in the output folder; anything else is a fault of ours. */
function unreadable(id: string, thrown: unknown, { found }: OpenRelease): Problem {
  const { syscall, path = join(found.root, id) } = thrown as NodeJS.ErrnoException;
  if (syscall === undefined) throw thrown;
  return problem('write/folder', { file: `${found.name}${path.slice(found.root.length)}` }, reasonUnread(thrown));
}

/**
 * One force of a release from its record to its files: derive, compose, render, check, export, plan, and, unless
 * the run only plans, write.
 */
export function stepForce(id: string, covered: Covered | undefined, release: OpenRelease): ForceDone | ForceFailed {
  let planned: Planned;
  try {
    planned = planForce(id, covered, release);
  } catch (thrown) {
    return leftOut(id, covered, unreadable(id, thrown, release), undefined, release);
  }
  const { obstacle, folder } = planned;
  try {
    return obstacle ? leftOut(id, covered, obstacle, folder, release) : writeForce(id, planned, release);
  } catch (thrown) {
    return { failure: unreadable(id, thrown, release), problems: [] };
  }
}
