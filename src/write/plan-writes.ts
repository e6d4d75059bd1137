import { isDeepStrictEqual } from 'node:util';
import type { Written, WrittenFile } from '../model/ledger.js';
import { LEDGER, WITHDRAWN, WRITTEN } from '../model/output.js';
import type { Action, ForceFolder, WantedFile } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { normalHash, normalText } from '../text/normal-text.js';

/** What a run may touch: every force and outlet, or only those it was asked for. */
export interface Scope {
  /** Whether a file that is not wanted may be withdrawn by this run. */
  readonly covers: (path: string) => boolean;
  /** A whole run also names files that belong to nobody. */
  readonly whole: boolean;
}

export interface WritePlan {
  readonly actions: readonly Action[];
  /** What .written.json is to say of these files. */
  readonly written: Written;
  /** What is noted beside it until the run is through. */
  readonly ahead: Written['files'];
  readonly problems: readonly Problem[];
}

/** Whether a path in the release folder exists. */
type IsTaken = (path: string) => boolean;

/** What is made from a draft. */
const VIEW = /\.(?:txt|html)$/;

/** Moves what somebody typed to where it can be kept without overwriting what was kept before. */
function keptAside(path: string, taken: IsTaken): Action {
  for (let number = 1; ; number += 1) {
    const to = `${WITHDRAWN}/${number === 1 ? path : path.replace(/\.[a-z]+$/, `.${number}$&`)}`;
    if (!taken(to)) return { kind: 'keep', path, to };
  }
}

const byPath = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the order of their paths; a draft before its views, so that they are known by it when a run is cut short. */
const inOrder = (a: Action, b: Action): number =>
  byPath(sourceOf(a.path), sourceOf(b.path)) ||
  Number(VIEW.test(a.path)) - Number(VIEW.test(b.path)) ||
  byPath(a.path, b.path);

/** Whether a protected file holds something that no run wrote. */
function isEdited(path: string, text: string, written: Written): boolean {
  const before = written.files[path];
  return before?.sha256 !== normalHash(text);
}

/** The draft a view was made from: kent/wire.html → kent/wire.md */
const sourceOf = (path: string): string => path.replace(VIEW, '.md');

/**
 * Whether somebody wrote a view, or into one: it is none of those last made of its draft, by .written.json or, where version
 * control put another of those back, by what the last run left. Where a draft was written before its views were noted,
 * nobody knows.
 */
function isViewEdited(path: string, text: string, { written, isAsMade = () => false }: ForceFolder): boolean {
  const source = written.files[sourceOf(path)];
  if (!VIEW.test(path) || (source && source.views?.includes(normalHash(text)) !== false)) return false;
  return !isAsMade(path);
}

/** A view is made anew, whatever stands there; what somebody typed into it is kept elsewhere. */
function planView({ path, text }: WantedFile, found: string, folder: ForceFolder, taken: IsTaken): readonly Action[] {
  if (found === text) return [{ kind: 'unchanged', path }];
  if (!isViewEdited(path, found, folder)) return [{ kind: 'update', path, text }];
  return [keptAside(path, taken), { kind: 'update', path, text }];
}

function planDraft(file: WantedFile, found: string | undefined, folder: ForceFolder): Action {
  const { path, text, own, stands, isOlder, put } = file;
  if (stands) return { kind: 'left', path };
  if (found === undefined) return { kind: 'create', path, text };
  if (normalText(found) === normalText(text)) return { kind: 'unchanged', path };
  const isTyped = own === undefined && isEdited(path, found, folder.written);
  const merged = own !== undefined && own !== text;
  return isTyped
    ? { kind: 'left', path }
    : { kind: 'update', path, text, ...(merged && { merged }), ...(isOlder && { isOlder }), ...(put && { put }) };
}

function planWanted(file: WantedFile, folder: ForceFolder, taken: IsTaken): readonly Action[] {
  const found = folder.files.get(file.path);
  const isView = file.edited === 'view' && found !== undefined;
  return isView ? planView(file, found, folder, taken) : [planDraft(file, found, folder)];
}

/** What a run that was cut short left behind. */
export const TEMPORARY = /(?:^|\/)\.[^/]+\.\d+\.tmp$/;

/** A file that is not wanted: ours and untouched is removed, edited is kept elsewhere, unknown is only named. */
function planUnwanted(path: string, text: string, folder: ForceFolder, taken: IsTaken): Action | undefined {
  if (TEMPORARY.test(path)) return { kind: 'withdraw', path };
  const known = Object.hasOwn(folder.written.files, sourceOf(path));
  if (!known) return undefined;
  const isTyped = path.endsWith('.md') ? isEdited(path, text, folder.written) : isViewEdited(path, text, folder);
  return isTyped ? keptAside(path, taken) : { kind: 'withdraw', path };
}

