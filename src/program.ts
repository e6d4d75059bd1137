import type { LookTask } from './pipeline/memory/lookout.js';
import type { ThreadTask } from './pipeline/threads/second-thread.js';

/** What of the program is started from outside: its command line, and a second thread of a build. */
export { runCli } from './cli/run-cli.js';

/** What a second thread is given to do: a share of a build, or to look ahead of one. */
export type Task = ThreadTask | { readonly look: LookTask };

/** A share of a build. */
export async function runThread(task: ThreadTask): Promise<void> {
  const thread = await import('./pipeline/threads/run-thread.js');
  thread.runThread(task);
}
