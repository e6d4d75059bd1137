import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { BETWEEN, entriesText } from '../model/entries.js';
import type { EntriesForm, Stretch } from '../model/entries.js';
import { Ids } from '../model/ids.js';
import { Stretches } from '../model/stretches.js';
import { linesOf } from './lines-of.js';
import { Places } from './places.js';

/** One of the program's large files, indexed by force. */
export interface EntriesFile {
  /** Open until the run is over: a splice reads from what was there when it began. */
  readonly descriptor: number;
  /** Everything but the entries, whose place is empty. */
  readonly frame: unknown;
  /** The same as text; undefined where the file is not laid out as the program does it. */
  readonly frameText: string | undefined;
  readonly stretches: Stretches;
}

const CHUNK = 1 << 20;
const SPACE = 32;
const CLOSING = 125;
const OWN_INDENT = 4;

/** One entry as it is read: what it is, and where it stands. */
interface Entry {
  readonly value: unknown;
  readonly at: number;
  readonly length: number;
}

/** The entries of a file that is laid out as the program does it, and the lines around them. */
function* entriesOf(descriptor: number, { key, brackets }: EntriesForm, around: string[]): Generator<Entry> {
  const opening = `  "${key}": ${brackets[0]}`;
  const [open, close] = brackets[0] === '{' ? ['{', '}'] : ['', ''];
  let inside = false;
  let parts: Buffer[] = [];
  let start = 0;
  for (const { at, line } of linesOf(descriptor)) {
    if (!inside) {
      const text = line.toString();
      inside = text === opening;
      around.push(inside ? `${text}${brackets[1]}` : text);
    } else if (line[2] !== SPACE) {
      inside = false;
      around.push(`${around.pop() ?? ''}${line.toString().slice(OWN_INDENT - 1)}`);
    } else {
      if (parts.length === 0) start = at;
      parts.push(line);
      if (line[OWN_INDENT] !== CLOSING) continue;
      const text = Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from('\n'), part])));
      const length = text.length - (text.at(-1) === CLOSING ? 0 : 1);
      parts = [];
      yield { value: JSON.parse(`${open}${text.toString('utf8', 0, length)}${close}`), at: start, length };
    }
  }
}

/** What an entry has to be, and whose it is. */
export interface EntryShape {
  readonly form: EntriesForm;
  readonly isEntry: (value: unknown) => boolean;
  readonly forceOf: (value: unknown) => string;
  readonly isFile: (value: unknown) => boolean;
}

function readAll(descriptor: number): string {
  const { size } = fstatSync(descriptor);
  const all = Buffer.alloc(size);
  readSync(descriptor, all, 0, size, 0);
  return all.toString('utf8');
}

const mergedMap = (entries: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(entries.flatMap((one) => Object.entries(one as Record<string, unknown>)));

/** A file that somebody laid out anew: read whole, once; the next run writes it as usual. */
function readAnew(descriptor: number, { form, forceOf, isFile }: EntryShape): EntriesFile | undefined {
  const value = JSON.parse(readAll(descriptor)) as Record<string, unknown>;
  if (!isFile(value)) return undefined;
  const entries = value[form.key] as object;
  const grouped = new Map<string, unknown[]>();
  const single: readonly unknown[] = Array.isArray(entries)
    ? entries
    : Object.entries(entries).map(([key, one]: [string, unknown]) => ({ [key]: one }));
  for (const entry of single) {
    const force = forceOf(entry);
    grouped.set(force, [...(grouped.get(force) ?? []), entry]);
  }
  const stretches = new Stretches(Ids.of(grouped.keys()));
  [...grouped.values()].forEach((own, row) => {
    const merged = Array.isArray(entries) ? own : mergedMap(own);
    const text = Buffer.from(entriesText(merged));
    stretches.set(row, { from: text, at: 0, length: text.length });
  });
  const frame = { ...value, [form.key]: Array.isArray(entries) ? [] : {} };
  return { descriptor, frame, frameText: undefined, stretches };
}

/**
 * Indexes one of the program's large files without holding it. Undefined: it does not hold what a run wrote.
 * Throws what the system says of a file that cannot be read, and SyntaxError for one that is cut off.
 */
export function indexEntries(path: string, shape: EntryShape): EntriesFile | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const places = new Places();
    const around: string[] = [];
    for (const entry of entriesOf(descriptor, shape.form, around)) {
      if (!shape.isEntry(entry.value)) return readAnew(descriptor, shape);
      places.add(shape.forceOf(entry.value), entry);
    }
    const stretches = places.stretchesOf(descriptor);
    // The entries of a force have to lie together.
    if (!stretches.ids.areAllDifferent) return readAnew(descriptor, shape);
    const frameText = `${around.join('\n')}\n`;
    const frame: unknown = JSON.parse(frameText);
    return shape.isFile(frame) ? { descriptor, frame, frameText, stretches } : undefined;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) {
      closeSync(descriptor);
      throw thrown;
    }
    return readAnew(descriptor, shape);
  }
}

