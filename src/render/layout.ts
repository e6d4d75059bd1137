import type { Style } from '../model/house-style.js';
import type { Spot } from '../text/say-figure.js';
import { setOurs } from '../text/typography.js';
import { SLOT } from './slots.js';

/** A piece of a paragraph: words of ours, as the house sets them, or the number of a slot. */
export type Piece = string | number;

/** Rendered text as paragraphs, cut at their slots. */
export type Layout = readonly (readonly Piece[])[];

const PARAGRAPH_BREAK = /\n[ \t]*(?:\n[ \t]*)+/;

function cut(paragraph: string, style: Style, spot: Spot): readonly Piece[] {
  return paragraph
    .trim()
    .split(SLOT)
    .map((piece, at) => (at % 2 === 0 ? setOurs(piece.replaceAll(/[ \t\n]+/g, ' '), style, spot) : Number(piece)));
}

/** Lays rendered text out; an empty paragraph is none. */
export function layOut(text: string, style: Style, spot: Spot): Layout {
  return text
    .trim()
    .split(PARAGRAPH_BREAK)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => cut(paragraph, style, spot));
}
