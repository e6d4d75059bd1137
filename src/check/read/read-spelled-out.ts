import { allMatches } from './all-matches.js';
import { EARLIER } from './earlier-words.js';
import { FIGURE_WORDS } from './figure-words.js';
import type { Mention } from './mention.js';
import { boundOf } from './number-readers.js';
import { DIGITS, GREAT_NUMBER, greatValue, WHOLE_WORD, wholeValue } from './number-words.js';
import { COUNT_WORD, countIn, HEDGE, TIMES, timesIn } from './read-times-as-many.js';

/** Numbers that copy spells out and no template prints: ninety per cent, threefold, a decade earlier, in a year. */

const HUNDRED = 100;

/** ninety → 90, twenty two → 22, a hundred → 100. */
const spelledIn = (words: string): number => wholeValue(words.replace(' ', '-')) ?? HUNDRED;

const TUPLED: Readonly<Record<string, number>> = { quin: 5, sex: 6, sep: 7, oc: 8 };
const DOUBLING: Readonly<Record<string, number>> = {
  doubling: 2,
  trebling: 3,
  tripling: 3,
  quadrupling: 4,
  halving: 0.5,
};
const CHANGED =
  '(?:rose|risen|rise|increased?|grew|grown|growth|up|climbed|jumped|fell|fallen|fall|decreased?|dropp?ed|drop|declined?|down|change|changed|higher|lower|(?:more|fewer)(?! than (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten)))';
const CHANGES = '(?:rise|increase|growth|jump|fall|drop|decrease|decline|change)s?';
/** What a multiple of the number is held against, and not “the number of detectives”. */
const OF_FIGURES = `(?:number|figure|total|count|rate|level)s?\\b(?! of (?!(?:[a-z-]+ ){0,4}?${FIGURE_WORDS}\\b))`;

/** A count that another one is a multiple of: double the 209 of a year earlier. Half the 863 crimes are a part of them. */
const THE_COUNT = `(?<!half )the (?=${DIGITS}\\b(?!\\s?(?:%|per ?cent|pc\\b|percentage)| (?:for|per|in every)\\b))`;
const THAN_BEFORE = `(?:(?:that of|as (?:often|common) as(?: in)?) (?=${EARLIER})|the (?:previous|earlier) (?:year|period)(?:'s|’s)|(?:the )?year-earlier)`;

interface SpelledReader {
  readonly kind: Mention['kind'];
  /** Without this in the text there is nothing to read. */
  readonly hint: RegExp;
  /** Its groups: hedge, then what its value is read from. */
  readonly pattern: RegExp;
  readonly value: (words: readonly (string | undefined)[]) => number;
}

const all = (pattern: string): RegExp => new RegExp(pattern, 'gi');
const isFall = (word: string | undefined): boolean => /^(?:fall|fell|drop|decrease|decline)/i.test(word ?? '');
const years = (count: string, unit: string): number =>
  (/^(?:a|an|one|single|a single)$/i.test(count) ? 1 : countIn(count)) *
  (/^decade/i.test(unit) ? 120 : /^year/i.test(unit) ? 12 : 1);

/** How long a change took: in a year, within the space of two years. */
const SPAN = `(?:in|within|over|inside) (?:the space of |just |only |the past |the last )?(?:a single|an?|one|single|${COUNT_WORD}) (?:years?|months|decades?)\\b`;

