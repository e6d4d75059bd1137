#!/usr/bin/env node
import type * as program from './program.js';
import { tuneV8, programScript, runProgram } from './load/open-program.js';

/** Whoever reads our output may stop reading: the work is done all the same. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 3;
    if (stream === process.stdout)
      process.stderr.write(`The result could not be printed (${error.code ?? 'unknown'}).\n`);
  });
const dist = new URL('.', import.meta.url);
const script = programScript(dist);
tuneV8();
const { runCli } = runProgram(script, dist) as typeof program;
process.exitCode = await runCli(process.argv.slice(2), {
  result: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  terminal: process.stderr.isTTY,
});
