import { statSync } from 'node:fs';
import { extname } from 'node:path';

const KINDS = ['.xlsx', '.ods', '.csv'];
/** A file counts as whole when its size has not changed for this long, in milliseconds. */
const STILL = 1_000;

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/**
 * Calls `plan` for every workbook that lands in a folder, one after the other and only once it is whole;
 * what lies there already is not planned. Ends when the process is told to stop, or with `signal`; false
 * where there is no such folder.
 */
export async function watchFolder(
  folder: string,
  plan: (path: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<boolean> {
  if (!isFolder(folder)) return false;
  const { watch } = await import('chokidar');
  const watcher = watch(folder, {
    ignoreInitial: true,
    depth: 0,
    awaitWriteFinish: { stabilityThreshold: STILL, pollInterval: 100 },
    ignored: (path, stats) =>
      stats?.isFile() === true &&
      (!KINDS.includes(extname(path).toLowerCase()) || /(^|[/\\])[.~]/.test(path.slice(folder.length))),
  });
  let last = Promise.resolve();
  const landed = (path: string): void => {
    last = last.then(() => plan(path));
  };
  watcher.on('add', landed).on('change', landed);
  await new Promise<void>((done) => {
    const stop = (): void => done();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    signal?.addEventListener('abort', stop);
  });
  await watcher.close();
  await last;
  return true;
}
