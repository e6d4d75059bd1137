import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli/run-cli.js';
import { modeOf, settle } from '../golden/expected-files.js';
import { listProblems } from '../refused/list-problems.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BASE = join(HERE, '..', 'refused', '_base');

interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

interface Case {
  readonly why: string;
  /** Before the first run. */
  readonly first?: readonly Change[];
  /** Between the two runs. */
  readonly then?: readonly Change[];
  /** What the editor's program does to the file when it saves it. */
  readonly savedBy?: 'word';
}

const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const mode = modeOf(process.env);
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stringer-edit-'));
  cpSync(BASE, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const path = (file: string): string => join(root, 'out/lost-dogs/2019-20', file);
const read = (file: string): string => readFileSync(path(file), 'utf8');

async function build(...args: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const folders = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(root, name)]);
  const output = { result: (text: string) => out.push(text), note: () => undefined, terminal: false };
  const code = await runCli(['build', ...args, ...folders], output);
  return { code, out: out.join('\n').replaceAll(`${root}/`, '') };
}

function change(changes: readonly Change[] = []): void {
  for (const { file, from, to } of changes) {
    const parts = readFileSync(join(root, file), 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`"${from}" does not stand once in ${file}`);
    writeFileSync(join(root, file), parts.join(to));
  }
}

/** Windows line ends, a byte-order mark, Word's quotation marks turned straight, blanks that do not break. */
const byWord = (text: string): string =>
  `\ufeff${text}`
    .replaceAll(/[“”]/g, '"')
    .replaceAll('’', "'")
    .replaceAll(/(\d) (lost)/g, '$1\u00a0$2')
    .replaceAll('\n', ' \r\n')
    .trimEnd();

function snapshot(): string {
  const files = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .map((one) => `${join(one.parentPath, one.name)}\n${readFileSync(join(one.parentPath, one.name), 'utf8')}`)
    .join('\n');
}

interface Told {
  readonly stories: readonly { readonly created: readonly string[]; readonly updated: readonly string[] }[];
}

describe('what an editor does: a folder a case', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(HERE, name);
    const found = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
    change(found.first);
    await build();
    const files = new Map([['1-written.md', read('barsetshire/wire.md')]]);
    const edited = join(folder, '2-edited.md');
    if (!existsSync(edited)) throw new Error(`${name} has no 2-edited.md: type it`);
    const text = readFileSync(edited, 'utf8');
    files.set('2-edited.md', text);
    writeFileSync(path('barsetshire/wire.md'), found.savedBy === 'word' ? byWord(text) : text);
    change(found.then);
    const { code, out } = await build('--json');
    files.set(
      '3-kept.md',
      read('barsetshire/wire.md')
        .replaceAll('\r\n', '\n')
        .replace(/^\ufeff/, ''),
    );
    if (existsSync(path('barsetshire/wire.new.md'))) files.set('3-kept.new.md', read('barsetshire/wire.new.md'));
    const before = snapshot();
    const summary = await build();
    expect(snapshot()).toBe(before);
    expect(summary.code).toBe(code);
    const { created, updated } = (JSON.parse(out) as Told).stories[0] ?? { created: [], updated: [] };
    const told = [
      `exit ${code}`,
      ...[...created, ...updated].filter((file) => file.includes('barsetshire/')).map((file) => `wrote ${file}`),
      ...listProblems(out).filter((line) => line.includes('/barsetshire/wire')),
      summary.out
        .split('\n')
        .filter((line) => /edited|Edited|waits|typed|barsetshire\/wire/.test(line))
        .join('\n'),
    ];
    files.set('4-told.txt', `${told.join('\n\n')}\n`);
    expect(settle(folder, files, mode)).toEqual([]);
  });
});
