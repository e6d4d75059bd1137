import { hasError } from '../problems/problem.js';
import { sortProblems } from '../problems/format-problem.js';
import type { Outlet } from '../model/record.js';
import { coverStory, tryStory } from '../pipeline/cover/cover-story.js';
import { prepare } from '../pipeline/prepare/prepare.js';
import type { PreparedStory } from '../pipeline/prepare/prepare.js';
import type { Settings } from '../pipeline/settings.js';
import { coverageReport } from '../review/coverage-report.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';
import { usageFault } from './usage.js';

/** How validate is asked to answer. */
interface Asked {
  readonly json?: boolean;
  readonly coverage?: boolean;
}

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

/** What the stories that can be drafted would say of made-up figures; a story stopped by its problems says nothing yet. */
function sayingsOf(stories: readonly PreparedStory[], outlets: readonly Outlet[], settings: Settings, list: boolean) {
  const asked = outlets.filter(({ id }) => settings.outlet?.includes(id) ?? true);
  return stories.flatMap(({ id, ready }) => {
    if (!ready) return [];
    return [{ story: id, ...(list ? coverStory(ready, asked) : { sentences: [], problems: tryStory(ready, asked) }) }];
  });
}

/** validate: records and templates only; writes nothing. */
export function validateCommand(settings: Settings, { json, coverage }: Asked, output: Output): ExitCode {
  const prepared = prepare(settings);
  const wrong = usageFault(settings, prepared);
  if (wrong !== undefined) {
    output.note(wrong);
    return EXIT.usage;
  }
  const stories = prepared.stories.filter(({ id }) => settings.story === undefined || id === settings.story);
  const covered = sayingsOf(stories, prepared.outlets, settings, coverage === true);
  const isAsked = (file: string) =>
    settings.force === undefined ||
    !file.startsWith('forces/') ||
    settings.force.some((id) => file === `forces/${id}.yaml`);
  const found = [
    ...prepared.problems,
    ...stories.flatMap(({ problems, ready }) => [...problems, ...(ready?.recordProblems ?? [])]),
    ...covered.flatMap(({ problems }) => problems),
  ];
  const problems = [
    ...new Map(found.filter(({ file }) => isAsked(file)).map((one) => [JSON.stringify(one), one])).values(),
  ];
  const { forces, nations, refused } = prepared.records;
  if (json === true)
    output.result(
      JSON.stringify(
        {
          records: forces.length + nations.length,
          refused: refused.map(({ id }) => id),
          problems: sortProblems(problems),
          ...(coverage === true && { coverage: covered.map(({ story, sentences }) => ({ story, sentences })) }),
        },
        undefined,
        2,
      ),
    );
  else {
    printProblems(problems, settings, output);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    if (coverage === true) for (const { story, sentences } of covered) output.result(coverageReport(story, sentences));
    const counts = [
      count(forces.length + nations.length, 'record', 'records'),
      count(prepared.outlets.length, 'outlet', 'outlets'),
      count(stories.length, 'story', 'stories'),
    ].join(', ');
    output.result(`${counts}: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`);
  }
  return hasError(problems) ? EXIT.refused : EXIT.well;
}
