import { spanText } from '../model/draft.js';
import type { Draft, Paragraph, ParagraphKind, Span } from '../model/draft.js';
import { asRead } from '../text/plain-words.js';

const HEADING = /^#{1,6}\s+/;
const ITEM = /^[-*+•]\s+/;

/** What an editor's paragraph is: what its mark says, else what it was. */
export function kindOf(typed: string, was: ParagraphKind | undefined): ParagraphKind {
  if (ITEM.test(typed)) return 'item';
  if (was === 'headline' || was === 'standfirst') return was;
  return 'text';
}

/** Where a span's text stands in a paragraph as typed, if it stands there once. */
function placeOf(typed: string, text: string): number | undefined {
  const at = typed.indexOf(text);
  if (text === '' || at < 0 || typed.includes(text, at + 1)) return undefined;
  const isWhole = (mark: string): boolean => !/[\p{L}\p{N}]/u.test(mark);
  return isWhole(typed.charAt(at - 1)) && isWhole(typed.charAt(at + text.length)) ? at : undefined;
}

function typedSpan(typed: string, opens: boolean): Span {
  const text = typed.replaceAll('\n', ' ');
  if (opens) return { kind: 'edited', typed, text: asRead(`${text}.`).slice(0, -1) };
  return { kind: 'edited', typed, text: asRead(`.${text}.`).slice(1, -1) };
}

/**
 * An editor's paragraph as spans: figures and quotations of the draft that stand in it unchanged keep their
 * origin; all else is his, to the character.
 */
export function editedSpans(typed: string, ours: readonly Span[], quotes: Draft['quotes']): readonly Span[] {
  const found = ours
    .filter(({ kind }) => kind === 'figure' || kind === 'quotation')
    .flatMap((span) => {
      const text = spanText(span, quotes);
      const at = /[\\<>*_`[\]]/.test(text) ? undefined : placeOf(typed, text);
      return at === undefined ? [] : [{ span, at, end: at + text.length }];
    })
    .sort((a, b) => a.at - b.at);
  const spans: Span[] = [];
  let from = 0;
  for (const { span, at, end } of found) {
    if (at < from) continue;
    if (at > from) spans.push(typedSpan(typed.slice(from, at), from === 0));
    spans.push(span);
    from = end;
  }
  if (from < typed.length || spans.length === 0) spans.push(typedSpan(typed.slice(from), from === 0));
  return spans;
}

/** A paragraph of the merged draft that an editor wrote. */
export function editedParagraph(
  id: string,
  typed: string,
  ours: readonly Paragraph[],
  was: ParagraphKind | undefined,
  quotes: Draft['quotes'],
): Paragraph {
  return {
    id,
    kind: HEADING.test(typed) && was === 'headline' ? 'headline' : kindOf(typed, was),
    blocks: [...new Set(ours.flatMap(({ blocks }) => blocks))],
    spans: editedSpans(
      typed,
      ours.flatMap(({ spans }) => spans),
      quotes,
    ),
  };
}
