import type { Copy, CopyParagraph } from '../../src/check/copy.js';
import { readParagraph } from '../../src/check/copy.js';

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
};

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
  'a direction turned': (copy, chance) =>
    replaceOne(
      copy,
      chance,
      /\b(?:rose|fell|(?<=went )(?:up|down)|(?:more|fewer)(?= than in))\b/g,
      (found) => TURNED[found] ?? found,
    ),
  'a letter in the force’s name': (copy, chance, { names }) =>
    replaceOne(copy, chance, escaped(names[0] ?? ''), (found) => letterChanged(found, chance)),
  'another force’s name': (copy, chance, { names, otherName }) =>
    replaceOne(copy, chance, escaped(names[0] ?? ''), () => otherName),
  'another force’s area': (copy, chance, { area, otherArea }) =>
    replaceOne(copy, chance, new RegExp(`(?<=\\bin )${escaped(area).source}`, 'g'), () => otherArea),
  'a period changed': (copy, chance) =>
    replaceOne(copy, chance, /\b20\d{2}-\d{2}\b/g, (found) =>
      chance.below(2) === 0 ? '2018-19' : found === '2019-20' ? '2017-18' : '2019-20',
    ),
  'a word changed inside a quotation': (copy, chance) =>
    replaceOne(copy, chance, /\b[a-z]{4,}\b/g, (found) => letterChanged(found, chance), true),
  'a word cut from a quotation': (copy, chance) => replaceOne(copy, chance, /\b[a-z]{4,} /g, () => '', true),
  'the caveat removed': (copy) => {
    const at = copy.paragraphs.findIndex(({ own }) => own.includes('cautions that'));
    return at < 0 ? undefined : { ...copy, paragraphs: copy.paragraphs.filter((_one, index) => index !== at) };
  },
  'crimes become reports': (copy, chance) =>
    replaceOne(copy, chance, /(?<=\d (?:child sexual abuse )?)crimes\b/g, () => 'reports'),
  'crimes become victims': (copy, chance) =>
    replaceOne(copy, chance, /(?<=\d (?:child sexual abuse )?)crimes\b/g, () => 'victims'),
  'a percentage on a small base': (copy) => {
    const at = copy.paragraphs.findIndex(({ own }) => /^The number .* went (?:up|down) from/.test(own));
    const numbers = copy.paragraphs[at]?.own
      .match(/(?<![\d-])\d[\d,]*(?![\d-])/g)
      ?.map((found) => Number(found.replaceAll(',', '')));
    const [earlier = 0, later = 0] = numbers ?? [];
    if (at < 0 || earlier === 0 || later === 0) return undefined;
    const percent = Math.round((Math.abs(later - earlier) / earlier) * 100);
    return rewrite(copy, at, (text) => text.replace(/\.$/, `, a change of ${percent}%.`));
  },
  'another force’s figure': (copy, chance) =>
    replaceOne(copy, chance, NUMBER, (found) => String(Number(found.replaceAll(',', '')) + 7 + chance.below(500))),
  'a loaded word': (copy, chance) =>
    replaceOne(copy, chance, /\b(?:rose|fell) by\b/g, (found) =>
      found.startsWith('rose') ? 'soared by' : 'plunged by',
    ),
};
