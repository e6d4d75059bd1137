import type { Draft, Paragraph } from '../model/draft.js';
import type { Style } from '../model/house-style.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** Anything but blanks and the 95 printable characters of ASCII; and such a character, whole. */
const BEYOND = /[^\x20-\x7e]/;
const CHARACTER = /[^\x20-\x7e]/u;

const isBeyond = ({ spans }: Paragraph): boolean => spans.some(({ text }) => BEYOND.test(text));

const found = (paragraph: Paragraph, draft: Draft, file: string): readonly Problem[] =>
  paragraph.spans.flatMap((span) => {
    const character = CHARACTER.exec(span.text)?.[0];
    if (character === undefined) return [];
    const template = draft.templates[paragraph.blocks[0] ?? ''] ?? file;
    const place = { file: template, line: 1, column: 1, field: paragraph.id };
    const shown = span.text.length > 40 ? `${span.text.slice(0, 40)}…` : span.text;
    return [problem('render/not-ascii', place, `“${character}” in “${shown}” is not one of the 7-bit characters.`)];
  });

/**
 * What a house that wants 7-bit copy must be told: an accent in a name, a pound sign, a dot in quoted words.
 * Nothing of it is dropped or guessed at; marks and dashes are set already. See docs/decisions/012.
 */
export function checkCharacters(draft: Draft, { characters }: Style, file: string): readonly Problem[] {
  if (characters !== '7-bit') return [];
  const footers = draft.footers.flatMap(({ paragraphs }) => paragraphs);
  return [...draft.paragraphs, ...footers].filter(isBeyond).flatMap((paragraph) => found(paragraph, draft, file));
}
