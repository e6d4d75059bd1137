import { hasError } from '../problems/problem.js';
import { sortProblems } from '../problems/format-problem.js';
import { prepare } from '../pipeline/prepare.js';
import type { Settings } from '../pipeline/settings.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';
import { usageFault } from './usage.js';

/** validate: records and templates only; writes nothing. */
export function validateCommand(settings: Settings, json: boolean, output: Output): ExitCode {
  const prepared = prepare(settings);
  const wrong = usageFault(settings, prepared);
  if (wrong !== undefined) {
    output.note(wrong);
    return EXIT.usage;
  }
  const stories = prepared.stories.filter(({ id }) => settings.story === undefined || id === settings.story);
  const isAsked = (file: string) =>
    settings.force === undefined ||
    !file.startsWith('forces/') ||
    settings.force.some((id) => file === `forces/${id}.yaml`);
  const found = [
    ...prepared.problems,
    ...stories.flatMap(({ problems, ready }) => [...problems, ...(ready?.recordProblems ?? [])]),
  ];
  const problems = [
    ...new Map(found.filter(({ file }) => isAsked(file)).map((one) => [JSON.stringify(one), one])).values(),
  ];
  const { forces, nations, refused } = prepared.records;
  if (json)
    output.result(
      JSON.stringify(
        {
          records: forces.length + nations.length,
          refused: refused.map(({ id }) => id),
          problems: sortProblems(problems),
        },
        undefined,
        2,
      ),
    );
  else {
    printProblems(problems, settings, output);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    const counts = `${forces.length + nations.length} records, ${prepared.outlets.length} outlets, ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}`;
    output.result(
      `${counts}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    );
  }
  return hasError(problems) ? EXIT.refused : EXIT.well;
}
