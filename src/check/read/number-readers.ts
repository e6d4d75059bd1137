/** What states a number in a text: patterns with a reading each, tried one after the other. */
import {
  DIGITS,
  FRACTION,
  MULTIPLES,
  MULTIPLIES,
  SCALES,
  WHOLE_WORD,
  fractionValue,
  wholeValue,
} from './number-words.js';
import type { Bound, Mention, MentionKind } from './mention.js';

type RateUnit = NonNullable<Mention['unit']>;

const WORD = `(?:${WHOLE_WORD}|no|none|a|an)`;
const NUMBER = `(?:${DIGITS}(?:m\\b)?)`;
export const HEDGES =
  'more than|over|just over|nearly|almost|just under|fewer than|less than|about|around|roughly|some|up to|at least';

const BOUNDS: Readonly<Record<string, Bound>> = {
  'more than': 'above',
  over: 'above',
  'at least': 'above',
  'just over': 'just-above',
  nearly: 'below',
  almost: 'below',
  'just under': 'below',
  'fewer than': 'below',
  'less than': 'below',
  'up to': 'below',
  about: 'near',
  around: 'near',
  roughly: 'near',
  some: 'near',
};

export const boundOf = (hedge: string | undefined): Bound =>
  hedge === undefined ? 'equal' : (BOUNDS[hedge.toLowerCase()] ?? 'equal');

/** 3,057 → 3057; seven → 7; no, none → 0; a, an → 1. */
export function valueOf(text: string): number {
  const word = text.toLowerCase();
  if (word === 'no' || word === 'none') return 0;
  if (word === 'a' || word === 'an') return 1;
  const whole = wholeValue(word);
  if (whole !== undefined) return whole;
  return text.endsWith('m') ? Number(text.slice(0, -1)) * 1_000_000 : Number(text.replaceAll(',', ''));
}

export interface NumberReader {
  readonly kind: MentionKind;
  /** Without this in the text there is nothing to read: most sentences are passed over quickly. */
  readonly hint: RegExp;
  /** Its groups: hedge, number, unit. */
  readonly pattern: RegExp;
  readonly relation?: Bound;
  readonly value?: (match: RegExpExecArray) => number;
  readonly unit?: (match: RegExpExecArray) => RateUnit;
  readonly side?: (match: RegExpExecArray) => 'up' | 'down';
  readonly isEvery?: true;
  readonly isShare?: true;
}

const any = (words: Readonly<Record<string, number>>): string => Object.keys(words).join('|');
const all = (pattern: string): RegExp => new RegExp(pattern, 'gi');
const among = (words: Readonly<Record<string, number>>) => (match: RegExpExecArray) =>
  words[(match[2] ?? '').toLowerCase()] ?? NaN;
/** Words after which a number word is a count, whatever a story counts. */
const NOUNS = ['crimes?', 'offences?', 'cases?', 'incidents?', 'reports?', 'were', 'was'];
const nounPattern = (nouns: readonly string[]): RegExp =>
  all(
    `()\\b(no(?! (?:other|further|such)\\b)|none|${WHOLE_WORD})\\s+(?!(?:minute|hour|day|week|month|year|decade)s?\\b)(?=(?:[a-z-]+\\s+){0,4}(?:${[...NOUNS, ...nouns].join('|')})\\b)`,
  );

const NUMBER_WORD = new RegExp(`\\b(?:no|none|${WHOLE_WORD})\\s`, 'i');
const AFTER_FROM_OR_TO = new RegExp(`(?:from|to|was) ${WHOLE_WORD}\\b`, 'i');

/** What is counted, between a number and the time it is counted for: eight dogs found in the open a day. */
const countedAs = (plurals: readonly string[]): string =>
  `(?:\\s+(?:${plurals.map((plural) => `${plural}|`).join('')}(?!(?:in|on|at|by|from|to|than|and|or|but|that|which|who|when|during|over|after|before|for|since|as)\\b)[a-z'’-]+)){0,10}`;
const COUNTED = countedAs([]);
/** What something may be one of: “any one in an area” is no share. */
const PARTS = `${WHOLE_WORD}|an?(?= (?:hundred|thousand|million)\\b)`;

const NOT_A_GAP = '(?! (?:later|earlier|ago|after|before|old|long)\\b)';

/** Per cent in any form, behind its number. */
export const PERCENT = '\\s?(?:%|per cent|percent|pc\\b)';
const MAKES_UP = '(?:ma[dk]es? up|making up|account(?:s|ed|ing) for|represent(?:s|ed|ing)|constitut(?:es?|ed|ing))';
/** Words that tell a share: “made up 21%”, “21% of all crimes”. “Up 21% of late” is none. */
const OF_A_WHOLE = new RegExp(`(?:%|per ?cent|pc) of\\b|${MAKES_UP}`, 'i');
const IS_A_SHARE = `(?:(?<=\\b${MAKES_UP} [^.;,]{0,30})|(?<!\\b(?:up|down|by|of|rose|risen|fell|fallen|grew|increased|decreased|dropped) [^.;,]{0,30})(?= of (?:the|all|its|them|these|those|every|recorded|selected)\\b))`;

