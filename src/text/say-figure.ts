import type { Figure } from '../model/figure.js';
import type { Style } from '../model/outlet-schema.js';
import { sayFraction, sayNear, sayOneIn, sayRate } from './approximations.js';
import type { Approximation } from '../model/approximation.js';
import { groupThousands, numberInWords } from './numbers.js';
import { sayPerPeople, sayPlace } from './rates.js';

/** Where in a piece a figure stands: headlines have their own word before a floor (rule I9). */
export type Spot = 'headline' | 'body';

function count(value: number, style: Style): string {
  if (value === 0) return 'no';
  return style['small-numbers'] === 'words' ? numberInWords(value) : groupThousands(value);
}

/** "two years earlier", "a year earlier". */
function gap(many: number, unit: string): string {
  return many === 1 ? `a ${unit} earlier` : `${numberInWords(many)} ${unit}s earlier`;
}

/** 22%, 22 per cent, 22pc (rule I2). */
const percentSign = (sign: Style['percent']): string => (sign === 'per cent' ? ' per cent' : sign);

/** Number words in the house's style. */
export function sayApproximation(words: Approximation, style: Pick<Style, 'small-numbers' | 'percent'>): string {
  switch (words.is) {
    case 'near':
      return sayNear(words);
    case 'rate':
      return sayRate(words, style['small-numbers']);
    case 'fraction':
      return sayFraction(words);
    case 'one-in':
      return sayOneIn(words, style['small-numbers']);
    case 'multiple':
      return words.words;
    case 'per-people':
      return sayPerPeople(words);
    case 'place':
      return sayPlace(words);
    case 'tally':
      return style['small-numbers'] === 'words' ? numberInWords(words.number) : groupThousands(words.number);
    case 'share':
      return `${groupThousands(words.percent)}${percentSign(style.percent)}`;
  }
}

/** A figure in the house's words. What is printed is always true of `value`. */
export function sayFigure(figure: Figure, style: Style, spot: Spot): string {
  switch (figure.form) {
    case 'count':
      return count(figure.value, style);
    case 'percent': {
      const bound = figure.bound === undefined ? '' : `${figure.bound} `;
      return `${bound}${groupThousands(figure.value)}${percentSign(style.percent)}`;
    }
    case 'floor':
      return `${spot === 'headline' ? style['headline-floor'] : style.floor} ${groupThousands(figure.floor ?? figure.value)}`;
    case 'scale':
      return figure.scale ?? groupThousands(figure.value);
    case 'words':
      return figure.words === undefined ? groupThousands(figure.value) : sayApproximation(figure.words, style);
    case 'gap':
      return gap(figure.value, figure.scale ?? 'year');
  }
}

/** The noun that agrees with a figure: one crime, no crimes, 863 crimes. */
export function agree(value: number, singular: string, plural: string): string {
  return value === 1 ? singular : plural;
}
