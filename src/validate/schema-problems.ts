import type { z } from 'zod';
import type { SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { suggest } from '../problems/suggest.js';
import { meantDay, meantPeriod, meantStatus } from './meant-values.js';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Which of a union's branches the writer meant, by the look of the value. */
function meantBranch(errors: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const speaksOf = (issues: readonly Issue[], key: string) =>
    issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(key));
  const wrongKind = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => (code === 'invalid_type' || code === 'invalid_value') && path.length === 0);
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

/** One of some fixed values: the schema's words for all of them say more than those for the first. */
const isOneOfSome = (errors: readonly (readonly Issue[])[]): boolean =>
  errors.flat().every(({ code, path }) => code === 'invalid_value' && path.length === 0);

/** Issues with unions opened up, so that each names the very field at fault. */
function flatten(issues: readonly Issue[], value: unknown, base: Path = []): { issue: Issue; path: Path }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0 && !isOneOfSome(issue.errors))
      return flatten(meantBranch(issue.errors, valueAt(value, path)), value, path);
    return [{ issue, path }];
  });
}

function codeFor(path: Path, value: unknown): ProblemCode {
  if (path[0] === 'counts' && path.length >= 3) return 'validate/not-a-count';
  if (path[0] === 'code') return 'validate/not-an-ons-code';
  const hasNoWords = typeof value === 'string' && value.trim() === '';
  if (path[0] === 'statements' && path.at(-1) === 'words' && hasNoWords) return 'validate/statement-without-words';
  return 'validate/wrong-value';
}

/** What is expected where a schema gives no words of its own, by the kind zod names. */
const EXPECTED: Readonly<Record<string, string>> = {
  object: 'keys with their values, one a line',
  record: 'keys with their values, one a line',
  array: 'a list',
  string: 'text',
  number: 'a number',
};

/** What was expected, in our words: zod's own begin with these. */
function expectedBy(issue: Issue): string {
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
    return issue.issues[0] ? expectedBy(issue.issues[0]) : 'another key';
  return (issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined) ?? 'another value';
}

/** How the schema's words begin where a day is expected. */
const A_DAY = 'a day of the calendar';
const A_NUMBER = 'a whole number';
const A_PERIOD = 'a period';

const quoted = (typed: string): string => (typed === '' ? 'nothing' : /^["']/.test(typed) ? typed : `"${typed}"`);

function unknownKeyProblems(
  source: SourceFile,
  keys: readonly string[],
  path: Path,
  known: readonly string[],
): readonly Problem[] {
  const list = known.length > 0 ? ` Keys here: ${known.join(', ')}.` : '';
  return keys.map((key) => {
    const place = { ...source.placeOfKey([...path, key]), field: [...path, key].join('.') };
    return problem(
      'validate/unknown-key',
      place,
      known.includes(key)
        ? `"${key}" does not go with the other keys that stand here.`
        : `"${key}" is not a key here.${list}`,
      (known.includes(key) ? '' : suggest(key, known)) || undefined,
    );
  });
}

/** What a person meant by a text that is not as expected, as advice; empty where nobody can say. */
function meantBy(issue: Issue, expected: string, value: unknown): string {
  if (expected.startsWith(A_PERIOD)) return meantPeriod(String(value)) ?? '';
  if (typeof value !== 'string') return '';
  if (expected.startsWith(A_DAY)) return meantDay(value, expected.includes('time'));
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return meantStatus(value, options) || suggest(value, options);
}

/** A whole number in quotation marks, which make a text of it. */
function quotedNumber(typed: string, expected: string): string | undefined {
  const number = /^(["'])(0|[1-9]\d{0,8})\1$/.exec(typed)?.[2];
  return number !== undefined && expected.startsWith(A_NUMBER)
    ? `Take the quotation marks away: ${number}.`
    : undefined;
}

/** A list whose only item was typed without its dash: it looks like keys of its own. */
function noDash(issue: Issue, value: unknown): string | undefined {
  const isList = issue.code === 'invalid_type' && issue.expected === 'array';
  if (!isList || typeof value !== 'object' || value === null) return undefined;
  const [first] = Object.keys(value);
  return first && `Put "- " before ${first}: and two more spaces before each line that belongs to it.`;
}

/** A text with a colon, which makes a key of what stands before it: - Source: Office for National Statistics. */
function colonInText(issue: Issue, value: unknown, typed: string): string | undefined {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (!isText || typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return undefined;
  return `Put straight quotation marks round it, as it holds a colon: "${typed.replaceAll(/[“”"]/g, '')}"`;
}

/** The key a value stands at; of an item, that of its list. */
function keyAt(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const places = path.slice(at + 1).map((step) => `, item ${Number(step) + 1}`);
  return `${String(path[at] ?? '')}${places.join('')}`;
}

function valueProblem(source: SourceFile, issue: Issue, path: Path): Problem {
  const field = path.join('.');
  const key = keyAt(path);
  const expected = expectedBy(issue);
  if (issue.code === 'invalid_key') {
    const place = { ...source.placeOfKey(path), field };
    return problem('validate/wrong-value', place, `"${key}" was typed; expected ${expected}.`);
  }
  const value = valueAt(source.value, path);
  if (value === undefined)
    return problem(
      'validate/missing-key',
      { ...source.placeOf(path), field },
      `"${key}" is missing; expected ${expected}.`,
    );
  const typed = source.typedAt(path);
  const message = `${key}: ${quoted(typed)} was typed; expected ${expected}.`;
  const help =
    noDash(issue, value) ??
    colonInText(issue, value, typed) ??
    quotedNumber(typed, expected) ??
    meantBy(issue, expected, value);
  return problem(codeFor(path, value), { ...source.placeOf(path), field }, message, help === '' ? undefined : help);
}

/** What a schema found, as problems with file, line and column, the value as typed and what was expected. */
export function schemaProblems(
  source: SourceFile,
  error: z.core.$ZodError,
  knownKeys: (path: Path) => readonly string[],
): readonly Problem[] {
  if (typeof source.value !== 'object' || source.value === null || Array.isArray(source.value)) {
    const held = Array.isArray(source.value) ? 'a list' : `only ${quoted(source.typedAt([]))}`;
    return [problem('validate/not-a-map', source.placeOf([]), `The file holds ${held}.`)];
  }
  const told = new Set<string>();
  return flatten(error.issues, source.value).flatMap(({ issue, path }) => {
    if (issue.code === 'unrecognized_keys') return unknownKeyProblems(source, issue.keys, path, knownKeys(path));
    // One value is told once: a day that is no day is not in the calendar either.
    const key = path.join('.');
    if (told.has(key)) return [];
    told.add(key);
    return [valueProblem(source, issue, path)];
  });
}
