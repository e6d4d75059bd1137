import type { WrittenParagraph } from '../model/ledger.js';
import { articleFor } from '../text/articles.js';
import { cardinalPattern } from '../text/cardinal-words.js';
import { besideIn, isSomethingElse, ownWords, standsAsBefore } from './beside-figures.js';
import type { Beside } from './beside-figures.js';

/** A figure whose value moved under an editor's words. */
export interface Moved {
  readonly was: string;
  readonly now: string;
  /** No other figure of the paragraph was printed with the same text and stands for something else now. */
  readonly alone: boolean;
  /** What stood beside it in our words. */
  readonly beside: Beside;
}

/** What becomes of an editor's words whose figures moved. */
export interface Carried {
  readonly pieces: readonly string[];
  readonly updated: readonly Moved[];
  /** Figures that an editor must look at: nothing was updated then. */
  readonly open: readonly Moved[];
}

const NUMBER = /\d[\d,]*/;
const isPercent = (text: string): boolean => /%|per ?cent|pc$/.test(text);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** A printed text where it stands by itself: 86 is not in 1,864, nor 20 in 2019-20, nor 22 in 22%. */
function standing(text: string, percent: boolean): RegExp {
  const after = percent ? '' : '(?!\\s?(?:%|per ?cent|pc\\b))';
  return new RegExp(
    `(?<![\\p{L}\\p{N}£])(?<!\\d[.,–/-]|\\p{L}[-\\u2011])${escaped(text)}(?![\\p{L}\\p{N}])(?![.,–/-]\\d)${after}`,
    'gu',
  );
}

/** A number written out, by itself. */
const writtenOut = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}-])${pattern}(?![\\p{L}-])`, 'giu');

const valueOf = (text: string): number | undefined => {
  const digits = NUMBER.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
};

interface Place {
  readonly index: number;
  readonly text: string;
}

/** Where a piece has a printed text in words of the editor's own; what is surely another number aside. */
function placesIn(piece: string, text: string): readonly Place[] {
  const read = ownWords(piece);
  return [...read.matchAll(standing(text, isPercent(text)))]
    .map(({ index, 0: found }) => ({ index, text: found }))
    .filter((place) => !isSomethingElse(read, place));
}

/** Where an editor's words still say what a figure of ours says: its printed text stands there once, as it stood in ours. */
export function placeOfFigure(typed: string, figure: string, ours: string): number | undefined {
  const [place, other] = placesIn(typed, figure);
  if (!place || other) return undefined;
  return standsAsBefore(ownWords(typed), place, besideIn(ours, figure)) ? place.index : undefined;
}

/** How often an editor's words say a number written out. */
function timesWritten(pieces: readonly string[], text: string): number {
  const value = valueOf(text);
  const pattern = value === undefined ? escaped(text) : cardinalPattern(value);
  if (pattern === undefined) return 0;
  return pieces.reduce((sum, piece) => sum + [...ownWords(piece).matchAll(writtenOut(pattern))].length, 0);
}

const timesIn = (pieces: readonly string[], text: string): number =>
  pieces.reduce((sum, piece) => sum + placesIn(piece, text).length, 0);

/** Whether an editor's words still say a number, in any of the ways it is written. */
export function isSaid(pieces: readonly string[], text: string): boolean {
  const digits = NUMBER.exec(text)?.[0];
  const value = valueOf(text);
  const ways = [text, ...(digits === undefined ? [] : [digits, String(value)])];
  return pieces.some((piece) => ways.some((way) => placesIn(piece, way).length > 0)) || timesWritten(pieces, text) > 0;
}

/** Same form, same number of the noun, same article: the new figure can take the old one's place. */
function fits({ was, now }: Moved, pieces: readonly string[]): boolean {
  const form = (text: string) => text.replace(NUMBER, '#');
  const [from, to] = [NUMBER.exec(was)?.[0], NUMBER.exec(now)?.[0]];
  if (from === undefined || to === undefined || form(was) !== form(now)) return false;
  if ((from === '1') !== (to === '1')) return false;
  const afterArticle = new RegExp(`\\ban?\\s+${escaped(was)}`, 'i');
  return articleFor(was) === articleFor(now) || !pieces.some((piece) => afterArticle.test(piece));
}

/** The figures of a paragraph that read otherwise now: the same figure by what it stands for, in its order. */
export function movedFigures(before: WrittenParagraph, after: WrittenParagraph): readonly Moved[] {
  const left = [...(after.figures ?? [])];
  const pairs = (before.figures ?? []).map(({ text, is }) => {
    const at = left.findIndex((one) => one.is === is);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { was: text, now: found?.text ?? text };
  });
  const moved = new Map<string, Moved>();
  for (const { was, now } of pairs) {
    if (was === now) continue;
    const alone = pairs.every((other) => other.was !== was || other.now === now);
    moved.set(`${was} ${now}`, { was, now, alone, beside: besideIn(before.text, was) });
  }
  return [...moved.values()];
}

/** A piece with each figure's new text in the place of the old. */
function put(piece: string, figures: readonly Moved[]): string {
  const places = figures
    .flatMap(({ was, now }) => placesIn(piece, was).map((place) => ({ ...place, now })))
    .sort((a, b) => b.index - a.index);
  return places.reduce(
    (text, { index, text: old, now }) => text.slice(0, index) + now + text.slice(index + old.length),
    piece,
  );
}

/**
 * Puts moved figures into an editor's words, all of them or none: a sentence half old and half new is worse
 * than an old one. A figure is put in where its printed text stands once, written out nowhere, beside words it stood beside
 * in ours, and where the new one has the same form and grammar. A figure the editor's words no longer say is theirs to leave out; the check reads what they say.
 */
export function carryFigures(pieces: readonly string[], moved: readonly Moved[], mayUpdate: boolean): Carried {
  const said = moved.filter(({ was }) => isSaid(pieces, was));
  if (said.length === 0) return { pieces, updated: [], open: [] };
  const overlaps = (a: Moved, b: Moved): boolean => a !== b && (isSaid([a.was], b.was) || isSaid([b.was], a.was));
  const isOne = ({ was, beside }: Moved): boolean =>
    timesIn(pieces, was) === 1 &&
    timesWritten(pieces, was) === 0 &&
    pieces.every((piece) => placesIn(piece, was).every((place) => standsAsBefore(ownWords(piece), place, beside)));
  const isSafe = (one: Moved): boolean =>
    one.alone && isOne(one) && fits(one, pieces) && !said.some((other) => overlaps(one, other));
  if (!mayUpdate || !said.every(isSafe)) return { pieces, updated: [], open: said };
  return { pieces: pieces.map((piece) => put(piece, said)), updated: said, open: [] };
}