/** Bytes of each force's entries, in the order they have in their file. */
export interface KnownLengths {
  readonly forces: Ids;
  readonly bytes: Float64Array;
}

/** Where the entries begin: behind the line that opens them. */
function openingOf(descriptor: number, { key, brackets }: EntriesForm): number {
  const opening = Buffer.from(`\n  "${key}": ${brackets[0]}\n`);
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let place = 0; ; place += CHUNK - opening.length) {
    const many = readSync(descriptor, chunk, 0, CHUNK, place);
    const found = chunk.subarray(0, many).indexOf(opening);
    if (found >= 0) return place + found + opening.length;
    if (many < CHUNK) return -1;
  }
}

/**
 * The index of a file that is as the run before left it, from what that run remembers of it: nothing is read but
 * what is around the entries. Undefined where the two do not agree.
 */
export function indexKnown(path: string, form: EntriesForm, known: KnownLengths): EntriesFile | undefined {
  const descriptor = openSync(path, 'r');
  const start = openingOf(descriptor, form);
  if (start < 0 || known.bytes.length === 0) {
    closeSync(descriptor);
    return undefined;
  }
  const stretches = new Stretches(known.forces);
  let at = start;
  known.bytes.forEach((length, row) => {
    stretches.set(row, { from: descriptor, at, length });
    at += length + BETWEEN.length;
  });
  const end = at - BETWEEN.length;
  const { size } = fstatSync(descriptor);
  const head = readStretch({ from: descriptor, at: 0, length: start - 1 });
  const tail = end < size ? readStretch({ from: descriptor, at: end, length: size - end }) : '';
  const closing = `\n  ${form.brackets[1]}`;
  if (tail.startsWith(closing)) {
    const frameText = head + tail.slice(closing.length - 1);
    return { descriptor, frame: JSON.parse(frameText), frameText, stretches };
  }
  closeSync(descriptor);
  return undefined;
}

/** The entries that were noted ahead by a run that was cut short: as far as they are whole, each by itself. */
export function indexAhead(
  path: string,
  { form, forceOf }: EntryShape,
): { descriptor: number; entries: Map<string, Stretch[]> } {
  const descriptor = openSync(path, 'r');
  const entries = new Map<string, Stretch[]>();
  try {
    for (const entry of entriesOf(descriptor, form, [])) {
      const force = forceOf(entry.value);
      entries.set(force, [...(entries.get(force) ?? []), { from: descriptor, at: entry.at, length: entry.length }]);
    }
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
  }
  return { descriptor, entries };
}

/** The text of a stretch. */
export function readStretch({ from, at, length }: Stretch): string {
  if (typeof from !== 'number') return from.toString('utf8', at, at + length);
  const text = Buffer.allocUnsafe(length);
  readSync(from, text, 0, length, at);
  return text.toString('utf8');
}
