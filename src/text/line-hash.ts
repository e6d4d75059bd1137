/** Marks and blanks that Word exchanges; rare in a line of ours, so that most lines are hashed as they are. */
const EXCHANGED = /[“”„‟‘’‚‛\s]+/g;

const plain = (text: string): string =>
  text.replaceAll(EXCHANGED, (found) =>
    /\s/.test(found) ? ' ' : found.replaceAll(/[“”„‟]/g, '"').replaceAll(/[‘’‚‛]/g, "'"),
  );

const BLANK = 32;
const LAST_PLAIN = 126;

/** Fast rather than secret: FNV-1a, twice. Undefined where a character is not plain, or blanks stand side by side. */
function hashOf(text: string, isPlain: boolean): string | undefined {
  let a = 0x811c9dc5 | 0;
  let b = 0x1000193;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isPlain && (code < BLANK || code > LAST_PLAIN || (code === BLANK && before === BLANK))) return undefined;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
    before = code;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/**
 * A hash of a line that quotation marks and blanks make no difference to: every line of every draft's front matter
 * and notes has one.
 */
export function lineHash(line: string): string {
  const text = line.trim();
  return hashOf(text, false) ?? hashOf(plain(text), true) ?? '';
}
