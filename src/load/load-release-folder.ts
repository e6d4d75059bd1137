import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, Written } from '../model/ledger.js';
import { LEDGER, REVIEW, WITHDRAWN, WRITTEN } from '../model/output.js';
import type { ReleaseFolder } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';

/** The file names of a draft folder that a run can have written; anything else is a person's own. */
const OURS = /\.(md|txt|html)$/;

function readJson(path: string, file: string): Outcome<unknown> {
  if (!existsSync(path)) return { problems: [] };
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) as unknown, problems: [] };
  } catch (thrown) {
    return {
      problems: [
        problem(
          'write/ledger',
          { file, line: 1, column: 1 },
          `The file is not the JSON it was: ${(thrown as Error).message}.`,
        ),
      ],
    };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads what a release folder holds. An unreadable ledger is a problem: nothing is written over it. */
export function loadReleaseFolder(out: string, name: string): Outcome<ReleaseFolder> {
  const root = join(out, name);
  const files = new Map<string, string>();
  if (!existsSync(root)) return { value: { name, files, written: { files: {} } }, problems: [] };
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === WITHDRAWN) continue;
    for (const inner of readdirSync(join(root, entry.name), { withFileTypes: true })) {
      const path = `${entry.name}/${inner.name}`;
      if (inner.isFile()) files.set(path, OURS.test(inner.name) ? readFileSync(join(root, path), 'utf8') : '');
    }
  }
  for (const own of [LEDGER, WRITTEN])
    if (existsSync(join(root, own))) files.set(own, readFileSync(join(root, own), 'utf8'));
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isFile() && ![LEDGER, WRITTEN, REVIEW].includes(entry.name)) files.set(entry.name, '');
  const ledger = readJson(join(root, LEDGER), `${name}/${LEDGER}`);
  const written = readJson(join(root, WRITTEN), `${name}/${WRITTEN}`);
  const problems: Problem[] = [...ledger.problems, ...written.problems];
  if (problems.length > 0) return { problems };
  const folder: ReleaseFolder = {
    name,
    files,
    written:
      isRecord(written.value) && isRecord(written.value['files'])
        ? (written.value as unknown as Written)
        : { files: {} },
    ...(isRecord(ledger.value) && { ledger: ledger.value as unknown as Ledger }),
  };
  return { value: folder, problems };
}
