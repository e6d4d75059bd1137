import type { z } from 'zod';
import type { SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { suggest } from '../problems/suggest.js';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Which of a union's branches the writer meant, by the look of the value. */
function meantBranch(errors: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const speaksOf = (issues: readonly Issue[], key: string) =>
    issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(key));
  const wrongKind = (issues: readonly Issue[]) =>
    issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  if (!isMap) return errors.find((issues) => !wrongKind(issues)) ?? errors[0] ?? [];
  const branches = errors.filter((issues) => !wrongKind(issues));
  const keys = Object.keys(value);
  const fitting = branches.find((issues) => !keys.some((key) => speaksOf(issues, key)));
  return fitting ?? branches[0] ?? errors[0] ?? [];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (level, step) =>
      typeof level === 'object' && level !== null ? (level as Record<string, unknown>)[step] : undefined,
    value,
  );
}

/** Issues with unions opened up, so that each names the very field at fault. */
function flatten(issues: readonly Issue[], value: unknown, base: Path = []): { issue: Issue; path: Path }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return flatten(meantBranch(issue.errors, valueAt(value, path)), value, path);
    return [{ issue, path }];
  });
}

function codeFor(path: Path): ProblemCode {
  if (path[0] === 'counts' && path.length >= 3) return 'validate/not-a-count';
  if (path[0] === 'code') return 'validate/not-an-ons-code';
  return 'validate/wrong-value';
}

/** What a schema found, as problems with file, line and column, the value as typed and what was expected. */
export function schemaProblems(
  source: SourceFile,
  error: z.core.$ZodError,
  knownKeys: (path: Path) => readonly string[],
): readonly Problem[] {
  if (typeof source.value !== 'object' || source.value === null || Array.isArray(source.value)) {
    const held = Array.isArray(source.value) ? 'a list' : `only "${source.typedAt([])}"`;
    return [problem('validate/not-a-map', source.placeOf([]), `The file holds ${held}.`)];
  }
  return flatten(error.issues, source.value).flatMap(({ issue, path }) => {
    const field = path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(path);
      return issue.keys.map((key) => {
        const place = { ...source.placeOfKey([...path, key]), field: [...path, key].join('.') };
        const list = known.length > 0 ? ` Keys here: ${known.join(', ')}.` : '';
        const meant = suggest(key, known);
        return problem(
          'validate/unknown-key',
          place,
          `"${key}" is not a key here.${list}`,
          meant === '' ? undefined : meant,
        );
      });
    }
    if (valueAt(source.value, path) === undefined) {
      const key = String(path.at(-1));
      const message = `"${key}" is missing; expected ${issue.message}.`;
      return [problem('validate/missing-key', { ...source.placeOf(path), field }, message)];
    }
    const typed = source.typedAt(path);
    const message = `${String(path.at(-1))}: ${typed === '' ? 'nothing' : `"${typed}"`} was typed; expected ${issue.message}.`;
    return [problem(codeFor(path), { ...source.placeOf(path), field }, message)];
  });
}
