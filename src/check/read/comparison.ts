import type { Bound } from './mention.js';

/** What a text holds a count beside, read with a reader of its own: nothing here knows how text/ says it. */
export type Comparison = {
  readonly at: number;
  readonly text: string;
  /** The nation's, whoever's the sentence is of. */
  readonly whose?: 'national';
} & (
  | { readonly is: 'share'; readonly percent: number }
  | {
      readonly is: 'rate';
      readonly value: number;
      readonly decimals: number;
      readonly per: number;
      /** The force's beside it. */
      readonly side?: 'above' | 'below';
    }
  | { readonly is: 'place'; readonly place: number; readonly end: 'highest' | 'lowest'; readonly of?: number }
  | {
      readonly is: 'series';
      readonly side: 'above' | 'below';
      readonly from: string;
      readonly to: string;
      readonly many?: number;
    }
  /** A run of years that all went one way: the fifth year in a row, every year since 2010-11. */
  | { readonly is: 'run'; readonly side?: 'above' | 'below'; readonly many?: number; readonly since?: string }
  /** The force beside the nation; a level is anything of which nobody can say what the nation's is. */
  | {
      readonly is: 'beside';
      readonly of: 'rate' | 'level' | 'change' | 'trend';
      readonly side: 'above' | 'below' | 'same' | 'against';
      /** Of a change: whether it is said to be a rise or a fall. */
      readonly way?: 'up' | 'down' | undefined;
      /** By how much the nation's count is said to have changed. */
      readonly percent?: number | undefined;
      readonly times?: { readonly value: number; readonly relation: Bound };
    }
  /** A superlative of nothing that could be read. */
  | { readonly is: 'bare'; readonly end: 'highest' | 'lowest' }
);

type Read = Comparison extends infer One ? (One extends Comparison ? Omit<One, 'at' | 'text'> : never) : never;

/** What reads one kind of comparison out of a text. */
export interface ComparisonReader {
  /** Without this in the text there is nothing to read. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Read;
}
