import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { MEMORY_FORM } from '../model/memory.js';
import type { MemoryHead } from '../model/memory.js';
import { linesOf } from './lines-of.js';
import { openStamp } from './stamps.js';
import { RememberedForces } from './remembered-forces.js';

/** A run's memory as it was read. */
export interface Memory {
  readonly head: MemoryHead;
  readonly forces: RememberedForces;
  /** Tells it from that of any other run. */
  readonly stamp: string;
}

/** The nearest node_modules from here upwards: caches of a project lie there. */
function besideTheProject(from: string): string | undefined {
  const found = join(from, 'node_modules');
  if (existsSync(found)) return join(found, '.cache', 'stringer');
  const above = dirname(from);
  return above === from ? undefined : besideTheProject(above);
}

/** Where memories are kept: STRINGER_CACHE, or beside the project, or the user's caches. Undefined: nowhere (STRINGER_CACHE is empty). */
function cacheFolder(): string | undefined {
  const named = process.env['STRINGER_CACHE'];
  if (named !== undefined) return named === '' ? undefined : named;
  return (
    besideTheProject(process.cwd()) ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'stringer')
  );
}

/** The file of a run's memory: one for each set of folders and settings. */
export function memoryPath(settings: object): string | undefined {
  const folder = cacheFolder();
  const { forces, templates, out } = settings as { forces: string; templates: string; out: string };
  const asked = { ...settings, forces: resolve(forces), templates: resolve(templates), out: resolve(out) };
  const name = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 24);
  return folder === undefined ? undefined : join(folder, `${name}.jsonl`);
}

/** Reads a memory; undefined where there is none that is whole. */
export function loadMemory(path: string | undefined): Memory | undefined {
  if (path === undefined) return undefined;
  let file: number | undefined;
  let memory: Memory | undefined;
  try {
    file = openSync(path, 'r');
    memory = readMemory(file);
  } catch {
    // None is there, or half of one.
  }
  if (file !== undefined && !memory) closeSync(file);
  return memory;
}

function readMemory(file: number): Memory | undefined {
  const places: number[] = [];
  let last: Buffer = Buffer.alloc(0);
  for (const { at, line } of linesOf(file)) {
    if (at > 0) places.push(at);
    else if (line.toString() !== MEMORY_FORM) return undefined;
    last = line;
  }
  // A head that is cut off is no JSON.
  const head = JSON.parse(last.toString()) as MemoryHead;
  return { head, forces: new RememberedForces(file, places), stamp: openStamp(file) };
}

/** The newest of these memories; undefined where there is none that is whole. */
export function loadNewest(paths: readonly string[]): Memory | undefined {
  const found = paths
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .reduce((best, one) => (one.at > best.at ? one : best), { path: '', at: 0 });
  return found.at > 0 ? loadMemory(found.path) : undefined;
}
