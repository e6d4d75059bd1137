/** Marks and blanks that Word exchanges; rare in a line of ours, so that most lines are hashed as they are. */
const EXCHANGED = /[“”„‟‘’‚‛\s]+/g;

const plain = (text: string): string =>
  text.replaceAll(EXCHANGED, (found) =>
    /\s/.test(found) ? ' ' : found.replaceAll(/[“”„‟]/g, '"').replaceAll(/[‘’‚‛]/g, "'"),
  );

const BLANK = 32;
const LAST_PLAIN = 126;

/**
 * Fast rather than secret: FNV-1a, twice, over a stretch of a text. Undefined where a character is not plain, or
 * blanks stand side by side.
 */
function hashOf(text: string, from: number, to: number, isPlain: boolean): string | undefined {
  let a = 0x811c9dc5 | 0;
  let b = 0x1000193;
  let before = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (!isPlain && (code < BLANK || code > LAST_PLAIN || (code === BLANK && before === BLANK))) return undefined;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at - from), 0x85ebca6b);
    before = code;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** A hash of a line that quotation marks and blanks make no difference to. */
export function lineHash(line: string): string {
  const text = line.trim();
  const hash = hashOf(text, 0, text.length, false);
  if (hash !== undefined) return hash;
  const set = plain(text);
  return hashOf(set, 0, set.length, true) ?? '';
}

/** The same of every line of a text that is not blank, in their order. */
export function lineHashes(text: string): readonly string[] {
  const hashes: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    let first = from;
    let last = to;
    while (first < last && text.charCodeAt(first) === BLANK) first += 1;
    while (last > first && text.charCodeAt(last - 1) === BLANK) last -= 1;
    if (first < last) {
      const line = (): string => text.slice(first, last);
      const hash = hashOf(text, first, last, false) ?? (line().trim() === '' ? undefined : lineHash(line()));
      if (hash !== undefined) hashes.push(hash);
    }
    from = to + 1;
  }
  return hashes;
}