/** Files that are not wanted: what is done with ours, and a word on those that belong to nobody. */
function planGone(
  names: ReadonlySet<string>,
  folder: ForceFolder,
  scope: Scope,
  taken: IsTaken,
): { actions: Action[]; problems: Problem[] } {
  const actions: Action[] = [];
  const problems: Problem[] = [];
  for (const [path, text] of folder.files) {
    if (names.has(path) || !scope.covers(path)) continue;
    const action = planUnwanted(path, text, folder, taken);
    if (action) actions.push(action);
    else if (scope.whole) problems.push(problem('write/unknown-file', place(folder, path), 'No run wrote this file.'));
  }
  return { actions, problems };
}

const place = (folder: ForceFolder, path: string) => ({ file: `${folder.name}/${path}`, line: 1, column: 1 });

const isSame = (a: object, b: object): boolean => isDeepStrictEqual({ ...a }, { ...b });

/**
 * The new .written.json: what was known and stays, and what is written now. Of a file that somebody took away, what was
 * written there stays known until a run covers it: it may be a .new.md, by which somebody said that they have decided.
 */
function newWritten(
  wanted: readonly WantedFile[],
  left: ReadonlySet<string>,
  gone: ReadonlySet<string>,
  folder: ForceFolder,
  { covers }: Scope,
): Written {
  const stays = Object.entries(folder.written.files).filter(
    ([path]) => !gone.has(path) && (folder.files.has(path) || !covers(path)),
  );
  const now = wanted
    .filter(({ edited, path, stands, base }) => edited === 'protected' && (stands ? base : !left.has(path)))
    .map(({ path, text, own, base, stands }): [string, WrittenFile] => {
      const before = folder.written.files[path];
      const sha256 = (stands && before?.sha256) ?? normalHash(own ?? text);
      const now = { ...base, sha256 };
      return [path, before && isSame({ ...before, day: now.day }, now) ? before : now];
    });
  const files = Object.entries(Object.fromEntries([...stays, ...now]));
  return { files: Object.fromEntries(files.sort(([a], [b]) => byPath(a, b))) };
}

/**
 * Entries to be noted beside those of .written.json before anything is written: of files with a person's edits in them.
 * A text that is the program's own is known by its entry as it is.
 */
function notesAhead(
  { files }: Written,
  wanted: readonly WantedFile[],
  gone: readonly Action[],
  folder: ForceFolder,
): Written['files'] {
  const noted = wanted.flatMap(({ path, text, own, stands }): [string, WrittenFile][] => {
    const file = files[path];
    const isOwn = own === undefined || (own === text && stands === undefined);
    return isOwn || file === undefined || file === folder.written.files[path]
      ? []
      : [[path, { ...file, of: normalHash(text) }]];
  });
  // A .new.md that a person takes away says that they have decided; one that a run takes away says nothing.
  const withdrawn = gone.flatMap(({ kind, path }): [string, WrittenFile][] =>
    kind === 'withdraw' && path.endsWith('.new.md') ? [[path, { sha256: '', withdrawn: true }]] : [],
  );
  return Object.fromEntries([...noted, ...withdrawn]);
}

/**
 * Compares what is wanted with what is there. Pure: nothing is touched. A second run on its own result
 * plans nothing. `taken` says whether a path in the release folder exists.
 */
export function planWrites(
  wanted: readonly WantedFile[],
  folder: ForceFolder,
  scope: Scope,
  taken: IsTaken,
): WritePlan {
  const planned = wanted.flatMap((file) => planWanted(file, folder, taken));
  const left = new Set(planned.filter(({ kind }) => kind === 'left').map(({ path }) => path));
  const names = new Set([...wanted.map(({ path }) => path), LEDGER, WRITTEN]);
  const unwanted = planGone(names, folder, scope, taken);
  const written = newWritten(wanted, left, new Set(unwanted.actions.map(({ path }) => path)), folder, scope);
  const edited = [...left]
    .filter((path) => wanted.some((file) => file.path === path && file.stands === undefined))
    .map((path) => problem('write/edited', place(folder, path), 'The file is not as it was last written.'));
  return {
    actions: [...planned, ...unwanted.actions].sort(inOrder),
    written,
    ahead: notesAhead(written, wanted, unwanted.actions, folder),
    problems: [...edited, ...unwanted.problems],
  };
}
