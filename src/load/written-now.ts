import type { WrittenFile } from '../model/ledger.js';
import { normalHash } from '../text/normal-text.js';
import { plainWords } from '../text/plain-words.js';

/** How much of a file stands among the paragraphs last offered. */
function overlap(text: string, { paragraphs = [] }: WrittenFile): number {
  const found = new Set(text.split(/\n\s*\n/).map(plainWords));
  return paragraphs.filter((paragraph) => found.has(plainWords(paragraph.text))).length;
}

/** An entry as .written.json has it. The files made from a draft may still be those that another of the runs made. */
function settled(noted: WrittenFile, entries: readonly WrittenFile[]): WrittenFile {
  const views = [...new Set(entries.flatMap((one) => one.views ?? []))];
  const entry: { of?: string } & WrittenFile = { ...noted, ...(noted.views && { views }) };
  delete entry.of;
  return entry;
}

/**
 * Which entry holds for a file: what .written.json says, or one of those that runs noted which were cut short, the
 * oldest first. The one whose text stands there; of a file that a person changed since, the one it has most of. A
 * file that is not there was not written, or the run took it away: else only .written.json counts.
 */
function entryNow(
  written: WrittenFile | undefined,
  noted: readonly WrittenFile[],
  text: string | undefined,
): WrittenFile | undefined {
  const own = noted.filter(({ withdrawn }) => !withdrawn);
  const entries = written ? [written, ...own] : own;
  if (text === undefined && noted.at(-1)?.withdrawn) return undefined;
  if (noted.length === 0 || text === undefined) return written && settled(written, entries);
  const found = normalHash(text);
  const exact = entries.find(({ sha256, of }) => (of ?? sha256) === found);
  if (exact) return settled(exact, entries);
  const shares = entries.map((entry) => overlap(text, entry));
  const most = entries[shares.indexOf(Math.max(...shares))];
  return most && settled(most, entries);
}

type WrittenFiles = Readonly<Record<string, WrittenFile>>;

/** The version offered beside a draft: kent/wire.md → kent/wire.new.md */
const besideOf = (path: string): string => path.replace(/\.md$/, '.new.md');

/** A draft over which its .new.md was renamed is as the program last wrote it, though elsewhere: nobody typed into it. */
function asOffered(
  path: string,
  entry: WrittenFile,
  all: readonly WrittenFiles[],
  text: string | undefined,
): WrittenFile {
  const offered = all.flatMap((files) => files[besideOf(path)] ?? []);
  if (offered.length === 0 || text === undefined || path.endsWith('.new.md')) return entry;
  const found = normalHash(text);
  return offered.some(({ sha256 }) => sha256 === found) ? { ...entry, sha256: found } : entry;
}

/**
 * What was last written of the files of one force as they stand. `written`: what .written.json says; `noted`: what runs
 * noted that were cut short, the oldest first.
 */
export function filesNow(
  written: WrittenFiles,
  noted: readonly WrittenFiles[],
  found: ReadonlyMap<string, string>,
): WrittenFiles {
  const all = [written, ...noted];
  const paths = new Set(all.flatMap((files) => Object.keys(files)));
  return Object.fromEntries(
    [...paths].flatMap((path): [string, WrittenFile][] => {
      const entries = noted.flatMap((files) => files[path] ?? []);
      const now = entryNow(written[path], entries, found.get(path));
      return now ? [[path, asOffered(path, now, all, found.get(path))]] : [];
    }),
  );
}
