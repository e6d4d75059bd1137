import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { explainDraft } from '../../src/review/explain-figure.js';
import type { Drafted } from './draft-case.js';

/** Whether expected files may be written: never in CI. */
export interface Mode {
  readonly ci: boolean;
  readonly update: boolean;
}

export const modeOf = (environment: NodeJS.ProcessEnv): Mode => {
  const ci = (environment['CI'] ?? '') !== '';
  return { ci, update: !ci && environment['UPDATE_GOLDEN'] === '1' };
};

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** Holds, warnings and errors, one a line; why there is no draft. */
function problemLines({ result, storyProblems }: Drafted): string {
  const { problems, explained } = result;
  const found = unique(
    [...storyProblems, ...problems].map(({ severity, code, message }) => `${severity} ${code} ${message}`),
  );
  const none = explained ? [`explained ${explained.code} ${explained.reason}`] : [];
  return [...found, ...none].map((line) => `${line}\n`).join('');
}

/** What a case should give for one force, by file name: drafts, figures.txt, problems.txt. */
export function filesOf(drafted: Drafted): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { path, text } of drafted.result.files) {
    const name = path.split('/').at(-1) ?? path;
    if (name !== 'notes.md') files.set(name, text);
  }
  const wire = drafted.result.drafts.find(({ outlet }) => outlet === 'wire');
  if (wire) files.set('figures.txt', `${explainDraft(wire, undefined)}\n`);
  files.set('problems.txt', problemLines(drafted));
  return files;
}

const actualOf = (path: string): string => `${path.slice(0, -extname(path).length)}.actual${extname(path)}`;
const isExpected = (file: string): boolean => /\.(md|txt)$/.test(file) && !file.includes('.actual.');

/** Compares one file with what is expected; accepts, or writes it beside, as the mode allows. */
function settleFile(path: string, text: string, { ci, update }: Mode): string | undefined {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) {
    if (!ci) rmSync(actualOf(path), { force: true });
    return undefined;
  }
  if (before === undefined || update) {
    if (ci) return `${path} is missing; CI never writes it: run the tests without CI, read it and commit it`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    rmSync(actualOf(path), { force: true });
    return update ? undefined : `${path} was missing and is written now: read it, then run again`;
  }
  if (!ci) writeFileSync(actualOf(path), text);
  return `${path} differs${ci ? '' : `: compare it with ${actualOf(path)}`}`;
}

/** Settles a folder of expected files; says what is missing, what differs and what no longer belongs. */
export function settle(folder: string, files: ReadonlyMap<string, string>, mode: Mode): readonly string[] {
  const told = [...files].map(([name, text]) => settleFile(join(folder, name), text, mode));
  const standing = existsSync(folder) ? readdirSync(folder).filter(isExpected) : [];
  const stale = standing
    .filter((file) => !files.has(file))
    .map((file) => {
      if (!mode.update) return `${join(folder, file)} is no longer made by the case`;
      rmSync(join(folder, file));
      return undefined;
    });
  return [...told, ...stale].filter((line) => line !== undefined);
}
