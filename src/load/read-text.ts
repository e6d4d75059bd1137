import { readFileSync, statSync } from 'node:fs';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';

const LARGEST_FILE = 1_000_000;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What the system says of a file that cannot be read, in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'The file may not be read by this user.',
  EPERM: 'The file may not be read by this user.',
  ENOENT: 'There is no such file; a link to it may lead nowhere.',
  EISDIR: 'It is a folder, not a file.',
  ELOOP: 'It is a link that leads to itself.',
  ENOTDIR: 'A file stands where its folder belongs.',
};

/** Why a file or folder could not be read. */
export function reasonUnread(thrown: unknown): string {
  const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
  return REASONS[code] ?? `The file cannot be read (${code}).`;
}

function decode(bytes: Buffer, file: string): Outcome<string> {
  if (bytes.length === 0) return { problems: [problem('load/empty', { file }, 'The file has no text.')] };
  const notText = { problems: [problem('load/not-text', { file }, 'The file is not text, or not in UTF-8.')] };
  if (bytes.includes(0)) return notText;
  try {
    return { value: UTF8.decode(bytes).replaceAll('\r\n', '\n'), problems: [] };
  } catch {
    return notText;
  }
}

/**
 * Reads a text file in UTF-8, with or without a byte-order mark; line ends become \n. Never throws.
 * Problems: load/empty, load/not-text (no line: there is none to point at), load/too-large.
 */
export function readText(path: string, file: string): Outcome<string> {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE)
      return {
        problems: [problem('load/too-large', { file, line: 1, column: 1 }, `The file has ${size} bytes.`)],
      };
    return decode(readFileSync(path), file);
  } catch (thrown) {
    const help = 'Put a text file there that can be read, or take it away.';
    return { problems: [problem('load/not-text', { file }, reasonUnread(thrown), help)] };
  }
}
