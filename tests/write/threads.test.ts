import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFrom } from '../../src/pipeline/build.js';
import { buildOf, bytesUnder, writeForces } from './many-forces.js';

/** More than a run has before it takes a second thread; in the tests' own process, where nothing is built, it has none. */
const FORCES = 700;
const RELEASE = 'child-sexual-abuse/2019-20';

let folder = '';
const at = (...path: readonly string[]): string => join(folder, ...path);
const environment = () => ({ ...process.env, STRINGER_CACHE: at('cache') });
const inTwo = (out: string) => spawnSync('node', buildOf(folder, out), { env: environment(), encoding: 'utf8' });
const inOne = (out: string) =>
  buildFrom({ forces: at('forces'), templates: 'templates', story: 'child-sexual-abuse', out: at(out), brief: true });
const notes = (out: string): readonly string[] =>
  existsSync(at(out, RELEASE)) ? readdirSync(at(out, RELEASE)).filter((name) => name.startsWith('.ahead.')) : [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-threads-'));
  writeForces(at('forces'), FORCES, 500);
  writeFileSync(at('forces/barsetshire-7.yaml'), 'name: [half\n');
  writeFileSync(
    at('forces/barsetshire-300.yaml'),
    readFileSync(at('forces/barsetshire-300.yaml'), 'utf8').replace('800', '8,00'),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

(availableParallelism() > 1 ? describe : describe.skip)('a run in two threads', () => {
  it('gives the bytes and the report of one in a single thread, and the next run finds nothing to do', () => {
    const { stdout, status } = inTwo('two');
    const { stories, problems } = inOne('one');
    expect(status).toBe(1);
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(stories[0]?.ledger?.expected).toBe(FORCES);
    expect(stdout).toContain(`${FORCES} forces = `);
    expect(bytesUnder(at('two'))).toEqual(bytesUnder(at('one')));
    expect(inTwo('two').stdout).toContain('nothing to write');
  }, 120_000);

  it('draws all drafts anew over old ones, and keeps what did not change', () => {
    writeForces(at('forces'), FORCES / 2, 800);
    for (const name of ['two', 'one']) cpSync(at('two'), at(`${name}-again`), { recursive: true });
    rmSync(at('cache'), { recursive: true, force: true });
    expect(inTwo('two-again').stdout).toMatch(/\d rewritten/);
    inOne('one-again');
    expect(bytesUnder(at('two-again'))).toEqual(bytesUnder(at('one-again')));
    const before = bytesUnder(at('two-again'));
    rmSync(at('cache'), { recursive: true, force: true });
    expect(inTwo('two-again').stdout).toContain('nothing to write');
    expect(bytesUnder(at('two-again'))).toEqual(before);
  }, 120_000);

  it('looks ahead where little changed: an edit, a lost file and a new figure, with the bytes of a run that remembers nothing', () => {
    const draft = (out: string, number: number): string => at(out, RELEASE, `barsetshire-${number}`, 'wire.md');
    cpSync(at('two-again'), at('two-looked'), { recursive: true });
    expect(inTwo('two-looked').stdout).toContain('nothing to write');
    for (const name of ['two-looked', 'one-again']) {
      appendFileSync(draft(name, 650), '\nTyped by hand.\n');
      rmSync(draft(name, 7));
    }
    const record = at('forces/barsetshire-699.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('2019-20: 1199', '2019-20: 1201'));
    expect(inTwo('two-looked').stdout).not.toContain('nothing to write');
    inOne('one-again');
    expect(readFileSync(draft('two-looked', 650), 'utf8')).toContain('Typed by hand.');
    expect(readFileSync(draft('two-looked', 699), 'utf8')).toContain('1,201');
    expect(bytesUnder(at('two-looked'))).toEqual(bytesUnder(at('one-again')));
  }, 120_000);

  it('that is killed leaves notes of both, and the next run finishes the job', async () => {
    const child = spawn('node', buildOf(folder, 'killed'), { env: environment(), stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (child.exitCode === null && notes('killed').length < 2) await new Promise((done) => setTimeout(done, 1));
    child.kill('SIGKILL');
    await ended;
    expect(notes('killed')).toEqual(['.ahead.1', '.ahead.2']);
    expect(inTwo('killed').stdout).not.toContain('left as edited');
    inOne('undisturbed');
    expect(bytesUnder(at('killed'))).toEqual(bytesUnder(at('undisturbed')));
    expect(notes('killed')).toEqual([]);
  }, 120_000);
});
