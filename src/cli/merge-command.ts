import { USUAL_FOLDERS } from '../model/folders.js';
import { mergeShards } from '../pipeline/merge-shards.js';
import { buildSummary } from '../review/build-summary.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';

/** merge: joins what the machines of a split run wrote. 1 where the folders are not all parts of one run. */
export function mergeCommand(out: string, shards: readonly string[], json: boolean, output: Output): ExitCode {
  const { ledgers, problems } = mergeShards(out, shards);
  printProblems(json ? [] : problems, undefined, output);
  if (json) output.result(JSON.stringify({ stories: ledgers, problems }, undefined, 2));
  else if (problems.length === 0) {
    const stories = ledgers.map((ledger) => ({ ...ledger, ledger }));
    output.result(buildSummary(stories, [], { ...USUAL_FOLDERS, out }));
  }
  return problems.length > 0 ? EXIT.refused : EXIT.well;
}
