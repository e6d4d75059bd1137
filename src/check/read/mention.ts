/** What a text states with a number. */
export type MentionKind =
  'count' | 'percent' | 'points' | 'rate' | 'one-in' | 'fraction' | 'multiple' | 'scale' | 'gap' | 'difference';

type RateUnit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** One number as a text states it. */
export interface Mention {
  readonly kind: MentionKind;
  readonly value: number;
  readonly relation: Bound;
  /** Of a rate: so many a day; or one every so many days. */
  readonly unit?: RateUnit;
  readonly isEvery?: true;
  /** Of a difference, where the words beside it say which way it goes. */
  readonly side?: 'up' | 'down';
  /** Of a percentage: its own words make it a share, and never a change. */
  readonly isShare?: true;
  readonly at: number;
  readonly text: string;
}

/** What the words before a number claim of the true value. */
export type Bound = 'equal' | 'above' | 'just-above' | 'below' | 'near';
