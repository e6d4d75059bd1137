import type { OwnVersion, WrittenFile, WrittenParagraph } from '../model/ledger.js';
import { plainWords } from '../text/plain-words.js';
import { readEdited } from './read-edited.js';

type Words = ReadonlySet<string>;

const wordsOf = (paragraphs: readonly WrittenParagraph[]): Words =>
  new Set(paragraphs.map(({ text }) => plainWords(text)));

const inCommon = (a: Words, b: Words): number => [...a].filter((words) => b.has(words)).length;

/** Whether a figure that we wrote then, and write otherwise since, stands in words that nobody has touched. */
function printsOldFigure(mine: Words, then: readonly WrittenParagraph[], now: readonly WrittenParagraph[]): boolean {
  const today = wordsOf(now);
  const figures = new Map(now.flatMap((one) => one.figures ?? []).map(({ is, text }) => [is, text]));
  const stale = then.filter(({ text }) => mine.has(plainWords(text)) && !today.has(plainWords(text)));
  return stale.some((one) => one.figures?.some(({ is, text }) => (figures.get(is) ?? text) !== text));
}

/**
 * A draft was open in somebody's program while a run renewed it, and was saved from there: their edits are to be told by
 * what the program had written when they opened it. That version, as an entry of .written.json; undefined where the file is no
 * copy of an earlier one. It is one only if more of the file stands in that version than in the last, old figures of ours
 * among it: a sentence of ours that somebody likes better as it was is their edit. Once a person's edits were in a draft, nobody
 * can tell.
 */
export function olderCopy(text: string, last: WrittenFile, earlier: readonly OwnVersion[]): WrittenFile | undefined {
  const { paragraphs: now = [], edited } = last;
  if (edited) return undefined;
  const mine: Words = new Set(readEdited(text).paragraphs.map(plainWords));
  const shares = earlier.map(({ paragraphs }) => inCommon(mine, wordsOf(paragraphs)));
  const most = Math.max(...shares, 0);
  const version = most > inCommon(mine, wordsOf(now)) ? earlier[shares.indexOf(most)] : undefined;
  return version && printsOldFigure(mine, version.paragraphs, now) ? { ...last, ...version } : undefined;
}
