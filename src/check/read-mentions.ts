/** Reads numbers out of words, with a reader of its own: nothing here knows how text/ writes them. */
import { allMatches } from './all-matches.js';
import { FRACTIONS, MULTIPLES, SCALES } from './number-words.js';
import { withoutOthers } from './other-numbers.js';

export type MentionKind =
  'count' | 'percent' | 'points' | 'rate' | 'one-in' | 'fraction' | 'multiple' | 'scale' | 'gap';

/** One number as a text states it. */
export interface Mention {
  readonly kind: MentionKind;
  readonly value: number;
  readonly relation: Bound;
  /** Of a rate. */
  readonly unit?: 'day' | 'week' | 'hour';
  readonly at: number;
  readonly text: string;
}

/** What the words before a number claim of the true value. */
export type Bound = 'equal' | 'above' | 'just-above' | 'below' | 'near';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const WORD = `(?:${UNITS.join('|')}|no|none|a|an)`;
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?(?:m\\b)?)';
const HEDGES =
  'more than|over|just over|nearly|almost|just under|fewer than|less than|about|around|roughly|some|up to|at least';

/** Most sentences hedge no number: they are read without looking for hedges before each. */
const HEDGED = new RegExp(HEDGES, 'i');

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

const boundOf = (hedge: string | undefined): Bound =>
  hedge === undefined ? 'equal' : (BOUNDS[hedge.toLowerCase()] ?? 'equal');

/** 3,057 → 3057; seven → 7; no, none → 0; a, an → 1. */
export function valueOf(text: string): number {
  const word = text.toLowerCase();
  if (word === 'no' || word === 'none') return 0;
  if (word === 'a' || word === 'an') return 1;
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  return text.endsWith('m') ? Number(text.slice(0, -1)) * 1_000_000 : Number(text.replaceAll(',', ''));
}

interface Reader {
  readonly kind: MentionKind;
  /** Without this in the text there is nothing to read: most sentences are passed over quickly. */
  readonly hint: RegExp;
  /** Its groups: hedge, number, unit. */
  readonly pattern: RegExp;
  readonly relation?: Bound;
  readonly value?: (match: RegExpExecArray) => number;
  readonly unit?: (match: RegExpExecArray) => 'day' | 'week' | 'hour';
}

const any = (words: Readonly<Record<string, number>>): string => Object.keys(words).join('|');
const all = (pattern: string): RegExp => new RegExp(pattern, 'gi');
const among = (words: Readonly<Record<string, number>>) => (match: RegExpExecArray) =>
  words[(match[2] ?? '').toLowerCase()] ?? NaN;
/** Words after which a number word is a count, whatever a story counts. */
const NOUNS = ['crimes?', 'offences?', 'cases?', 'incidents?', 'reports?', 'were', 'was'];
const nounPattern = (nouns: readonly string[]): RegExp =>
  all(`()\\b(no|none|${UNITS.join('|')})\\s+(?=(?:[a-z-]+\\s+){0,4}(?:${[...NOUNS, ...nouns].join('|')})\\b)`);

const NUMBER_WORD = new RegExp(`\\b(?:no|none|${UNITS.join('|')})\\s`, 'i');
const AFTER_FROM_OR_TO = new RegExp(`(?:from|to|was) (?:${UNITS.join('|')})\\b`, 'i');

/** Percentages and rates. */
const rateReaders = (hedge: string): readonly Reader[] => [
  { kind: 'points', hint: /point/i, pattern: all(`${hedge}(${NUMBER}|${WORD})\\s+percentage points?`) },
  {
    kind: 'percent',
    hint: /%|per ?cent|pc/i,
    pattern: all(`${hedge}(${NUMBER}|${WORD})\\s?(?:%|per cent|percent|pc\\b)`),
  },
  {
    kind: 'rate',
    hint: /hour/i,
    pattern: all(`${hedge}one every (?:(${NUMBER}|${WORD})\\s+)?hours?`),
    value: (m) => valueOf(m[2] ?? 'one'),
    unit: () => 'hour',
  },
  {
    kind: 'rate',
    hint: /day|week/i,
    pattern: all(`${hedge}(${NUMBER}|${WORD})\\s+(?:a|an|each|every|per)\\s+(day|week)`),
    unit: (m) => ((m[3] ?? '').toLowerCase() === 'day' ? 'day' : 'week'),
  },
  { kind: 'one-in', hint: /one in/i, pattern: all(`${hedge}one in (?:every )?(${NUMBER}|${WORD})\\b`) },
];

