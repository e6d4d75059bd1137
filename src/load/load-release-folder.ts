import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HISTORY, LEDGER, REVIEW, WITHDRAWN, WRITTEN } from '../model/output.js';
import type { ReleaseFolder } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { decodeText } from '../text/decode-text.js';
import { isLedger, isWritten } from './ledger-shape.js';
import { fileInTheWay } from './file-in-the-way.js';
import { reasonUnread } from './read-text.js';

/** The file names of a draft folder that a run can have written; anything else is a person's own. */
const OURS = /\.(md|txt|html)$/;

/** A file of our own, with its text, if it is there and is what it was. */
function readOwn<T>(path: string, file: string, is: (value: unknown) => value is T): Outcome<{ text: string; own: T }> {
  if (!existsSync(path)) return { problems: [] };
  const refused = (message: string): Outcome<never> => ({
    problems: [problem('write/ledger', { file, line: 1, column: 1 }, message)],
  });
  try {
    const text = readFileSync(path, 'utf8');
    const own = JSON.parse(text) as unknown;
    return is(own)
      ? { value: { text, own }, problems: [] }
      : refused('The file does not hold what a run wrote into it.');
  } catch (thrown) {
    return refused(thrown instanceof SyntaxError ? 'The file is cut off or not JSON.' : reasonUnread(thrown));
  }
}

/** The files of a release folder but for our own two: drafts with their text, a person's own with none. */
function readFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile() && ![LEDGER, WRITTEN, REVIEW].includes(entry.name)) files.set(entry.name, '');
    if (!entry.isDirectory() || [WITHDRAWN, HISTORY, LEDGER, WRITTEN].includes(entry.name)) continue;
    for (const inner of readdirSync(join(root, entry.name), { withFileTypes: true })) {
      const path = `${entry.name}/${inner.name}`;
      if (inner.isFile()) files.set(path, OURS.test(inner.name) ? decodeText(readFileSync(join(root, path))) : '');
    }
  }
  return files;
}

/** Reads what a release folder holds. An unreadable ledger is a problem: nothing is written over it. */
export function loadReleaseFolder(out: string, name: string): Outcome<ReleaseFolder> {
  const root = join(out, name);
  const inTheWay = fileInTheWay(out, name);
  if (inTheWay !== undefined)
    return { problems: [problem('write/folder', { file: inTheWay }, 'A file stands where a folder belongs.')] };
  const nothing = new Map<string, string>();
  if (!existsSync(root)) return { value: { name, files: nothing, written: { files: {} } }, problems: [] };
  const ledger = readOwn(join(root, LEDGER), `${name}/${LEDGER}`, isLedger);
  const written = readOwn(join(root, WRITTEN), `${name}/${WRITTEN}`, isWritten);
  const problems: Problem[] = [...ledger.problems, ...written.problems];
  if (problems.length > 0) return { problems };
  try {
    const files = readFiles(root);
    if (ledger.value) files.set(LEDGER, ledger.value.text);
    if (written.value) files.set(WRITTEN, written.value.text);
    const folder = { name, files, written: written.value?.own ?? { files: {} } };
    return { value: { ...folder, ...(ledger.value && { ledger: ledger.value.own }) }, problems };
  } catch (thrown) {
    const { path = root } = thrown as NodeJS.ErrnoException;
    return { problems: [problem('write/folder', { file: relative(out, path) }, reasonUnread(thrown))] };
  }
}
