/**
 * Characters no newspaper prints: control, format (zero width, right to left) and private-use ones, which are
 * our own marks while rendering, halves of characters, and the sign for an unreadable one.
 */
const STRANGE = /(?![\t\n\r])\p{Cc}|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffd-\uffff]/u;

/** What nearly all texts are made of: looked for first, as it is ten times as quick. */
const BEYOND_USUAL = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20b0]/;

/** The first strange character of a text: where, and its number as U+200B. */
export function strangeIn(text: string): { at: number; shown: string } | undefined {
  if (!BEYOND_USUAL.test(text)) return undefined;
  const at = text.search(STRANGE);
  if (at < 0) return undefined;
  return { at, shown: `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` };
}

/** Line and column of an offset, counted from 1. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}
