import type { PerPeople, Place } from '../model/approximation.js';
import { groupThousands, sayOrdinal } from './numbers.js';
import type { SmallNumbers } from './numbers.js';

/** Where a story does not say, rates from ten up are given in whole numbers, smaller ones with one decimal. */
const WHOLE_FROM_TENTHS = 100;

/** So many for every so many people, and with how many decimals a story wants it. */
interface Wanted {
  readonly per: number;
  readonly decimals?: 0 | 1 | undefined;
}

/** So many for every `per` people, in tenths, half away from zero. Undefined where it rounds to nothing. */
export function perPeople(
  count: number,
  people: number,
  { per, decimals: wanted }: Wanted,
): ({ readonly is: 'per-people' } & PerPeople) | undefined {
  if (people === 0) return undefined;
  const round = (parts: number): number => {
    const [top, bottom] = [BigInt(count) * BigInt(per) * BigInt(parts) * 2n + BigInt(people), BigInt(people) * 2n];
    return Number(top / bottom);
  };
  const exact = round(10);
  const decimals = wanted ?? (exact < WHOLE_FROM_TENTHS ? 1 : 0);
  const tenths = decimals === 1 ? exact : round(1) * 10;
  return tenths === 0 ? undefined : { is: 'per-people', tenths, per, decimals };
}

/** "6.0 for every 1,000 people", "53 for every 100,000 people" */
export function sayPerPeople({ tenths, per, decimals }: PerPeople): string {
  const whole = groupThousands(Math.floor(tenths / 10));
  const said = decimals === 1 ? `${whole}.${tenths % 10}` : whole;
  return `${said} for every ${groupThousands(per)} people`;
}

/** "highest", "second highest", "12th highest" */
export const sayPlace = ({ place, end }: Place, small: SmallNumbers): string =>
  place === 1 ? end : `${sayOrdinal(place, small)} ${end}`;
