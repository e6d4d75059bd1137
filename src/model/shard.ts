import { textHash } from '../text/text-hash.js';

/** One of the parts into which a run is split over machines: 2/7 is the second of seven. */
export interface Shard {
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
}

/** What run.json of a part says beside what every run.json says; the whole has none. */
export interface ShardMark extends Shard {
  /** Hash of the records, templates, settings and program it was made from: parts of one run have the same. */
  readonly inputs: string;
}

const DIGITS = 8;

/**
 * The part a force belongs to: SHA-256 of its id, the first eight hexadecimal digits as a number, modulo the number of
 * parts, and 1. The same on every machine, and whichever other forces there are.
 */
export const shardOf = (force: string, of: number): number =>
  (Number.parseInt(textHash(force).slice(0, DIGITS), 16) % of) + 1;

/** Whether a force is in a part; every force is in the whole. */
export const isInShard = (force: string, shard: Shard | undefined): boolean =>
  shard === undefined || shardOf(force, shard.of) === shard.number;
