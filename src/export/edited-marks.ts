import type { EditedMark, Paragraph, Span } from '../model/draft.js';
import { escapeHtml } from './escape-html.js';

const markOf = (span: Span): EditedMark | undefined => (span.kind === 'edited' ? span.mark : undefined);

/** Whether there is anything to print: a paragraph may be a comment only. */
export const isPrinted = ({ spans }: Paragraph): boolean => spans.some(({ text }) => text.trim() !== '');

/** A span that is a mark, in plain text: the address of a link behind its words. */
export function markText(span: Span): string | undefined {
  const mark = markOf(span);
  if (mark?.is === 'address') return mark.url;
  if (mark?.is === 'link') return mark.ends ? ` (${mark.url.replace(/^mailto:/i, '')})` : '';
  return mark && '';
}

/** The same as an element's beginning or end. */
export function markHtml(span: Span): string | undefined {
  const mark = markOf(span);
  if (!mark) return undefined;
  if (mark.is === 'address') return `<a href="${escapeHtml(mark.url)}">${escapeHtml(mark.url)}</a>`;
  const name = mark.is === 'link' ? 'a' : mark.is;
  if (mark.ends) return `</${name}>`;
  return mark.is === 'link' ? `<a href="${escapeHtml(mark.url)}">` : `<${name}>`;
}
