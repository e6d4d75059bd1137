import type { Problem } from '../problems/problem.js';
import type { Origin } from './figure.js';
import type { ShardMark } from './shard.js';

/** run.json: what a run was expected to write, and what became of every force. Keys are permanent. */
export interface Ledger {
  readonly story: string;
  readonly release: string;
  /** Only in the ledger of a part of a run that is split over machines: everything below is of its forces alone. */
  readonly shard?: ShardMark;
  /** Number of forces the story covers: drafted + held + explained. */
  readonly expected: number;
  readonly drafted: readonly string[];
  readonly held: readonly string[];
  readonly explained: readonly Explained[];
  /** Drafts that were withdrawn and, as a person had changed them, lie aside; absent where there are none. */
  readonly kept?: readonly WithdrawnDraft[];
  readonly drafts: readonly LedgerDraft[];
  /** Findings about the story as a whole. */
  readonly problems: readonly Problem[];
}

/** run.json without its drafts: these may be too many to hold. */
export type LedgerHead = Omit<Ledger, 'drafts'>;

/** A withdrawn draft that a person had changed: where it stood and where it lies, relative to out/. */
export interface WithdrawnDraft {
  readonly path: string;
  readonly to: string;
}

export interface Explained {
  readonly force: string;
  readonly code: string;
  readonly reason: string;
}

/** failed-check: words a person typed do not agree with the record; the file is kept as it is. */
export type DraftStatus = 'draft' | 'held' | 'failed-check';

/** What a person did to a paragraph of a draft, as the file stands now. */
export interface Edit {
  readonly is: 'inserted' | 'cut' | 'moved' | 'reworded' | 'joined' | 'split';
  /** The program's id of the paragraph; edited.1 and so on for a person's own. */
  readonly paragraph: string;
}

export interface LedgerDraft {
  readonly force: string;
  readonly outlet: string;
  /** Of the .md, relative to out/. */
  readonly path: string;
  readonly shape: string;
  readonly status: DraftStatus;
  /** Holds that a named person lifted. */
  readonly lifted?: readonly { readonly codes: readonly string[]; readonly by: string; readonly reason: string }[];
  /** What a person changed in it; absent in a draft that nobody touched. */
  readonly edits?: readonly Edit[];
  /** The new version that waits beside it, where an edit stands in its way. */
  readonly beside?: string;
  readonly problems: readonly Problem[];
  readonly figures: readonly LedgerFigure[];
  readonly periods: readonly LedgerPeriod[];
}

/** A draft in which a person's hand is: as much of its entry as a summary tells. */
export interface EditedDraft extends Pick<LedgerDraft, 'path' | 'status' | 'edits' | 'beside'> {
  /** A figure in their words has moved. */
  readonly asks: boolean;
  /** They took the .new.md away, and no run has covered the draft since. */
  readonly isDecided: boolean;
  /** Whether this or another draft of the force is held: that a named person can lift, a failed check nobody can. */
  readonly isForceHeld: boolean;
}

/** A draft that does not go out as it is, with what keeps it. */
export interface StoppedDraft extends Pick<LedgerDraft, 'path'> {
  readonly status: Exclude<DraftStatus, 'draft'>;
  readonly reasons: readonly string[];
}

/** A number as printed, what it stands for, and where it came from. */
export interface LedgerFigure {
  readonly text: string;
  readonly value: number;
  /** What it counts, in a reporter's words: child sexual abuse crimes recorded by Kent Police in 2019-20. */
  readonly about: string;
  readonly paragraph: string;
  readonly origin: Origin;
}

/** A period as printed, with its dates. */
export interface LedgerPeriod {
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly origin: { readonly file: string };
}

/** .written.json: what was last written, by path in the release folder; an edit is measured against it. */
export interface Written {
  readonly files: Readonly<Record<string, WrittenFile>>;
}

export interface WrittenFile {
  /** Hash of the program's own text, line ends and trailing blanks aside; empty while nothing was written yet. */
  readonly sha256: string;
  readonly paragraphs?: readonly WrittenParagraph[];
  /** Of a draft: hashes of the program's lines of the front matter, by key. */
  readonly front?: Readonly<Record<string, string>>;
  /** Of a draft: hashes of the files made from it, .txt and .html; what is none of them was typed by hand. */
  readonly views?: readonly string[];
  /** Of notes.md: hashes of the program's lines. */
  readonly lines?: readonly string[];
  /** The day the text was made for, as `build --today` or the release gives it. */
  readonly day?: string;
  /** Where a person's edits are in it: the hash of the words that stand, and the day of the run that left them so first. */
  readonly edited?: { readonly of: string; readonly day?: string };
  /**
   * Only in the notes of a run under way, of a file with a person's edits: the hash of its new text, theirs and ours.
   * The entry holds once the file has that text: a run cut short is no person's edit.
   */
  readonly of?: string;
  /** Only in such notes: the run takes the file away. That it is gone is nobody's decision. */
  readonly withdrawn?: true;
}

/** An earlier text of the program's alone, as far as an edit is told by it. */
export type OwnVersion = Required<Pick<WrittenFile, 'paragraphs' | 'front'>>;

/** A paragraph as it was last offered to an editor. */
export interface WrittenParagraph {
  readonly id: string;
  /** As it stands in the .md. */
  readonly text: string;
  /** The cases its blocks took: change(abuse.change=rise). Absent where they took none. */
  readonly cases?: string;
  readonly figures?: readonly WrittenFigure[];
  /** A question to the editor that is still open: hashes of their paragraph and of ours when it was asked. */
  readonly asked?: { readonly of: string; readonly about: string };
}

/** A number of a paragraph: as printed, and what it stands for, so that its next value is known for the same figure. */
export interface WrittenFigure {
  readonly text: string;
  readonly is: string;
}
