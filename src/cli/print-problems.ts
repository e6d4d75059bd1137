import pc from 'picocolors';
import type { Folders } from '../model/folders.js';
import { formatProblem, sortProblems } from '../problems/format-problem.js';
import type { Problem } from '../problems/problem.js';
import type { Output } from './output.js';

/** forces/kent.yaml → the path under the folder that was given. */
function shownFile({ file, code }: Problem, folders: Folders): string {
  const [first = '', ...rest] = file.split('/');
  if (first === 'forces') return [folders.forces, ...rest].join('/');
  if (first === 'templates') return [folders.templates, ...rest].join('/');
  // A workbook has a name and no folder of ours.
  return code.startsWith('ingest/') ? file : [folders.out, file].join('/');
}

/** The same finding in many drafts is told once, with how often. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const many = new Map<string, { first: Problem; times: number }>();
  for (const found of problems) {
    const key = [found.code, found.file, found.line, found.column, found.message].join('|');
    const before = many.get(key);
    many.set(key, { first: before?.first ?? found, times: (before?.times ?? 0) + 1 });
  }
  return [...many.values()].map(({ first, times }) =>
    times === 1
      ? first
      : { ...first, message: `${first.message} (found ${times === 2 ? 'twice' : `${times} times`}, shown once)` },
  );
}

/** Prints problems in reading order, with colour on a terminal. Without folders their files are named as typed already. */
export function printProblems(problems: readonly Problem[], folders: Folders | undefined, output: Output): void {
  const colours = pc.createColors(output.terminal);
  const paint = { error: colours.red, hold: colours.yellow, warning: colours.cyan };
  for (const found of once(sortProblems(problems))) {
    const text = formatProblem(folders ? { ...found, file: shownFile(found, folders) } : found);
    const [head = '', ...rest] = text.split('\n');
    output.note([paint[found.severity](head), ...rest].join('\n'));
  }
}
