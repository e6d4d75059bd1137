/** What an editorial rule is, how hard it is, and where the program keeps it. */
export interface Rule {
  /** E: stops a draft, or holds it where the record is the cause. W: a note to editors. C: a title's setting. */
  readonly weight: 'E' | 'W' | 'C';
  readonly says: string;
  /** The files that keep it; none where the program can't. */
  readonly keptBy: readonly string[];
  /** What keeps it where no check of copy does, or why a person must. */
  readonly note?: string;
}

const weighing =
  (weight: Rule['weight']) =>
  (says: string, ...keptBy: readonly string[]): Rule => ({ weight, says, keptBy });

export const E = weighing('E');
export const W = weighing('W');
export const C = weighing('C');
export const noted = (rule: Rule, note: string): Rule => ({ ...rule, note });
