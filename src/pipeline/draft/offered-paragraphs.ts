import { markdownParagraph } from '../../export/to-markdown.js';
import type { Draft, Paragraph } from '../../model/draft.js';
import type { Figure } from '../../model/figure.js';
import { perObject } from '../../model/per-object.js';
import type { WrittenFigure, WrittenParagraph } from '../../model/ledger.js';

/** What a figure stands for, whatever its value: its form, record, measure and period. */
function meaningOf({ form, origin, words }: Figure): string {
  const kind = words === undefined ? form : `${form}-${words.is}`;
  return [kind, origin.record, origin.measure, origin.period.replaceAll(' ', '-')].join(' ');
}

const figuresOf = ({ spans }: Paragraph): readonly WrittenFigure[] =>
  spans.flatMap((span) => (span.kind === 'figure' ? [{ text: span.text, is: meaningOf(span.figure) }] : []));

const offeredIn = (quotes: Draft['quotes']) =>
  perObject((paragraph: Paragraph): WrittenParagraph => {
    const figures = figuresOf(paragraph);
    const { id, cases } = paragraph;
    return {
      id,
      text: markdownParagraph(paragraph, quotes),
      ...(cases !== undefined && { cases }),
      ...(figures.length > 0 && { figures }),
    };
  });
const OFFERED = { curly: offeredIn('curly'), straight: offeredIn('straight') };

/** A draft's paragraphs as they stand in its .md, with what tells an edit of them from a new version. */
export const offeredParagraphs = ({ paragraphs, quotes }: Draft): readonly WrittenParagraph[] =>
  paragraphs.map((paragraph) => OFFERED[quotes](paragraph));
