/** The closed lists of cases. Templates branch on these words and on nothing else. */

/** How two figures of one measure compare (rules C2 to C5). */
export const CHANGE_CASES = [
  'rise',
  'fall',
  'level',
  'little-changed',
  'from-zero',
  'to-zero',
  'still-zero',
  'small-rise',
  'small-fall',
  'no-comparison',
] as const;
export type ChangeCase = (typeof CHANGE_CASES)[number];

/** The change cases in which both counts are known. */
export const COMPARED_CASES = CHANGE_CASES.filter((word) => word !== 'no-comparison');

/** How many: none and one have their own grammar, missing has its own sentence. */
export const COUNT_CASES = ['none', 'one', 'several'] as const;
export type CountCase = (typeof COUNT_CASES)[number] | 'missing';

/** Which round word is true of a count (rule D4). */
export const SCALE_CASES = ['thousands', 'hundreds', 'dozens', 'exact'] as const;

/** Whether a count has a true and close floor ("more than 850"), or is best given exactly (rule D4). */
export const FLOOR_CASES = ['floor', 'exact'] as const;

/** How large a part is of its whole. */
export const SHARE_CASES = ['none', 'some', 'all'] as const;

/** Where a force stands with its statement (rule J1). */
export const STATEMENT_CASES = ['not-asked', 'asked', 'received', 'declined', 'no-reply', 'disputed'] as const;

/** Statement cases that come with words to quote. */
export const QUOTED_STATEMENT_CASES = ['received', 'disputed'] as const;

/** Whether the release has a period to compare with. */
export const COMPARISON_CASES = ['compared', 'first'] as const;

/** Whether number words are true and close enough to be said. */
export const WORDS_CASES = ['known', 'none'] as const;

/** How a share moved between the periods, in whole percentage points (rule C9). */
export const POINTS_CASES = ['rise', 'fall', 'level', 'none'] as const;

/** Whether a change can be trusted to be one: unusual when it is far from the nation’s and from the force’s own history. */
export const BASELINE_CASES = ['usual', 'unusual'] as const;

/** What there was to hold a change against: the nation’s, the force’s own in other years, both, or nothing. */
export const BESIDE_CASES = ['nation-and-years', 'nation', 'years', 'nothing'] as const;
export type BesideCase = (typeof BESIDE_CASES)[number];

/** Whether a published share is known, and its base large enough to print it (rules C4, C5). */
export const PROPORTION_CASES = ['known', 'missing'] as const;

/** How the later count stands to every comparable year before it that the record holds (rules C13, C14). */
export const SERIES_CASES = ['highest', 'lowest', 'between', 'none'] as const;

/** Whether a force counts a measure as the others do. */
export const COUNTING_CASES = ['alike', 'otherwise'] as const;

/** Where a force's rate stands among those that can be compared (rule F4). */
export const RANK_CASES = ['highest', 'high', 'middle', 'low', 'lowest', 'none'] as const;

/** Whether every force is in the nation's total (rule F1). */
export const COVERAGE_CASES = ['whole', 'excluding'] as const;

/** Whether a force's teams are known. */
export const TEAMS_CASES = ['listed', 'none'] as const;
