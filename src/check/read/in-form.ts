import { perObject } from '../../model/per-object.js';
import { plain } from './plain-words.js';
import type { SentenceReading } from './read-sentence.js';

const NONE: readonly never[] = [];

/** Which patterns were looked for in a sentence of its own, or in a form, and whether they stand there. */
const toldOf = perObject(({ text }: SentenceReading) => ({ text: plain(text), told: new Map<RegExp, boolean>() }));

/** Whether words of a pattern stand in a sentence, its apostrophes straight: looked for once in the form that forces share. */
export function tells(read: SentenceReading, pattern: RegExp): boolean {
  const { text, told } = toldOf(read.ofForm ?? read);
  const known = told.get(pattern);
  if (known !== undefined) return known;
  const isThere = pattern.test(text);
  told.set(pattern, isThere);
  return isThere;
}

/** What is looked for in sentences, in each form once: a sentence is looked through where there is something in its form. */
export function foundIn<Found>(look: (text: string) => readonly Found[]): (read: SentenceReading) => readonly Found[] {
  const inForm = perObject(({ text }: SentenceReading) => look(text));
  return (read) => {
    const found = inForm(read.ofForm ?? read);
    return read.ofForm === undefined ? found : found.length === 0 ? NONE : look(read.text);
  };
}
