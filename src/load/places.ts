import type { Stretch } from '../model/entries.js';
import { Ids } from '../model/ids.js';
import { Stretches } from '../model/stretches.js';
import { Texts } from '../model/texts.js';

/** The places of what a file holds of forces, as they follow each other there. */
export class Places {
  readonly #forces = new Texts();
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(force: string, { at, length }: Pick<Stretch, 'at' | 'length'>): void {
    const last = this.#forces.length - 1;
    // Neighbouring entries of one force are one stretch.
    const row = last >= 0 && this.#forces.at(last) === force ? last : this.#forces.add(force);
    this.#starts[row] ??= at;
    this.#ends[row] = at + length;
  }

  stretchesOf(from: number): Stretches {
    const stretches = new Stretches(new Ids(this.#forces));
    this.#starts.forEach((at, row) => stretches.set(row, { from, at, length: (this.#ends[row] ?? at) - at }));
    return stretches;
  }
}
