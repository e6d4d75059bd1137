/**
 * The program's two large files, run.json and .written.json, are lists of entries in the order of forces. They are
 * read and written one force at a time, so that a run over many thousand forces holds none of them whole.
 */

/** A stretch of a file: the entries of one force, as they stand there. */
export interface Stretch {
  /** An open file, or a text in memory. */
  readonly from: number | Buffer;
  readonly at: number;
  readonly length: number;
}

/** Where the entries stand in their file. */
export interface EntriesForm {
  readonly key: string;
  readonly brackets: readonly [open: string, close: string];
  /** The entries of one force have sorting keys that lie together. */
  readonly sortKey: (force: string) => string;
}

export const LEDGER_FORM: EntriesForm = { key: 'drafts', brackets: ['[', ']'], sortKey: (force) => force };
/** Sorted by path, where the slash after the force counts. */
export const WRITTEN_FORM: EntriesForm = { key: 'files', brackets: ['{', '}'], sortKey: (force) => `${force}/` };

/** Between two entries. */
export const BETWEEN = ',\n';

/** What stands before an entry, before a key of it, and before what a list of it holds. */
const [OF_ENTRY, OF_KEY, OF_MEMBER] = ['    ', '      ', '        '];

/** A list of objects has a line for each; whatever else there is stands on one line. */
function valueText(value: unknown): string {
  if (!Array.isArray(value) || typeof value[0] !== 'object') return JSON.stringify(value);
  return `[\n${value.map((member) => OF_MEMBER + JSON.stringify(member)).join(BETWEEN)}\n${OF_KEY}]`;
}

function entryText(entry: unknown): string {
  const lines = Object.entries(entry as object).flatMap(([key, value]: [string, unknown]) =>
    value === undefined ? [] : [`${OF_KEY}${JSON.stringify(key)}: ${valueText(value)}`],
  );
  return `{\n${lines.join(BETWEEN)}\n${OF_ENTRY}}`;
}

/**
 * A list of entries as it stands in its file, without what is around it: a line for each key of an entry and for each
 * figure, problem and paragraph in it, so that a version-control system shows which of them changed.
 */
export function entriesText(entries: readonly unknown[] | Readonly<Record<string, unknown>>): string {
  const texts = Array.isArray(entries)
    ? entries.map((entry: unknown) => OF_ENTRY + entryText(entry))
    : Object.entries(entries).map(([key, entry]) => `${OF_ENTRY}${JSON.stringify(key)}: ${entryText(entry)}`);
  return texts.join(BETWEEN);
}
