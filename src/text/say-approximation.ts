import type { Approximation, Fraction, Multiple, Near, OneIn, Rate, Times } from '../model/approximation.js';
import type { Style } from '../model/house-style.js';
import { groupThousands, sayNumber } from './numbers.js';
import type { SmallNumbers } from './numbers.js';
import { sayPerPeople, sayPlace } from './rates.js';

/** What number words need to know of the house. */
export type NumberStyle = Pick<Style, 'small-numbers' | 'percent' | 'trebled'>;

const hedged = (relation: string, words: string): string => (relation === 'exactly' ? words : `${relation} ${words}`);

/** "just over 850" */
export const sayNear = ({ relation, number }: Near): string => `${relation} ${groupThousands(number)}`;

/** "more than 16 a week", "about one every ten hours" */
export function sayRate({ unit, relation, number }: Rate, small: SmallNumbers): string {
  const said = sayNumber(number, small);
  return hedged(relation, unit === 'hours' ? `one every ${said} hours` : `${said} a ${unit}`);
}

/** "just over a quarter" */
export const sayFraction = ({ relation, words }: Fraction): string => hedged(relation, words);

/** "one in seven", "about one in seven" */
export const sayOneIn = ({ number, relation }: OneIn, small: SmallNumbers): string =>
  hedged(relation, `one in ${sayNumber(number, small)}`);

/** "more than doubled", "almost trebled", "halved" */
export function sayMultiple({ relation, times }: Multiple, trebled: Style['trebled']): string {
  const word = { 0.5: 'halved', 2: 'doubled', 3: trebled, 4: 'quadrupled' }[times];
  return hedged(relation, word);
}

/** "twice as many", "more than three times as many"; never "three times more" (rule C8). */
export function sayTimes({ relation, times }: Times, small: SmallNumbers): string {
  return hedged(relation, times === 2 ? 'twice as many' : `${sayNumber(times, small)} times as many`);
}

/** 22%, 22 per cent, 22pc (rule I2). Percentages are in figures (rule I1). */
export const sayPercent = (value: number, sign: Style['percent']): string =>
  `${groupThousands(value)}${sign === 'per cent' ? ' per cent' : sign}`;

/** "one percentage point", "six percentage points", whichever way the house writes per cent (rule C9). */
export const sayPoints = (points: number, small: SmallNumbers): string =>
  `${sayNumber(points, small)} percentage point${points === 1 ? '' : 's'}`;

/** Number words in the house's style. */
export function sayApproximation(words: Approximation, style: NumberStyle): string {
  const small = style['small-numbers'];
  switch (words.is) {
    case 'near':
      return sayNear(words);
    case 'rate':
      return sayRate(words, small);
    case 'fraction':
      return sayFraction(words);
    case 'one-in':
      return sayOneIn(words, small);
    case 'multiple':
      return sayMultiple(words, style.trebled);
    case 'times':
      return sayTimes(words, small);
    case 'share':
      return sayPercent(words.percent, style.percent);
    case 'per-people':
      return sayPerPeople(words);
    case 'place':
      return sayPlace(words, small);
    case 'tally':
      return sayNumber(words.number, small);
    case 'points':
      return sayPoints(words.points, small);
  }
}
