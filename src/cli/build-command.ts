import { hasError } from '../problems/problem.js';
import { build } from '../pipeline/build.js';
import type { BuildResult } from '../pipeline/build.js';
import { prepare } from '../pipeline/prepare.js';
import type { Settings } from '../pipeline/settings.js';
import { buildSummary } from '../review/build-summary.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';
import { startProgress } from './progress.js';
import { usageFault } from './usage.js';

/** What --json prints for a build. */
function buildJson({ stories, problems }: BuildResult): unknown {
  return {
    stories: stories.map(({ story, release, ledger, frozen, actions, problems: found }) => ({
      story,
      release: release ?? null,
      stopped: ledger === undefined && frozen === undefined,
      frozen: frozen ?? null,
      expected: ledger?.expected ?? null,
      drafted: ledger?.drafted ?? [],
      held: ledger?.held ?? [],
      explained: ledger?.explained ?? [],
      created: actions.filter(({ kind }) => kind === 'create').map(({ path }) => path),
      updated: actions.filter(({ kind }) => kind === 'update').map(({ path }) => path),
      left: actions.filter(({ kind }) => kind === 'left').map(({ path }) => path),
      withdrawn: actions.flatMap((action) => (action.kind === 'withdraw' ? [action.path] : [])),
      kept: actions.flatMap((action) => (action.kind === 'keep' ? [{ path: action.path, to: action.to }] : [])),
      problems: found,
    })),
    problems,
  };
}

/** build: load to write. 1 when a force or story was refused; held and explained forces are no failure. */
export async function buildCommand(settings: Settings, json: boolean, output: Output): Promise<ExitCode> {
  const prepared = prepare(settings);
  const wrong = usageFault(settings, prepared);
  if (wrong !== undefined) {
    output.note(wrong);
    return EXIT.usage;
  }
  const progress = await startProgress(output.terminal && !json);
  const result = build(prepared, settings, progress.step);
  progress.stop();
  const problems = [...result.problems, ...result.stories.flatMap((story) => story.problems)];
  if (json) output.result(JSON.stringify(buildJson(result), undefined, 2));
  else {
    printProblems(
      problems.filter(({ severity }) => severity !== 'warning'),
      settings,
      output,
    );
    output.result(buildSummary(result.stories, settings.out, problems));
  }
  return hasError(problems) ? EXIT.refused : EXIT.well;
}
