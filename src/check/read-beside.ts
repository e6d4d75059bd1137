import { escaped } from './escaped.js';
import { FIGURE_WORDS } from './figure-words.js';
import { boundOf } from './number-readers.js';
import type { Comparison, ComparisonReader } from './read-comparisons.js';
import { HEDGE, TIMES, timesIn } from './read-times-as-many.js';

/** The force held beside the nation: its rate, its change, or only which way it went. */

type Beside = Extract<Comparison, { readonly is: 'beside' }>;
type Side = Beside['side'];

const MORE = 'higher|above|more|greater|bigger|larger|steeper|sharper|faster|worse|over|exceeds|exceeded|outpaced?';
const LESS = 'more slowly|less quickly|lower|below|less|smaller|slower|gentler|shallower|better|under|fewer';
const SAME = 'the same as|equal to|level with|in line with|similar to|on a par with';
const UP = 'rise|increase|growth|jump|climb|rose|risen|grew|grown|increased|climbed|jumped|rises|increases';
const DOWN = 'fall|drop|decrease|decline|fell|fallen|dropped|decreased|declined|falls|drops';
const AGAINST = 'bucks?|bucked|bucking|against|contrary to|unlike|defies|defied|defying|despite';
const WITH =
  'in line with|in keeping with|mirrors?|mirrored|mirroring|match(?:es|ed|ing)?|follow(?:s|ed|ing)?|echo(?:es|ed|ing)?|reflect(?:s|ed|ing)?|like|as part of';

const sideIn = (word: string): Side =>
  new RegExp(`^(?:${MORE})$`, 'i').test(word)
    ? 'above'
    : new RegExp(`^(?:${LESS})$`, 'i').test(word)
      ? 'below'
      : 'same';

/** The nation, as the force is held beside it: the national average, that across England and Wales. */
const nationalFor = (nation: string): string =>
  `(?:(?:the |a )?national(?:ly)?(?: (?:average|rate|figure|one|level|rise|increase|fall|drop|change|picture))?|(?:the )?average(?! of)|(?:(?:the )?(?:rate|rise|increase|fall|drop|change|one|figure|average|level) )?(?:(?:that |those |it was |they were |seen )?(?:across|in|for|of|throughout) )?(?:the whole of |all of |all )?(?:${nation}))\\b`;

const TREND: ComparisonReader = {
  hint: /\b(?:trend|picture|pattern)\b/i,
  pattern: new RegExp(
    `\\b(?:(${AGAINST})|${WITH}) (?:the|a) (?:national|wider|nationwide) (?:trend|picture|pattern)`,
    'gi',
  ),
  read: ([, against]) => ({ is: 'beside', of: 'trend', side: against === undefined ? 'same' : 'against' }),
};

/** Readers of such claims, for what the nation is called. */
export function besideReaders(nations: readonly string[]): readonly ComparisonReader[] {
  const nation = nations.map(escaped).join('|');
  const national = nationalFor(nation);
  const hint = new RegExp(`\\b(?:national|average|${nation})`, 'i');
  const sides = `(${LESS}|${MORE}|${SAME})\\b(?: than)?`;
  return [
    TREND,
    {
      hint,
      pattern: new RegExp(
        `\\brates?\\b[^.;]{0,40}?\\b${HEDGE}(${TIMES})(?: (?:as (?:high|great|large|big) as|that|the rate|the level))? ${national}`,
        'gi',
      ),
      read: ([, hedge, times = '']) => ({
        is: 'beside',
        of: 'rate',
        side: 'above',
        times: { value: timesIn(times), relation: boundOf(hedge) },
      }),
    },
    {
      hint,
      pattern: new RegExp(
        `\\b(?:(${UP})|(${DOWN})|change)\\b(?:(?!\\brates?\\b)[^.;]){0,60}?\\b${sides} ${national}`,
        'gi',
      ),
      read: ([, up, down, side = '']) => ({
        is: 'beside',
        of: 'change',
        way: up !== undefined ? 'up' : down !== undefined ? 'down' : undefined,
        side: sideIn(side),
      }),
    },
    {
      hint,
      pattern: new RegExp(`\\b(rates?|${FIGURE_WORDS})\\b[^.;]{0,60}?\\b${sides} ${national}`, 'gi'),
      read: ([, what = '', side = '']) => ({
        is: 'beside',
        of: /^rates?$/i.test(what) ? 'rate' : 'level',
        side: sideIn(side),
      }),
    },
  ];
}
