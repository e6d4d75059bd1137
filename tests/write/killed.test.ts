import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOf, bytesUnder, writeForces } from './many-forces.js';

/** Points at which a run is killed; STRINGER_KILLS=60 tries many more. */
const KILLS = Number(process.env['STRINGER_KILLS'] ?? 3);
const FORCES = 100;
const RELEASE = 'child-sexual-abuse/2019-20';

let folder = '';
let old: ReadonlyMap<string, string>;
let fresh: ReadonlyMap<string, string>;
const environment = () => ({ ...process.env, STRINGER_CACHE: join(folder, 'cache') });
const run = (out: string) => spawnSync('node', buildOf(folder, out), { env: environment(), encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-killed-'));
  writeForces(join(folder, 'forces'), FORCES, 500);
  run('before');
  old = bytesUnder(join(folder, 'before'));
  writeForces(join(folder, 'forces'), FORCES, 800);
  cpSync(join(folder, 'before'), join(folder, 'undisturbed'), { recursive: true });
  run('undisturbed');
  fresh = bytesUnder(join(folder, 'undisturbed'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many drafts have their new text already. */
function renewed(out: string): number {
  const path = (number: number) => `${RELEASE}/barsetshire-${number}/wire.md`;
  const is = (name: string): boolean => readFileSync(join(out, name), 'utf8') === fresh.get(name);
  return Array.from({ length: FORCES }, (_, at) => path(at + 1)).filter(is).length;
}

const notes = (out: string): readonly string[] =>
  readdirSync(join(out, RELEASE)).filter((name) => name.startsWith('.ahead.'));

/** Starts a run over the old drafts and kills it as soon as `many` are renewed. */
async function killAt(out: string, many: number): Promise<void> {
  const child = spawn('node', buildOf(folder, out), { env: environment(), stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && (notes(out).length === 0 || renewed(out) < many))
    await new Promise((done) => setTimeout(done, 1));
  child.kill('SIGKILL');
  await ended;
}

describe('a run that is killed', () => {
  const points = Array.from({ length: KILLS }, (_, at) => Math.floor((at * FORCES) / KILLS));

  it.each(points)(
    'after %d drafts leaves each file old or new, never half, and the next run finishes the job',
    async (many) => {
      const out = join(folder, `killed-${many}`);
      cpSync(join(folder, 'before'), out, { recursive: true });
      await killAt(out, many);
      const drafts = [...bytesUnder(out)].filter(([path]) => /\/[a-z-]+\.(md|txt|html)$/.test(path));
      expect(drafts.length).toBeGreaterThanOrEqual(FORCES * 4);
      const half = drafts.filter(([path, text]) => text !== old.get(path) && text !== fresh.get(path));
      expect(half.map(([path]) => path)).toEqual([]);
      const { stdout } = run(`killed-${many}`);
      expect(stdout).not.toContain('left as edited');
      expect(bytesUnder(out)).toEqual(fresh);
    },
    60_000,
  );
});

describe('two runs at once', () => {
  it('one says that another is writing, and nothing is lost', async () => {
    cpSync(join(folder, 'before'), join(folder, 'both'), { recursive: true });
    const children = [1, 2].map(() => spawn('node', buildOf(folder, 'both'), { env: environment() }));
    const told = await Promise.all(
      children.map(async (child) => {
        let text = '';
        child.stderr.setEncoding('utf8').on('data', (more: string) => (text += more));
        const [code] = (await once(child, 'close')) as [number];
        return { code, text };
      }),
    );
    for (const { code, text } of told) {
      expect([0, 1]).toContain(code);
      expect(text.includes('write/locked')).toBe(code === 1);
    }
    expect(told.some(({ code }) => code === 0)).toBe(true);
    expect(bytesUnder(join(folder, 'both'))).toEqual(fresh);
  }, 60_000);

  it.each([
    ['whose owner is dead', JSON.stringify({ pid: spawnSync('true').pid, started: '1', host: hostname() })],
    [
      'whose owner’s number another process has by now',
      JSON.stringify({ pid: process.pid, started: '1', host: hostname() }),
    ],
    ['that is cut off', '{"pid":'],
    ['that names no owner', '{}'],
  ])(
    'a lock %s is taken over at once',
    (_, text) => {
      const lock = join(folder, 'undisturbed/.stringer.lock');
      writeFileSync(lock, text);
      rmSync(join(folder, 'undisturbed', RELEASE, 'run.json'));
      expect(run('undisturbed').status).toBe(0);
      expect(existsSync(lock)).toBe(false);
      expect(bytesUnder(join(folder, 'undisturbed'))).toEqual(fresh);
    },
    60_000,
  );
});

describe('a disk that takes no more', () => {
  // A limit on the size of a file is the nearest to a full disk that any user can set: the write comes back with
  // EFBIG in the middle of a file, as it would with ENOSPC.
  it('stops the run with each file whole; with room again the next run finishes the job', () => {
    const out = join(folder, 'full');
    cpSync(join(folder, 'before'), out, { recursive: true });
    const blocks = 'trap "" XFSZ; ulimit -f 64; exec node "$@"';
    const full = spawnSync('bash', ['-c', blocks, 'bash', ...buildOf(folder, 'full')], {
      env: { ...process.env, STRINGER_CACHE: '' },
      encoding: 'utf8',
    });
    expect(full.status).toBe(1);
    expect(full.stderr).toContain('write/folder');
    const drafts = [...bytesUnder(out)].filter(([path]) => /\/[a-z-]+\.(md|txt|html)$/.test(path));
    expect(drafts.filter(([path, text]) => text !== old.get(path) && text !== fresh.get(path))).toEqual([]);
    run('full');
    expect(bytesUnder(out)).toEqual(fresh);
  }, 60_000);
});

/** Runs a script in which disks can be mounted that nobody else sees. */
const apart = (script: string, ...args: readonly string[]) =>
  spawnSync('unshare', ['-rm', 'bash', '-ec', script, 'bash', ...args], {
    env: { ...process.env, STRINGER_CACHE: '' },
    encoding: 'utf8',
  });
const canMount = apart('mount -t tmpfs -o size=64k tmpfs "$1"', tmpdir()).status === 0;
if (!canMount) process.stderr.write('Nobody may mount disks here: full and read-only ones are left out.\n');
const mounted = canMount ? describe : describe.skip;

mounted('a small disk that fills up', () => {
  const room = (): number =>
    Number(spawnSync('du', ['-sk', join(folder, 'before')], { encoding: 'utf8' }).stdout.split('\t')[0]);
  const script = `
    mount -t tmpfs -o "size=$1k" tmpfs "$2"; cp -a "$3/." "$2"; from="$2"; to="$4"; shift 4
    code=0; node "$@" || code=$?
    cp -a "$from/." "$to"; exit $code`;

  it.each([8, 64, 300, 700])(
    'with %d kB left: each file is old or new, and with room again the next run finishes',
    (left) => {
      const [out, after] = [`small-${left}`, `after-${left}`];
      for (const name of [out, after]) mkdirSync(join(folder, name));
      const paths = [out, 'before', after].map((name) => join(folder, name));
      const { status, stderr } = apart(script, String(room() + left), ...paths, ...buildOf(folder, out));
      expect(status).toBe(1);
      expect(stderr).toMatch(/ENOSPC/);
      const drafts = [...bytesUnder(join(folder, after))].filter(([path]) => /\/[a-z-]+\.(md|txt|html)$/.test(path));
      expect(drafts.length).toBeGreaterThanOrEqual(FORCES * 4);
      expect(drafts.filter(([path, text]) => text !== old.get(path) && text !== fresh.get(path))).toEqual([]);
      expect(run(after).status).toBe(0);
      expect(bytesUnder(join(folder, after))).toEqual(fresh);
    },
    60_000,
  );
});

describe('files that go or are held open in the middle of a run', () => {
  it('are written by the next run; who reads on reads the old text to its end', async () => {
    const out = join(folder, 'disturbed');
    cpSync(join(folder, 'before'), out, { recursive: true });
    const of = (number: number, file: string) => join(out, RELEASE, `barsetshire-${number}`, file);
    const held = openSync(of(90, 'wire.md'), 'r');
    const child = spawn('node', buildOf(folder, 'disturbed'), { env: environment(), stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (child.exitCode === null && renewed(out) < 20) await new Promise((done) => setTimeout(done, 1));
    for (const number of [1, 5, 50, 99]) rmSync(of(number, 'wire.md'), { force: true });
    rmSync(of(70, '.'), { recursive: true, force: true });
    const [code] = (await ended) as [number | null];
    expect([0, 1]).toContain(code);
    expect(readFileSync(held, 'utf8')).toBe(old.get(`${RELEASE}/barsetshire-90/wire.md`));
    closeSync(held);
    run('disturbed');
    // What somebody took away before it was superseded is no history of the program's.
    const but = (files: ReadonlyMap<string, string>) => [...files].filter(([path]) => !path.includes('/.history/'));
    expect(but(bytesUnder(out))).toEqual(but(fresh));
  }, 60_000);
});

mounted('a disk that may not be written', () => {
  it('is said, and left as it is', () => {
    const out = join(folder, 'read-only');
    cpSync(join(folder, 'before'), out, { recursive: true });
    const script = 'mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"; shift; exec node "$@"';
    const { status, stderr } = apart(script, out, ...buildOf(folder, 'read-only'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/EROFS/);
    expect(bytesUnder(out)).toEqual(old);
  });
});

describe('a folder that may not be written', () => {
  const isRoot = process.getuid?.() === 0;
  (isRoot ? it.skip : it)('is said, and left as it is', () => {
    const out = join(folder, 'read-only');
    cpSync(join(folder, 'before'), out, { recursive: true });
    chmodSync(join(out, RELEASE), 0o500);
    const { status, stderr } = run('read-only');
    chmodSync(join(out, RELEASE), 0o700);
    expect(status).toBe(1);
    expect(stderr).toContain('write/folder');
    expect(bytesUnder(out)).toEqual(old);
  });
});
