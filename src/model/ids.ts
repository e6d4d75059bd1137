import { TextIndex } from './text-index.js';
import { Texts } from './texts.js';
import type { PackedTexts } from './texts.js';

/** Ids of forces, each with its row: of very many, some thirty bytes each. */
export class Ids {
  readonly #texts: Texts;
  readonly #index: TextIndex;

  constructor(texts: Texts) {
    this.#texts = texts;
    this.#index = new TextIndex(texts.length, (row) => texts.at(row));
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

  at(row: number): string {
    return this.#texts.at(row);
  }

  /** The row of an id, the last where two files have the same; undefined where there is none. */
  rowOf(id: string): number | undefined {
    return this.#index.rowsOf(id).at(-1);
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
