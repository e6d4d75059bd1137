import type { Progress } from '../pipeline/settings.js';

/** A bar on a terminal, silence elsewhere. The bar's library is loaded only where there is a terminal. */
export async function startProgress(shown: boolean): Promise<{ step: Progress; stop: () => void }> {
  if (!shown) return { step: () => undefined, stop: () => undefined };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: 'drafting [{bar}] {value}/{total} {force}',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  const step: Progress = (done, total, force) => {
    if (!started) bar.start(total, 0, { force: '' });
    else if (bar.getTotal() !== total) bar.setTotal(total);
    started = true;
    bar.update(done, { force });
  };
  return { step, stop: () => (started ? bar.stop() : undefined) };
}
