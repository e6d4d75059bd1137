import { closeSync, readSync } from 'node:fs';
import { Ids } from '../model/ids.js';
import { Texts } from '../model/texts.js';
import { isLineOf, parseForce, parseFront } from '../model/memory.js';
import type { EntryBytes, ForceFront, ForceMemory } from '../model/memory.js';

/** A file stays open for as long as its forces can be asked for: the next run puts another in its place. */
const FILES = new FinalizationRegistry((file: number) => closeSync(file));

/** So much is read at once: forces are asked for one after the other, as a rule. */
const WINDOW = 1 << 16;

/** The forces of a memory in the order of its file. There may be very many: each is read when it is asked for. */
export class RememberedForces {
  readonly size: number;
  readonly #file: number;
  readonly #places: readonly number[];
  /** Of the first forces, as far as they were read one after the other: what is asked of all more than once. */
  readonly #names = new Texts();
  readonly #bytes: (readonly EntryBytes[])[] = [];
  #window = Buffer.alloc(0);
  #windowAt = 0;
  #last = -1;
  #made: Ids | undefined;

  /** `places`: where the line of each force begins, and where the last ends. */
  constructor(file: number, places: readonly number[]) {
    this.size = places.length - 1;
    this.#file = file;
    this.#places = places;
    FILES.register(this, file);
  }

  get(id: string): ForceMemory | undefined {
    const line = this.#lineOf(id);
    return line === undefined ? undefined : parseForce(line, this.#last);
  }

  front(id: string): ForceFront | undefined {
    const line = this.#lineOf(id);
    return line === undefined ? undefined : this.#noted(this.#last, parseFront(line));
  }

  /** Of every force, the bytes of its entries by release. */
  *entries(): Generator<Pick<ForceFront, 'id' | 'bytes'>> {
    for (let row = 0; row < this.size; row += 1) {
      const bytes = this.#bytes[row];
      yield bytes ? { id: this.#names.at(row), bytes } : this.#noted(row, parseFront(this.#line(row)));
    }
  }

  #noted(row: number, front: ForceFront): ForceFront {
    if (row === this.#bytes.length) {
      this.#names.add(front.id);
      this.#bytes.push(front.bytes);
    }
    return front;
  }

  *[Symbol.iterator](): Generator<ForceMemory> {
    for (let row = 0; row < this.size; row += 1) yield parseForce(this.#line(row), row);
  }

  *fromTheLast(): Generator<ForceMemory> {
    for (let row = this.size - 1; row >= 0; row -= 1) yield parseForce(this.#line(row, -1), row);
  }

  get #ids(): Ids {
    this.#made ??= Ids.of(Array.from(this.entries(), ({ id }) => id));
    return this.#made;
  }

  #lineOf(id: string): string | undefined {
    // A run asks for them in their order, more than once.
    const next = (this.#last + 1) % Math.max(1, this.size);
    const line = this.#line(next);
    const row = isLineOf(line, id) ? next : this.#ids.rowOf(id);
    if (row === undefined) return undefined;
    this.#last = row;
    return row === next ? line : this.#line(row);
  }

  /** `towards`: -1 where the lines before this one are asked for next. */
  #line(row: number, towards: 1 | -1 = 1): string {
    const at = this.#places[row] ?? 0;
    const length = (this.#places[row + 1] ?? at + 1) - at - 1;
    if (at < this.#windowAt || at + length > this.#windowAt + this.#window.length) {
      const bytes = Buffer.allocUnsafe(Math.max(WINDOW, length));
      this.#windowAt = towards === 1 ? at : Math.max(0, at + length - bytes.length);
      this.#window = bytes.subarray(0, readSync(this.#file, bytes, 0, bytes.length, this.#windowAt));
    }
    const start = at - this.#windowAt;
    return this.#window.toString('utf8', start, start + length);
  }
}
