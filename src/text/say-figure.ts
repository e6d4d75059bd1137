import type { Figure } from '../model/figure.js';
import type { Style } from '../model/house-style.js';
import { groupThousands, sayNumber } from './numbers.js';
import { sayApproximation, sayPercent } from './say-approximation.js';

/** Where in a piece a figure stands: headlines have their own word before a floor (rule I9). */
export type Spot = 'headline' | 'body';

/** How a figure is put: whether its noun follows, whether it opens its sentence, whether another number is right before it. */
export interface Manner {
  readonly withNoun?: boolean;
  readonly opens?: boolean;
  readonly afterNumber?: boolean;
}

/**
 * A count. Before its noun nothing is "no" (no crimes); by itself it is a numeral, "zero", which is right after
 * "to", "from" and "was" alike. What opens a sentence is in words in every house, as far as words go (rule I3).
 */
function sayCount(value: number, small: Style['small-numbers'], { withNoun, opens }: Manner): string {
  if (value === 0 && withNoun === true) return 'no';
  return sayNumber(value, opens === true && small === 'figures' ? 'words' : small);
}

/** "two years earlier", "a year earlier": recomputed from the periods (rule C12). */
const sayGap = (many: number, unit: string, small: Style['small-numbers']): string =>
  many === 1 ? `a ${unit} earlier` : `${sayNumber(many, small)} ${unit}s earlier`;

/** A figure in the house's words. What is printed is always true of `value`. */
export function sayFigure(figure: Figure, style: Style, spot: Spot, manner: Manner = {}): string {
  const small = style['small-numbers'];
  switch (figure.form) {
    case 'count':
      return sayCount(figure.value, small, manner);
    case 'percent': {
      const bound = figure.bound === undefined ? '' : `${figure.bound} `;
      return `${bound}${sayPercent(figure.value, style.percent)}`;
    }
    case 'floor':
      return `${spot === 'headline' ? style['headline-floor'] : style.floor} ${groupThousands(figure.floor ?? figure.value)}`;
    case 'scale':
      return figure.scale ?? groupThousands(figure.value);
    case 'words':
      return figure.words === undefined ? groupThousands(figure.value) : sayApproximation(figure.words, style);
    case 'gap':
      // In words behind a number, or the two would run together: 1,004 two years earlier.
      return sayGap(figure.value, figure.scale ?? 'year', manner.afterNumber === true ? 'words' : small);
  }
}

/** The noun that agrees with a figure: one crime, no crimes, 863 crimes. */
export function agree(value: number, singular: string, plural: string): string {
  return value === 1 ? singular : plural;
}
