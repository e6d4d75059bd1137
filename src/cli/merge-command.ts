import { USUAL_FOLDERS } from '../model/folders.js';
import { mergeShards } from '../pipeline/shards/merge-shards.js';
import type { MergedRelease } from '../pipeline/shards/merge-shards.js';
import { hasError } from '../problems/problem.js';
import { isShownAlways } from '../problems/shown-always.js';
import { hasRefused } from '../review/account-forces.js';
import { buildSummary } from '../review/build-summary.js';
import { withdrawnLines } from '../review/withdrawn-lines.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';

/** What a build over all forces would print of the joined releases. */
function printReleases(releases: readonly MergedRelease[], out: string, output: Output): void {
  const folders = { ...USUAL_FOLDERS, out };
  const problems = releases.flatMap((one) => one.problems);
  printProblems(problems.filter(isShownAlways), folders, output);
  const stories = releases.map((one) => ({ ...one, story: one.ledger.story, release: one.ledger.release }));
  output.result([buildSummary(stories, problems, folders), ...withdrawnLines(stories, out)].join('\n'));
}

/**
 * merge: joins what the machines of a split run wrote, and tells of it as one build over all would. 1 where the folders are
 * not all parts of one run, and where that build would end with it: a force was refused or a draft failed the check.
 */
export function mergeCommand(out: string, shards: readonly string[], json: boolean, output: Output): ExitCode {
  const { releases, problems } = mergeShards(out, shards);
  if (json) {
    const stories = releases.map(({ ledger, problems: found }) => ({ ...ledger, problems: found }));
    output.result(JSON.stringify({ stories, problems }, undefined, 2));
  } else if (problems.length > 0) printProblems(problems, undefined, output);
  else printReleases(releases, out, output);
  const isRefused = releases.some((one) => hasError(one.problems) || hasRefused(one.ledger));
  return problems.length > 0 || isRefused ? EXIT.refused : EXIT.well;
}
