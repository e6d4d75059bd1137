import type { Problem } from '../problems/problem.js';
import type { Origin } from './figure.js';

/** run.json: what a run was expected to write, and what became of every force. Keys are permanent (design.md 5.4). */
export interface Ledger {
  readonly story: string;
  readonly release: string;
  /** Number of forces the story covers: drafted + held + explained. */
  readonly expected: number;
  readonly drafted: readonly string[];
  readonly held: readonly string[];
  readonly explained: readonly Explained[];
  readonly drafts: readonly LedgerDraft[];
  /** Findings about the story as a whole. */
  readonly problems: readonly Problem[];
}

/** run.json without its drafts: these may be too many to hold. */
export type LedgerHead = Omit<Ledger, 'drafts'>;

export interface Explained {
  readonly force: string;
  readonly code: string;
  readonly reason: string;
}

export type DraftStatus = 'draft' | 'held';

export interface LedgerDraft {
  readonly force: string;
  readonly outlet: string;
  /** Of the .md, relative to out/. */
  readonly path: string;
  readonly shape: string;
  readonly status: DraftStatus;
  /** Holds that a named person lifted. */
  readonly lifted?: readonly { readonly codes: readonly string[]; readonly by: string; readonly reason: string }[];
  readonly problems: readonly Problem[];
  readonly figures: readonly LedgerFigure[];
  readonly periods: readonly LedgerPeriod[];
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
  /** Hash of the text, line ends and trailing blanks aside. */
  readonly sha256: string;
  /** Never in the file: what else a run that was cut short may have left there, so that it is no person's edit. */
  readonly was?: readonly string[];
  readonly paragraphs?: readonly { readonly id: string; readonly text: string }[];
}
