/** What a text states with a number. */
export type MentionKind =
  'count' | 'percent' | 'points' | 'rate' | 'one-in' | 'fraction' | 'multiple' | 'scale' | 'gap' | 'difference';

type RateUnit = 'hour' | 'day' | 'week' | 'month';

/** One number as a text states it. */
export interface Mention {
  readonly kind: MentionKind;
  readonly value: number;
  readonly relation: Bound;
  /** Of a rate. */
  readonly unit?: RateUnit;
  /** Of a difference, where the words beside it say which way it goes. */
  readonly side?: 'up' | 'down';
  readonly at: number;
  readonly text: string;
}

/** What the words before a number claim of the true value. */
export type Bound = 'equal' | 'above' | 'just-above' | 'below' | 'near';
