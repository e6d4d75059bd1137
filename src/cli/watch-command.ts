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

/** build --watch: builds, and again whenever a record or template is saved, until Ctrl-C. A fault in a file is said, and waited out. */
export async function watchCommand(settings: Settings, json: boolean, output: Output): Promise<ExitCode> {
  const end = interrupted();
  let isBusy = false;
  let isStale = false;
  const rebuild = async (): Promise<void> => {
    isStale = true;
    if (isBusy) return;
    isBusy = true;
    while (isStale) {
      isStale = false;
      await buildCommand(settings, json, output);
    }
    isBusy = false;
  };
  const close = await watchFolders([settings.forces, settings.templates], () => void rebuild());
  await rebuild();
  output.note('Watching records and templates; Ctrl-C ends it.');
  await end;
  await close();
  return EXIT.well;
}
