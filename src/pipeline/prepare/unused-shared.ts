import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import type { ParsedTemplate } from '../../render/parse-template.js';

/**
 * Shared templates that no story uses. `uses`: the templates that each story uses, undefined where a fault hides them;
 * it is read only as far as need be.
 */
export function unusedShared(
  shared: readonly ParsedTemplate[],
  uses: Iterable<ReadonlySet<string> | undefined>,
): readonly Problem[] {
  let left = shared;
  for (const used of uses) {
    if (used === undefined) return [];
    left = left.filter(({ name }) => !used.has(name));
    if (left.length === 0) return [];
  }
  return left.map(({ name, file }) =>
    problem('render/unused-block', { file, line: 1, column: 1 }, `No story uses "${name}".`),
  );
}
