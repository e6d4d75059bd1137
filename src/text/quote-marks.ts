/** Contractions that open with an apostrophe: 'tis, 'em, '90s. */
const ELISIONS = /^('(?:\d\ds?\b|tis\b|twas\b|n\b|em\b|til\b|cause\b))/i;
const OPENS_AFTER = /[\s([{–—-]/;

/** Straight single marks as curly ones: an opening mark after a blank or bracket, else an apostrophe. */
function curlSingles(text: string): string {
  return text.replaceAll("'", (_mark, at: number) => {
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    const opens = OPENS_AFTER.test(before) || before === '“' || before === '"';
    return opens && !ELISIONS.test(text.slice(at)) && /\S/.test(text.charAt(at + 1)) ? '‘' : '’';
  });
}

/** Straight double marks as curly ones, opening after a blank or bracket. */
function curlDoubles(text: string): string {
  return text.replaceAll('"', (_mark, at: number) =>
    at === 0 || OPENS_AFTER.test(text.charAt(at - 1)) || text.charAt(at - 1) === '‘' ? '“' : '”',
  );
}

/** Marks and apostrophes as the house has them (rule H2). No other character changes. */
export function setMarks(text: string, quotes: 'curly' | 'straight'): string {
  return quotes === 'curly' ? curlSingles(curlDoubles(text)) : text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

/** Double marks inside quoted words become single ones (rule H3). */
function nestMarks(text: string): string {
  return curlDoubles(text).replaceAll('“', '‘').replaceAll('”', '’');
}

/** Whether the marks of a text that lacks its outer ones pair up: none closes that was not opened. */
function marksPair(text: string): boolean {
  let open = 0;
  for (const mark of text.match(/[“”]/g) ?? []) {
    open += mark === '“' ? 1 : -1;
    if (open < 0) return false;
  }
  return true;
}

/** A paragraph without the mark it opens with and the one it may close with; undefined when those are not a pair round it. */
function unwrap(paragraph: string): string | undefined {
  if (!paragraph.startsWith('“')) return undefined;
  const inner = paragraph.slice(1);
  if (marksPair(inner)) return inner;
  return inner.endsWith('”') && marksPair(inner.slice(0, -1)) ? inner.slice(0, -1) : undefined;
}

/** A statement's paragraphs, bare of the marks round the whole; whether marks inside it do not pair. */
export interface Quoted {
  readonly paragraphs: readonly string[];
  readonly unpaired: boolean;
}

/**
 * The marks a writer put round the whole statement, taken off: on every paragraph in the British manner,
 * on the first and last only, or opening every paragraph and never closed. Undefined when there are none.
 */
function unwrapAll(paragraphs: readonly string[]): readonly string[] | undefined {
  const last = paragraphs.at(-1) ?? '';
  const bare = paragraphs.map(unwrap).filter((paragraph) => paragraph !== undefined);
  if (bare.length === paragraphs.length) {
    const closes = bare.at(-1)?.length === last.length - 2;
    const opensOnly = paragraphs.every((paragraph) => !paragraph.includes('”'));
    if (closes || opensOnly) return bare;
  }
  const whole = unwrap(paragraphs.join('\n'));
  return whole?.length === paragraphs.join('\n').length - 2 ? whole.split('\n') : undefined;
}

/**
 * The paragraphs of a statement as typed, without the marks a writer put round the whole of it: the
 * renderer sets those (rule H1). The words themselves are untouched (rule H6).
 */
export function quotedParagraphs(words: string): Quoted {
  const paragraphs = words
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((paragraph) => curlDoubles(paragraph.replaceAll(/\s*\r?\n\s*/g, ' ').trim()))
    .filter((paragraph) => paragraph !== '');
  const bare = unwrapAll(paragraphs) ?? paragraphs;
  const marks = bare.join('').match(/[“”]/g) ?? [];
  const unpaired = marks.filter((mark) => mark === '“').length * 2 !== marks.length || !bare.every(marksPair);
  return { paragraphs: bare.map(nestMarks), unpaired };
}

/** Words in quotation marks, double or single: to the end of the paragraph where none closes them. */
export const QUOTED =
  /“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘(?:[^’]|’(?=\p{L}))*’|(?<![\p{L}\p{N}])'(?=\S)[^']*\S'(?![\p{L}\p{N}])/gu;
