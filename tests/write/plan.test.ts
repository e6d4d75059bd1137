import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import type { PlannedFile } from '../../src/review/plan-report.js';
import { bytesUnder, writeForces } from './many-forces.js';

const FORCES = 6;
const RELEASE = 'child-sexual-abuse/2019-20';

let folder = '';
const cacheBefore = process.env['STRINGER_CACHE'];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-plan-'));
  process.env['STRINGER_CACHE'] = join(folder, 'cache');
  cpSync('templates', join(folder, 'templates'), { recursive: true });
  writeForces(join(folder, 'forces'), FORCES, 430);
  expect((await run()).code).toBe(0);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  if (cacheBefore === undefined) delete process.env['STRINGER_CACHE'];
  else process.env['STRINGER_CACHE'] = cacheBefore;
});

const run = (...more: string[]) => runWhole('--story', 'child-sexual-abuse', ...more);

async function runWhole(...more: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const print = { result: (text: string) => out.push(text), note: (text: string) => err.push(text), terminal: false };
  const folders = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(folder, name)]);
  const code = await runCli(['build', ...folders, ...more], print);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const next = text.replace(from, to);
  if (next === text) throw new Error(`${String(from)} is not in ${path}`);
  writeFileSync(join(folder, path), next);
}
const record = (number: number): string => `forces/barsetshire-${number}.yaml`;
const draft = (number: number): string => `out/${RELEASE}/barsetshire-${number}/wire.md`;

/** Every file and folder with its bytes and the time of its last change. */
function footprint(): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const stat = statSync(path);
      return `${path} ${stat.mtimeMs} ${stat.ino} ${stat.isFile() ? readFileSync(path, 'utf8') : 'folder'}`;
    });
}

/** Every file of out/ with what tells whether it was written again, even with the same bytes. */
function stamps(): ReadonlyMap<string, string> {
  const paths = [...bytesUnder(join(folder, 'out')).keys()];
  return new Map(
    paths.map((path) => {
      const { mtimeMs, ino } = statSync(join(folder, 'out', path));
      return [path, `${mtimeMs} ${ino}`];
    }),
  );
}

interface Plan {
  readonly stories: readonly { readonly files: readonly PlannedFile[]; readonly unchanged: number }[];
}

/** What --plan says, after making sure that it writes nothing and that the run afterwards does what it says. */
async function plan(): Promise<{ files: readonly PlannedFile[]; unchanged: number; text: string }> {
  const before = footprint();
  const { out: text } = await run('--plan');
  const { stories } = JSON.parse((await run('--plan', '--json')).out) as Plan;
  expect(footprint()).toEqual(before);
  const [{ files, unchanged } = { files: [], unchanged: 0 }] = stories;
  const old = bytesUnder(join(folder, 'out'));
  await run();
  const now = bytesUnder(join(folder, 'out'));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
  const told = files
    .filter(({ kind }) => kind !== 'conflicted' && kind !== 'left')
    .map(({ path }) => `${RELEASE}/${path}`);
  const moved = files.flatMap(({ kind, to }) => (kind === 'withdrawn' && to !== undefined ? [`${RELEASE}/${to}`] : []));
  expect(changed.sort()).toEqual([...told, ...moved].sort());
  return { files, unchanged, text };
}

/** The files of forces among those planned, as kind, path and reason. */
const ofForces = (files: readonly PlannedFile[]): readonly string[] =>
  files
    .filter(({ path }) => path.includes('/'))
    .map(({ kind, path, because }) => `${kind} ${path} ${because.join('+')}`);

