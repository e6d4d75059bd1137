import type { Draft, Paragraph } from '../model/draft.js';
import { footerLines, paragraphText, spanText } from '../model/draft.js';
import { isPrinted, markText } from './edited-marks.js';
import type { Exported } from './to-markdown.js';

const marked = (mark: string, reasons: readonly string[]): string =>
  [`${mark}: do not publish`, ...reasons.map((reason) => `- ${reason}`)].join('\n');

/** A paragraph without an editor's marks; where their links lead stands behind their words. */
function plainParagraph(paragraph: Paragraph, quotes: Draft['quotes']): string {
  const { spans, kind, number } = paragraph;
  const isMarked = spans.some((span) => span.kind === 'edited' && span.mark);
  const text = isMarked
    ? spans.map((span) => markText(span) ?? spanText(span, quotes)).join('')
    : paragraphText(paragraph, quotes);
  const before = kind === 'item' ? '-' : number;
  return before === undefined ? text : `${before} ${text}`;
}

/** Plain text to paste: a HELD mark where it is held, the piece, then what stands outside the body. */
export function toText({ draft, holds, faults = [] }: Exported): string {
  const failed = faults.length === 0 ? [] : [marked('FAILED ITS CHECK', faults)];
  const held = holds.length === 0 ? [] : [marked('HELD', holds)];
  const body = draft.paragraphs.filter(isPrinted).map((paragraph) => plainParagraph(paragraph, draft.quotes));
  const footers = draft.footers.map((footer) => footerLines(footer, draft.quotes).join('\n'));
  return `${[...failed, ...held, ...body, '* * *', ...footers].join('\n\n')}\n`;
}
