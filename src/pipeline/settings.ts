import type { Format } from '../model/formats.js';
import type { Shard } from '../model/shard.js';

/** What a run is asked for. Folders are paths of this machine; nothing of them reaches out/. */
export interface Settings {
  readonly forces: string;
  readonly templates: string;
  readonly out: string;
  readonly story?: string | undefined;
  readonly release?: string | undefined;
  readonly force?: readonly string[] | undefined;
  readonly outlet?: readonly string[] | undefined;
  readonly formats?: readonly Format[] | undefined;
  /** The day the drafts are for; no stage reads the clock. */
  readonly today?: string | undefined;
  /** Only the forces of this part of a run that is split over machines. */
  readonly shard?: Shard | undefined;
  /** Warnings about drafts are counted, not kept: with very many forces they would fill the memory. */
  readonly brief?: boolean | undefined;
}

/** How far a run is, for a progress bar. */
export type Progress = (done: number, total: number, what: string) => void;
