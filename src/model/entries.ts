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

/** A list of entries as it stands in its file, without what is around it. */
export function entriesText(entries: readonly unknown[] | Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify({ e: entries }, undefined, 2);
  // {\n  "e": [\n … \n  ]\n}: what is between the brackets is indented as in the file.
  return text.length < 20 && /^\{\n {2}"e": (\[\]|\{\})\n\}$/.test(text) ? '' : text.slice(11, -6);
}
