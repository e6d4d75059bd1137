import { watchFolders } from '../load/watch-folders.js';
import type { Settings } from '../pipeline/settings.js';
import { buildCommand } from './build-command.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';

/** Waits for Ctrl-C, or for whoever started us to end us. */
const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });

/**
 * build --watch: builds, and again whenever a record or template is saved, until Ctrl-C. A fault in a file is said, and
 * waited out; a command line that names what is not there ends it at once, as it does without --watch.
 */
export async function watchCommand(settings: Settings, json: boolean, output: Output): Promise<ExitCode> {
  const end = interrupted();
  let isBusy = false;
  let isStale = false;
  const rebuild = async (): Promise<ExitCode> => {
    let code: ExitCode = EXIT.well;
    isStale = true;
    if (isBusy) return code;
    isBusy = true;
    while (isStale) {
      isStale = false;
      code = await buildCommand(settings, json, output);
    }
    isBusy = false;
    return code;
  };
  const close = await watchFolders([settings.forces, settings.templates], () => void rebuild());
  if ((await rebuild()) === EXIT.usage) {
    await close();
    return EXIT.usage;
  }
  output.note('Watching records and templates; Ctrl-C ends it.');
  await end;
  await close();
  return EXIT.well;
}
