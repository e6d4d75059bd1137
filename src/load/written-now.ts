import type { Written, WrittenFile } from '../model/ledger.js';
import { normalHash } from '../text/normal-text.js';
import { plainWords } from '../text/plain-words.js';

/** How much of a file stands among the paragraphs last offered. */
function overlap(text: string, { paragraphs = [] }: WrittenFile): number {
  const found = new Set(text.split(/\n\s*\n/).map(plainWords));
  return paragraphs.filter((paragraph) => found.has(plainWords(paragraph.text))).length;
}

/** Which of the two holds for a file that a run was about to write when it was cut short. */
function fileNow(entry: WrittenFile, text: string | undefined): WrittenFile | undefined {
  const { next: planned, ...before } = entry;
  if (!planned) return entry;
  const { of, ...next } = planned;
  const wasThere = before.sha256 !== '';
  if (text === undefined) return wasThere ? before : undefined;
  const found = normalHash(text);
  if (found === of || found === next.sha256) return next;
  if (found === before.sha256) return before;
  return wasThere && overlap(text, before) >= overlap(text, next) ? before : next;
}

/** What .written.json says of the files as they are: a run that was cut short noted what it was about to write. */
export function writtenNow({ files }: Written, texts: ReadonlyMap<string, string>): Written {
  const now = Object.entries(files).map(([path, entry]) => [path, fileNow(entry, texts.get(path))] as const);
  return { files: Object.fromEntries(now.flatMap(([path, entry]) => (entry ? [[path, entry]] : []))) };
}
