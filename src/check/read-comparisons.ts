import type { RecordFields } from '../model/record-schema.js';
import { allMatches } from './all-matches.js';
import { escaped } from './escaped.js';
import { valueOf } from './number-readers.js';

/** What a text holds a count beside, read with a reader of its own: nothing here knows how text/ says it. */
export type Comparison = { readonly at: number; readonly text: string } & (
  | { readonly is: 'share'; readonly percent: number }
  | { readonly is: 'rate'; readonly value: number; readonly decimals: number; readonly per: number }
  | { readonly is: 'place'; readonly place: number; readonly end: 'highest' | 'lowest'; readonly of?: number }
  | {
      readonly is: 'series';
      readonly side: 'above' | 'below';
      readonly from: string;
      readonly to: string;
      readonly many?: number;
    }
  /** A superlative of nothing that could be read. */
  | { readonly is: 'bare'; readonly end: 'highest' | 'lowest' }
);

type Read = Comparison extends infer One ? (One extends Comparison ? Omit<One, 'at' | 'text'> : never) : never;

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const PERIOD = '(?:\\d{4}[-–/]\\d{2,4}|(?:the )?year ending [A-Z][a-z]+ \\d{4})';
/** What may explain a year where it is first named (rule E3). */
const GLOSS = '(?: \\(the year to [A-Z][a-z]+ \\d{4}\\))?';
const FEW = '[a-z]+|\\d+';
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const RATE = new RegExp(
  `(${NUMBER}) (?:for every|for each|in every|per) (1,?000|10,?000|100,?000) (?:people|residents|inhabitants)`,
  'gi',
);
const ORDINAL = `(?:(${ORDINALS.join('|')}|\\d+(?:st|nd|rd|th))[ -])?`;
const FORCES = `(?:of|among) (?:the |all )?(${FEW}) (?:police )?forces`;
const PLACE = new RegExp(`\\b${ORDINAL}(highest|lowest) (?:rates?\\b(?:[^.]{0,40}?\\b${FORCES})?|${FORCES})`, 'gi');
const SERIES = new RegExp(
  `\\b(higher|more|highest|most|above|lower|fewer|lowest|fewest|below)\\b[^.]{0,60}?\\bany\\b(?: of the (${FEW}) )?[^.]{0,40}?(?:from|between) (${PERIOD})${GLOSS} (?:to|and) (${PERIOD})${GLOSS}`,
  'gi',
);
const BARE = /\b(highest|lowest)\b/i;
const all = ({ source }: RegExp): RegExp => new RegExp(source, 'gi');

const placeIn = (word: string | undefined): number =>
  word === undefined ? 1 : /^\d/.test(word) ? parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase()) + 2;

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

interface Reader {
  /** Without this in the text there is nothing to read. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Read;
}

/** "6% of selected serious offences": what the whole is stands in the record. */
const shareReader = (wholes: readonly string[]): Reader => ({
  hint: /(?:%|per cent|percent|pc) of /i,
  pattern: new RegExp(
    `(${NUMBER})\\s?(?:%|per cent|percent|pc) of (?:the |all )?(?:${wholes.map(escaped).join('|')})`,
    'gi',
  ),
  read: ([, percent = '']) => ({ is: 'share', percent: valueOf(percent) }),
});

const READERS: readonly Reader[] = [
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
  { hint: BARE, pattern: all(BARE), read: ([, end = '']) => ({ is: 'bare', end: endIn(end) }) },
];

/** Every comparison a sentence makes, and the sentence with those stretches blanked: their numbers are no counts. */
export type ReadComparisons = (text: string) => {
  readonly comparisons: readonly Comparison[];
  readonly rest: string;
};

/** A reader that knows what the records' shares are shares of. */
export function comparisonReader(wholes: readonly string[]): ReadComparisons {
  const readers = wholes.length === 0 ? READERS : [shareReader(wholes), ...READERS];
  return (text) => {
    const comparisons: Comparison[] = [];
    let rest = text;
    for (const { hint, pattern, read } of readers) {
      if (!hint.test(rest)) continue;
      for (const match of allMatches(pattern, rest)) {
        const end = match.index + match[0].length;
        comparisons.push({ ...read(match), at: match.index, text: match[0] });
        rest = rest.slice(0, match.index) + '\u0000'.repeat(match[0].length) + rest.slice(end);
      }
    }
    return { comparisons: comparisons.sort((a, b) => a.at - b.at), rest };
  };
}