/** What words say: fractions, multiples, scales, how long ago. */
const wordReaders = (hedge: string): readonly Reader[] => [
  {
    kind: 'fraction',
    hint: /half|third|quarter|fifth|tenth/i,
    pattern: all(`${hedge}\\b(${any(FRACTIONS)})\\b`),
    value: among(FRACTIONS),
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

/** Numbers that are counts, as they are nothing else. */
const countReaders = (nouns: readonly string[], hedge: string): readonly Reader[] => [
  { kind: 'count', hint: /\d/, pattern: all(`${hedge}\\b(${NUMBER})(?![\\d-]|\\w)`) },
  { kind: 'count', hint: NUMBER_WORD, pattern: nounPattern(nouns) },
  {
    kind: 'count',
    hint: AFTER_FROM_OR_TO,
    pattern: all(`()(?<=\\b(?:from|to|figure was|was) )(${UNITS.join('|')})\\b`),
  },
];

/** In the order in which they are tried: the longer phrase first, so that "one in seven" is no count of one. */
const readersFor = (nouns: readonly string[], hedge: string): readonly Reader[] => [
  ...rateReaders(hedge),
  ...wordReaders(hedge),
  ...countReaders(nouns, hedge),
];

/** Whether anything in a text could be a number: most sentences state none. */
const ANY_NUMBER = new RegExp(
  `\\d|\\b(?:${[...UNITS, 'twice', ...Object.keys(SCALES), ...Object.keys(FRACTIONS), ...Object.keys(MULTIPLES)].join('|')}|none|no|years? earlier|years? (?:before|ago)|previous year)\\b`,
  'i',
);

/** Blanks out a stretch, so that positions stay and nothing is read twice. */
const blank = (text: string, at: number, length: number): string =>
  text.slice(0, at) + '\u0000'.repeat(length) + text.slice(at + length);

const mentionIn = ({ kind, relation, value, unit }: Reader, match: RegExpExecArray): Mention => ({
  kind,
  value: value?.(match) ?? valueOf(match[2] ?? ''),
  relation: relation ?? boundOf(match[1]),
  at: match.index,
  text: match[0].trim(),
  ...(unit && { unit: unit(match) }),
});

function readWith(readers: readonly Reader[], text: string): readonly Mention[] {
  if (!ANY_NUMBER.test(text)) return [];
  let rest = withoutOthers(text);
  const mentions: Mention[] = [];
  for (const reader of readers) {
    if (!reader.hint.test(rest)) continue;
    for (const match of allMatches(reader.pattern, rest)) {
      mentions.push(mentionIn(reader, match));
      rest = blank(rest, match.index, match[0].length);
    }
  }
  return mentions.sort((a, b) => a.at - b.at);
}

/** Every number a text states, in its order, each read once. Periods, dates, times and ages are none. */
export type ReadMentions = (text: string) => readonly Mention[];

/** A reader that knows what a story counts: "seven uses of force" states a count, "seven towns" does not. */
export function mentionReader(nouns: readonly string[]): ReadMentions {
  const plain = readersFor(nouns, '()');
  const hedging = readersFor(nouns, `(?:(${HEDGES})\\s+)?`);
  return (text) => readWith(HEDGED.test(text) ? hedging : plain, text);
}

/** Reads the numbers of a text of no story in particular. */
export const readMentions = mentionReader([]);

/** Whether a mention's words hold for the true value: floors strictly below it and close (rule D4). */
export function holdsFor(mention: { readonly value: number; readonly relation: Bound }, truth: number): boolean {
  const { value, relation } = mention;
  switch (relation) {
    case 'equal':
      return value === truth;
    case 'above':
      return value < truth && value >= truth * 0.9;
    case 'just-above':
      return value < truth && value >= truth * 0.95;
    case 'below':
      return value > truth && value <= truth * 1.05;
    case 'near':
      return Math.abs(value - truth) <= truth * 0.05;
  }
}
