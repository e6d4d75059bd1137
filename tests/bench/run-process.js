import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {{ seconds: number, cpu: number, megabytes: number, stdout: string }} Measured */

/** @param {string} name */
export const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
export const ROOT = beside('../../');

/**
 * Runs node with these arguments as a process of its own: wall time from start to end, processor time, peak memory.
 * @param {readonly string[]} args
 * @param {number} limit milliseconds after which it is ended and the bench fails
 * @returns {Measured}
 */
export function runProcess(args, limit) {
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--import', beside('report-peak.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
    timeout: Math.max(1, Math.round(limit)),
  });
  const seconds = (performance.now() - started) / 1000;
  if (done.status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${done.status ?? done.signal ?? ''}:\n${done.stderr}`);
  const [kilobytes = NaN, cpu = NaN] = (done.output[3] ?? '').split(' ').map(Number);
  return { seconds, cpu, megabytes: kilobytes / 1024, stdout: done.stdout };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * The time the whole bench may take. A repetition that would not fit any more is left out; the first is always run.
 * @param {number} minutes
 */
export function timeBudget(minutes) {
  const end = performance.now() + minutes * 60_000;
  const left = () => end - performance.now();
  /**
   * @template T
   * @param {number} times @param {number} share how much of the time left these repetitions may use
   * @param {() => T} once
   */
  const repeat = (times, share, once) => {
    const stop = performance.now() + left() * share;
    /** @type {T[]} */
    const results = [];
    let longest = 0;
    while (results.length < times && (results.length === 0 || performance.now() + longest < stop)) {
      const started = performance.now();
      results.push(once());
      longest = Math.max(longest, performance.now() - started);
    }
    return results;
  };
  return { left, repeat };
}
