import { markdownParagraph } from '../export/to-markdown.js';
import type { Draft, Paragraph } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import type { WrittenFigure, WrittenParagraph } from '../model/ledger.js';

/** What a figure stands for, whatever its value: its form, record, measure and period. */
function meaningOf({ form, origin, words }: Figure): string {
  const kind = words === undefined ? form : `${form}-${words.is}`;
  return [kind, origin.record, origin.measure, origin.period.replaceAll(' ', '-')].join(' ');
}

const figuresOf = ({ spans }: Paragraph): readonly WrittenFigure[] =>
  spans.flatMap((span) => (span.kind === 'figure' ? [{ text: span.text, is: meaningOf(span.figure) }] : []));

/** The cases a paragraph's blocks took, out of the draft's shape. */
function casesOf({ blocks }: Paragraph, shape: readonly string[]): string {
  const isOf = (part: string): boolean =>
    blocks.some((block) => part.startsWith(`${block}(`) || part.startsWith(`${block}.`));
  return shape.filter((part) => part.includes('=') && isOf(part)).join(' ');
}

/** A draft's paragraphs as they stand in its .md, with what tells an edit of them from a new version. */
export function offeredParagraphs(draft: Draft): readonly WrittenParagraph[] {
  const shape = draft.shape.split(' | ');
  return draft.paragraphs.map((paragraph) => {
    const figures = figuresOf(paragraph);
    const cases = casesOf(paragraph, shape);
    return {
      id: paragraph.id,
      text: markdownParagraph(paragraph, draft.quotes),
      ...(cases !== '' && { cases }),
      ...(figures.length > 0 && { figures }),
    };
  });
}
