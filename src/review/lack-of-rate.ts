import type { ForceRecord } from '../model/record.js';

/** As much of a record as tells why no rate is reckoned on it. */
export type Residents = Pick<ForceRecord['fields'], 'population'>;

/** Why a force has no rate: what its record says of its residents, or else its count. */
export function lackOfRate({ population }: Residents): string {
  if (!population) return ', as the force’s record gives no population';
  if (population.value === 0) return ', as nobody lives in the force’s area';
  const { 'no-rates': why } = population;
  return why === undefined ? ', as the count is missing or too small for one' : ` (${why})`;
}
