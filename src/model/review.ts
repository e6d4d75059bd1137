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
  /** Hashes of the words it was given for, where it lifts holds on words: quoted words, a new version. Others are not lifted by it. */
  readonly words?: readonly string[] | undefined;
}
