import type { LoadedFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { listFolder } from './list-folder.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.js';
import { A_FOLDER, fileStamp, stampsIn } from './stamps.js';
import type { FolderStamps } from './stamps.js';

/** Ids of forces, outlets and stories. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads and parses one YAML file. `file` is its name in problems and ledgers, `path` where it lies. */
export function loadFile(path: string, file: string, id: string): LoadedFile {
  const text = readText(path, file);
  if (text.value === undefined) return { id, file, problems: text.problems };
  const parsed = parseYaml(file, text.value);
  return { id, file, problems: parsed.problems, ...(parsed.value && { source: parsed.value }) };
}

/** One file of a folder that means to be a record, not read yet. */
export interface FolderEntry {
  readonly id: string;
  /** Its name in problems and ledgers: forces/kent.yaml */
  readonly file: string;
  readonly path: string;
  /** Of the file, before it is read. */
  readonly stamp: string;
  /** Why it is none, as far as its name says. */
  readonly problems: readonly Problem[];
}

const NONE: readonly Problem[] = [];

/** A record, or something in the folder that is none. */
function entryOf(folder: string, label: string, name: string, stamps: FolderStamps | undefined): FolderEntry | Problem {
  // Put together at once, not piece by piece: of many thousand names, each is as small as it can be.
  const file = [label, name].join('/');
  const path = [folder, name].join('/');
  const id = name.replace(/\.ya?ml$/i, '');
  const stamp = stamps?.get(name) ?? fileStamp(path);
  if (stamp === A_FOLDER) return problem('load/not-a-record', { file }, `"${name}" is a folder.`);
  if (id === name) return problem('load/not-a-record', { file, line: 1, column: 1 }, `"${name}" is not a YAML file.`);
  if (ID.test(id) && name.endsWith('.yaml')) return { id, file, path, stamp, problems: NONE };
  const message = `"${name}" is not an id and .yaml.`;
  return { id, file, path, stamp, problems: [problem('load/bad-id', { file, line: 1, column: 1 }, message)] };
}

/** What a folder of YAML files should hold, by its label. */
const HELP: Readonly<Record<string, string>> = {
  'templates/outlets': 'Add a page for a title, such as wire.yaml: its name, forces and style.',
};

/** A folder's files before any is read. */
export interface ListedFolder {
  readonly entries: readonly FolderEntry[];
  readonly problems: readonly Problem[];
}

/**
 * The YAML files of a folder in the order of their names, and problems with what else lies there.
 * `label` is the folder's name in problems and ledgers (forces, templates/outlets), `stamps` what lies in it.
 */
export function listEntries(folder: string, label: string, stamps = stampsIn(folder)): ListedFolder {
  const listed = listFolder(folder, label, stamps && [...stamps.keys()]);
  const lacking = (message: string): Problem => problem('load/no-records', { file: label }, message, HELP[label]);
  if (listed.value === undefined)
    return {
      entries: [],
      problems: listed.problems.length > 0 ? listed.problems : [lacking('There is no such folder.')],
    };
  const problems: Problem[] = [];
  const entries: FolderEntry[] = [];
  for (const name of listed.value) {
    const entry = entryOf(folder, label, name, stamps);
    if ('code' in entry) problems.push(entry);
    else entries.push(entry);
  }
  if (entries.length === 0)
    problems.push(lacking(problems.length === 0 ? 'The folder is empty.' : 'The folder holds no .yaml file.'));
  return { entries, problems };
}

/** Reads one file of a folder. */
export const loadEntry = ({ id, file, path, problems }: FolderEntry): LoadedFile =>
  problems.length > 0 ? { id, file, problems } : loadFile(path, file, id);

/** What is only odd in a file that can be used; what makes one unusable is told with it. */
export const oddities = ({ source, problems }: LoadedFile): readonly Problem[] => (source ? problems : []);

/** Every YAML file of a folder, read: for the few files of templates, or where all records are wanted at once. */
export function loadFolder(
  folder: string,
  label: string,
): { files: readonly LoadedFile[]; problems: readonly Problem[] } {
  const { entries, problems } = listEntries(folder, label);
  const files = entries.map(loadEntry);
  return { files, problems: [...problems, ...files.flatMap(oddities)] };
}
