import { workerData } from 'node:worker_threads';
import type * as program from './program.js';

/** A second thread of a build. Each loads no more than it needs, and one that looks ahead needs little. */
const task = workerData as program.Task;
if ('look' in task) {
  const { lookAhead } = await import('./pipeline/memory/lookout.js');
  lookAhead(task.look);
} else {
  const { programScript, runProgram } = await import('./load/open-program.js');
  const dist = new URL('.', import.meta.url);
  const { runThread } = runProgram(programScript(dist), dist) as typeof program;
  await runThread(task);
}
