import { readFileSync, statSync } from 'node:fs';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';

const LARGEST_FILE = 1_000_000;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a text file in UTF-8, with or without a byte-order mark; line ends become \n.
 * Problems: load/empty, load/not-text (no line: there is none to point at), load/too-large.
 */
export function readText(path: string, file: string): Outcome<string> {
  const size = statSync(path).size;
  if (size > LARGEST_FILE)
    return {
      problems: [problem('load/too-large', { file, line: 1, column: 1 }, `The file has ${size} bytes.`)],
    };
  const bytes = readFileSync(path);
  if (bytes.length === 0) return { problems: [problem('load/empty', { file }, 'The file has no text.')] };
  if (bytes.includes(0))
    return { problems: [problem('load/not-text', { file }, 'The file is not text, or not in UTF-8.')] };
  try {
    return { value: UTF8.decode(bytes).replaceAll('\r\n', '\n'), problems: [] };
  } catch {
    return { problems: [problem('load/not-text', { file }, 'The file is not text, or not in UTF-8.')] };
  }
}
