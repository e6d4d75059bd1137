import type { EditedDraft, LedgerHead, StoppedDraft } from '../../model/ledger.js';
import type { Action, ActionCounts } from '../../model/output.js';
import type { Problem } from '../../problems/problem.js';

/** What became of one story in a run. */
export interface StoryRun {
  readonly story: string;
  readonly release?: string;
  /** Absent when the story was stopped. */
  readonly ledger?: LedgerHead;
  /** Writing broke off: each file is the old or the new one, and the next run finishes the job. */
  readonly failed?: boolean;
  /** Why an older release is left as it stands: nothing of it is drafted anew. */
  readonly frozen?: string;
  /** Drafts that a person changed. */
  readonly edited?: readonly EditedDraft[];
  /** Of a run that only plans: the drafts that would be held, or fail the check. */
  readonly stopped?: readonly StoppedDraft[];
  /** Without their texts. In a brief run only those that are named one by one: files left, withdrawn or kept elsewhere. */
  readonly actions: readonly Action[];
  /** Of all files, named or not; absent when the story was stopped. */
  readonly counts?: ActionCounts;
  readonly problems: readonly Problem[];
  /** Warnings that were counted, not kept. */
  readonly warnings?: number;
  /** The forces they are about. */
  readonly pointed?: readonly string[];
}

export interface BuildResult {
  readonly stories: readonly StoryRun[];
  /** Problems of no one story. */
  readonly problems: readonly Problem[];
}
