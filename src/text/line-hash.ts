/** Marks and blanks that Word exchanges; rare in a line of ours, so that most lines are hashed as they are. */
const EXCHANGED = /[“”„‟‘’‚‛\s]+/g;

function plain(line: string): string {
  const trimmed = line.trim();
  if (!/[^\x20-\x7e]| {2}/.test(trimmed)) return trimmed;
  return trimmed.replaceAll(EXCHANGED, (found) =>
    /\s/.test(found) ? ' ' : found.replaceAll(/[“”„‟]/g, '"').replaceAll(/[‘’‚‛]/g, "'"),
  );
}

/**
 * A hash of a line that quotation marks and blanks make no difference to. Fast rather than secret (FNV-1a, twice):
 * every line of every draft's front matter and notes has one.
 */
export function lineHash(line: string): string {
  const text = plain(line);
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
