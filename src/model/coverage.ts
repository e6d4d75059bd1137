/** One case a sentence depends on: which name, which of its words, and the {{#when}} that takes it. */
export interface BranchStep {
  readonly path: string;
  readonly word: string;
  /** templates/child-sexual-abuse/change.hbs:2:1 */
  readonly at: string;
}

/** One way through a template: what is said in these cases, or that nothing is. */
export interface Branch {
  /** The template a block is said with; the words may stand in a file it includes. */
  readonly template: string;
  /** Where the words stand. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly steps: readonly BranchStep[];
  /** A figure printed in it, in one of its cases: none and one have their own grammar. */
  readonly printed?: { readonly path: string; readonly word: string };
  /** An empty {{#when}}: it says nothing, and needs nobody to reach it. */
  readonly isEmpty: boolean;
}

/** A branch with the sentence it prints, and for whom. */
export interface Sentence extends Branch {
  /** As it would be printed, a line a paragraph; absent where nothing reaches it. */
  readonly text?: string;
  /** Real forces that reach it, in the order of their records. */
  readonly forces: readonly { readonly id: string; readonly area: string }[];
  /** Where no real force does: the made-up figures that do. */
  readonly madeUp?: string;
}

/** abuse.change=rise > nation.coverage=whole, [abuse.later=one] */
export function branchLabel({ steps, printed }: Branch): string {
  const taken = steps.map(({ path, word }) => `${path}=${word}`).join(' > ');
  const figure = printed ? `[${printed.path}=${printed.word}]` : '';
  return [taken, figure].filter((part) => part !== '').join(' ');
}
