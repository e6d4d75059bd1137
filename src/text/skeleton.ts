import type { WrittenFigure } from '../model/ledger.js';
import { plainWords } from './plain-words.js';

/** A sentence without its figures, and without the article that goes with one: what the template says. */
export function skeleton({
  text,
  figures = [],
}: {
  readonly text: string;
  readonly figures?: readonly WrittenFigure[];
}): string {
  let rest = plainWords(text);
  let said = '';
  for (const figure of figures) {
    const at = rest.indexOf(plainWords(figure.text));
    if (at < 0) continue;
    said += `${rest.slice(0, at).replace(/\b([Aa])n $/, '$1 ')}<${figure.is}>`;
    rest = rest.slice(at + plainWords(figure.text).length);
  }
  return said + rest;
}
