import { workerData } from 'node:worker_threads';
import { tuneV8, programScript, runProgram } from './load/open-program.js';
import type * as program from './program.js';

/** A second thread of a build: see pipeline/second-thread.ts. */
const dist = new URL('.', import.meta.url);
const script = programScript(dist);
tuneV8();
const { runThread } = runProgram(script, dist) as typeof program;
runThread(workerData as program.ThreadTask);
