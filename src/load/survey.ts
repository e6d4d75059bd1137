import { fieldOf } from '../model/source.js';
import type { ForceFront } from '../model/memory.js';
import type { LoadedFile } from '../model/source.js';
import type { FolderEntry } from './load-folder.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.js';

/** The little of a record that concerns the others: the register keeps it of all, where the records themselves are let go. */
export interface Survey extends FolderEntry {
  /** As typed; undefined where it is not there or the file cannot be read. */
  readonly area: string | undefined;
  readonly code: string | undefined;
  readonly kind: string | undefined;
  readonly region: string | undefined;
  /** Whether its text holds one of the words asked for: a measure in which forces are compared. */
  readonly compared: true | undefined;
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

/** What is found of a record, or remembered. */
export type Fields = Partial<Pick<Survey, (typeof KEYS)[number] | 'compared'>>;

function parsed(file: string, id: string, text: string): Fields {
  const { value, problems } = parseYaml(file, text);
  const loaded: LoadedFile = { id, file, problems, ...(value && { source: value }) };
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const field = fieldOf(loaded, key);
      return field === undefined ? [] : [[key, field]];
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
function surveyEntry(listed: FolderEntry, words: readonly string[]): Fields {
  const text = listed.problems.length > 0 ? undefined : readText(listed.path, listed.file).value;
  if (text === undefined) return {};
  const fields = plainFields(text) ?? parsed(listed.file, listed.id, text);
  return mayHold(text, words) ? { ...fields, compared: true } : fields;
}

/** Off the lines of a text; undefined where only a parser can tell. */
function plainFields(text: string): Fields | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const found: { [key in (typeof KEYS)[number]]?: string } = {};
  for (const key of KEYS) {
    const value = plainValue(text, key);
    if (value === false) return undefined;
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** A file that is asked for only where it is read. */
interface Listed {
  readonly stamp: string;
  readonly entry: () => FolderEntry;
}

type Remembered = Pick<ForceFront, (typeof KEYS)[number] | 'compared'>;

/** What is remembered of a survey. */
export const surveyed = (from: Survey): Remembered =>
  Object.fromEntries(
    ([...KEYS, 'compared'] as const).flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  );

/** As remembered, where a file is as it was; read otherwise. */
export function surveyAgain(
  listed: Listed,
  past: (Remembered & Pick<FolderEntry, 'stamp'>) | undefined,
  words: readonly string[],
): Fields {
  return past && past.stamp === listed.stamp && past.stamp !== 'none' ? past : surveyEntry(listed.entry(), words);
}
