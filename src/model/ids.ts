import { TextIndex } from './text-index.js';
import { Texts } from './texts.js';
import type { PackedTexts } from './texts.js';

/** Ids of forces, each with its row: of very many, some thirty bytes each. */
export class Ids {
  readonly #texts: Texts;
  #made: TextIndex | undefined;
  #last = -1;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  static of(ids: Iterable<string>): Ids {
    return new Ids(Texts.of(ids));
  }

  static from(packed: PackedTexts): Ids {
    return new Ids(new Texts(packed));
  }

  get length(): number {
    return this.#texts.length;
  }

  /** As another thread of the run takes them. */
  get packed(): PackedTexts {
    return this.#texts.packed;
  }

  get contents(): readonly Uint8Array[] {
    return this.#texts.contents;
  }

  at(row: number): string {
    return this.#texts.at(row);
  }

  get #index(): TextIndex {
    this.#made ??= new TextIndex(this.length, (row) => this.at(row));
    return this.#made;
  }

  /** The row of an id, the last where two files have the same; undefined where there is none. */
  rowOf(id: string): number | undefined {
    // Nearly always ids are asked for in their order. Where two are the same, one follows the other.
    const next = this.#last + 1;
    const isNext = next < this.length && this.at(next) === id && (next + 1 === this.length || this.at(next + 1) !== id);
    const row = isNext ? next : this.#index.rowsOf(id).at(-1);
    if (row !== undefined) this.#last = row;
    return row;
  }

  /** Whether they are the same ids in the same order. */
  areAs(other: Ids): boolean {
    const theirs = other.contents;
    return this.contents.every((bytes, at) => Buffer.compare(bytes, theirs[at] ?? Buffer.alloc(0)) === 0);
  }

  get areAllDifferent(): boolean {
    return this.#index.repeated().length === 0;
  }

  has(id: string): boolean {
    return this.rowOf(id) !== undefined;
  }

  [Symbol.iterator](): Generator<string> {
    return this.#texts[Symbol.iterator]();
  }
}