/** Percentages and rates. */
const rateReaders = (hedge: string, counted: string): readonly NumberReader[] => [
  { kind: 'points', hint: /point/i, pattern: all(`${hedge}(${NUMBER}|${WORD})\\s+percentage points?`) },
  {
    kind: 'percent',
    hint: OF_A_WHOLE,
    pattern: all(`${hedge}(${NUMBER}|${WORD})${PERCENT}${IS_A_SHARE}`),
    isShare: true,
  },
  { kind: 'percent', hint: /%|per ?cent|pc/i, pattern: all(`${hedge}(${NUMBER}|${WORD})${PERCENT}`) },
  {
    kind: 'rate',
    hint: /every .*(?:minute|hour|day|week)/i,
    pattern: all(`${hedge}one${counted} every (?:(${NUMBER}|${WHOLE_WORD})\\s+)?(minute|hour|day|week)s?\\b`),
    value: (m) => valueOf(m[2] ?? 'one'),
    unit: (m) => (m[3] ?? '').toLowerCase() as RateUnit,
    isEvery: true,
  },
  {
    kind: 'rate',
    hint: /\b(?:day|week|month)\b/i,
    pattern: all(
      `${hedge}(${NUMBER}|${WHOLE_WORD}|no)${counted}\\s+(?:a|an|each|every|per)\\s+(?:single\\s+)?(day|week|month)\\b${NOT_A_GAP}`,
    ),
    unit: (m) => (m[3] ?? '').toLowerCase() as RateUnit,
  },
  { kind: 'one-in', hint: /one in/i, pattern: all(`${hedge}one in (?:every )?(${NUMBER}|${PARTS})\\b`) },
];

/** Doubles, where it is said of what was named before, and takes nothing: nobody doubles a budget, or doubles as a clerk. */
const NO_NOUN = '(?<!\\b(?:the|both|two|of|in|into|mixed|men’s|women’s) )\\b';
const GOES_ON = '(?=[.,;:!?]|$| (?:in|to|from|since|over|across|on|within|after|between|compared|year)\\b)';

/** What words say: fractions, multiples, scales, how long ago. */
const wordReaders = (hedge: string): readonly NumberReader[] => [
  {
    kind: 'fraction',
    hint: /half|third|quarter|(?:fif|six|seven|eigh|nin|ten|twentie)th/i,
    pattern: all(`${hedge}\\b(${FRACTION})`),
    value: (m) => fractionValue(m[2] ?? ''),
  },
  {
    kind: 'multiple',
    hint: /as many/i,
    pattern: all(`${hedge}\\b(twice|(?:${NUMBER}|${WORD})\\s+times) as many\\b`),
    value: (m) => ((m[2] ?? '').toLowerCase() === 'twice' ? 2 : valueOf((m[2] ?? '').split(/\s/)[0] ?? '')),
  },
  {
    kind: 'multiple',
    hint: /doubled|trebled|tripled|quadrupled|halved/i,
    pattern: all(`${hedge}\\b(${any(MULTIPLES)})\\b`),
    value: among(MULTIPLES),
  },
  {
    kind: 'multiple',
    hint: /doubles|trebles|triples|quadruples|halves/i,
    pattern: all(`${hedge}${NO_NOUN}(${any(MULTIPLIES)})${GOES_ON}`),
    value: among(MULTIPLIES),
  },
  {
    kind: 'scale',
    hint: / of\b/,
    pattern: all(`()\\b(${any(SCALES)}) of\\b`),
    value: among(SCALES),
    relation: 'above',
  },
  {
    kind: 'gap',
    hint: /year|month/i,
    pattern: all(`()\\b(${NUMBER}|${WORD})\\s+(years?|months?) (?:earlier|before|ago|previously)`),
    value: (m) => valueOf(m[2] ?? '') * ((m[3] ?? '').toLowerCase().startsWith('year') ? 12 : 1),
  },
  { kind: 'gap', hint: /year/i, pattern: all('()\\bthe (?:previous year|year before)\\b'), value: () => 12 },
];

/** By how much a count differs: 541 more offences than a year earlier, up by 47. */
const differenceReaders = (hedge: string): readonly NumberReader[] => [
  {
    kind: 'difference',
    hint: /\b(?:more|fewer|higher|lower)\b/i,
    pattern: all(
      `${hedge}\\b(${NUMBER}|${WHOLE_WORD}) (more|fewer|higher|lower)(?=${COUNTED}(?: than\\b|[.,;]|$| in \\d| on\\b))`,
    ),
    side: (m) => (/^(?:more|higher)$/i.test(m[3] ?? '') ? 'up' : 'down'),
  },
  {
    kind: 'difference',
    hint: /\b(?:by|of)\b/i,
    pattern: all(
      `(?<=\\b(?:up|down|rose|risen|fell|fallen|grew|grown|rise|fall|increased?|decreased?|dropp?(?:ed)?|drop|growth) (?:by|of) (?:(?:an?|just) )?)${hedge}(${NUMBER}|${WHOLE_WORD})(?!\\s?(?:%|per ?cent|pc\\b|percentage)|\\.?\\d|-|\\w)`,
    ),
  },
];

/** Numbers that are counts, as they are nothing else. */
const countReaders = (nouns: readonly string[], hedge: string): readonly NumberReader[] => [
  { kind: 'count', hint: /\d/, pattern: all(`${hedge}\\b(${NUMBER})(?![\\d-]|\\w)`) },
  { kind: 'count', hint: NUMBER_WORD, pattern: nounPattern(nouns) },
  {
    kind: 'count',
    hint: AFTER_FROM_OR_TO,
    pattern: all(`()(?<=\\b(?:from|to|figure was|was) )(${WHOLE_WORD})\\b`),
  },
];

/** In the order in which they are tried: the longer phrase first, so that "one in seven" is no count of one. */
export const readersFor = (
  { nouns, plurals }: Readonly<Record<'nouns' | 'plurals', readonly string[]>>,
  hedge: string,
): readonly NumberReader[] => [
  ...rateReaders(hedge, countedAs(plurals)),
  ...wordReaders(hedge),
  ...differenceReaders(hedge),
  ...countReaders(nouns, hedge),
];
