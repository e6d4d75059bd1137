import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOf, writeForces } from './many-forces.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = join(folder, 'forces/barsetshire-7.yaml');
const draft = join(folder, 'out/child-sexual-abuse/2019-20/barsetshire-7/wire.md');
const other = join(folder, 'out/child-sexual-abuse/2019-20/barsetshire-8/wire.md');
const change = (from: string, to: string): void =>
  writeFileSync(record, readFileSync(record, 'utf8').replace(from, to));

/** Waits for something a child process does; the test's own time limit ends a wait in vain. */
async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => setTimeout(done, 10));
}

it('build --watch builds again what is saved, says what is wrong and goes on, and ends at Ctrl-C', async () => {
  writeForces(join(folder, 'forces'), 20, 500);
  const env = { ...process.env, STRINGER_CACHE: join(folder, 'cache') };
  const child = spawn('node', buildOf(folder, 'out', ['--watch']), { env });
  const ended = once(child, 'exit');
  let [told, wrong] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text));
  await until(() => wrong.includes('Watching records and templates'));
  expect(readFileSync(draft, 'utf8')).toContain('507');
  const untouched = readFileSync(other, 'utf8');
  change('2019-20: 507', '2019-20: 511');
  await until(() => readFileSync(draft, 'utf8').includes('511'));
  change('name: Barsetshire', 'name: [Barsetshire');
  await until(() => wrong.includes('load/not-yaml'));
  expect(readFileSync(draft, 'utf8')).toContain('511');
  change('name: [Barsetshire', 'name: Barsetshire');
  change('2019-20: 511', '2019-20: 513');
  await until(() => readFileSync(draft, 'utf8').includes('513'));
  expect(readFileSync(other, 'utf8')).toBe(untouched);
  await until(() => told.split('Look in').length > 3);
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(join(folder, 'out/.stringer.lock'))).toBe(false);
}, 120_000);
