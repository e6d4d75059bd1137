import { FIGURE_WORDS } from './figure-words.js';
import { valueOf } from './number-readers.js';
import { FEW, ORDINALS, PERIOD, placeIn } from './ordinals.js';
import type { ComparisonReader } from './comparison.js';

/** Runs of years that all went one way: every year since 2010-11, the fifth year in a row. */

const ROSE = 'rises?|rose|risen|increased?|gone up|went up|grown|grew|climbed';
const FELL = 'falls?|fell|fallen|decreased?|dropped|gone down|went down|declined';
const NTH = `${ORDINALS.join('|')}|eleventh|twelfth|\\d+(?:st|nd|rd|th)`;
const EVERY_YEAR = new RegExp(
  `\\b(${ROSE}|${FELL}) (?:in )?(?:every|each) (?:single |financial )?year\\b(?:(?: since| from)(?: the)? (${PERIOD}|[\\w-]+))?`,
  'gi',
);
const IN_A_ROW = new RegExp(
  `\\b(?:(${NTH}) (?:successive|consecutive|straight) (?:annual |yearly )?(?:year|rise|increase|fall|drop|decrease)|(${NTH}) (?:year|rise|increase|fall|drop|decrease) (?:in a row|in succession|running)|(${FEW}) (?:successive|consecutive|straight) (?:years|rises|increases|falls)|(${FEW}) years (?:in a row|running))\\b`,
  'gi',
);
/** A club wins three years running: that is no run of figures. */
const YEARS_ON_END = new RegExp(
  `^(?=.*\\b(?:successive|consecutive|straight|running|in a row|in succession)\\b).*\\b(?:${FIGURE_WORDS}|${ROSE}|${FELL})\\b`,
  'i',
);

const manyIn = (word: string): number =>
  ORDINALS.includes(word.toLowerCase()) || /^\d+[a-z]/i.test(word) ? placeIn(word) : valueOf(word);

export const RUN_READERS: readonly ComparisonReader[] = [
  {
    hint: /\b(?:every|each)\b.*\byear\b/i,
    pattern: EVERY_YEAR,
    read: ([, went = '', since]) => ({
      is: 'run',
      side: new RegExp(`^(?:${ROSE})$`, 'i').test(went) ? 'above' : 'below',
      ...(since !== undefined && { since }),
    }),
  },
  {
    hint: YEARS_ON_END,
    pattern: IN_A_ROW,
    read: ([, ...words]) => ({ is: 'run', many: manyIn(words.find(Boolean) ?? '') }),
  },
];
