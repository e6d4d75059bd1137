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

/** Hashes of the program's lines: what is not among them is a person's. One that it wrote twice is there twice. */
export const noteHashes = (notes: string): readonly string[] => hashesOf(notes);

const partHashes = perObject(({ text }: { readonly text: string }) => hashesOf(text));

/** The same of notes in parts, some of which are the same objects in the notes on every force. */
export const hashesOfParts = (parts: readonly { readonly text: string }[]): readonly string[] =>
  parts.flatMap(partHashes);

/** Each of them with how often it stood there so far: the same line under two headings is two lines. */
function numbered(hashes: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return hashes.map((hash) => {
    const time = (times.get(hash) ?? 0) + 1;
    times.set(hash, time);
    return `${hash} ${time}`;
  });
}

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
 * Which lines are the program's: it wrote each as often as it stands in `order`, so of more the ones that are in its order
 * are the program's, and the others a person's copies.
 */
function ourLines(hashes: readonly string[], order: readonly string[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  order.forEach((hash, place) => places.set(hash, [place, ...(places.get(hash) ?? [])]));
  // A line takes one place at most: of its places the last is tried first.
  const pairs = [...hashes.keys()].flatMap((at) =>
    (places.get(hashes[at] ?? '') ?? []).map((place) => ({ at, place })),
  );
  const ours = new Set(longestRise(pairs.map(({ place }) => place)).map((pair) => pairs[pair]?.at ?? 0));
  const left = new Map([...places].map(([hash, all]) => [hash, all.length]));
  const take = (at: number): void => void left.set(hashes[at] ?? '', (left.get(hashes[at] ?? '') ?? 0) - 1);
  for (const at of ours) take(at);
  for (const at of hashes.keys()) {
    if (ours.has(at) || (left.get(hashes[at] ?? '') ?? 0) < 1) continue;
    ours.add(at);
    take(at);
  }
  return ours;
}

/** A person's lines, and the lines of the program's above them, the nearest last. */
interface Added {
  readonly below: readonly string[];
  readonly lines: readonly string[];
}

/** A person's lines in the notes, in their places; a blank line between them is theirs too. */
function addedLines(found: readonly string[], order: readonly string[]): readonly Added[] {
  const added: { below: readonly string[]; lines: string[] }[] = [];
  const above: string[] = [];
  const hashes = found.map((line) => (isBlank(line) ? '' : lineHash(line)));
  const ours = ourLines(hashes, order);
  const names = new Map<number, string>();
  const inTurn = [...ours].sort((a, b) => a - b);
  numbered(inTurn.map((at) => hashes[at] ?? '')).forEach((name, turn) => names.set(inTurn[turn] ?? -1, name));
  let open = false;
  found.forEach((line, at) => {
    if (isBlank(line)) return;
    const name = names.get(at);
    open = open && name === undefined;
    if (name !== undefined) above.push(name);
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
 * Notes to editors renewed around what a person wrote into them: their lines stay below the line they stood below,
 * or the nearest one above it that is still there. The program's own lines come back if they are taken out.
 */
export function mergeNotes(ours: string, found: string, base: readonly string[] | undefined): string {
  const now = linesOf(ours);
  const known = new Set(numbered(base ?? []));
  const own = noteHashes(ours);
  const fresh = numbered(own).flatMap((name, at) => (known.has(name) ? [] : [own[at] ?? '']));
  const added = addedLines(linesOf(found), [...(base ?? []), ...fresh]);
  if (added.length === 0) return ours;
  const names = numbered(now.map((line) => (isBlank(line) ? '' : lineHash(line))));
  const placed = added.map(({ below, lines }) => {
    const anchor = below.findLast((name) => names.includes(name));
    return { after: anchor === undefined ? now.length - 1 : names.indexOf(anchor), lines };
  });
  const merged = now.flatMap((line, at) => [
    line,
    ...placed.filter(({ after }) => after === at).flatMap(({ lines }) => lines),
  ]);
  return `${merged.join('\n')}\n`;
}
