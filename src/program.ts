/** What of the program is started from outside: its command line, and a second thread of a build. */
export { runCli } from './cli/run-cli.js';
export { runThread } from './pipeline/run-thread.js';
export type { ThreadTask } from './pipeline/second-thread.js';
