import { placeText } from './problem.js';
import type { Problem } from './problem.js';

/** A problem for a person: place, severity and code on one line, then what is wrong and what to do. */
export function formatProblem(found: Problem): string {
  const place = placeText(found);
  const head = `${place}  ${found.severity}  ${found.code}`;
  return `${head}\n  ${found.message}\n  ${found.help}`;
}

/** In reading order: by file, line, column, then code. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byText(a.code, b.code) ||
      byText(a.message, b.message),
  );
}
