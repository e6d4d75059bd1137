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

/** A person's lines, and the lines of the program's above them, the nearest last. */
interface Added {
  readonly below: readonly string[];
  readonly lines: readonly string[];
}

/** A person's lines in the notes, in their places; a blank line between them is his too. */
function addedLines(found: readonly string[], isOurs: (hash: string) => boolean): readonly Added[] {
  const added: { below: readonly string[]; lines: string[] }[] = [];
  const above: string[] = [];
  let open = false;
  found.forEach((line, at) => {
    if (isBlank(line)) return;
    const hash = lineHash(line);
    open = open && !isOurs(hash);
    if (isOurs(hash)) above.push(hash);
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
  const known = new Set([...(base ?? []), ...noteHashes(ours)]);
  const added = addedLines(linesOf(found), (hash) => known.has(hash));
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
