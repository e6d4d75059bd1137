import { historyPath, isHistory, isSameVersion, keptParagraphs, versionsOf } from '../../history/record-version.js';
import type { Version } from '../../history/record-version.js';
import { readEdited } from '../../merge/read-edited.js';
import type { ReleaseFolder } from '../../model/output.js';
import { problem } from '../../problems/problem.js';
import type { Outcome } from '../../problems/problem.js';
import { dayOfWords } from './version-day.js';

/** Every version of a draft, the one that stands now last. `path`: kent/wire.md */
export function draftVersions(
  folder: ReleaseFolder,
  path: string,
  readHistory: (path: string) => string | undefined,
): Outcome<readonly Version[]> {
  const file = historyPath(path);
  const history = readHistory(file);
  if (history !== undefined && !isHistory(history)) {
    const place = { file: `${folder.name}/${file}`, line: 1, column: 1 };
    return { problems: [problem('write/ledger', place, 'The file does not hold what a run wrote into it.')] };
  }
  const superseded = versionsOf(history);
  const text = folder.files.get(path);
  if (text === undefined) return { value: superseded, problems: [] };
  const written = folder.written.files[path];
  const typed = readEdited(text).paragraphs;
  const paragraphs = keptParagraphs(typed, written?.paragraphs ?? []);
  const day = written && dayOfWords(typed, written, undefined);
  const texts = (list: readonly { readonly text: string }[]): readonly string[] => list.map((one) => one.text);
  const last = superseded.at(-1);
  // A run cut short notes a version before it writes the next.
  const before =
    last && isSameVersion(texts(last.paragraphs), texts(paragraphs)) ? superseded.slice(0, -1) : superseded;
  const standing: Version = { version: before.length + 1, ...(day !== undefined && { day }), paragraphs };
  return { value: [...before, standing], problems: [] };
}
