import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';

/**
 * Runs a command for a program, which reads what is printed: where the command ends without a result of its own, by wrong
 * use or a fault, what it noted becomes one, { "error": the message }.
 */
export async function asDocument(output: Output, command: (output: Output) => Promise<ExitCode>): Promise<ExitCode> {
  let results = 0;
  const noted: string[] = [];
  const code = await command({
    ...output,
    result: (text) => {
      results += 1;
      output.result(text);
    },
    note: (text) => {
      noted.push(text);
      output.note(text);
    },
  });
  if (results === 0 && code !== EXIT.well) output.result(JSON.stringify({ error: noted.join('\n') }, undefined, 2));
  return code;
}
