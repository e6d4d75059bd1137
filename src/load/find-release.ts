import { closeSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LEDGER_FORM, WRITTEN_FORM } from '../model/entries.js';
import type { Stretch } from '../model/entries.js';
import { Ids } from '../model/ids.js';
import type { LedgerDraft, LedgerHead, WrittenFile } from '../model/ledger.js';
import { AHEAD, HISTORY, LEDGER, REVIEW, WITHDRAWN, WRITTEN } from '../model/output.js';
import type { ForceFolder } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { decodeText, isText } from '../text/decode-text.js';
import { indexAhead, indexEntries, indexKnown, readStretch } from './entries-file.js';
import type { EntriesFile, EntryShape, KnownLengths } from './entries-file.js';
import { isDraft, isLedger, isWritten, isWrittenFile } from './ledger-shape.js';
import { isLeftByProgram } from './left-by-programs.js';
import { fileInTheWay } from './file-in-the-way.js';
import { kindOfEntry } from './list-folder.js';
import { reasonUnread } from './read-text.js';
import { entriesIn } from './stamps.js';
import { filesNow } from './written-now.js';

/** A release folder under out/ as a run finds it, to be read force by force. */
export interface FoundRelease {
  /** story/release */
  readonly name: string;
  /** Where it lies. */
  readonly root: string;
  readonly ledger?: EntriesFile;
  readonly written?: EntriesFile;
  /** What runs that were cut short noted of what they were about to write. */
  readonly ahead: ReadonlyMap<string, readonly Stretch[]>;
  /** Names of the folders in it, and of what else is not the program's own. */
  readonly folders: Ids;
  readonly strays: readonly string[];
  /** Files of notes that go when a run is through. */
  readonly notes: readonly string[];
  readonly close: () => void;
}

export interface KnownFiles {
  readonly drafts: KnownLengths;
  readonly written: KnownLengths;
}

/** The file names of a draft folder that a run can have written; anything else is a person's own. */
const OURS = /\.(md|txt|html)$/;
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));

const LEDGER_SHAPE: EntryShape = {
  form: LEDGER_FORM,
  isEntry: isDraft,
  forceOf: (value) => (value as LedgerDraft).force,
  isFile: isLedger,
};
const WRITTEN_SHAPE: EntryShape = {
  form: WRITTEN_FORM,
  isEntry: (value) => Object.values(value as object).every(isWrittenFile),
  forceOf: (value) => folderOf(Object.keys(value as object)[0] ?? ''),
  isFile: isWritten,
};

/** A file of our own, if it is there and is what it was. */
function indexOwn(
  root: string,
  name: string,
  own: string,
  shape: EntryShape,
  known: KnownLengths | undefined,
): Outcome<EntriesFile> {
  const path = join(root, own);
  if (!existsSync(path)) return { problems: [] };
  const refused = (message: string): Outcome<never> => ({
    problems: [problem('write/ledger', { file: `${name}/${own}`, line: 1, column: 1 }, message)],
  });
  try {
    const value = (known && indexKnown(path, shape.form, known)) ?? indexEntries(path, shape);
    return value ? { value, problems: [] } : refused('The file does not hold what a run wrote into it.');
  } catch (thrown) {
    return refused(thrown instanceof SyntaxError ? 'The file is cut off or not JSON.' : reasonUnread(thrown));
  }
}

/** Notes of all runs that were cut short, by force, the oldest first. */
function readNotes(root: string, names: readonly string[]): { ahead: Map<string, Stretch[]>; open: number[] } {
  const ahead = new Map<string, Stretch[]>();
  const open: number[] = [];
  const number = (name: string): number => Number(name.split('.').at(-1));
  for (const name of [...names].sort((a, b) => number(a) - number(b))) {
    const { descriptor, entries } = indexAhead(join(root, name), WRITTEN_SHAPE);
    open.push(descriptor);
    for (const [force, stretches] of entries) ahead.set(force, [...(ahead.get(force) ?? []), ...stretches]);
  }
  return { ahead, open };
}

/** The forces' folders in a release folder, and what else is in it. */
function namesUnder(root: string): { readonly files: readonly string[]; readonly folders: Ids } {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entriesIn(root))
    if (kindOfEntry(root, entry) !== 'folder') files.push(entry.name);
    else if (![WITHDRAWN, HISTORY, LEDGER, WRITTEN].includes(entry.name)) folders.push(entry.name);
  return { files: files.sort(), folders: Ids.of(folders.sort()) };
}

