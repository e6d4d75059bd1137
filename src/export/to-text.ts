import { footerLines, paragraphText } from '../model/draft.js';
import type { Exported } from './to-markdown.js';

/** Plain text to paste: a HELD mark where it is held, the piece, then what stands outside the body. */
export function toText({ draft, status, holds }: Exported): string {
  const held = status === 'held' ? [['HELD: do not publish', ...holds.map((reason) => `- ${reason}`)].join('\n')] : [];
  const body = draft.paragraphs.map((paragraph) => {
    const text = paragraphText(paragraph, draft.quotes);
    return paragraph.kind === 'item' ? `- ${text}` : text;
  });
  const footers = draft.footers.map((footer) => footerLines(footer, draft.quotes).join('\n'));
  return `${[...held, ...body, '* * *', ...footers].join('\n\n')}\n`;
}
