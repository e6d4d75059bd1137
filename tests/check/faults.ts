import type { Copy, CopyParagraph } from '../../src/check/read/copy.js';
import { readParagraph } from '../../src/check/read/copy.js';

/** Chance that can be repeated: the same seed, the same faults. */
export interface Chance {
  readonly below: (limit: number) => number;
}

/** A small generator of our own (mulberry32): no clock, no Math.random. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (limit) => Math.floor(next() * limit) };
}

/** What a fault may draw on. */
export interface Surroundings {
  readonly names: readonly string[];
  readonly area: string;
  readonly otherName: string;
  readonly otherArea: string;
  /** The force's two counts of what is counted first. */
  readonly earlier: number | undefined;
  readonly later: number | undefined;
  /** The story's own words. */
  readonly told: Told;
}

/** What a story's faults need to know of its words. */
export interface Told {
  /** What is counted, where it stands after a number. */
  readonly noun: RegExp;
  /** How the paragraph on the force's own change begins. */
  readonly change: RegExp;
  readonly period: RegExp;
  readonly otherPeriods: readonly string[];
}

/** One way of spoiling a piece; undefined where it finds nothing to spoil. */
export type Fault = (copy: Copy, chance: Chance, around: Surroundings) => Copy | undefined;

interface Place {
  readonly at: number;
  readonly index: number;
  readonly length: number;
}

/** Where a pattern matches in the headline (-1) or in the paragraphs, in our own words or in quoted ones. */
function placesOf(copy: Copy, pattern: RegExp, quoted: boolean): readonly Place[] {
  const texts = [
    { text: copy.headline, at: -1, isItem: false },
    ...copy.paragraphs.map(({ text, isItem }, at) => ({ text, at, isItem })),
  ];
  return texts.flatMap(({ text, at, isItem }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isItem && isQuotedAt(text, index) === quoted)
      .map((match) => ({ at, index: match.index, length: match[0].length })),
  );
}

