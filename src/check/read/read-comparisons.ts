import type { RecordFields } from '../../model/record-schema.js';
import { allMatches } from './all-matches.js';
import type { Comparison, ComparisonReader } from './comparison.js';
import { escaped } from './escaped.js';
import { FIGURE_WORDS } from './figure-words.js';
import { FEW, ORDINALS, PERIOD, placeIn } from './ordinals.js';
import { RUN_READERS } from './read-runs.js';
import { valueOf } from './number-readers.js';
import { DIGITS as NUMBER } from './number-words.js';

/** What may explain a year where it is first named (rule E3). */
const GLOSS = '(?: \\(the year to [A-Z][a-z]+ \\d{4}\\))?';

/** What a rate is of, between its number and what it is of so many people: 46 recorded offences. */
const COUNTED = `(?:(?=(?: [a-z-]+){0,5}? ${FIGURE_WORDS} )(?: (?!(?:and|or|but|to|from|than|per|for|in)\\b)[a-z-]+){1,7})?`;
const RATE = new RegExp(
  `(${NUMBER})${COUNTED} (?:for every|for each|in every|per) (1,?000|10,?000|100,?000) (?:people|residents|inhabitants)`,
  'gi',
);
const ORDINAL = `(?:(${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th))[ -])?`;
const FORCES = `(?:of|among) (?:the |all )?(${FEW}) (?:police )?forces`;
const PLACE = new RegExp(`\\b${ORDINAL}(highest|lowest) (?:rates?\\b(?:[^.]{0,40}?\\b${FORCES})?|${FORCES})`, 'gi');
const SERIES = new RegExp(
  `\\b(higher|more|highest|most|above|lower|fewer|lowest|fewest|below)\\b[^.]{0,60}?\\bany\\b(?: of the (${FEW}) )?[^.]{0,40}?(?:from|between) (${PERIOD})${GLOSS} (?:to|and) (${PERIOD})${GLOSS}`,
  'gi',
);
/** “Nowhere has a higher rate”, “a higher rate than any other force”: the first place in other words. */
const HAS = '(?:has|have|had|saw|sees|recorded|records|reported|with)';
const FIRST = new RegExp(
  `\\b(?:nowhere(?: else)?|no (?:other )?(?:police )?(?:force|area|county|place))\\b( in (?!England and Wales)[A-Z][a-z]+)?[^.]{0,40}?\\b${HAS} (?:a |so )?(higher|lower|high|low) (?:a )?(?:[a-z]+ )?rates?\\b|\\b(higher|lower) rates? than (?:in |for |that of )?(?:any|every|all) other (?:police )?(?:force|area|county)s?\\b( in (?!England and Wales)[A-Z][a-z]+)?`,
  'gi',
);
/** “Only one force had a lower rate”: the place behind it. */
const ONLY_SO_MANY = new RegExp(
  `\\bonly (${FEW}|\\d+) (?:other )?(?:police )?(?:forces?|areas?)(?: of the [^.;,]{0,40})? ${HAS} (?:a )?(higher|lower) (?:[a-z]+ )?rates?\\b`,
  'gi',
);
const BARE = /\b(highest|lowest)\b/i;
const all = ({ source }: RegExp): RegExp => new RegExp(source, 'gi');

const endIn = (word: string): 'highest' | 'lowest' => (word.toLowerCase() === 'highest' ? 'highest' : 'lowest');
const isAbove = (word: string): boolean => ['higher', 'more', 'highest', 'most', 'above'].includes(word.toLowerCase());
const bare = (period: string): string => period.replace(/^the /, '');

/** What a record's shares are shares of: selected serious offences. */
export const wholesOf = ({ shares }: RecordFields): readonly string[] =>
  shares === undefined
    ? []
    : Object.values(shares).flatMap((byPeriod) =>
        Object.values(byPeriod).flatMap((entry) => ('of' in entry ? [entry.of] : [])),
      );

/** "6% of selected serious offences": what the whole is stands in the record. */
const shareReader = (wholes: readonly string[]): ComparisonReader => ({
  hint: /(?:%|per cent|percent|pc) of /i,
  pattern: new RegExp(
    `(${NUMBER})\\s?(?:%|per cent|percent|pc) of (?:the |all )?(?:${wholes.map(escaped).join('|')})`,
    'gi',
  ),
  read: ([, percent = '']) => ({ is: 'share', percent: valueOf(percent) }),
});

const READERS: readonly ComparisonReader[] = [
  {
    hint: /people|residents|inhabitants/i,
    pattern: RATE,
    read: ([, value = '', per = '']) => ({
      is: 'rate',
      value: valueOf(value),
      decimals: value.split('.')[1]?.length ?? 0,
      per: valueOf(per),
    }),
  },
  {
    hint: /\bany\b/i,
    pattern: SERIES,
    read: ([, side = '', many, from = '', to = '']) => ({
      is: 'series',
      side: isAbove(side) ? 'above' : 'below',
      from: bare(from),
      to: bare(to),
      ...(many !== undefined && { many: valueOf(many) }),
    }),
  },
  ...RUN_READERS,
  {
    hint: /\b(?:higher|lower|high|low)\b/i,
    pattern: FIRST,
    read: ([, where, one, other, elsewhere]) => {
      const end = /^high/i.test(one ?? other ?? '') ? 'highest' : 'lowest';
      return (where ?? elsewhere) === undefined ? { is: 'place', place: 1, end } : { is: 'bare', end };
    },
  },
  {
    hint: BARE,
    pattern: PLACE,
    read: ([, place, end = '', ofRates, ofForces]) => ({
      is: 'place',
      place: placeIn(place),
      end: endIn(end),
      ...((ofRates ?? ofForces) !== undefined && { of: valueOf(ofRates ?? ofForces ?? '') }),
    }),
  },
  {
    hint: /\bonly\b/i,
    pattern: ONLY_SO_MANY,
    read: ([, many = '', end = '']) => ({
      is: 'place',
      place: valueOf(many) + 1,
      end: end.toLowerCase() === 'higher' ? 'highest' : 'lowest',
    }),
  },
  { hint: BARE, pattern: all(BARE), read: ([, end = '']) => ({ is: 'bare', end: endIn(end) }) },
];

/** Every comparison a sentence makes, and the sentence with those stretches blanked: their numbers are no counts. */
export type ReadComparisons = (text: string) => {
  readonly comparisons: readonly Comparison[];
  readonly rest: string;
};

/** A reader that knows what the records' shares are shares of; of the others given to it some read first, some last. */
export function comparisonReader(
  wholes: readonly string[],
  first: readonly ComparisonReader[] = [],
  last: readonly ComparisonReader[] = [],
): ReadComparisons {
  const readers = [...first, ...(wholes.length === 0 ? [] : [shareReader(wholes)]), ...READERS, ...last];
  return (text) => {
    const comparisons: Comparison[] = [];
    let rest = text;
    for (const { hint, pattern, read } of readers) {
      if (!hint.test(rest)) continue;
      for (const match of allMatches(pattern, rest)) {
        const end = match.index + match[0].length;
        comparisons.push({ ...read(match), at: match.index, text: text.slice(match.index, end) });
        rest = rest.slice(0, match.index) + '\u0000'.repeat(match[0].length) + rest.slice(end);
      }
    }
    return { comparisons: comparisons.sort((a, b) => a.at - b.at), rest };
  };
}
