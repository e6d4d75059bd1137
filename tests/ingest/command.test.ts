import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchFolder } from '../../src/ingest/watch-folder.js';
import { applyEdits, undoBroken } from '../../src/ingest/apply.js';
import { runCli } from '../../src/cli/run-cli.js';
import { lockOut } from '../../src/write/lock.js';

const CASE = 'tests/refused/accepted--ingest-plan';
const MAPPING = /"(spreadsheet:.*)releases:\\n"/.exec(readFileSync(join(CASE, 'case.json'), 'utf8'))?.[1] ?? '';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stringer-ingest-'));
  cpSync('tests/refused/_base', root, { recursive: true });
  cpSync(join(CASE, 'dogs.csv'), join(root, 'dogs.csv'));
  const path = join(root, 'templates/lost-dogs/story.yaml');
  const mapping = (JSON.parse(`"${MAPPING}"`) as string) + 'releases:\n';
  writeFileSync(path, readFileSync(path, 'utf8').replace('releases:\n', mapping));
});
afterEach(() => rmSync(root, { recursive: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const folders = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(root, name)]);
  const output = { result: (text: string) => out.push(text), note: (text: string) => err.push(text), terminal: false };
  return { code: await runCli([...args, ...folders], output), out: out.join('\n'), err: err.join('\n') };
}
const file = () => join(root, 'dogs.csv');
const texts = () =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .sort();

test('a plan writes nothing, --apply writes, and a second time there is nothing to write', async () => {
  const before = texts();
  expect((await run('ingest', file(), '--story', 'lost-dogs')).code).toBe(0);
  expect(texts()).toEqual(before);
  const first = await run('ingest', file(), '--story', 'lost-dogs', '--apply');
  expect(first.out).toContain('Written: 3 records and story.yaml');
  const after = texts();
  expect(after).not.toEqual(before);
  const second = await run('ingest', file(), '--story', 'lost-dogs', '--apply');
  expect(second.out).toContain('Nothing is to be changed');
  expect(texts()).toEqual(after);
});

test('--apply waits for a run that is writing, and so does a plan that would put files back; any other plan goes on', async () => {
  const before = texts();
  const lock = lockOut(join(root, 'out'));
  const told = `Another run (process ${process.pid}) is writing here.`;
  const { code, err } = await run('ingest', file(), '--story', 'lost-dogs', '--apply');
  expect([code, err.includes(told)]).toEqual([1, true]);
  expect((await run('ingest', file(), '--story', 'lost-dogs')).code).toBe(0);
  const journal = join(root, 'forces/.ingest-journal.json');
  writeFileSync(journal, '[]');
  expect((await run('ingest', file(), '--story', 'lost-dogs')).err).toContain(told);
  expect(existsSync(journal)).toBe(true);
  lock.value?.();
  expect((await run('ingest', file(), '--story', 'lost-dogs')).err).toContain('cut short');
  expect(texts()).toEqual(before);
});

test('--json prints one document with the plan, figure by figure', async () => {
  const { out, code } = await run('ingest', file(), '--story', 'lost-dogs', '--json');
  const { plan, applied } = JSON.parse(out) as { plan: { figures: readonly { status: string }[] }; applied: boolean };
  expect(code).toBe(0);
  expect(applied).toBe(false);
  expect(plan.figures.filter(({ status }) => status === 'revised')).toHaveLength(2);
});

test.each([
  [['ingest', 'dogs.csv'], 'Name the story'],
  [['ingest', 'dogs.csv', '--story', 'lost-dog'], 'Did you mean "lost-dogs"?'],
  [['ingest', '--story', 'lost-dogs'], 'Name the workbook'],
  [['ingest', '--story', 'lost-dogs', '--watch', 'nowhere'], 'There is no folder nowhere.'],
  [['ingest', 'dogs.csv', '--story', 'lost-dogs', '--watch', 'inbox'], '--watch plans'],
  [['ingest', 'dogs.csv', '--story', 'lost-dogs', '--published', 'soon'], 'Write a day'],
])('wrong use ends with 2: %s', async (args, said) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('map describes the file, and what it prints can be read back as a mapping', async () => {
  const { out, code } = await run('map', file());
  expect(code).toBe(0);
  expect(out).toContain('codes in A, headed "Area Code"');
  expect(out).toContain('lost-dogs: { heading: "Lost dogs" }');
});

test('a run that was cut short is undone by the next', () => {
  const path = join(root, 'forces/borsetshire.yaml');
  const before = readFileSync(path, 'utf8');
  const edits = [
    { path, file: 'forces/borsetshire.yaml', before, after: 'name: half\n' },
    { path: join(root, 'forces/none/x.yaml'), file: 'forces/none/x.yaml', before: '', after: '' },
  ];
  const forces = join(root, 'forces');
  // As kill -9 leaves it: exchanged, the journal still there.
  writeFileSync(join(forces, '.ingest-journal.json'), JSON.stringify(['borsetshire.yaml']));
  writeFileSync(join(forces, '.borsetshire.yaml.ingest-old'), before);
  writeFileSync(path, 'name: half\n');
  expect(undoBroken(forces)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(undoBroken(forces)).toBe(false);
  expect(applyEdits(edits, forces)).toEqual([]);
  expect(readdirSync(forces).filter((name) => name.startsWith('.'))).toEqual([]);
});

test.each(['', '["borsetshire.ya'])('so is one that was cut short in its journal: %j', (journal) => {
  const forces = join(root, 'forces');
  const before = readFileSync(join(forces, 'borsetshire.yaml'), 'utf8');
  writeFileSync(join(forces, '.ingest-journal.json'), journal);
  expect(undoBroken(forces)).toBe(true);
  expect(readFileSync(join(forces, 'borsetshire.yaml'), 'utf8')).toBe(before);
  expect(readdirSync(forces).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('what lands in a watched folder is planned once it is whole; other files are not', async () => {
  const inbox = join(root, 'inbox');
  mkdirSync(inbox);
  const seen: string[] = [];
  const stop = new AbortController();
  const plan = (path: string) => {
    seen.push(path.slice(inbox.length + 1));
    stop.abort();
    return Promise.resolve();
  };
  const watching = watchFolder(inbox, plan, stop.signal);
  await new Promise((done) => setTimeout(done, 500));
  writeFileSync(join(inbox, 'notes.txt'), 'no workbook');
  writeFileSync(join(inbox, 'dogs.csv'), readFileSync(file()));
  expect(await watching).toBe(true);
  expect(seen).toEqual(['dogs.csv']);
  expect(existsSync(join(root, 'out'))).toBe(false);
}, 20_000);
