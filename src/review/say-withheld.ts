import { inPeriod } from './in-period.js';

/** A figure that is not printed, by its measure's short name, and why: it is not known, or too small. */
export interface Withheld {
  readonly alias: string;
  readonly reason: string;
  /** Whose count it is; absent where the reason is not of one period. */
  readonly period?: string;
}

/** A count that is known and left out, as it is small; which of a measure's two counts it is shows in their order. */
const SMALL = /^the count is under (\d+) and is left out \(rule G4\)$/;
/** A count of which the record says nothing. */
const ABSENT = /^the record has no figure for /;

/** Why a figure is not printed; where its count is left out for being small, so is the change. */
export function sayWithheld({ reason, period }: Withheld): string {
  const [, least] = SMALL.exec(reason) ?? [];
  if (least !== undefined) return `a count is under ${least} and is left out, and so is any change (rule G4)`;
  if (period === undefined) return reason.replace(/\.$/, '');
  const lack = `no figure for ${inPeriod(period)}`;
  return ABSENT.test(reason) ? `${lack} in the record` : `${lack} (${reason.replace(/\.$/, '')})`;
}
