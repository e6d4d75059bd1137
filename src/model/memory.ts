import type { EditedDraft, Explained, LedgerHead } from './ledger.js';
import type { Action } from './output.js';
import type { Problem } from '../problems/problem.js';

/**
 * What a run leaves to the next, outside out/: which inputs it read, what it made of each force, and what stood in
 * out/ afterwards. It may be deleted at any time; what does not agree with it is done anew.
 */
export interface MemoryHead {
  /** Program, house styles, releases, templates: when one of them changes, nothing that was remembered holds. */
  readonly key: string;
  /** What forces have in common: areas, codes and regions of all, and the records that say something about others. */
  readonly common: string;
  /** Names and stamps of all that lies in the folder of records. */
  readonly records: string;
  readonly releases: readonly ReleaseMemory[];
  /** Problems of no one force. */
  readonly problems: readonly Problem[];
}

/** One story of a run that finished. */
export interface ReleaseMemory {
  readonly story: string;
  readonly release: string;
  readonly ledger: LedgerHead;
  /** Problems of no one force: told before those of the forces, and after. */
  readonly before: readonly Problem[];
  readonly after: readonly Problem[];
  /** Warnings that were counted only. */
  readonly warnings: number;
  /** Stamps of the program's own files, and of all that lies in the release folder. */
  readonly own: string;
  readonly folder: string;
}

/** What became of one force in one release. */
export interface StepMemory {
  readonly folder: string;
  readonly status?: 'drafted' | 'held';
  readonly explained?: Explained;
  readonly problems: readonly Problem[];
  readonly warnings: number;
  /** Drafts that a person changed. */
  readonly edited: readonly EditedDraft[];
  readonly left: readonly Action[];
}

/** Bytes of a force's entries in run.json and in .written.json. */
export interface EntryBytes {
  readonly drafts: number;
  readonly written: number;
}

/** What is asked of all forces before the first. */
export interface ForceFront {
  readonly id: string;
  /** Of its record; none where the record is gone. */
  readonly stamp: string;
  readonly area?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly region?: string;
  readonly compared?: true;
  /** By release. */
  readonly bytes: readonly EntryBytes[];
}

/** One force. */
export interface ForceMemory extends ForceFront {
  /** Problems of the record, whichever the story. */
  readonly problems: readonly Problem[];
  readonly steps: readonly StepMemory[];
  /** Where it was read: the line, and which of all. */
  readonly read?: { readonly line: string; readonly row: number };
}

/** The first line of the file that keeps a memory. */
export const MEMORY_FORM = 'stringer memory 2';

/** Behind the front of a force. Within a text JSON has a backslash before each quotation mark. */
const BEHIND = ',"problems":[';

/** A force off a line of the file that keeps them. */
export const parseForce = (line: string, row: number): ForceMemory =>
  Object.assign(JSON.parse(line) as ForceMemory, { read: { line, row } });

/** No more than its front: a third of the line. */
export const parseFront = (line: string): ForceFront =>
  JSON.parse(`${line.slice(0, Math.max(0, line.indexOf(BEHIND)))}}`) as ForceFront;

export const isLineOf = (line: string, id: string): boolean => line.startsWith(`{"id":${JSON.stringify(id)},`);

/** The line it stands on, its front first: that it was read from, where it was. */
export function printForce(memory: ForceMemory): string {
  const { id, problems, steps, read, ...front } = memory;
  return read?.line ?? JSON.stringify({ id, ...front, problems, steps });
}
