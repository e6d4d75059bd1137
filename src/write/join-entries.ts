import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BETWEEN } from '../model/entries.js';
import type { EntriesForm, Stretch } from '../model/entries.js';
import type { Stretches } from '../model/stretches.js';
import { writeWhole } from './spool.js';

const CHUNK = 1 << 20;

/** Neighbours in one file are copied at once. */
function merged(stretches: Iterable<Stretch>): readonly Stretch[] {
  const whole: { from: Stretch['from']; at: number; length: number }[] = [];
  for (const { from, at, length } of stretches) {
    const last = whole.at(-1);
    if (last?.from === from && typeof from === 'number' && last.at + last.length + BETWEEN.length === at)
      last.length = at + length - last.at;
    else whole.push({ from, at, length });
  }
  return whole;
}

function copy(from: Stretch, to: number, chunk: Buffer): void {
  if (typeof from.from !== 'number') {
    writeWhole(to, from.from.subarray(from.at, from.at + from.length));
    return;
  }
  for (let done = 0; done < from.length;) {
    const many = readSync(from.from, chunk, 0, Math.min(chunk.length, from.length - done), from.at + done);
    if (many === 0) throw new Error('a spooled entry is cut off');
    writeWhole(to, chunk.subarray(0, many));
    done += many;
  }
}

/** The entries of all forces in the order they have in their file, neighbours in one. No force is in two lists. */
export function inOrder(lists: readonly Stretches[], { sortKey }: EntriesForm): readonly Stretch[] {
  const keys = lists.flatMap(({ ids }) => Array.from(ids, sortKey));
  const order = Array.from(keys.keys()).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  const starts = lists.map((_, number) => lists.slice(0, number).reduce((sum, { ids }) => sum + ids.length, 0));
  function* stretches(): Generator<Stretch> {
    for (const place of order) {
      const number = starts.findLastIndex((start) => start <= place);
      const stretch = lists[number]?.at(place - (starts[number] ?? 0));
      if (stretch) yield stretch;
    }
  }
  return merged(stretches());
}

/** What is around the entries of a file, as text: the place of the entries is empty. */
export const frameText = (frame: object): string => `${JSON.stringify(frame, undefined, 2)}\n`;

/** Text before and after the entries. */
function around(frame: string, { key, brackets }: EntriesForm): readonly [string, string] {
  const empty = `\n  "${key}": ${brackets.join('')}`;
  const at = frame.indexOf(empty) + empty.length - 1;
  return [frame.slice(0, at), frame.slice(at)];
}

/** Whether a file is to stay as it is: the same frame, and its own entries, so many, each and in their order. */
export function isSameFile(
  frame: string,
  stretches: readonly Stretch[],
  entries: number,
  before: { readonly frameText: string | undefined; readonly stretches: Stretches } | undefined,
): boolean {
  if (before?.frameText !== frame || before.stretches.size !== entries) return false;
  return stretches.length < 2 && stretches[0]?.from === before.stretches.at(0)?.from;
}

/**
 * Writes one of the program's large files from its frame and the stretches of its entries, wherever these stand,
 * under another name first. Throws what the system says.
 */
export function joinEntries(
  root: string,
  name: string,
  form: EntriesForm,
  frame: string,
  stretches: readonly Stretch[],
): void {
  const temporary = join(root, `.${name}.${process.pid}.tmp`);
  const [head, tail] = around(frame, form);
  mkdirSync(root, { recursive: true });
  const file = openSync(temporary, 'w');
  try {
    try {
      const chunk = Buffer.allocUnsafe(CHUNK);
      writeWhole(file, stretches.length === 0 ? head : `${head}\n`);
      stretches.forEach((stretch, at) => {
        if (at > 0) writeWhole(file, BETWEEN);
        copy(stretch, file, chunk);
      });
      writeWhole(file, stretches.length === 0 ? tail : `\n  ${tail}`);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(root, name));
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw thrown;
  }
}
