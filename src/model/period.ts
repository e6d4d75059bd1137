/** A span of time that figures are for. Dates are ISO days; `label` is how the record wrote it. */
export interface Period {
  readonly label: string;
  /** First day, e.g. 2019-04-01. */
  readonly start: string;
  /** Last day, e.g. 2020-03-31. */
  readonly end: string;
  /** Length in months. */
  readonly months: number;
  /** As a folder name: 2019-20, year-ending-december-2019. */
  readonly slug: string;
}
