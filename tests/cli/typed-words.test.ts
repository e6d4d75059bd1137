import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-typed-'));
  cpSync('tests/refused/_base', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const folders = (): readonly string[] =>
  ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(folder, name)]);

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { result: (text: string) => out.push(text), note: (text: string) => err.push(text), terminal: false };
  return { code: await runCli(args, output), out: out.join('\n'), err: err.join('\n') };
}

describe('the options that every command takes', () => {
  test('stand before the command as well as after it', async () => {
    const first = await run(...folders(), '--json', 'build', '--force', 'barsetshire');
    const { stories } = JSON.parse(first.out) as { stories: readonly { drafted: readonly string[] }[] };
    expect([first.code, stories[0]?.drafted]).toEqual([0, ['barsetshire']]);
    const joined = folders().flatMap((word, at, all) => (at % 2 === 0 ? [`${word}=${all[at + 1] ?? ''}`] : []));
    expect((await run(...joined, 'validate')).code).toBe(0);
  }, 30_000);

  test('given twice, the one after the command counts', async () => {
    const { code } = await run('--out', join(folder, 'elsewhere'), 'build', ...folders());
    expect([code, existsSync(join(folder, 'out')), existsSync(join(folder, 'elsewhere'))]).toEqual([0, true, false]);
  });

  test.each([
    [['--json', 'biuld', '--help'], 'Did you mean build?'],
    [['--json'], 'Usage: stringer'],
    [['--json', '--storey'], "unknown option '--storey'"],
  ])('do not hide what is wrong behind them: %s', async (args, told) => {
    const { code, err, out } = await run(...args);
    expect([code, err.includes(told)]).toEqual([2, true]);
    expect((JSON.parse(out) as { error: string }).error).toContain(told);
  });

  test('do not hide --help', async () => {
    expect((await run('--json', '--help')).out).toContain('Usage: stringer');
    expect((await run('--json', 'help', 'build')).out).toContain('Usage: stringer build');
  });
});

test.each([
  [['build', '--force', '--json'], '--force <id>', '--json'],
  [['build', '--story', '--force', 'barsetshire'], '--story <id>', '--force'],
  [['build', '--today', '--plan'], '--today <day>', '--plan'],
  [['validate', '--outlet', '--help'], '--outlet <id>', '--help'],
  [['build', '--forces', '--out=elsewhere'], '--forces <dir>', '--out=elsewhere'],
  [['lift', 'lost-dogs/2019-20/barsetshire', '--by', '--reason', 'asked'], '--by <name>', '--reason'],
])('an option where a value should stand is told: %s', async (args, option, taken) => {
  const { code, err } = await run(...args);
  expect(err).toContain(`option '${option}' argument '${taken}' is invalid. A value is missing`);
  expect([code, existsSync(join(folder, 'out'))]).toEqual([2, false]);
});

test('a value that only begins with a dash is a value', async () => {
  const { code, err } = await run('build', '--force', '--kent', ...folders());
  expect([code, err]).toEqual([2, 'There is no force "--kent". Known here: barsetshire, borsetshire.']);
});

test.each([
  [['--force', 'nope'], 'There is no force "nope".'],
  [['--story', 'lost-cats'], 'There is no story "lost-cats".'],
])('build --watch of what is not there ends at once: %s', async (args, told) => {
  const { code, err } = await run('build', '--watch', ...args, ...folders());
  expect([code, err.includes(told), err.includes('Watching')]).toEqual([2, true, false]);
});
