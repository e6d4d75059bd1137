import { hasError } from '../problems/problem.js';
import { isShownAlways } from '../problems/shown-always.js';
import { recall } from '../pipeline/memory/memory.js';
import { sameAsBefore } from '../pipeline/memory/same-as-before.js';
import type { BuildResult } from '../pipeline/run/story-run.js';
import type { Settings } from '../pipeline/settings.js';
import { buildSummary } from '../review/build-summary.js';
import { withdrawnLines } from '../review/withdrawn-lines.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';
import { startProgress } from './progress.js';

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

/** What the run before said, where nothing has changed since; a run of its own otherwise. */
async function run(settings: Settings, json: boolean, output: Output): Promise<BuildResult | string> {
  const known = recall(settings);
  const same = sameAsBefore(settings, known);
  if (same) return same;
  const { build, open } = await import('../pipeline/build.js');
  const { usageFault } = await import('./usage.js');
  const opened = open(settings, known);
  const wrong = usageFault(settings, opened);
  if (wrong !== undefined) return wrong;
  const progress = await startProgress(output.terminal && !json);
  const result = build(opened, settings, progress.step);
  progress.stop();
  return result;
}

/** What --plan prints: nothing is written. 1 when a force or story would be refused. */
async function planCommand(settings: Settings, json: boolean, output: Output): Promise<ExitCode> {
  const { reasonsFor, recallForPlan } = await import('../pipeline/run/reasons.js');
  const known = recallForPlan(settings);
  const { build, open } = await import('../pipeline/build.js');
  const { usageFault } = await import('./usage.js');
  const { plannedFiles, planReport, stoppedAmong } = await import('../review/plan-report.js');
  const opened = open(settings, known);
  const wrong = usageFault(settings, opened);
  if (wrong !== undefined) {
    output.note(wrong);
    return EXIT.usage;
  }
  const result = build(opened, settings, undefined, true);
  const reasons = reasonsFor(opened);
  const stories = result.stories.map(({ story, release, ledger, frozen, actions, edited, stopped = [] }) => {
    const planned = plannedFiles(actions, reasons(story), edited);
    return {
      story,
      release: release ?? null,
      stopped: ledger === undefined && frozen === undefined,
      frozen: frozen ?? null,
      ...planned,
      notDelivered: stoppedAmong(planned.files, stopped),
    };
  });
  const problems = [...result.problems, ...result.stories.flatMap((one) => one.problems)];
  if (json) output.result(JSON.stringify({ stories, problems }, undefined, 2));
  else {
    const errors = problems.filter(({ severity }) => severity === 'error');
    printProblems(errors, settings, output);
    for (const { story, release, stopped, frozen, ...planned } of stories) {
      if (stopped) output.result(`${story}: stopped; nothing of it would be written. See the errors above.`);
      else if (frozen !== null) output.result(`${story}, ${frozen}`);
      else output.result(planReport(`${story}, ${release ?? ''}`, planned, planned.notDelivered));
    }
    if (!opened.recall.last && stories.some(({ files }) => files.length > 0))
      output.result('No earlier run is remembered on this machine, so the plan can’t say why.');
    output.result('Nothing was written.');
  }
  return hasError(problems) ? EXIT.refused : EXIT.well;
}

/** build: load to write. 1 when a force or story was refused; held and explained forces are no failure. */
export async function buildCommand(
  asked: Settings & { readonly plan?: boolean },
  json: boolean,
  output: Output,
): Promise<ExitCode> {
  const { forces, templates, out, story, release, force, outlet, formats, today, shard } = asked;
  const chosen = { story, release, force, outlet, formats, today, shard };
  const settings: Settings = { forces, templates, out, ...chosen, brief: !json };
  if (asked.plan === true) return planCommand(settings, json, output);
  const result = await run(settings, json, output);
  if (typeof result === 'string') {
    output.note(result);
    return EXIT.usage;
  }
  const problems = [...result.problems, ...result.stories.flatMap((one) => one.problems)];
  if (json) output.result(JSON.stringify(buildJson(result), undefined, 2));
  else {
    printProblems(problems.filter(isShownAlways), settings, output);
    const lines = [buildSummary(result.stories, problems, settings), ...withdrawnLines(result.stories, settings.out)];
    output.result(lines.join('\n'));
  }
  return hasError(problems) ? EXIT.refused : EXIT.well;
}