function unread(out: string, root: string, thrown: unknown): Problem {
  const { path = root } = thrown as NodeJS.ErrnoException;
  return problem('write/folder', { file: relative(out, path) }, reasonUnread(thrown));
}

/**
 * Finds what a release folder holds. An unreadable ledger is a problem: nothing is written over it. `known`: what the
 * run before remembers of its two large files, if they are as it left them.
 */
export function findRelease(out: string, name: string, known?: KnownFiles): Outcome<FoundRelease> {
  const root = join(out, name);
  const inTheWay = fileInTheWay(out, name);
  if (inTheWay !== undefined)
    return { problems: [problem('write/folder', { file: inTheWay }, 'A file stands where a folder belongs.')] };
  const nothing = {
    name,
    root,
    ahead: new Map<string, Stretch[]>(),
    folders: Ids.of([]),
    strays: [],
    notes: [],
  };
  if (!existsSync(root)) return { value: { ...nothing, close: () => undefined }, problems: [] };
  const ledger = indexOwn(root, name, LEDGER, LEDGER_SHAPE, known?.drafts);
  const written = indexOwn(root, name, WRITTEN, WRITTEN_SHAPE, known?.written);
  const open = [ledger, written].flatMap(({ value }) => (value ? [value.descriptor] : []));
  const close = (): void => open.forEach((descriptor) => closeSync(descriptor));
  const problems = [...ledger.problems, ...written.problems];
  try {
    if (problems.length > 0) return (close(), { problems });
    const { files, folders } = namesUnder(root);
    const notes = files.filter((file) => AHEAD.test(file));
    const { ahead, open: opened } = readNotes(root, notes);
    open.push(...opened);
    const strays = files.filter(
      (file) => ![LEDGER, WRITTEN, REVIEW, ...notes].includes(file) && !isLeftByProgram(file),
    );
    const found = { name, root, ahead, folders, strays, notes, close };
    return {
      value: {
        ...found,
        ...(ledger.value && { ledger: ledger.value }),
        ...(written.value && { written: written.value }),
      },
      problems,
    };
  } catch (thrown) {
    close();
    return { problems: [unread(out, root, thrown)] };
  }
}

/** What run.json said of the run before this one, but for its drafts. */
export const headOf = ({ ledger }: FoundRelease): LedgerHead | undefined => ledger?.frame as LedgerHead | undefined;

/** The ledger's entries of one force. */
export function draftsBefore({ ledger }: FoundRelease, force: string): readonly LedgerDraft[] {
  const stretch = ledger?.stretches.of(force);
  return stretch ? (JSON.parse(`[${readStretch(stretch)}]`) as LedgerDraft[]) : [];
}

const filesIn = (stretch: Stretch): Readonly<Record<string, WrittenFile>> =>
  JSON.parse(`{${readStretch(stretch)}}`) as Record<string, WrittenFile>;

type WrittenFiles = Readonly<Record<string, WrittenFile>>;

/** What was last written of one force: what .written.json says, or what a run noted that was cut short. */
function writtenBefore(
  { written, ahead }: FoundRelease,
  force: string,
  found: ReadonlyMap<string, string>,
): WrittenFiles {
  const stretch = written?.stretches.of(force);
  const files = stretch ? filesIn(stretch) : {};
  const noted = (ahead.get(force) ?? []).map(filesIn);
  return filesNow(files, noted, found);
}

/** The files of one force's folder with their text, a person's own with none. Throws what the system says. */
export function readForceFolder(release: FoundRelease, force: string): ForceFolder {
  const files = new Map<string, string>();
  const blocked = new Map<string, 'no-file' | 'no-text'>(release.strays.includes(force) ? [[force, 'no-file']] : []);
  const root = join(release.root, force);
  for (const entry of release.folders.has(force) ? readdirSync(root, { withFileTypes: true }) : []) {
    const path = `${force}/${entry.name}`;
    if (kindOfEntry(root, entry) !== 'file') blocked.set(path, 'no-file');
    else if (!isLeftByProgram(entry.name)) {
      const text = OURS.test(entry.name) ? decodeText(readFileSync(join(release.root, path))) : '';
      if (path.endsWith('.md') && !isText(text)) blocked.set(path, 'no-text');
      files.set(path, text);
    }
  }
  return { name: release.name, files, blocked, written: { files: writtenBefore(release, force, files) } };
}
