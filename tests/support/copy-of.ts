import { readParagraph } from '../../src/check/read/copy.js';
import type { Copy } from '../../src/check/read/copy.js';
import { footerLines, paragraphText } from '../../src/model/draft.js';
import type { Draft, Paragraph } from '../../src/model/draft.js';

/** A draft as copy: only words, to be spoilt and read as any copy is. */
export function copyOf({ paragraphs, footers, quotes }: Draft): Copy {
  const textOf = (kind: Paragraph['kind']): string =>
    paragraphs
      .filter((one) => one.kind === kind)
      .map((one) => paragraphText(one, quotes))
      .join(' ');
  const body = paragraphs.filter(({ kind }) => kind === 'text' || kind === 'item');
  return {
    headline: textOf('headline'),
    standfirst: textOf('standfirst'),
    paragraphs: body.map((one) => readParagraph(paragraphText(one, quotes), one.kind === 'item')),
    footer: footers.flatMap((footer) => footerLines(footer, quotes)).join('\n'),
  };
}