const READERS: readonly SpelledReader[] = [
  {
    kind: 'percent',
    hint: /per ?cent|pc\b/i,
    pattern: all(`${HEDGE}\\b(${WHOLE_WORD}(?: ${WHOLE_WORD})?|(?:a|one) hundred)[- ](?:per cent|percent|pc)\\b`),
    value: ([words = '']) => spelledIn(words),
  },
  {
    kind: 'count',
    hint: /hundred|thousand|million|billion/i,
    pattern: all(
      `${HEDGE}(?<![£€$])\\b(${GREAT_NUMBER})(?=(?: [a-z-]+){0,4}? (?:${FIGURE_WORDS}|were|was)\\b)(?! times\\b)`,
    ),
    value: ([words = '']) => greatValue(words),
  },
  {
    kind: 'multiple',
    hint: /tupl/i,
    pattern: all(`${HEDGE}\\b(quin|sex|sep|oc)tupl(?:ed|es|ing)\\b`),
    value: ([word = '']) => TUPLED[word.toLowerCase()] ?? NaN,
  },
  {
    kind: 'multiple',
    hint: /fold\b/i,
    pattern: all(
      `${HEDGE}\\b(?:(fell|fallen|dropped|decreased|declined) )?(${COUNT_WORD})[- ]?fold\\b(?: (${CHANGES}))?`,
    ),
    value: ([before, count = '', after]) => (isFall(before) || isFall(after) ? 1 / countIn(count) : countIn(count)),
  },
  {
    kind: 'multiple',
    hint: new RegExp(Object.keys(DOUBLING).join('|'), 'i'),
    pattern: all(
      `${HEDGE}\\b(?:a |the )?(${Object.keys(DOUBLING).join('|')}) (?:of|in) (?:[a-z-]+ ){0,3}?${FIGURE_WORDS}\\b`,
    ),
    value: ([word = '']) => DOUBLING[word.toLowerCase()] ?? NaN,
  },
  {
    kind: 'multiple',
    hint: /twice|double|treble|triple|half|times/i,
    pattern: all(
      `${HEDGE}\\b(${TIMES}) (?:as (?:high|great|large) as\\b|(?:the|its|that|last) (?:recorded )?${OF_FIGURES}|what it was\\b|${THE_COUNT}|${THAN_BEFORE})`,
    ),
    value: ([words = '']) => timesIn(words),
  },
  {
    kind: 'gap',
    hint: /decade/i,
    pattern: all(
      `()(?<=\\b(?:${FIGURE_WORDS}|${CHANGED}|than)\\b[^.;]{0,60})\\b(a|one|two|three) (decade)s? (?:earlier|before|ago|previously)\\b`,
    ),
    value: ([count = '', unit = '']) => years(count, unit),
  },
  {
    kind: 'gap',
    hint: /annual|yearly|year[- ](?:on|over)[- ]year|twelve-month|12-month/i,
    pattern: all(
      `()(?:\\b(?:annual|yearly|year[- ](?:on|over)[- ]year|(?:twelve|12)-month) (?:recorded )?${CHANGES}\\b|(?<=\\b${CHANGED}\\b[^.;]{0,40})\\b(?:annually|year[- ](?:on|over)[- ]year)\\b)`,
    ),
    value: () => 12,
  },
  {
    kind: 'gap',
    hint: /(?:previous|preceding) (?:12|twelve)/i,
    pattern: all(
      `()(?<=\\b(?:${FIGURE_WORDS}|${CHANGED}|compared|than)\\b[^.;]{0,60})\\bthe (?:previous|preceding) (?:12|twelve) months\\b`,
    ),
    value: () => 12,
  },
  {
    kind: 'gap',
    hint: new RegExp(`\\b${SPAN}`, 'i'),
    pattern: all(
      `()\\b(?=${SPAN})(?<=\\b${FIGURE_WORDS}\\b[^.;]{0,80}\\b${CHANGED}\\b[^.;]{0,40}|\\b${CHANGED}\\b[^.;]{0,40}%[^.;]{0,20}|%[^.;]{0,20}\\b${CHANGED}\\b[^.;]{0,40})\\b(?:in|within|over|inside) (?:the space of |just |only |the past |the last )?(a single|an?|one|single|${COUNT_WORD}) (years?|months|decades?)\\b(?! (?:to|ending|before|earlier|ago|from|from now|that|when|which)\\b)`,
    ),
    value: ([count = '', unit = '']) => years(count, unit),
  },
];

/** Every number that is spelled out in such a way, and the text with those stretches blanked: nothing is read twice. */
export function readSpelledOut(text: string): readonly [spelled: readonly Mention[], rest: string] {
  const mentions: Mention[] = [];
  let rest = text;
  for (const { kind, hint, pattern, value } of READERS) {
    if (!hint.test(rest)) continue;
    for (const match of allMatches(pattern, rest)) {
      const [found, hedge, ...words] = match;
      mentions.push({ kind, value: value(words), relation: boundOf(hedge), at: match.index, text: found.trim() });
      rest = rest.slice(0, match.index) + '\u0000'.repeat(found.length) + rest.slice(match.index + found.length);
    }
  }
  return [mentions, rest];
}
