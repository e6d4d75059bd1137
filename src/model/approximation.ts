/** Number words that stand for an exact value, as data: text/ makes and says them, derive puts them in figures. */

/** "just over 850": on which side of the value, and how near. */
export interface Near {
  readonly relation: 'more than' | 'just over' | 'nearly' | 'almost' | 'about';
  readonly number: number;
}

/** How often, on average, something was recorded. */
export interface Rate {
  /** day, week: so many in one; hours: one in so many. */
  readonly unit: 'day' | 'week' | 'hours';
  readonly relation: 'more than' | 'about' | 'exactly';
  readonly number: number;
}

/** "just over a quarter" */
export interface Fraction {
  readonly words: string;
  readonly relation: 'exactly' | 'just over' | 'almost';
  readonly numerator: number;
  readonly denominator: number;
}

/** "about one in seven" */
export interface OneIn {
  readonly number: number;
  readonly relation: 'exactly' | 'about';
}

/** "more than doubled", "almost trebled"; "halved" is 0.5 times. */
export interface Multiple {
  readonly relation: 'exactly' | 'more than' | 'almost';
  readonly times: 0.5 | 2 | 3 | 4;
}

/** "almost three times as many" */
export interface Times {
  readonly relation: 'exactly' | 'more than' | 'almost';
  readonly times: number;
}

/** "53 for every 100,000 people": in tenths, so that no fraction is ever stored. */
export interface PerPeople {
  readonly tenths: number;
  readonly per: number;
  /** How many it is printed with, whatever the last one is: 6.0. */
  readonly decimals: 0 | 1;
}

/** "second highest" */
export interface Place {
  readonly place: number;
  readonly end: 'highest' | 'lowest';
}

/** Any of them, told apart by `is`. */
export type Approximation =
  | ({ readonly is: 'near' } & Near)
  | ({ readonly is: 'rate' } & Rate)
  | ({ readonly is: 'fraction' } & Fraction)
  | ({ readonly is: 'one-in' } & OneIn)
  | ({ readonly is: 'multiple' } & Multiple)
  | ({ readonly is: 'times' } & Times)
  | ({ readonly is: 'per-people' } & PerPeople)
  | ({ readonly is: 'place' } & Place)
  | { readonly is: 'tally'; readonly number: number }
  | { readonly is: 'share'; readonly percent: number }
  /** The difference between two shares, without a sign. */
  | { readonly is: 'points'; readonly points: number };
