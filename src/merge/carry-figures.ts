import type { WrittenFigure } from '../model/ledger.js';
import { articleFor } from '../text/articles.js';
import { sayNumber } from '../text/numbers.js';

/** A figure whose value moved under an editor's words. */
export interface Moved {
  readonly was: string;
  readonly now: string;
  /** No other figure of the paragraph was printed with the same text and stands for something else now. */
  readonly alone: boolean;
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
    `(?<![\\p{L}\\p{N}£])(?<!\\d[.,–/-])${escaped(text)}(?![\\p{L}\\p{N}])(?![.,–/-]\\d)${after}`,
    'gu',
  );
}

const timesIn = (pieces: readonly string[], text: string): number =>
  pieces.reduce((sum, piece) => sum + [...piece.matchAll(standing(text, isPercent(text)))].length, 0);

const WORD_VALUES = new Map(Array.from({ length: 10 }, (_none, at) => [sayNumber(at + 1, 'words to ten'), at + 1]));

/** Whether an editor's words still say a number, in any of the ways it is written. */
function isSaid(pieces: readonly string[], text: string): boolean {
  const digits = NUMBER.exec(text)?.[0];
  const value = digits === undefined ? WORD_VALUES.get(text.toLowerCase()) : Number(digits.replaceAll(',', ''));
  const ways = [text, ...(digits === undefined ? [] : [digits])];
  if (value !== undefined) ways.push(String(value), sayNumber(value, 'words to ten'));
  const percent = isPercent(text);
  return pieces.some((piece) => ways.some((way) => standing(way, percent).test(piece)));
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
export function movedFigures(before: readonly WrittenFigure[], after: readonly WrittenFigure[]): readonly Moved[] {
  const left = [...after];
  const pairs = before.map(({ text, is }) => {
    const at = left.findIndex((one) => one.is === is);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { was: text, now: found?.text ?? text };
  });
  const moved = new Map<string, Moved>();
  for (const { was, now } of pairs) {
    if (was === now) continue;
    const alone = pairs.every((other) => other.was !== was || other.now === now);
    moved.set(`${was} ${now}`, { was, now, alone });
  }
  return [...moved.values()];
}

/** A piece with each figure's new text in the place of the old. */
function put(piece: string, figures: readonly Moved[]): string {
  const places = figures
    .flatMap(({ was, now }) =>
      [...piece.matchAll(standing(was, isPercent(was)))].map(({ index, 0: text }) => ({ index, text, now })),
    )
    .sort((a, b) => b.index - a.index);
  return places.reduce(
    (text, { index, text: old, now }) => text.slice(0, index) + now + text.slice(index + old.length),
    piece,
  );
}

/**
 * Puts moved figures into an editor's words, all of them or none: a sentence half old and half new is worse
 * than an old one. A figure is put in where its printed text stands once, and the new one has the same form
 * and grammar. A figure the editor's words no longer say is his to leave out; the check reads what he says.
 */
export function carryFigures(pieces: readonly string[], moved: readonly Moved[], mayUpdate: boolean): Carried {
  const said = moved.filter(({ was }) => isSaid(pieces, was));
  if (said.length === 0) return { pieces, updated: [], open: [] };
  const overlaps = (a: Moved, b: Moved): boolean => a !== b && (isSaid([a.was], b.was) || isSaid([b.was], a.was));
  const isSafe = (one: Moved): boolean =>
    one.alone && timesIn(pieces, one.was) === 1 && fits(one, pieces) && !said.some((other) => overlaps(one, other));
  if (!mayUpdate || !said.every(isSafe)) return { pieces, updated: [], open: said };
  return { pieces: pieces.map((piece) => put(piece, said)), updated: said, open: [] };
}
