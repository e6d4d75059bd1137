import { workerData } from 'node:worker_threads';
import { programScript, runProgram } from './load/open-program.js';
import type * as program from './program.js';

/** A second thread of a build: see pipeline/second-thread.ts. */
const dist = new URL('.', import.meta.url);
const { runThread } = runProgram(programScript(dist), dist) as typeof program;
runThread(workerData as program.ThreadTask);
