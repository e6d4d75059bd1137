import { escaped } from './escaped.js';
import { FIGURE_WORDS } from './figure-words.js';
import { boundOf, HEDGES, PERCENT } from './number-readers.js';
import type { Comparison, ComparisonReader } from './comparison.js';
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

const WENT = 'rise|increase|growth|jump|climb|fall|drop|decrease|decline|change';
const IN_PERCENT = `\\d+(?:\\.\\d+)?${PERCENT}`;

/**
 * The nation, as the force is held beside it: the national average, that across England and Wales, the 12% rise seen
 * nationally.
 */
function nationalFor(nation: string): string {
  const there = `(?:nationally|(?:across|in|for|of|throughout) (?:the whole of |all of |all )?(?:${nation}))`;
  const seen = '(?:(?:recorded|seen|reported|registered) )?';
  const words = `(?:the |a )?national(?:ly)?(?: (?:average|rate|figure|one|level|rise|increase|fall|drop|change|picture))?`;
  const its = `(?:(?:the )?(?:rate|rise|increase|fall|drop|change|one|figure|average|level) )?`;
  return `(?:${[
    `(?:the |a )?(?:national (?:${WENT}) of ${IN_PERCENT}|(?:${WENT}) of ${IN_PERCENT} ${seen}${there}\\b)`,
    `(?:the |a )?${IN_PERCENT} (?:(?:recorded )?(?:national )?(?:${WENT}) )?${seen}${there}\\b`,
    `(?:the |a )?${IN_PERCENT} national (?:average|${WENT})\\b`,
    `${words}\\b`,
    '(?:the )?average(?! of)\\b',
    `${its}(?:(?:that |those |it was |they were |${seen})?(?:across|in|for|of|throughout) )?(?:the whole of |all of |all )?(?:${nation})\\b`,
  ].join('|')})`;
}

const A_PERCENTAGE = new RegExp(`(\\d+(?:\\.\\d+)?)${PERCENT}`, 'i');
/** By how much the nation's count is said to have changed, in percent, where the words say so. */
const nationsPercent = ([words]: RegExpExecArray): number | undefined => {
  const found = A_PERCENTAGE.exec(words);
  return found ? Number(found[1]) : undefined;
};

const TREND: ComparisonReader = {
  hint: /\b(?:national|wider|nationwide)\b/i,
  pattern: new RegExp(
    `\\b(?:(${AGAINST})|${WITH}) (?:the|a) (?:national|wider|nationwide) (?:trend|picture|pattern|average|change|rise|increase|fall|drop)`,
    'gi',
  ),
  read: ([, against]) => ({ is: 'beside', of: 'trend', side: against === undefined ? 'same' : 'against' }),
};

type Found = ReturnType<ComparisonReader['read']>;

/** `up` and `down`: which of the two words for a change was found. */
function changeFound(match: RegExpExecArray, up: unknown, down: unknown, side = ''): Found {
  const way = up !== undefined ? 'up' : down !== undefined ? 'down' : undefined;
  return { is: 'beside', of: 'change', way, side: sideIn(side), percent: nationsPercent(match) };
}

const SIDES = `(${LESS}|${MORE}|${SAME})\\b`;
/** Looked for first: looking back from every place of a sentence would take long. */
const AT_A_SIDE = `\\b(?=(?:${LESS}|${MORE}|${SAME})\\b)`;

/** Twice the rate across England and Wales. */
const timesPattern = (national: string): string =>
  `\\b(?=(?:(?:${HEDGES}) )?(?:${TIMES})\\b)(?<=\\brates?\\b[^.;]{0,40}?)\\b${HEDGE}(${TIMES})(?: (?:as (?:high|great|large|big) as|that|the rate|the level))? ${national}`;

/** A bigger rise than that across England and Wales. */
const nounPattern = (national: string): string =>
  `\\b(${LESS}|${MORE}) (?:recorded )?(?:(rise|increase|growth|jump|climb)|(fall|drop|decrease|decline)|change) than ${national}`;

/** Rose by 22%, more than across England and Wales. */
const verbPattern = (national: string): string =>
  `${AT_A_SIDE}(?<=\\b(?:(${UP})|(${DOWN})|change)\\b(?:(?!\\brates?\\b)[^.;]){0,60}?)\\b${SIDES}(?: (?:in|for) (?:the )?[A-Z][^,.;]{2,30}?)?(?: than)? ${national}`;

/** A rate, or a figure, above the national average. */
const levelPattern = (national: string): string =>
  `${AT_A_SIDE}(?<=\\b(rates?|${FIGURE_WORDS})\\b[^.;]{0,60}?)\\b${SIDES}(?: than)? ${national}`;

/** Readers of such claims, for what the nation is called. What stands before the comparing words is left to be read. */
export function besideReaders(nations: readonly string[]): readonly ComparisonReader[] {
  const nation = nations.map(escaped).join('|');
  const national = nationalFor(nation);
  // Most sentences on the nation compare nothing with it: the patterns take a while to compile.
  const hint = new RegExp(
    `\\b(?:${LESS}|${MORE}|${SAME}|${TIMES})\\b[^;]{0,80}\\b(?:national(?! statistics)|average|${nation})`,
    'i',
  );
  const reader = (pattern: string, read: ComparisonReader['read']): ComparisonReader => ({
    hint,
    pattern: new RegExp(pattern, 'gi'),
    read,
  });
  return [
    TREND,
    reader(timesPattern(national), ([, hedge, times = '']) => ({
      is: 'beside',
      of: 'rate',
      side: 'above',
      times: { value: timesIn(times), relation: boundOf(hedge) },
    })),
    reader(nounPattern(national), (match) => changeFound(match, match[2], match[3], match[1])),
    reader(verbPattern(national), (match) => changeFound(match, match[1], match[2], match[3])),
    reader(levelPattern(national), (match) => {
      const [, what = '', side = ''] = match;
      if (nationsPercent(match) !== undefined) return changeFound(match, undefined, undefined, side);
      return { is: 'beside', of: /^rates?$/i.test(what) ? 'rate' : 'level', side: sideIn(side) };
    }),
  ];
}
