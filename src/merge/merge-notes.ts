import { perObject } from '../model/per-object.js';
import { lineHash, lineHashes } from '../text/line-hash.js';

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trimEnd()
    .split('\n');

const isBlank = (line: string): boolean => line.trim() === '';

const hashesOf = (text: string): readonly string[] =>
  text.includes('\r') ? linesOf(text).flatMap(lineHashes) : lineHashes(text.replace(/^\ufeff/, ''));

/** Hashes of the program's lines: what is not among them is a person's. */
export const noteHashes = (notes: string): readonly string[] => [...new Set(hashesOf(notes))];

const partHashes = perObject(({ text }: { readonly text: string }) => hashesOf(text));

/** The same of notes in parts, some of which are the same objects in the notes on every force. */
export const hashesOfParts = (parts: readonly { readonly text: string }[]): readonly string[] => [
  ...new Set(parts.flatMap(partHashes)),
];

/** The longest row of places in which each number is higher than the one before. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const before: number[] = [];
  const ends: number[] = [];
  numbers.forEach((number, at) => {
    const found = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    const length = found < 0 ? ends.length : found;
    before[at] = length === 0 ? -1 : (ends[length - 1] ?? -1);
    ends[length] = at;
  });
  const row: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) row.push(at);
  return row.reverse();
}

/**
 * Which lines are the program's: a line it wrote stands in its notes once, so of two the one that is in its order is the
 * program's, and the other a person's copy.
 */
function ourLines(hashes: readonly string[], order: readonly string[]): ReadonlySet<number> {
  const placeOf = new Map(order.map((hash, place) => [hash, place]));
  const known = [...hashes.keys()].filter((at) => placeOf.has(hashes[at] ?? ''));
  const inOrder = longestRise(known.map((at) => placeOf.get(hashes[at] ?? '') ?? 0)).map((at) => known[at] ?? 0);
  const ours = new Map(inOrder.map((at) => [hashes[at], at]));
  for (const at of known) if (!ours.has(hashes[at])) ours.set(hashes[at], at);
  return new Set(ours.values());
}

/** A person's lines, and the lines of the program's above them, the nearest last. */
interface Added {
  readonly below: readonly string[];
  readonly lines: readonly string[];
}

/** A person's lines in the notes, in their places; a blank line between them is his too. */
function addedLines(found: readonly string[], order: readonly string[]): readonly Added[] {
  const added: { below: readonly string[]; lines: string[] }[] = [];
  const above: string[] = [];
  const hashes = found.map((line) => (isBlank(line) ? '' : lineHash(line)));
  const ours = ourLines(hashes, order);
  let open = false;
  found.forEach((line, at) => {
    if (isBlank(line)) return;
    open = open && !ours.has(at);
    if (ours.has(at)) above.push(hashes[at] ?? '');
    else {
      const gap = isBlank(found[at - 1] ?? '') ? [''] : [];
      if (open) added.at(-1)?.lines.push(...gap, line);
      else added.push({ below: [...above], lines: [...gap, line] });
      open = true;
    }
  });
  return added;
}

/**
 * Notes to editors renewed around what a person wrote into them: his lines stay below the line they stood below,
 * or the nearest one above it that is still there. The program's own lines come back if they are taken out.
 */
export function mergeNotes(ours: string, found: string, base: readonly string[] | undefined): string {
  const now = linesOf(ours);
  const added = addedLines(linesOf(found), [...new Set([...(base ?? []), ...noteHashes(ours)])]);
  if (added.length === 0) return ours;
  const hashes = now.map((line) => (isBlank(line) ? '' : lineHash(line)));
  const placed = added.map(({ below, lines }) => {
    const anchor = below.findLast((hash) => hashes.includes(hash));
    return { after: anchor === undefined ? now.length - 1 : hashes.indexOf(anchor), lines };
  });
  const merged = now.flatMap((line, at) => [
    line,
    ...placed.filter(({ after }) => after === at).flatMap(({ lines }) => lines),
  ]);
  return `${merged.join('\n')}\n`;
}
