import { perObject } from '../model/per-object.js';
import { lineHash } from '../text/line-hash.js';

/** A key of the front matter with the lines below it, or lines that belong to none. */
interface Entry {
  readonly key: string | undefined;
  readonly lines: readonly string[];
}

const EDITED = '# edited: ';
const KEY = /^([A-Za-z_][\w-]*):/;

function entriesOf(lines: readonly string[]): readonly Entry[] {
  const entries: { key: string | undefined; lines: string[] }[] = [];
  // Between the lines of one key they are a person's paragraphs.
  let blank: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') {
      blank.push(line);
      continue;
    }
    const key = KEY.exec(line)?.[1];
    const last = entries.at(-1);
    if (key === undefined && last?.key !== undefined && /^(?:\s|- )/.test(line)) last.lines.push(...blank, line);
    else entries.push({ key, lines: [line] });
    blank = [];
  }
  return entries;
}

const hashOf = perObject(({ lines }: Entry): string =>
  lines
    .filter((line) => line.trim() !== '')
    .map(lineHash)
    .join('.'),
);

/** Hashes of the program's front matter, by key: what an edit of it is told by. */
export function entryHashes(entries: readonly Entry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.flatMap((entry) => (entry.key === undefined ? [] : [[entry.key, hashOf(entry)]])));
}

/** The same of its lines. */
export const frontHashes = (lines: readonly string[]): Readonly<Record<string, string>> =>
  entryHashes(entriesOf(lines));

export interface MergedFront {
  readonly lines: readonly string[];
  /** Keys of the program's that a person changed: what they wrote stands in a comment. */
  readonly changed: readonly string[];
}

/**
 * The program's front matter with what a person added to it. Keys of their own stay; one of the program's is renewed,
 * and what they wrote there stays below as a comment.
 */
export function mergeFront(
  ours: readonly string[],
  found: readonly string[],
  base: Readonly<Record<string, string>> = {},
): MergedFront {
  const now = frontHashes(ours);
  const entries = entriesOf(found);
  const kept = entries.flatMap((entry) => {
    const { key, lines } = entry;
    if (key === undefined || !(Object.hasOwn(now, key) || Object.hasOwn(base, key))) return lines;
    const hash = hashOf(entry);
    if (hash === now[key] || hash === base[key]) return [];
    return lines.map((line) => `${EDITED}${line}`);
  });
  const fresh = kept.filter((line, at) => !line.startsWith(EDITED) || kept.indexOf(line) === at);
  const changed = fresh.flatMap((line) =>
    line.startsWith(EDITED) ? (KEY.exec(line.slice(EDITED.length))?.[1] ?? []) : [],
  );
  return { lines: [...ours, ...fresh], changed: [...new Set(changed)] };
}

/** Words typed into front matter that belong to no key: nothing of it is printed. A comment is a person's note. */
export const strayWords = (front: readonly string[]): readonly string[] =>
  entriesOf(front).flatMap(({ key, lines: [line = ''] }) =>
    key === undefined && !/^\s*#/.test(line) ? [line.trim()] : [],
  );
