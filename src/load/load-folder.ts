import { NOTES } from '../model/output.js';
import type { LoadedFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { listFolder } from './list-folder.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.js';
import { A_FOLDER, entryStamp } from './stamps.js';

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

const OUTLETS = 'templates/outlets';

/** A record, or something in the folder that is none. */
export function entryOf(folder: string, label: string, name: string, stamp: string): FolderEntry | Problem {
  const file = `${label}/${name}`;
  const path = `${folder}/${name}`;
  const id = name.replace(/\.ya?ml(\.txt)?$/i, '');
  if (stamp === A_FOLDER) return problem('load/not-a-record', { file }, `"${name}" is a folder.`);
  if (id === name) return problem('load/not-a-record', { file, line: 1, column: 1 }, `"${name}" is not a YAML file.`);
  const refused = (message: string, help?: string): FolderEntry => {
    const found = problem('load/bad-id', { file, line: 1, column: 1 }, message, help);
    return { id, file, path, stamp, problems: [found] };
  };
  if (!ID.test(id) || !name.endsWith('.yaml'))
    return refused(`"${name}" is not an id and .yaml.`, ID.test(id) ? `Name it ${id}.yaml.` : undefined);
  if (label === OUTLETS && `${id}.md` === NOTES)
    return refused(
      `Its drafts would be ${NOTES}, as the notes to editors are.`,
      `Give the file another name than "${name}".`,
    );
  return { id, file, path, stamp, problems: NONE };
}

/** What a folder of YAML files should hold, by its label. */
const HELP: Readonly<Record<string, string>> = {
  [OUTLETS]: 'Add a page for a title, such as wire.yaml: its name, forces and style.',
};

/** Why a folder has no files, or what it holds has none that count. */
const lacking = (label: string, message: string): Problem =>
  problem('load/no-records', { file: label }, message, HELP[label]);

/** What to say of a folder in which no file counts: `others` do not. */
export const noneIn = (label: string, others: number): Problem =>
  lacking(label, others === 0 ? 'The folder is empty.' : 'The folder holds no .yaml file.');

/** The names in a folder, or why there are none. */
export function namesIn(folder: string, label: string): Outcome<readonly string[]> {
  const { value, problems } = listFolder(folder, label);
  if (value !== undefined || problems.length > 0) return { problems, ...(value && { value }) };
  return { problems: [lacking(label, 'There is no such folder.')] };
}

/** A folder's files before any is read. */
interface ListedFolder {
  readonly entries: readonly FolderEntry[];
  readonly problems: readonly Problem[];
}

/**
 * The YAML files of a folder in the order of their names, and problems with what else lies there.
 * `label` is the folder's name in problems and ledgers (templates/outlets).
 */
function listEntries(folder: string, label: string): ListedFolder {
  const { value: names, problems: unlisted } = namesIn(folder, label);
  if (!names) return { entries: [], problems: unlisted };
  const problems: Problem[] = [];
  const entries: FolderEntry[] = [];
  for (const name of names) {
    const entry = entryOf(folder, label, name, entryStamp(`${folder}/${name}`));
    if ('code' in entry) problems.push(entry);
    else entries.push(entry);
  }
  return { entries, problems: entries.length > 0 ? problems : [...problems, noneIn(label, problems.length)] };
}

/** Reads one file of a folder. */
export const loadEntry = ({ id, file, path, problems }: FolderEntry): LoadedFile =>
  problems.length > 0 ? { id, file, problems } : loadFile(path, file, id);

/** What is only odd in a file that can be used; what makes one unusable is told with it. */
export const oddities = ({ source, problems }: LoadedFile): readonly Problem[] => (source ? problems : []);

/** Every YAML file of a folder, read. */
export function loadFolder(
  folder: string,
  label: string,
): { files: readonly LoadedFile[]; problems: readonly Problem[] } {
  const { entries, problems } = listEntries(folder, label);
  const files = entries.map(loadEntry);
  return { files, problems: [...problems, ...files.flatMap(oddities)] };
}
