import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { writeForces } from './many-forces.js';

/** Drafts, ledgers and notes are kept in version control; the .txt and .html that are made of drafts are not. */

const RELEASE = 'child-sexual-abuse/2019-20';

let folder = '';
const cacheBefore = process.env['STRINGER_CACHE'];
const out = (path: string): string => join(folder, 'out', RELEASE, path);
const view = (): string => readFileSync(out('barsetshire-1/wire.txt'), 'utf8');

async function build(): Promise<string> {
  const lines: string[] = [];
  const print = {
    result: (text: string) => lines.push(text),
    note: (text: string) => lines.push(text),
    terminal: false,
  };
  const folders = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(folder, name)]);
  await runCli(['build', '--story', 'child-sexual-abuse', ...folders], print);
  return lines.join('\n');
}

/** Puts back what version control knows of an earlier state, and leaves the rest as it is. */
function checkOut(committed: string): void {
  const isKept = (path: string): boolean => !/\.(?:txt|html)$/.test(path);
  cpSync(committed, join(folder, 'out'), { recursive: true, filter: isKept });
}

/** Two builds with a figure changed between them; then the drafts of the first are put back. */
async function putBack(): Promise<void> {
  await build();
  const committed = join(folder, 'committed');
  cpSync(join(folder, 'out'), committed, { recursive: true });
  const record = join(folder, 'forces/barsetshire-1.yaml');
  const before = readFileSync(record, 'utf8');
  writeFileSync(record, before.replace(/2019-20: (\{ value: )?\d+/, '2019-20: $1777'));
  await build();
  expect(view()).toContain('777');
  checkOut(committed);
  writeFileSync(record, before);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-checkout-'));
  process.env['STRINGER_CACHE'] = join(folder, 'cache');
  cpSync('templates', join(folder, 'templates'), { recursive: true });
  writeForces(join(folder, 'forces'), 3, 430);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  if (cacheBefore === undefined) delete process.env['STRINGER_CACHE'];
  else process.env['STRINGER_CACHE'] = cacheBefore;
});

it('a .txt that the last run made beside a draft that was put back is made anew, and nobody is said to have typed into it', async () => {
  await putBack();
  const said = await build();
  expect(said).not.toContain('typed into');
  expect(existsSync(out('_withdrawn'))).toBe(false);
  expect(view()).not.toContain('777');
  expect(await build()).toContain('nothing to write');
});

it('what somebody typed into it is kept all the same', async () => {
  await putBack();
  appendFileSync(out('barsetshire-1/wire.txt'), 'typed by hand\n');
  expect(await build()).toContain('typed into');
  expect(readFileSync(out('_withdrawn/barsetshire-1/wire.txt'), 'utf8')).toContain('typed by hand');
});

it('and where nothing is remembered it is kept to be sure', async () => {
  await putBack();
  rmSync(join(folder, 'cache'), { recursive: true });
  expect(await build()).toContain('typed into');
  expect(readFileSync(out('_withdrawn/barsetshire-1/wire.txt'), 'utf8')).toContain('777');
});
