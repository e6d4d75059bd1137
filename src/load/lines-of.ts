import { readSync } from 'node:fs';

const CHUNK = 1 << 20;
const NEWLINE = 10;

/** The lines of an open file with their places, of which only a few are held at a time. */
export function* linesOf(descriptor: number): Generator<{ readonly at: number; readonly line: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  let place = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const many = readSync(descriptor, chunk, 0, CHUNK, place);
    if (many === 0) break;
    place += many;
    const text: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, many)]) : chunk.subarray(0, many);
    let from = 0;
    for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, from)) {
      yield { at: at + from, line: text.subarray(from, end) };
      from = end + 1;
    }
    rest = text.subarray(from);
    at += from;
  }
  if (rest.length > 0) yield { at, line: rest };
}
