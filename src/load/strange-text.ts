/**
 * Characters no newspaper prints: control, format (zero width, right to left) and private-use ones, which are
 * our own marks while rendering, halves of characters, and the sign for an unreadable one.
 */
const STRANGE = /(?![\t\n\r])\p{Cc}|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffd-\uffff]/u;

/** The first strange character of a text: where, and its number as U+200B. */
export function strangeIn(text: string): { at: number; shown: string } | undefined {
  const at = text.search(STRANGE);
  if (at < 0) return undefined;
  return { at, shown: `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` };
}

/** Line and column of an offset, counted from 1. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
