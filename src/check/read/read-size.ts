import { remember } from './remember.js';

/** How long a sentence of ours is, without what is quoted at its end. */
export interface Size {
  /** All that blanks part: what a sentence may have 30 of (rule O2). */
  readonly length: number;
  /** Words that have letters, and their syllables: what a grade is reckoned from (rule O5). */
  readonly words: number;
  readonly syllables: number;
}

/** Groups of vowels, less a silent e: near enough for a grade. */
const syllablesOf = remember((word) => {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
});

/** Measures a sentence. */
export function sizeOf(sentence: string): Size {
  const own = sentence.replace(/“….*$/, '');
  const words = own.split(/[^A-Za-z’'-]+/).filter((word) => /[A-Za-z]/.test(word));
  return {
    length: own.split(/\s+/).length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}
