import { formatProblem } from '../../src/problems/format-problem.js';
import type { Problem } from '../../src/problems/problem.js';

interface Printed {
  readonly problems: readonly Problem[];
  readonly stories?: readonly {
    readonly problems: readonly Problem[];
    readonly explained: readonly { readonly force: string; readonly code: string; readonly reason: string }[];
  }[];
}

/** The problems and explained forces of what --json printed, as a person reads them. */
export function listProblems(json: string): readonly string[] {
  const { problems, stories = [] } = JSON.parse(json) as Printed;
  const found = [...problems, ...stories.flatMap((story) => story.problems)];
  const explained = stories.flatMap((story) => story.explained);
  return [
    ...found.map(formatProblem),
    ...explained.map(({ force, code, reason }) => `${force} is explained: ${code}\n  ${reason}`),
  ];
}
