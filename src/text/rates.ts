import type { PerPeople, Place } from '../model/approximation.js';
import { groupThousands, sayOrdinal } from './numbers.js';
import type { SmallNumbers } from './numbers.js';

/** Rates from ten up are given in whole numbers, smaller ones with one decimal unless it is nothing. */
const WHOLE_FROM_TENTHS = 100;

/** So many for every `per` people, in tenths, half away from zero; whole from ten up. Undefined where it rounds to nothing. */
export function perPeople(
  count: number,
  people: number,
  per: number,
): ({ readonly is: 'per-people' } & PerPeople) | undefined {
  if (people === 0) return undefined;
  const round = (parts: number): number => {
    const [top, bottom] = [BigInt(count) * BigInt(per) * BigInt(parts) * 2n + BigInt(people), BigInt(people) * 2n];
    return Number(top / bottom);
  };
  const tenths = round(10);
  if (tenths === 0) return undefined;
  return { is: 'per-people', tenths: tenths < WHOLE_FROM_TENTHS ? tenths : round(1) * 10, per };
}

/** "6.2 for every 1,000 people", "53 for every 100,000 people" */
export function sayPerPeople({ tenths, per }: PerPeople): string {
  const whole = groupThousands(Math.floor(tenths / 10));
  const said = tenths % 10 > 0 ? `${whole}.${tenths % 10}` : whole;
  return `${said} for every ${groupThousands(per)} people`;
}

/** "highest", "second highest", "12th highest" */
export const sayPlace = ({ place, end }: Place, small: SmallNumbers): string =>
  place === 1 ? end : `${sayOrdinal(place, small)} ${end}`;
