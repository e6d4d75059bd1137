import type { Branch, BranchStep, Sentence } from '../../model/coverage.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';

const placeOf = (at: string): { file: string; line: number; column: number } => {
  const [, file = '', line = '', column = ''] = /^(.*):(\d+):(\d+)$/.exec(at) ?? [];
  return { file, line: Number(line), column: Number(column) };
};

const said = (steps: readonly BranchStep[]): string =>
  steps.map(({ path, word }) => `${path} is ${word}`).join(' and ');

/** A template none of whose words is ever said: its block's conditions can't all hold. */
function unreachableTemplate({ template, file, line, column, steps: [first] }: Branch): Problem {
  const place = first ? placeOf(first.at) : { file, line, column };
  return problem('render/unreachable-branch', place, `No figures reach anything in "${template}".`);
}

function unreachableWords({ steps }: Branch, step: BranchStep): Problem {
  const upTo = steps.slice(0, steps.indexOf(step) + 1);
  return problem('render/unreachable-branch', placeOf(step.at), `No figures reach these words: where ${said(upTo)}.`);
}

/**
 * Words that stand in a template and that nothing reaches, each told at the outermost {{#when}} that is never
 * taken. A {{#when}} of several words is reached by any of them; an empty one needs nobody.
 */
export function unreachableBranches(sentences: readonly Sentence[]): readonly Problem[] {
  const reached = sentences.filter(({ text }) => text !== undefined);
  const whens = new Set(reached.flatMap(({ steps }) => steps.map(({ at }) => at)));
  const whole = new Set(reached.map(({ template }) => template));
  const found = new Map<string, Problem>();
  for (const branch of sentences) {
    if (branch.text !== undefined || branch.isEmpty || branch.printed) continue;
    const { template, steps } = branch;
    const isSilent = !whole.has(template);
    const step = steps.find(({ at }) => !whens.has(at));
    const key = isSilent ? template : (step?.at ?? '');
    if (found.has(key)) continue;
    if (isSilent) found.set(key, unreachableTemplate(branch));
    else if (step) found.set(key, unreachableWords(branch, step));
  }
  return [...found.values()];
}