function isQuotedAt(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

function rewrite(copy: Copy, at: number, change: (text: string) => string): Copy {
  if (at < 0) return { ...copy, headline: change(copy.headline) };
  const paragraphs = copy.paragraphs.map((one, index): CopyParagraph =>
    index === at ? readParagraph(change(one.text), one.isItem) : one,
  );
  return { ...copy, paragraphs };
}

/** Replaces one match of a pattern, picked by chance. */
function replaceOne(
  copy: Copy,
  chance: Chance,
  pattern: RegExp,
  change: (found: string) => string,
  quoted = false,
): Copy | undefined {
  const places = placesOf(copy, pattern, quoted);
  const place = places[chance.below(places.length)];
  if (!place) return undefined;
  const { at, index, length } = place;
  return rewrite(
    copy,
    at,
    (text) => text.slice(0, index) + change(text.slice(index, index + length)) + text.slice(index + length),
  );
}

const NUMBER = /(?<![\d-])\d[\d,]*(?![\d,-]*-\d|\d)/g;
const TURNED: Readonly<Record<string, string>> = {
  rose: 'fell',
  fell: 'rose',
  up: 'down',
  down: 'up',
  more: 'fewer',
  fewer: 'more',
  higher: 'lower',
  lower: 'higher',
  highest: 'lowest',
  lowest: 'highest',
};

const TURNING =
  /\b(?:rose|fell|(?<=went )(?:up|down)|(?:up|down)(?= (?:from|\d))|(?:more|fewer|higher|lower)(?= than (?:in \d|a year|two years)))\b/g;
const PLACES = ['second', 'third', 'fourth', 'fifth'];

const anotherDigit = (digit: string, chance: Chance): string => String((Number(digit) + 1 + chance.below(9)) % 10);

const letterChanged = (text: string, chance: Chance): string => {
  const letters = [...text.matchAll(/[a-z]/g)].map(({ index }) => index);
  const at = letters[chance.below(letters.length)] ?? 0;
  const other = text.charAt(at) === 'z' ? 'q' : 'z';
  return text.slice(0, at) + other + text.slice(at + 1);
};

const escaped = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');

/** The faults that reach print: each is one slip, or one meddling, in an honest piece. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a digit changed': (copy, chance) =>
    replaceOne(copy, chance, NUMBER, (found) => {
      const digits = [...found.matchAll(/\d/g)].map(({ index }) => index);
      const at = digits[chance.below(digits.length)] ?? 0;
      return found.slice(0, at) + anotherDigit(found.charAt(at), chance) + found.slice(at + 1);
    }),
  'a direction turned': (copy, chance) => replaceOne(copy, chance, TURNING, (found) => TURNED[found] ?? found),
  'a letter in the force’s name': (copy, chance, { names }) =>
    replaceOne(copy, chance, escaped(names[0] ?? ''), (found) => letterChanged(found, chance)),
  'another force’s name': (copy, chance, { names, otherName }) =>
    replaceOne(copy, chance, escaped(names[0] ?? ''), () => otherName),
  'another force’s area': (copy, chance, { area, otherArea }) =>
    replaceOne(copy, chance, new RegExp(`(?<=\\bin )${escaped(area).source}`, 'g'), () => otherArea),
  'a period changed': (copy, chance, { told: { period, otherPeriods } }) =>
    replaceOne(copy, chance, period, (found) => {
      const others = otherPeriods.filter((one) => one !== found);
      return others[chance.below(others.length)] ?? found;
    }),
  'a word changed inside a quotation': (copy, chance) =>
    replaceOne(copy, chance, /\b[a-z]{4,}\b/g, (found) => letterChanged(found, chance), true),
  'a word cut from a quotation': (copy, chance) => replaceOne(copy, chance, /\b[a-z]{4,} /g, () => '', true),
  'the caveat removed': (copy) => {
    const at = copy.paragraphs.findIndex(({ own }) => own.includes('may reflect'));
    return at < 0 ? undefined : { ...copy, paragraphs: copy.paragraphs.filter((_one, index) => index !== at) };
  },
  'what is counted becomes reports': (copy, chance, { told }) => replaceOne(copy, chance, told.noun, () => 'reports'),
  'what is counted becomes victims': (copy, chance, { told }) => replaceOne(copy, chance, told.noun, () => 'victims'),
  'a percentage on a small base': (copy, _chance, { earlier = 0, later = 0, told }) => {
    const at = copy.paragraphs.findIndex(({ own }) => told.change.test(own));
    const isSmall = Math.min(earlier, later) > 0 && Math.min(earlier, later) < 100 && earlier !== later;
    if (at < 0 || !isSmall) return undefined;
    const percent = Math.round((Math.abs(later - earlier) / earlier) * 100);
    return rewrite(copy, at, (text) => text.replace(/\.$/, `, a change of ${percent}%.`));
  },
  'another force’s figure': (copy, chance) =>
    replaceOne(copy, chance, NUMBER, (found) => String(Number(found.replaceAll(',', '')) + 7 + chance.below(500))),
  'a loaded word': (copy, chance) =>
    replaceOne(copy, chance, /\b(?:rose|fell) by\b|\bwas (?=\d[\d,]*% (?:higher|lower))/g, (found) =>
      found.startsWith('fell') ? 'plunged by' : found.startsWith('rose') ? 'soared by' : 'had surged to ',
    ),
  'a rate changed': (copy, chance) =>
    replaceOne(copy, chance, /\b[\d.,]+(?= for every \d)/g, (found) => {
      const at = found.search(/\d/);
      return found.slice(0, at) + anotherDigit(found.charAt(at), chance) + found.slice(at + 1);
    }),
  'a share changed': (copy, chance) =>
    replaceOne(copy, chance, /\b\d+(?=% of [a-z])/g, (found) => String(Number(found) + 1 + chance.below(9))),
  'another place among the forces': (copy, chance) =>
    replaceOne(copy, chance, new RegExp(`\\b(?:${PLACES.join('|')})(?= (?:highest|lowest))`, 'g'), (found) => {
      const others = PLACES.filter((place) => place !== found);
      return others[chance.below(others.length)] ?? found;
    }),
  'highest and lowest exchanged': (copy, chance) =>
    replaceOne(copy, chance, /\b(?:highest|lowest)\b/g, (found) => TURNED[found] ?? found),
  'above and below every year exchanged': (copy, chance) =>
    replaceOne(copy, chance, /\b(?:higher|lower)(?= than in any)/g, (found) => TURNED[found] ?? found),
  'a clause on who is left out removed': (copy, chance) =>
    replaceOne(copy, chance, /,? excluding [A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)*,?/g, () => ''),
};
