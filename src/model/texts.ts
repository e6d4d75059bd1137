/** Texts as threads share them: no copy is made. */
export interface PackedTexts {
  readonly bytes: SharedArrayBuffer;
  readonly ends: SharedArrayBuffer;
  readonly length: number;
}

const FIRST_BYTES = 1 << 12;
/** No character of a text takes more bytes. */
const MOST_BYTES = 3;
const NUMBER_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** The same bytes with twice the room, or as much as is asked for. */
function larger(buffer: SharedArrayBuffer, least: number): SharedArrayBuffer {
  const grown = new SharedArrayBuffer(Math.max(buffer.byteLength * 2, least));
  new Uint8Array(grown).set(new Uint8Array(buffer));
  return grown;
}

/**
 * A list of texts that only grows, held as bytes: one of very many takes four bytes more than its letters. A text is made
 * when it is asked for.
 */
export class Texts {
  #bytes: Buffer<SharedArrayBuffer>;
  #ends: Uint32Array<SharedArrayBuffer>;
  #length: number;

  constructor({ bytes, ends, length }: PackedTexts = nothing()) {
    this.#bytes = Buffer.from(bytes);
    this.#ends = new Uint32Array(ends);
    this.#length = length;
  }

  static of(texts: Iterable<string>): Texts {
    const list = new Texts();
    for (const text of texts) list.add(text);
    return list;
  }

  get length(): number {
    return this.#length;
  }

  get packed(): PackedTexts {
    return { bytes: this.#bytes.buffer, ends: this.#ends.buffer, length: this.#length };
  }

  /** All of it: the letters, and where each text ends. */
  get contents(): readonly Uint8Array[] {
    const letters = this.#bytes.subarray(0, this.#start(this.#length));
    return [letters, new Uint8Array(this.#ends.buffer, 0, this.#length * NUMBER_BYTES)];
  }

  #start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  /** Puts a text behind the last, and gives its row. */
  add(text: string): number {
    const row = this.#length;
    const start = this.#start(row);
    const least = start + text.length * MOST_BYTES;
    if (least > this.#bytes.length) this.#bytes = Buffer.from(larger(this.#bytes.buffer, least));
    if (row === this.#ends.length) this.#ends = new Uint32Array(larger(this.#ends.buffer, (row + 1) * NUMBER_BYTES));
    this.#ends[row] = start + this.#bytes.write(text, start);
    this.#length = row + 1;
    return row;
  }

  at(row: number): string {
    return this.#bytes.toString('utf8', this.#start(row), this.#ends[row]);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let row = 0; row < this.#length; row += 1) yield this.at(row);
  }
}

function nothing(): PackedTexts {
  return { bytes: new SharedArrayBuffer(FIRST_BYTES), ends: new SharedArrayBuffer(FIRST_BYTES), length: 0 };
}
