import { diffArrays } from 'diff';
import { asRead } from '../text/plain-words.js';

/** A run of words of a sentence: in both versions, only in the earlier, or only in the later. */
export interface Words {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A figure with all that belongs to it (22%, £1.2 million, 2019-20), a word, a blank, or a mark. */
const PIECE =
  /£?\d+(?:[.,/–-]\d+)*(?:%| per ?cent\b| million\b| billion\b)?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|./gu;

const pieces = (text: string): string[] => asRead(text).match(PIECE) ?? [];

/** Word by word: for showing only; a merge never works by words. */
export const wordsBetween = (was: string, now: string): readonly Words[] =>
  diffArrays(pieces(was), pieces(now)).map(({ value, added, removed }) => ({
    is: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));

const MOST_WORDS = 6;

/** What a person finds a paragraph by: its first words. */
export function firstWords(text: string): string {
  const words = asRead(text).split(/\s+/);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')}…` : words.join(' ');
}
