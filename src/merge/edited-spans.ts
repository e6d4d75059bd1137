import { paragraphText, spanText } from '../model/draft.js';
import type { Draft, Paragraph, ParagraphKind, Span } from '../model/draft.js';
import { placeOfFigure } from './carry-figures.js';
import { readMarkdown } from './read-markdown.js';
import type { MarkdownPart } from './read-markdown.js';

/** What an editor's paragraph is: what its mark says, else what it was. */
function kindOf(begins: string, was: ParagraphKind | undefined): Pick<Paragraph, 'kind' | 'set' | 'number'> {
  if (/^[-*+•]/.test(begins)) return { kind: 'item' };
  if (was === 'headline' || was === 'standfirst') return { kind: was };
  if (/^\d/.test(begins)) return { kind: 'text', number: begins };
  if (begins === '>') return { kind: 'text', set: 'quote' };
  return begins === '' ? { kind: 'text' } : { kind: 'text', set: begins.length > 2 ? 'h3' : 'h2' };
}

/** Where a span's text stands in a paragraph as typed, if it stands there once. */
function placeOf(typed: string, text: string): number | undefined {
  const at = typed.indexOf(text);
  if (text === '' || at < 0 || typed.includes(text, at + 1)) return undefined;
  const isWhole = (mark: string): boolean => !/[\p{L}\p{N}]/u.test(mark);
  return isWhole(typed.charAt(at - 1)) && isWhole(typed.charAt(at + text.length)) ? at : undefined;
}

interface Found {
  readonly span: Span;
  readonly at: number;
  readonly end: number;
}

/** A part that begins at `start`, with the spans of ours that stand in it. */
function partSpans(part: MarkdownPart, start: number, found: readonly Found[]): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const typedTo = (to: number): void => {
    const text = part.typed.slice(from, to);
    if (text !== '') spans.push({ kind: 'edited', typed: text, text });
  };
  for (const { span, at, end } of found) {
    if (at < start + from || end > start + part.typed.length) continue;
    typedTo(at - start);
    spans.push(span);
    from = end - start;
  }
  if (from === 0) return [{ kind: 'edited', ...part }];
  typedTo(part.typed.length);
  return spans;
}

/** Where figures and quotations of ours stand in an editor's paragraph, in their order. */
function foundIn(
  parts: readonly MarkdownPart[],
  ours: readonly Paragraph[],
  quotes: Draft['quotes'],
): readonly Found[] {
  const typed = parts.map((part) => part.typed).join('');
  // Marks, comments and addresses hold no quotation.
  const plain = parts.map((part) => (part.typed === part.text ? part.typed : '\n'.repeat(part.typed.length))).join('');
  const found = ours.flatMap((paragraph) => {
    const words = paragraphText(paragraph, quotes);
    return paragraph.spans.flatMap((span): readonly Found[] => {
      if (span.kind !== 'figure' && span.kind !== 'quotation') return [];
      const text = spanText(span, quotes);
      const at = span.kind === 'figure' ? placeOfFigure(typed, text, words) : placeOf(plain, text);
      return at === undefined ? [] : [{ span, at, end: at + text.length }];
    });
  });
  return [...found].sort((a, b) => a.at - b.at);
}

/**
 * An editor's paragraph as spans: figures and quotations of the draft that stand in it unchanged keep their
 * origin; all else is theirs, to the character. A number that says something else now is theirs too.
 */
function editedSpans(
  parts: readonly MarkdownPart[],
  ours: readonly Paragraph[],
  quotes: Draft['quotes'],
): readonly Span[] {
  const found = foundIn(parts, ours, quotes);
  let end = 0;
  return parts.flatMap((part) => {
    const start = end;
    end += part.typed.length;
    return partSpans(part, start, found);
  });
}

/** A paragraph of the merged draft that an editor wrote. */
export function editedParagraph(
  id: string,
  typed: string,
  ours: readonly Paragraph[],
  was: ParagraphKind | undefined,
  quotes: Draft['quotes'],
): Paragraph {
  const { begins, parts } = readMarkdown(typed);
  return {
    id,
    ...kindOf(begins, was),
    blocks: [...new Set(ours.flatMap(({ blocks }) => blocks))],
    spans: editedSpans(parts, ours, quotes),
  };
}
