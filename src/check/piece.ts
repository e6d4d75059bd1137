import type { Draft, Paragraph } from '../model/draft.js';
import { paragraphText } from '../model/draft.js';
import type { Copy } from './read/copy.js';
import type { Footer } from './read/read-footer.js';
import type { OwnWords, Passage, Reader } from './read/reader.js';

/** Our own words in their place: 0 the headline, -1 the standfirst, then body paragraphs from 1. */
export interface PlacedWords {
  readonly own: OwnWords;
  readonly paragraph: number;
}

/** A piece of copy, read. */
export interface Piece {
  readonly headline: OwnWords;
  readonly body: readonly Passage[];
  /** Which body paragraphs, counted from 1, are sub-headings. */
  readonly headings: ReadonlySet<number>;
  readonly footer: Footer;
  /** Headline, standfirst and body, in this order. */
  readonly passages: readonly PlacedWords[];
}

function pieceOf(
  headline: OwnWords,
  standfirst: OwnWords,
  body: readonly Passage[],
  isHeading: (at: number) => boolean,
  footer: Footer,
): Piece {
  const passages = [
    { own: headline, paragraph: 0 },
    { own: standfirst, paragraph: -1 },
    ...body.map(({ own }, at) => ({ own, paragraph: at + 1 })),
  ];
  const headings = new Set(body.flatMap((_passage, at) => (isHeading(at) ? [at + 1] : [])));
  return { headline, body, headings, footer, passages };
}

/** Reads a piece of copy. */
export const readCopyPiece = ({ headline, standfirst, paragraphs, footer }: Copy, reader: Reader): Piece =>
  pieceOf(
    reader.words(headline),
    reader.words(standfirst),
    paragraphs.map(reader.ofCopy),
    (at) => paragraphs[at]?.isHeading === true,
    reader.footer(footer),
  );

/** How many of the paragraphs from one to another, counted from 1, are no sub-headings. */
export const withoutHeadings = ({ headings }: Piece, from: number, to: number): number =>
  to - from - [...headings].filter((at) => at > from && at <= to).length;

/** Whether a paragraph stands in the body, and says something: an editor's may be a comment only. */
export const isBody = ({ kind, spans }: Paragraph): boolean =>
  (kind === 'text' || kind === 'item') && spans.some(({ text }) => text.trim() !== '');

/** Reads a draft as any reader has it: no spans, no origins, only words. */
export function readDraft({ paragraphs, footers, quotes }: Draft, reader: Reader): Piece {
  const wordsOf = (kind: Paragraph['kind']): OwnWords => {
    const texts = paragraphs.filter((one) => one.kind === kind).map((one) => paragraphText(one, quotes));
    return reader.words(texts.join(' '));
  };
  const standing = paragraphs.filter(isBody);
  const body = standing.map((one) => reader.ofDraft(one, quotes));
  const lines = footers.flatMap((footer) => footer.paragraphs.map((one) => reader.ofDraft(one, quotes).copy.text));
  const isHeading = (at: number): boolean => /^h\d/.test(standing[at]?.set ?? '');
  return pieceOf(wordsOf('headline'), wordsOf('standfirst'), body, isHeading, reader.footer(lines.join('\n')));
}
