import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { lockOut } from '../../src/write/lock.js';

const DRAFT = 'child-sexual-abuse/2019-20/hertfordshire';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-lift-'));
  cpSync('forces', join(folder, 'forces'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const places = ['--forces', join(folder, 'forces'), '--templates', 'templates', '--out', join(folder, 'out')];
  const output = { result: (text: string) => out.push(text), note: (text: string) => err.push(text), terminal: false };
  return { code: await runCli([...args, ...places], output), out: out.join('\n'), err: err.join('\n') };
}

const read = (path: string): string => readFileSync(join(folder, 'out/child-sexual-abuse/2019-20', path), 'utf8');
const lift = (...args: string[]) => run('lift', DRAFT, '--by', 'A. Barset', '--reason', 'asked: "new flags"', ...args);

describe('a hold', () => {
  it('keeps Hertfordshire’s +357% beside +12% from delivery, and the caveat moves up in the wire copy', async () => {
    const { code, out } = await run('build');
    expect(code).toBe(0);
    expect(out).toContain('1 drafted + 1 held + 41 without figures');
    expect(read('hertfordshire/wire.md')).toContain('status: held');
    expect(read('hertfordshire/wire.txt')).toMatch(/^HELD: do not publish/);
    expect(read('hertfordshire/wire.html')).toContain('HELD: do not publish');
    const body = read('hertfordshire/wire.md').split('\n---\n')[1]?.split('\n\n') ?? [];
    expect(body.findIndex((one) => one.includes('cautions that'))).toBe(
      body.findIndex((one) => one.includes('863 child sexual abuse crimes in 2019-20')) + 1,
    );
    for (const title of ['wire', 'hemel-gazette']) expect(read(`hertfordshire/${title}.md`)).toContain('357%');
  });

  it('is lifted by a named person with a reason, which the notes and the ledger keep', async () => {
    await run('build');
    const { code, out } = await lift();
    expect(code).toBe(0);
    expect(out).toContain('check/baseline lifted by A. Barset');
    expect(read('hertfordshire/wire.md')).toContain('status: draft');
    expect(read('hertfordshire/notes.md')).toContain('check/baseline, by A. Barset: asked: "new flags"');
    expect(read('run.json')).toContain('"by":"A. Barset"');
    expect((await run('build')).out).toContain('Files: nothing to write');
    expect((await lift()).code).toBe(2);
  });

  it('that is lifted names a .txt that somebody had typed into, and where it lies now', async () => {
    await run('build');
    const text = join(folder, 'out', DRAFT, 'wire.txt');
    writeFileSync(text, `${readFileSync(text, 'utf8')}By our crime reporter\n`);
    const { out } = await lift();
    const aside = 'child-sexual-abuse/2019-20/_withdrawn/hertfordshire/wire.txt';
    expect(out).toContain(
      `${DRAFT}/wire.txt was changed by hand: what stood there lies in ${join(folder, 'out', aside)}`,
    );
    expect(readFileSync(join(folder, 'out', aside), 'utf8')).toContain('By our crime reporter');
  });

  it('is not lifted with the words of the example', async () => {
    await run('build');
    const { code, err } = await run('lift', DRAFT, '--by', 'Your Name', '--reason', 'why it can go out');
    expect([code, err]).toEqual([2, expect.stringContaining('Type your own name')]);
    expect(read('hertfordshire/wire.md')).toContain('status: held');
  });

  it('stands again when the decision is taken out of review.yaml', async () => {
    await run('build');
    await lift();
    const file = join(folder, 'out/child-sexual-abuse/2019-20/review.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^- draft[^]*$/m, ''));
    expect((await run('build')).out).toContain('1 drafted + 1 held');
    writeFileSync(file, '');
    expect((await run('build')).out).toContain('1 drafted + 1 held');
    expect((await lift()).out).toContain('check/baseline lifted by A. Barset');
  });

  it('stands again when the figures it rested on change, and review.yaml is only appended to', async () => {
    await run('build');
    await lift();
    const first = read('review.yaml');
    const file = join(folder, 'forces/hertfordshire.yaml');
    writeFileSync(file, `# a new first line moves every figure down\n${readFileSync(file, 'utf8')}`);
    expect((await run('build')).out).toContain('2 drafted + 0 held');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: 863', 'value: 873'));
    expect((await run('build')).out).toContain('1 drafted + 1 held');
    await lift();
    expect(read('review.yaml').startsWith(first)).toBe(true);
    expect(read('review.yaml').length).toBeGreaterThan(first.length);
  });

  it('can be lifted for one title alone', async () => {
    await run('build');
    await run('lift', `${DRAFT}/wire`, '--by', 'A. Barset', '--reason', 'the wire wants it');
    expect(read('hertfordshire/wire.md')).toContain('status: draft');
    expect(read('hertfordshire/hemel-gazette.md')).toContain('status: held');
  });

  it('takes a reason of two lines, and refuses what would break review.yaml, writing nothing', async () => {
    await run('build');
    const hostile = await run('lift', DRAFT, '--by', 'Ann\u001b[31m', '--reason', 'x');
    expect(hostile.code).toBe(2);
    expect(() => read('review.yaml')).toThrow();
    expect((await run('lift', DRAFT, '--by', 'A. Barset', '--reason', 'first line\nsecond line')).code).toBe(0);
    expect(read('review.yaml')).toContain('reason: "first line second line"');
    expect((await run('build')).out).toContain('2 drafted + 0 held');
  });

  it('is not lifted by nobody, for nothing, or by a file nobody can read', async () => {
    await run('build');
    expect((await run('lift', DRAFT)).code).toBe(2);
    expect((await run('lift', DRAFT, '--by', ' ', '--reason', 'x')).code).toBe(2);
    expect((await run('lift', 'child-sexual-abuse/2019-20/thames-valley', '--by', 'A', '--reason', 'x')).code).toBe(2);
    writeFileSync(join(folder, 'out/child-sexual-abuse/2019-20/review.yaml'), '- draft: [');
    const { code, err } = await run('build');
    expect(code).toBe(1);
    expect(err).toContain('review.yaml:1:');
  });

  it('waits for a run that is writing, and says so as a build does', async () => {
    await run('build');
    const lock = lockOut(join(folder, 'out'));
    const { code, err } = await lift();
    expect(code).toBe(1);
    expect(err).toContain(`Another run (process ${process.pid}) is writing here.`);
    expect(() => read('review.yaml')).toThrow();
    lock.value?.();
    expect((await lift()).code).toBe(0);
    expect(read('hertfordshire/wire.md')).toContain('status: draft');
  });

  it('of a draft that is not there leaves no folder behind', async () => {
    expect((await lift()).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['forces']);
  });
});
