import { footerLines, paragraphText } from '../model/draft.js';
import type { Exported } from './to-markdown.js';

const marked = (mark: string, reasons: readonly string[]): string =>
  [`${mark}: do not publish`, ...reasons.map((reason) => `- ${reason}`)].join('\n');

/** Plain text to paste: a HELD mark where it is held, the piece, then what stands outside the body. */
export function toText({ draft, holds, faults = [] }: Exported): string {
  const failed = faults.length === 0 ? [] : [marked('FAILED ITS CHECK', faults)];
  const held = holds.length === 0 ? [] : [marked('HELD', holds)];
  const body = draft.paragraphs.map((paragraph) => {
    const text = paragraphText(paragraph, draft.quotes);
    return paragraph.kind === 'item' ? `- ${text}` : text;
  });
  const footers = draft.footers.map((footer) => footerLines(footer, draft.quotes).join('\n'));
  return `${[...failed, ...held, ...body, '* * *', ...footers].join('\n\n')}\n`;
}
