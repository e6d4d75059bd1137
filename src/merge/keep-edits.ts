import type { Draft } from '../model/draft.js';
import type { WrittenFile, WrittenParagraph } from '../model/ledger.js';
import { mergeDraft, notJoined } from './merge-draft.js';
import type { Merged } from './merge-draft.js';
import { frontHashes, mergeFront } from './merge-front.js';
import { readEdited, writeEdited } from './read-edited.js';
import type { EditedFile } from './read-edited.js';

/** A draft's file as it was found, and what was last written there. */
export interface FoundDraft {
  readonly text: string;
  /** Undefined: no run wrote it. */
  readonly written: WrittenFile | undefined;
  /** Whether it is as the program wrote it, blanks and line ends aside. */
  readonly isOurs: boolean;
  /** Somebody's copy of an earlier version was saved over it: `written` is what we wrote there then. */
  readonly isOlder?: true;
  /** What the editor was asked to decide on in a .new.md that they have since taken away. */
  readonly settled: readonly WrittenParagraph[] | undefined;
}

/** A draft with a person's edits in it. */
export interface KeptDraft extends Merged {
  /** Its file, as the editor's program saved it. */
  readonly file: EditedFile;
}

/** Once an editor has taken the .new.md away, their words answer to what it offered. */
function settle(
  base: readonly WrittenParagraph[] | undefined,
  settled: readonly WrittenParagraph[] | undefined,
): readonly WrittenParagraph[] | undefined {
  if (!settled) return base;
  const offered = new Map(settled.map((paragraph) => [paragraph.id, paragraph]));
  return (base ?? settled).map((one) => offered.get(one.id) ?? one).filter(({ text }) => text !== '');
}

/**
 * The draft to keep where a person changed its file; undefined where nobody did. An emptied file is written
 * anew, like a deleted one. A file that no run wrote can't be joined with anything, unless it is the draft.
 */
export function keepEdits(
  draft: Draft,
  offered: readonly WrittenParagraph[],
  ownText: string,
  found: FoundDraft,
): KeptDraft | undefined {
  const { text, written, settled } = found;
  if (text === ownText || found.isOurs) return undefined;
  const file = readEdited(text);
  const base = settle(written?.paragraphs, settled);
  if (file.paragraphs.length === 0) {
    const mine = offered.map((paragraph) => paragraph.text);
    return { ...mergeDraft({ draft, offered, base: offered, mine }), file };
  }
  const input = { draft, offered, base: base ?? offered, mine: file.paragraphs };
  const merged = mergeDraft(input);
  const isOurs = merged.edits.length === 0 && !merged.conflict;
  const known = base !== undefined || isOurs;
  return { ...(known ? merged : notJoined(input, 'nobody knows what was last written here')), file };
}

export interface KeptFile {
  readonly text: string;
  /** Keys of the front matter that a person changed and the program renewed. */
  readonly changed: readonly string[];
  /** What the next run tells edits of the front matter by. */
  readonly front: Readonly<Record<string, string>>;
  /** The line each paragraph begins in. */
  readonly lines: readonly number[];
}

/** The .md of a draft with its edits; to the byte what was found, where nothing in it changes. */
export function keptFile(kept: KeptDraft, found: FoundDraft, ourFront: readonly string[]): KeptFile {
  const { file, typed, conflict } = kept;
  const { lines, changed } = mergeFront(ourFront, file.front, found.written?.front);
  const front = frontHashes(ourFront);
  const same = file.isFramed && JSON.stringify([lines, typed]) === JSON.stringify([file.front, file.paragraphs]);
  if (conflict || same) return { text: found.text, changed, front, lines: file.lines };
  const text = writeEdited(lines, typed, file);
  return { text, changed, front, lines: readEdited(text).lines };
}
