import { toHtml } from '../../src/export/to-html.js';
import { toText } from '../../src/export/to-text.js';
import { editedParagraph } from '../../src/merge/edited-spans.js';
import { readEdited } from '../../src/merge/read-edited.js';
import { paragraphText } from '../../src/model/draft.js';
import type { Draft, Paragraph } from '../../src/model/draft.js';

/** Paragraphs that an editor typed into a file. */
export const paragraphsOf = (body: string): readonly Paragraph[] =>
  readEdited(`---\n---\n\n${body}`).paragraphs.map((typed, at) =>
    editedParagraph(`edited.${at}`, typed, [], undefined, 'curly'),
  );

const exportedOf = (body: string) => {
  const draft: Draft = {
    story: 'story',
    release: 'release',
    force: 'force',
    outlet: 'wire',
    shape: 'wire',
    paragraphs: paragraphsOf(body),
    footers: [],
    leftOut: [],
    templates: {},
    quotes: 'curly',
  };
  return { draft, status: 'draft' as const, holds: [] };
};

/** They in the .html, in the .txt, and as the check reads them. */
export const htmlOf = (body: string): string =>
  /<article>\n([^]*)\n<\/article>/.exec(toHtml(exportedOf(body)))?.[1] ?? '';
export const textOf = (body: string): string => toText(exportedOf(body)).replace(/(?:^|\n\n)\* \* \*\n$/, '');
export const readOf = (body: string): string =>
  paragraphsOf(body)
    .map((paragraph) => paragraphText(paragraph, 'curly'))
    .join('|');
