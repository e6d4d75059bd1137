import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file too long to be kept: `repeat` so many `times`, between `start` and `end`. */
export interface MadeFile {
  readonly file: string;
  readonly start?: string;
  readonly repeat: string;
  readonly times: number;
  readonly end?: string;
}

/** One place of a base file that reads otherwise in this case; `from` stands there exactly once. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What case.json may say; all of it optional. See README.md. */
export interface Case {
  /** Why the case exists, where no file of it can say so in its first line. */
  readonly why?: string;
  /** The command line without its folders; build unless given. */
  readonly args?: readonly string[];
  /** A command line run on the base first, before the files of the case are laid over it. */
  readonly before?: readonly string[];
  /** Files of the base with a few words changed, where a whole file would hide what matters. */
  readonly change?: readonly Change[];
  readonly delete?: readonly string[];
  readonly make?: readonly MadeFile[];
  /** Files given as bytes in hexadecimal. */
  readonly bytes?: Readonly<Record<string, string>>;
  /** Files that are kept in another encoding than git keeps them in. */
  readonly recode?: Readonly<Record<string, 'crlf-with-bom' | 'utf-16'>>;
  /** Prints the problems and explained forces of --json, warnings too, instead of the summary. */
  readonly problems?: boolean;
  /** Prints the lines of an output file that hold a text. */
  readonly show?: { readonly file: string; readonly lines: string };
}

const KEYS = ['why', 'args', 'before', 'change', 'delete', 'make', 'bytes', 'recode', 'problems', 'show'];

/** Where the folders of this test lie. */
export const HERE = fileURLToPath(new URL('.', import.meta.url));
export const BASE = join(HERE, '_base');

/** Files of a folder that belong to the test and are not laid over the base. */
export const OWN_FILES = ['case.json', 'expected.txt', 'expected.actual.txt', 'why.md'];

/** Every case: a folder with nothing but a why.md is tested elsewhere and is not run. */
export function caseFolders(): { readonly run: readonly string[]; readonly elsewhere: readonly string[] } {
  const names = readdirSync(HERE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
    .sort();
  const isElsewhere = (name: string): boolean => readdirSync(join(HERE, name)).join() === 'why.md';
  return { run: names.filter((name) => !isElsewhere(name)), elsewhere: names.filter(isElsewhere) };
}

/** A folder's case.json, or an empty case. A misspelt key is an error: it would be a case that tests nothing. */
export function readCase(name: string): Case {
  const path = join(HERE, name, 'case.json');
  if (!existsSync(path)) return {};
  const read = JSON.parse(readFileSync(path, 'utf8')) as Case;
  const unknown = Object.keys(read).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new Error(`${name}/case.json: "${unknown}" is not one of ${KEYS.join(', ')}`);
  return read;
}

function firstLine(path: string): string {
  return readFileSync(path, 'utf8').split('\n')[0] ?? '';
}

/** Why a case exists, in its own words: from case.json, or from the comment that opens one of its files. */
export function whyOf(name: string): string | undefined {
  const { why } = readCase(name);
  if (why !== undefined) return why;
  return readdirSync(join(HERE, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !OWN_FILES.includes(entry.name))
    .map((entry) => firstLine(join(entry.parentPath, entry.name)))
    .find((line) => /^(# \S|\{\{! \S)/.test(line));
}
