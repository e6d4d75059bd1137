import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { REVIEW } from '../model/output.js';
import type { Lift } from '../model/review.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.js';

const words = z.string().min(1);
const liftSchema = z.array(
  z.strictObject({
    draft: words,
    lifted: z.array(words).min(1),
    by: words,
    reason: words,
    figures: words,
    words: z.array(words).optional(),
  }),
);

const NONE: Outcome<readonly Lift[]> = { value: [], problems: [] };

/** Whoever takes the last decision back leaves nothing, or the comments. */
const isEmpty = (problems: readonly Problem[]): boolean => problems.every(({ code }) => code === 'load/empty');

/** The decisions of named people on a release. A file nobody can read is a problem: no hold is lifted by guesswork. */
export function loadReviews(out: string, name: string): Outcome<readonly Lift[]> {
  const path = join(out, name, REVIEW);
  if (!existsSync(path)) return NONE;
  const file = `${name}/${REVIEW}`;
  const text = readText(path, file);
  if (text.value === undefined) return isEmpty(text.problems) ? NONE : { problems: text.problems };
  const parsed = parseYaml(file, text.value);
  if (!parsed.value) return isEmpty(parsed.problems) ? NONE : { problems: parsed.problems };
  const lifts = liftSchema.safeParse(parsed.value.value);
  if (lifts.success) return { value: lifts.data, problems: [] };
  const [issue] = lifts.error.issues;
  const place = parsed.value.placeOf(
    (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step)),
  );
  return { problems: [problem('write/ledger', place, 'A decision here lacks draft, lifted, by, reason or figures.')] };
}
