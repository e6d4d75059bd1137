import type { Ledger, Written, WrittenFile } from './ledger.js';

/** A release folder under out/ as it was found. Paths are relative to the release folder. */
export interface ReleaseFolder {
  /** story/release */
  readonly name: string;
  /** Text of every file found, but for what editors keep in folders of their own. */
  readonly files: ReadonlyMap<string, string>;
  readonly ledger?: Ledger;
  readonly written: Written;
}

/** One file a run wants to be there. */
export interface WantedFile {
  /** Relative to the release folder. */
  readonly path: string;
  readonly text: string;
  /** Set for what people may edit: what an edit is measured against. */
  readonly base?: Omit<WrittenFile, 'sha256'>;
  /** People may edit it: it is left alone once they have. Other files are views of it. */
  readonly edited: 'protected' | 'view';
  /**
   * Set where a person's edits are in `text`: the program's own text, without them, which the next run
   * tells edits by. Undefined `own` of a file that `stands`: its edits conflict, and nothing of it is touched.
   */
  readonly own?: string;
  readonly stands?: true;
  /** Somebody's copy of an earlier version stands there. */
  readonly isOlder?: true;
  /** Figures that were put into words typed by hand: “47% is now 48%”. */
  readonly put?: readonly string[];
  /** The protected file a view is made from. */
  readonly viewOf?: string;
}

/** What a release folder holds of one force. */
export type ForceFolder = Pick<ReleaseFolder, 'name' | 'files' | 'written'> & {
  /**
   * Paths at which nothing can be written: a folder or a link to nothing stands there, for the force's own folder a file; or
   * a .md that holds no text.
   */
  readonly blocked?: ReadonlyMap<string, 'no-file' | 'no-text'>;
  /** Whether a file stands as the last run made it, whatever the files beside it are now. */
  readonly isAsMade?: (path: string) => boolean;
};

/** What is done with one file, in the order of apply. */
export type Action =
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  /**
   * `merged`: with a person's edits in it. `isOlder`: in place of somebody's copy of an earlier version. `put`: figures that
   * were put into words typed by hand.
   */
  | {
      readonly kind: 'update';
      readonly path: string;
      readonly text: string;
      readonly merged?: boolean;
      readonly isOlder?: true;
      readonly put?: readonly string[];
    }
  | { readonly kind: 'unchanged' | 'left'; readonly path: string }
  | { readonly kind: 'withdraw'; readonly path: string }
  | { readonly kind: 'keep'; readonly path: string; readonly to: string };

/** How many files something was done with. */
export type ActionCounts = Readonly<Record<Action['kind'], number>>;

export const NO_FILES: ActionCounts = { create: 0, update: 0, unchanged: 0, left: 0, withdraw: 0, keep: 0 };

/** Where edited drafts that no longer belong are kept, in the release folder. Never a force's id. */
export const WITHDRAWN = '_withdrawn';
/** Where superseded versions of drafts are kept, in the release folder. */
export const HISTORY = '.history';
export const LEDGER = 'run.json';
export const WRITTEN = '.written.json';
export const REVIEW = 'review.yaml';
/** The notes to editors on a force, beside its drafts. */
export const NOTES = 'notes.md';
/** Notes of what is about to be written, one file a run: there only while it is under way, or after it was cut short. */
export const AHEAD = /^\.ahead\.\d+$/;
/** Held by the run that writes into out/. */
export const LOCK = '.stringer.lock';
