import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

const RELEASE = 'lost-dogs/2019-20';
const DRAFT = `${RELEASE}/barsetshire/wire`;
const ASIDE = `${RELEASE}/_withdrawn/barsetshire/wire.md`;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-withdrawn-'));
  cpSync('tests/refused/_base', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const places = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(folder, name)]);
  const output = { result: (text: string) => out.push(text), note: (text: string) => err.push(text), terminal: false };
  return { code: await runCli([...args, ...places], output), out: out.join('\n'), err: err.join('\n') };
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const change = (path: string, from: string | RegExp, to: string): void =>
  writeFileSync(join(folder, path), read(path).replace(from, to));
const kept = (): unknown => (JSON.parse(read(`out/${RELEASE}/run.json`)) as { kept?: unknown }).kept;

describe('an edited draft that was withdrawn', () => {
  it('is named in every run and in run.json for as long as it lies there', async () => {
    await run('build');
    expect(kept()).toBeUndefined();
    change(`out/${DRAFT}.md`, 'Of the total', 'Of all these');
    await run('build');
    change('forces/barsetshire.yaml', /^ *2019-20: 863.*\n/m, '');
    const line = `A withdrawn draft with edits lies in ${join(folder, 'out')}/${ASIDE}: copy back what you want of it, or delete it.`;
    for (let times = 1; times <= 3; times += 1) {
      expect((await run('build')).out).toContain(line);
      expect(kept()).toEqual([{ path: `${DRAFT}.md`, to: ASIDE }]);
    }
    rmSync(join(folder, 'out', ASIDE));
    expect((await run('build')).out).not.toContain('withdrawn draft');
    expect(kept()).toBeUndefined();
  });

  it('still has its history', async () => {
    await run('build');
    change(`out/${DRAFT}.md`, 'Of the total', 'Of all these');
    await run('build');
    change('forces/barsetshire.yaml', /^ *2019-20: 863.*\n/m, '');
    await run('build');
    const { code, out } = await run('diff', DRAFT);
    expect(code).toBe(0);
    expect(out).toContain(`${DRAFT} (withdrawn): version 2 (2020-07-17) against version 1 (2020-07-17)`);
    expect(out).toContain('Of [-the-]{+all+} [-total-]{+these+}');
  });
});
