const ESCAPED = /\\([\\<>*_`[\]#+.)-])/g;
const LIST_MARK = /^[-*+•]\s+/;

/** Markdown's backslashes off: what a reader has. */
const unescapeMarkdown = (text: string): string => text.replaceAll(ESCAPED, '$1');

/**
 * A paragraph as two people agree on it: Word's and a typewriter's quotation marks, blanks of every kind,
 * broken lines, Markdown's backslashes and list marks make no difference. Two paragraphs with the same plain
 * words are one paragraph, and nobody edited it.
 */
export function plainWords(text: string): string {
  return unescapeMarkdown(text)
    .normalize('NFC')
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll('\u2011', '-')
    .replaceAll(/[\s\u200b]+/g, ' ')
    .trim()
    .replace(LIST_MARK, '- ');
}

/** A paragraph as it is read: heading and list marks and backslashes off, lines joined. */
export function asRead(typed: string): string {
  return unescapeMarkdown(typed.trim().replace(/^(?:#{1,6}|[-*+•])\s+/, '')).replaceAll(/\s*\n\s*/g, ' ');
}

/** The words of a text, for telling how near two texts are. */
export const wordsOf = (text: string): readonly string[] =>
  plainWords(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}%£]+(?:['’,.-][\p{L}\p{N}%]+)*/gu) ?? [];