describe('build --plan', () => {
  it('says that nothing changes where nothing does', async () => {
    const { files, unchanged, text } = await plan();
    expect(files).toEqual([]);
    expect(unchanged).toBe(FORCES * 4 + 2);
    expect(text).toBe(`child-sexual-abuse, 2019-20: ${unchanged} unchanged\nNothing was written.`);
  });

  it('names a changed record, a new one and one that is gone', async () => {
    change(record(2), '2019-20: 432', '2019-20: 437');
    writeFileSync(
      join(folder, record(7)),
      readFileSync(join(folder, record(6)), 'utf8')
        .replaceAll('shire 6', 'shire 7')
        .replace('900006', '900007'),
    );
    change(draft(5), '\n\n', '\n\nTyped by hand.\n\n');
    rmSync(join(folder, record(4)));
    rmSync(join(folder, record(5)));
    const { files, text } = await plan();
    const told = ofForces(files);
    expect(told).toContain('updated barsetshire-2/wire.md record');
    expect(told).toContain('created barsetshire-7/wire.md new');
    expect(told).toContain('withdrawn barsetshire-4/wire.md record');
    expect(told).toContain('withdrawn barsetshire-5/wire.md record');
    expect(text).toContain('  withdrawn   barsetshire-5/wire.md → _withdrawn/barsetshire-5/wire.md  (record)');
    expect(files.filter(({ path }) => !path.includes('/')).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'updated .written.json',
      'updated run.json',
    ]);
  });

  it('says that edits are merged into a draft, or stand in the way of its new words', async () => {
    change(draft(1), '\n\n', '\n\nTyped by hand.\n\n');
    change(draft(3), 'cautions that', 'has always said, and cautions, that');
    await run();
    change(record(1), '2019-20: 431', '2019-20: 436');
    change('templates/child-sexual-abuse/caveat.hbs', 'may reflect', 'can reflect');
    const { files, text } = await plan();
    const told = ofForces(files);
    expect(told).toContain('merged barsetshire-1/wire.md record+template');
    expect(told).toContain('updated barsetshire-1/wire.html record+template');
    expect(told).toContain('updated barsetshire-2/wire.md template');
    expect(told).toContain('conflicted barsetshire-3/wire.md template');
    expect(told).toContain('created barsetshire-3/wire.new.md template');
    expect(text).toContain('  conflicted  barsetshire-3/wire.md → barsetshire-3/wire.new.md  (template)');
    expect(text).toMatch(/^child-sexual-abuse, 2019-20: 5 created, 21 updated, 1 merged, 1 conflicted, 4 unchanged\n/m);
  });

  it('says that an edited draft is left, and that its views are made from the edits', async () => {
    change(draft(2), '\n\n', '\n\nTyped by hand.\n\n');
    const { files, text } = await plan();
    expect(ofForces(files)).toEqual([
      'created .history/barsetshire-2/wire.json edits',
      'updated barsetshire-2/notes.md edits',
      'left barsetshire-2/wire.md edits',
      'updated barsetshire-2/wire.html edits',
      'updated barsetshire-2/wire.txt edits',
    ]);
    expect(text).toContain('  left        barsetshire-2/wire.md  (edits)');
    expect((await plan()).files).toEqual([]);
  });

  it('knows the reasons for part of a run from the whole run before, and tells none that cannot hold', async () => {
    for (const name of ['forces', 'out']) rmSync(join(folder, name), { recursive: true });
    cpSync('forces', join(folder, 'forces'), { recursive: true });
    await run();
    const [ours, wire] = ['forces/thames-valley.yaml', '  updated     thames-valley/wire.md'];
    change('forces/hertfordshire.yaml', 'value: 863', 'value: 864');
    await runWhole();
    change(ours, 'value: 217', 'value: 229');
    for (const part of [
      ['--story', 'child-sexual-abuse'],
      ['--force', 'thames-valley'],
    ]) {
      const { out } = await runWhole('--plan', ...part);
      expect(out).toContain(`${wire}  (record)`);
      expect(out).not.toContain('hertfordshire');
    }
    change('templates/child-sexual-abuse/caveat.hbs', 'may reflect', 'can reflect');
    const { out } = await runWhole('--plan');
    expect(out).toContain(`${wire}  (record, template)`);
    expect(out).toContain('  updated     hertfordshire/wire.md  (template)');
  });

  it('tells a style, a release and another record that all drafts rest on from one another', async () => {
    const because = async (): Promise<readonly string[]> => {
      const { files } = await plan();
      const found = files.filter(({ path }) => path.includes('/')).map((file) => file.because.join('+'));
      return [...new Set(found)];
    };
    change('templates/outlets/wire.yaml', 'formats: [md, txt, html]', 'formats: [md, txt]');
    expect(await because()).toEqual(['style']);
    change('templates/child-sexual-abuse/story.yaml', /abbreviation: ONS/, 'abbreviation: Office');
    expect(await because()).toEqual(['release']);
    change('forces/england-and-wales.yaml', '61800', '61900');
    expect(await because()).toEqual(['other records']);
    rmSync(join(folder, draft(2)));
    expect(await because()).toEqual(['output folder']);
  });
});

describe('a changed shared block', () => {
  it('rewrites exactly the drafts that print it, and what the program keeps of them', async () => {
    // The wire prints the block; a title that covers two forces leaves it out.
    const page = readFileSync(join(folder, 'templates/outlets/bucks-herald.yaml'), 'utf8');
    const gazette = page
      .replace('[thames-valley]', '[barsetshire-2, barsetshire-5]')
      .replace('Bucks Herald', 'Barset Gazette');
    writeFileSync(
      join(folder, 'templates/outlets/barset-gazette.yaml'),
      gazette.replace('      - nspcc-paraphrase\n', ''),
    );
    await run();
    const before = stamps();
    const carrying = [...bytesUnder(join(folder, 'out'))].flatMap(([path, text]) =>
      text.includes('Child House approach') && !path.endsWith('.json') ? [path] : [],
    );
    expect(carrying).toHaveLength(FORCES * 3);
    expect([...before.keys()].filter((path) => path.includes('barset-gazette.'))).toHaveLength(6);
    change('templates/shared/nspcc-paraphrase.hbs', 'a multi-agency model', 'a model');
    expect((await run()).out).toContain(`${FORCES * 3 + 1} rewritten`);
    const now = stamps();
    const rewritten = [...now].flatMap(([path, stamp]) => (before.get(path) === stamp ? [] : [path]));
    const versions = [1, 2, 3, 4, 5, 6].map((number) => `${RELEASE}/.history/barsetshire-${number}/wire.json`);
    const own = `${RELEASE}/.written.json`;
    expect(rewritten.sort()).toEqual([...carrying, ...versions, own].sort());
    expect([...before.keys()].filter((path) => !now.has(path))).toEqual([]);
  });
});
