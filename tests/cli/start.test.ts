import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCli } from '../../src/cli/run-cli.js';
import { COMPILED, PROGRAM, programScript, sealed } from '../../src/load/open-program.js';
import { bytesUnder } from '../write/many-forces.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-start-'));
const dist = pathToFileURL(`${folder}/dist/`);
const [program, compiled] = [new URL(PROGRAM, dist), new URL(COMPILED, dist)];

beforeEach(() => {
  for (const name of ['package.json', 'dist/bin.js', 'dist/load/open-program.js', 'dist/bundle'])
    cpSync(resolve(name), join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the copy, which has no node_modules beside it. */
const run = (...args: readonly string[]) =>
  spawnSync('node', [join(folder, 'dist/bin.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, STRINGER_CACHE: '', STRINGER_DEBUG: '1' },
  });

const build = () => {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const folders = ['--forces', resolve('forces'), '--templates', resolve('templates'), '--out', out];
  return run('build', ...folders, '--story', 'child-sexual-abuse');
};

describe('the program as it is started', () => {
  it('needs its own files alone for a build, and V8 takes what was compiled', () => {
    // Not in the test's own process: it runs on flags that V8 tells apart.
    const taken = spawnSync(
      'node',
      [
        '--input-type=module',
        '--eval',
        `const { programScript } = await import(${JSON.stringify(new URL('load/open-program.js', dist).href)});
         console.log(programScript(new URL(${JSON.stringify(dist.href)})).cachedDataRejected);`,
      ],
      { encoding: 'utf8' },
    );
    expect(taken.stdout).toBe('false\n');
    expect(build()).toMatchObject({ status: 0, stderr: expect.stringContaining('check/baseline') as string });
  });

  it('is started by a link to it, as npm makes one', () => {
    const link = join(folder, 'stringer');
    symlinkSync(join(folder, 'dist/bin.js'), link);
    expect(spawnSync(link, ['--help'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  it('runs as well where what was compiled is gone, damaged or of another program', () => {
    const well = build().stdout;
    const whole = readFileSync(compiled);
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1] = 255 - (flipped[whole.length >> 1] ?? 0);
    for (const kept of [flipped, whole.subarray(0, 1000), Buffer.alloc(0)]) {
      writeFileSync(compiled, kept);
      expect(programScript(dist).cachedDataRejected).toBeUndefined();
      expect(build()).toMatchObject({ status: 0, stdout: well });
    }
    writeFileSync(compiled, sealed(Buffer.from('another program'), whole.subarray(0, -4)));
    expect(programScript(dist).cachedDataRejected).toBeUndefined();
    rmSync(compiled);
    expect(build()).toMatchObject({ status: 0, stdout: well });
  }, 60_000);

  it.each([
    ['as they were when it was built', 'early intervention', 'early intervention'],
    ['and one that was changed since', 'early intervention', 'help from the first day'],
  ])('drafts with templates %s what the source drafts, which compiles each', async (_, was, is) => {
    const [templates, of, same] = [join(folder, 'templates'), join(folder, 'out'), join(folder, 'same')];
    cpSync('templates', templates, { recursive: true });
    rmSync(same, { recursive: true, force: true });
    const strategy = join(templates, 'child-sexual-abuse/strategy.hbs');
    const before = readFileSync(strategy, 'utf8');
    expect(before).toContain(was);
    writeFileSync(strategy, before.replace(was, is));
    rmSync(of, { recursive: true, force: true });
    const build = (out: string) => ['build', '--forces', 'forces', '--templates', templates, '--out', out];
    expect(run(...build(of)).status).toBe(0);
    const silent = { result: () => undefined, note: () => undefined, terminal: false };
    expect(await runCli(build(same), silent)).toBe(0);
    expect(bytesUnder(of)).toEqual(bytesUnder(same));
    expect(readFileSync(join(of, 'child-sexual-abuse/2019-20/thames-valley/wire.md'), 'utf8')).toContain(is);
  });

  it('is ASCII in its one file, which is read as such', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^[\0-\x7f]*$/);
  });

  it('says where a fault of its own stands', () => {
    const code = readFileSync(program, 'utf8');
    writeFileSync(program, code.replace(/function explainCommand\([^)]*\) \{/, '$& throw new Error("Oh");'));
    const { status, stderr } = run('explain', 'child-sexual-abuse/2019-20/kent');
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^A fault of the program, not of yours: Oh\n[^]*at explainCommand \(.*program\.cjs:\d+:\d+\)/,
    );
  });
});
