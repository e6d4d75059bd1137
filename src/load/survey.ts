import { fieldOf } from '../model/source.js';
import type { LoadedFile } from '../model/source.js';
import type { FolderEntry } from './load-folder.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.js';

/** The little of a record that concerns the others: kept for all of them, where the records themselves are not. */
export interface Survey extends FolderEntry {
  /** As typed; undefined where it is not there or the file cannot be read. */
  readonly area?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly region?: string;
  /** Whether its text holds one of the words asked for: a measure in which forces are compared. */
  readonly compared?: boolean;
}

const KEYS = ['area', 'code', 'kind', 'region'] as const;

/** A line that could make the plain lines of a file mean something else: another document, a flow map, a tag. */
const UNUSUAL = /^(?:[^a-z#\s-]|---|- )/m;
/** A value no reading of YAML changes: words, and marks that have no meaning where they stand. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:[ '’&.,()/-]{1,2}[A-Za-z0-9]+)*$/;

/** A top-level key's value: undefined where there is none, false where only a parser can tell. */
function plainValue(text: string, key: string): string | undefined | false {
  const first = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
  if (first === 0 && !text.startsWith(`${key}:`)) return undefined;
  if (text.includes(`\n${key}:`, first + 1)) return false;
  const end = text.indexOf('\n', first);
  const value = text.slice(first + key.length + 1, end < 0 ? undefined : end).trim();
  const next = end < 0 ? '' : text.charAt(end + 1);
  return PLAIN.test(value) && !/^(?:true|false|null|yes|no|nan|inf)$/i.test(value) && next !== ' ' ? value : false;
}

/** A copy of its own: as a part of a file's text it would keep the whole of that text in memory. */
const ownCopy = (part: string): string => Buffer.from(part).toString();

type Fields = Pick<Survey, (typeof KEYS)[number] | 'compared'>;

function parsed(file: string, id: string, text: string): Fields {
  const { value, problems } = parseYaml(file, text);
  const loaded: LoadedFile = { id, file, problems, ...(value && { source: value }) };
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const field = fieldOf(loaded, key);
      return field === undefined ? [] : [[key, ownCopy(field)]];
    }),
  );
}

/** A text may hold a key: to the letter, or in a way only a parser can tell, which takes a backslash. */
const mayHold = (text: string, words: readonly string[]): boolean =>
  words.length > 0 && (words.some((word) => text.includes(word)) || text.includes('\\'));

/**
 * Reads the area, code, kind and region of a record: off the lines where they stand plain, as nearly always, by the parser
 * otherwise. A file with a fault elsewhere still has its area. `words`: measures in which forces are compared.
 */
export function surveyEntry(listed: FolderEntry, words: readonly string[]): Survey {
  if (listed.problems.length > 0) return listed;
  const text = readText(listed.path, listed.file).value;
  return text === undefined ? listed : surveyText(mayHold(text, words) ? { ...listed, compared: true } : listed, text);
}

function surveyText(entry: FolderEntry & Pick<Survey, 'compared'>, text: string): Survey {
  if (UNUSUAL.test(text)) return { ...entry, ...parsed(entry.file, entry.id, text) };
  const found: Record<string, string> = {};
  for (const key of KEYS) {
    const value = plainValue(text, key);
    if (value === false) return { ...entry, ...parsed(entry.file, entry.id, text) };
    if (value !== undefined) found[key] = ownCopy(value);
  }
  return { ...entry, ...found };
}

/** What is remembered of a survey. */
export const surveyed = (from: Fields): Fields =>
  Object.fromEntries(
    ([...KEYS, 'compared'] as const).flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  );

/** As remembered, where the file is as it was; read otherwise. */
export function surveyAgain(
  listed: FolderEntry,
  past: (Fields & Pick<Survey, 'stamp'>) | undefined,
  words: readonly string[],
): Survey {
  return past?.stamp !== listed.stamp || listed.stamp === 'none'
    ? surveyEntry(listed, words)
    : { ...listed, ...surveyed(past) };
}
