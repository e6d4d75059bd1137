import { inflateRawSync } from 'node:zlib';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/**
 * Looks into a zip before anybody unpacks it: how many files, and how large. The directory's own sizes are not
 * believed: each file is inflated with a limit.
 */

const MOST_FILES = 2_000;
const LARGEST_UNPACKED = 150_000_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** The central directory; undefined where it is cut off or not one. */
export function listZip(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let seen = 0; seen < count; seen += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** A file's bytes, no more than its directory says; undefined where it is damaged or longer than that. */
function unpack(bytes: Buffer, { offset, packed, unpacked, method }: ZipEntry): Buffer | undefined {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) return undefined;
  const stored = bytes.subarray(start, start + packed);
  if (method === 0) return stored;
  try {
    return method === 8 ? inflateRawSync(stored, { maxOutputLength: Math.max(1, unpacked) }) : undefined;
  } catch {
    return undefined;
  }
}

/** One file of a zip by its name; undefined where it is not there or damaged. */
export function unpackFile(bytes: Buffer, entries: readonly ZipEntry[], name: string): Buffer | undefined {
  const entry = entries.find((one) => one.name === name);
  return entry && unpack(bytes, entry);
}

/** What keeps a zip from being unpacked; nothing where it may be. */
export function checkZip(bytes: Buffer, entries: readonly ZipEntry[], file: string): Problem | undefined {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (entries.length > MOST_FILES)
    return problem(
      'ingest/too-large',
      { file },
      `There are ${entries.length} files inside; at most ${MOST_FILES} are read.`,
    );
  if (total > LARGEST_UNPACKED) {
    const sizes = `${Math.round(total / 1e6)} MB unpacked; at most ${LARGEST_UNPACKED / 1e6} MB are read`;
    return problem(
      'ingest/too-large',
      { file },
      `The file has ${Math.round(bytes.length / 1e3)} kB and would take ${sizes}.`,
    );
  }
  const broken = entries.find((entry) => !entry.name.endsWith('/') && !unpack(bytes, entry));
  return broken && problem('ingest/damaged', { file }, `"${broken.name}" inside it cannot be unpacked.`);
}
