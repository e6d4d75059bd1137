/** One decision by a named person, as review.yaml keeps it. Only ever appended to. */
export interface Lift {
  /** story/release/force/outlet */
  readonly draft: string;
  /** The holds lifted: codes of problems. */
  readonly lifted: readonly string[];
  readonly by: string;
  readonly reason: string;
  /** Hash of the figures it rested on: other figures, and the decision lapses. */
  readonly figures: string;
}
