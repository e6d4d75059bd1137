import type { Approximation } from './approximation.js';
import type { ChangeCase } from './cases.js';

/** Where one count stands: the file, the measure, the period and the cell it came from. */
export interface CountOrigin {
  readonly record: string;
  readonly measure: string;
  readonly period: string;
  readonly value: number;
  /** forces/kent.yaml:6:14 */
  readonly file: string;
  /** The publisher's cell, or the published piece, as the record gives it. */
  readonly source?: string;
  /** The figure is known only to the nearest this many. */
  readonly rounded?: number;
}

/** Where a figure came from: a count as recorded, or a sum on counts. */
export interface Origin {
  readonly record: string;
  readonly measure: string;
  readonly period: string;
  /** The place of a count, or of a published percentage; a sum has `from` instead. */
  readonly file?: string;
  readonly source?: string;
  readonly since?: string;
  readonly change?: ChangeCase;
  /** The working, in figures a reporter can follow: (217 − 316) ÷ 316 × 100 = −31.33, rounded to 31% down. */
  readonly sum?: string;
  readonly rounding?: string;
  /** The counts a sum rests on. */
  readonly from?: readonly CountOrigin[];
}

export interface Nouns {
  readonly singular: string;
  readonly plural: string;
}

/**
 * A number with its origin. `value` is the number it stands for; what is printed may be a true
 * approximation of it (`floor`, `scale`), made by text/say-figure.ts.
 */
export interface Figure {
  readonly kind: 'figure';
  readonly form: 'count' | 'percent' | 'floor' | 'scale' | 'gap' | 'words';
  readonly value: number;
  /** The round number of a floor: 850 for "more than 850". */
  readonly floor?: number;
  /** The word of a scale (thousands), or the unit of a gap (year). */
  readonly scale?: string;
  /** Of number words: what they say. */
  readonly words?: Approximation;
  /** Set where the printed percentage is a bound rather than a rounding ("more than 99%"). */
  readonly bound?: 'more than';
  readonly nouns?: Nouns;
  readonly origin: Origin;
}
