import type { z } from 'zod';
import { perObject } from '../model/per-object.js';
import type { SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { knownKeys } from './known-keys.js';
import { schemaProblems } from './schema-problems.js';
import { surelyFits } from './surely-fits.js';
import type { Fits } from './surely-fits.js';

type Path = readonly (string | number)[];

/** zod passes over a key of this name where any key may stand; here it is refused like any unknown one. */
const PASSED_OVER = '__proto__';

function passedOver(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => passedOver(item, [...path, at]));
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    return key === PASSED_OVER ? [at] : typeof inner === 'object' ? passedOver(inner, at) : [];
  });
}

/** The quick test of a schema, made when its first file is read. */
const fitsOf = perObject<z.ZodType, Fits>(surelyFits);

/** The fields of a file as its schema takes them, or everything that is wrong with them. */
export function readFields<T>(schema: z.ZodType<T>, source: SourceFile): Outcome<T> {
  return fitsOf(schema)(source.value) ? { value: source.value as T, problems: [] } : readFully(schema, source);
}

/** The same by the schema itself, whatever the file. */
export function readFully<T>(schema: z.ZodType<T>, source: SourceFile): Outcome<T> {
  const parsed = schema.safeParse(source.value);
  const found = parsed.success ? [] : schemaProblems(source, parsed.error, (path) => knownKeys(schema, path));
  const told = new Set(found.filter(({ code }) => code === 'validate/unknown-key').map(({ field }) => field));
  const lost = passedOver(source.value)
    .filter((path) => !told.has(path.join('.')))
    .map((path): Problem => {
      const place = { ...source.placeOfKey(path), field: path.join('.') };
      return problem('validate/unknown-key', place, `"${PASSED_OVER}" is not a key here.`);
    });
  const problems = [...found, ...lost];
  return parsed.success && problems.length === 0 ? { value: parsed.data, problems } : { problems };
}
