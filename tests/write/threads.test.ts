import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOf, bytesUnder, writeForces } from './many-forces.js';

const FORCES = 230;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-threads-'));
  writeForces(join(folder, 'forces'), FORCES, 500);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A build by at most so many threads: what it says, and what it leaves. */
function build(out: string, threads: number) {
  const environment = { ...process.env, STRINGER_CACHE: '', STRINGER_THREADS: String(threads) };
  const { status, stdout, stderr } = spawnSync(
    'node',
    buildOf(folder, out, ['--json', '--story', 'child-sexual-abuse']),
    {
      env: environment,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  return { status, stdout, stderr, files: bytesUnder(join(folder, out)) };
}

describe('a run of several threads', () => {
  test('says and leaves, to the byte, what a run of one does, with a refused record among them', () => {
    writeFileSync(join(folder, 'forces', 'barsetshire-97.yaml'), 'name: Barsetshire 97 Constabulary\n');
    const one = build('one', 1);
    const three = build('three', 3);
    expect(one.status).toBe(1);
    expect(one.files.size).toBeGreaterThan(FORCES * 3);
    expect({ ...three, files: [...three.files] }).toEqual({ ...one, files: [...one.files] });
  }, 120_000);

  test('over its own drafts with other figures, again the same', () => {
    writeForces(join(folder, 'forces'), FORCES, 800);
    const [one, three] = [build('one', 1), build('three', 3)];
    expect(one.status).toBe(0);
    expect([...three.files]).toEqual([...one.files]);
    expect([...three.files.keys()].filter((name) => name.includes('.ahead.') || name.endsWith('.tmp'))).toEqual([]);
    expect(build('three', 3).stdout).toContain('"updated": []');
  }, 120_000);
});
