import type { Stretch } from './entries.js';
import type { Ids } from './ids.js';

/** A number of a row: no stretch is known of it. */
const NONE = 0;

/** Stretches of forces by the rows of their ids, sixteen bytes each. */
export class Stretches {
  readonly ids: Ids;
  /** What they are of; a row has the place behind its own. */
  readonly #sources: Stretch['from'][] = [];
  readonly #numbers = new Map<Stretch['from'], number>();
  readonly #source: Uint32Array;
  readonly #place: Float64Array;
  readonly #bytes: Uint32Array;
  #size = 0;

  constructor(ids: Ids) {
    this.ids = ids;
    this.#source = new Uint32Array(ids.length);
    this.#place = new Float64Array(ids.length);
    this.#bytes = new Uint32Array(ids.length);
  }

  /** How many forces have one. */
  get size(): number {
    return this.#size;
  }

  set(row: number, { from, at, length }: Stretch): void {
    const number = this.#numbers.get(from) ?? this.#sources.push(from);
    this.#numbers.set(from, number);
    if (this.#source[row] === NONE) this.#size += 1;
    this.#source[row] = number;
    this.#place[row] = at;
    this.#bytes[row] = length;
  }

  at(row: number): Stretch | undefined {
    const from = this.#sources[(this.#source[row] ?? NONE) - 1];
    return from === undefined ? undefined : { from, at: this.#place[row] ?? 0, length: this.#bytes[row] ?? 0 };
  }

  of(force: string): Stretch | undefined {
    const row = this.ids.rowOf(force);
    return row === undefined ? undefined : this.at(row);
  }

  /** Those of some forces alone. */
  only(isAsked: (force: string) => boolean): Stretches {
    const some = new Stretches(this.ids);
    for (let row = 0; row < this.ids.length; row += 1) {
      const stretch = this.at(row);
      if (stretch && isAsked(this.ids.at(row))) some.set(row, stretch);
    }
    return some;
  }
}
