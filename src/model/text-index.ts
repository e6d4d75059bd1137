const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;
/** A hash and a row are one number: 32 bits and 21. */
const ROWS = 2 ** 21;

/** FNV-1a over the units of a text. */
function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

type TextAt = (row: number) => string | undefined;

/** Where texts stand in a list: eight bytes a row, where a Map would hold every text. */
export class TextIndex {
  readonly #textAt: TextAt;
  readonly #sorted: Float64Array;

  /** `textAt`: the text of each row; rows without one are in no answer. */
  constructor(rows: number, textAt: TextAt) {
    if (rows > ROWS) throw new RangeError(`${rows} rows are more than an index holds`);
    const keys = new Float64Array(rows);
    let many = 0;
    for (let row = 0; row < rows; row += 1) {
      const text = textAt(row);
      if (text !== undefined) keys[many++] = hashOf(text) * ROWS + row;
    }
    this.#sorted = keys.subarray(0, many).sort();
    this.#textAt = textAt;
  }

  /** The first place in the order of hashes that is not before this key. */
  #placeOf(key: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The rows that hold a text, in their order. */
  rowsOf(text: string): readonly number[] {
    const first = hashOf(text) * ROWS;
    const rows: number[] = [];
    for (let place = this.#placeOf(first); (this.#sorted[place] ?? Infinity) < first + ROWS; place += 1) {
      const row = (this.#sorted[place] ?? 0) - first;
      if (this.#textAt(row) === text) rows.push(row);
    }
    return rows;
  }

  /** The rows whose text stands in another, too, in their order. */
  repeated(): readonly number[] {
    const hashAt = (place: number): number => Math.floor((this.#sorted[place] ?? -1) / ROWS);
    const rows: number[] = [];
    for (let place = 0; place < this.#sorted.length; place += 1) {
      const hash = hashAt(place);
      if (hash !== hashAt(place - 1) && hash !== hashAt(place + 1)) continue;
      const row = (this.#sorted[place] ?? 0) % ROWS;
      if (this.rowsOf(this.#textAt(row) ?? '').length > 1) rows.push(row);
    }
    return rows.sort((a, b) => a - b);
  }
}
