/** Editors save in several steps: a change is told when nothing more came for so many milliseconds. */
const QUIET = 40;

/**
 * Tells of every change under folders, once for changes that come together. The library is loaded only here: a plain
 * build starts without it.
 */
export async function watchFolders(folders: readonly string[], changed: () => void): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], { ignoreInitial: true });
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, QUIET);
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return async () => {
    clearTimeout(waiting);
    await watcher.close();
  };
}
