/**
 * The stages of one build, one after the other in one cold process, through the pipeline's own doors.
 * node --expose-gc stages.js FORCES NATION TEMPLATES OUT  →  JSON on stdout
 * FORCES holds the records with the nation, NATION the nation's alone: so templates are timed without records.
 */
import { join } from 'node:path';

/** @typedef {{ name: string, ms: number, held: number }} Stage `held`: MB alive on the heap afterwards */

const [forces = '', nation = '', templates = '', out = ''] = process.argv.slice(2);

/** @type {Stage[]} */
const stages = [];
const collect = () => globalThis.gc?.();

/** @template T @param {string} name @param {() => T} work @returns {T} */
function stage(name, work) {
  collect();
  const started = performance.now();
  const result = work();
  note(name, performance.now() - started);
  return result;
}

/** @param {string} name @param {number} ms */
function note(name, ms) {
  collect();
  stages.push({ name, ms, held: process.memoryUsage().heapUsed / 2 ** 20 });
}

/** @template T @param {string} path @param {T} _like only its type is used @returns {Promise<T>} */
const fromDist = (path, _like) => import(new URL(`../../dist/${path}`, import.meta.url).href);

const begun = performance.now();
const { build } = await fromDist('pipeline/build.js', /** @type {typeof import('../../src/pipeline/build.js')} */ ({}));
