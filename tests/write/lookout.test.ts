import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMemory } from '../../src/load/load-memory.js';
import { buildFrom } from '../../src/pipeline/build.js';
import { FOUND, lookAhead, sharedFor } from '../../src/pipeline/memory/lookout.js';
import { memoryPath } from '../../src/load/load-memory.js';
import type { Settings } from '../../src/pipeline/settings.js';
import { writeForces } from './many-forces.js';

const FORCES = 5;
const { same, other, nothing } = FOUND;

let folder = '';
let settings: Settings;
const cache = process.env['STRINGER_CACHE'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-lookout-'));
  process.env['STRINGER_CACHE'] = join(folder, 'cache');
  const [forces, out] = [join(folder, 'forces'), join(folder, 'out')];
  settings = { forces, templates: 'templates', story: 'child-sexual-abuse', out, brief: true };
  writeForces(forces, FORCES, 500);
  buildFrom(settings);
  appendFileSync(join(out, 'child-sexual-abuse/2019-20/barsetshire-3/wire.md'), '\nTyped by hand.\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (cache === undefined) delete process.env['STRINGER_CACHE'];
  else process.env['STRINGER_CACHE'] = cache;
});

/** Looks ahead of a run that has come so far. */
function looked(reached: number, stampOf = (stamp: string): string => stamp) {
  const path = memoryPath(settings) ?? '';
  const memory = loadMemory(path);
  if (!memory) throw new Error('nothing is remembered');
  const shared = sharedFor(memory.forces.size);
  shared.reached[0] = reached;
  lookAhead({ path, stamp: stampOf(memory.stamp), out: settings.out, shared });
  const rows = [...memory.forces].map(({ id, read }): [string, number | undefined] => [id, read?.row]);
  return { found: [...shared.found], rows };
}

describe('a thread that looks ahead of a run', () => {
  it('finds of each remembered folder whether it is as it was left, by the row of its force', () => {
    const { found, rows } = looked(-1);
    expect(rows).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => [`barsetshire-${number}`, number - 1]),
      ['england-and-wales', 5],
    ]);
    expect(found).toEqual([same, same, other, same, same, same]);
  });

  it('goes from the last to the first, and stops where it meets the run', () => {
    expect(looked(2).found).toEqual([nothing, nothing, nothing, same, same, same]);
  });

  it('finds nothing by the memory of another run', () => {
    expect(new Set(looked(-1, () => 'another').found)).toEqual(new Set([nothing]));
  });
});
