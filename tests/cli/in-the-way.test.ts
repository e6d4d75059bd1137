import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { baseProject } from './base-project.js';

const RELEASE = 'out/lost-dogs/2019-20';
const DRAFT = `${RELEASE}/barsetshire/wire.md`;
const NOTES = `${RELEASE}/barsetshire/notes.md`;
const DOCUMENT = Buffer.from('504b0304140006000800000021000a0dff', 'hex');
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const { pathOf, run, read, change } = baseProject();
const newFigures = (): void => {
  change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
  change('templates/lost-dogs/caveat.hbs', 'may reflect', 'can reflect');
};
const explained = (): unknown => (JSON.parse(read(`${RELEASE}/run.json`)) as { explained: unknown }).explained;

/** A disk beside that of the tests' folders; none on many machines. */
const otherDisk = (): string | undefined =>
  ['/dev/shm', process.cwd()].find((path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev);

/** Leads a path to another place. */
function link(path: string, to: string): void {
  renameSync(pathOf(path), pathOf(to));
  symlinkSync(pathOf(to), pathOf(path));
}

it('a file where the folder of the output folder belongs is refused in plain words', async () => {
  writeFileSync(pathOf('notes'), 'a file');
  const noted: string[] = [];
  const output = { result: () => undefined, note: (text: string) => noted.push(text), terminal: false };
  const folders = ['--forces', pathOf('forces'), '--templates', pathOf('templates')];
  expect(await runCli(['build', ...folders, '--out', pathOf('notes/below/out')], output)).toBe(1);
  expect(noted.join()).toContain('A file stands where a folder belongs.');
});

describe('something that stands where a file of a draft belongs', () => {
  const before = () => ({ text: read(`${RELEASE}/barsetshire/wire.txt`), written: read(`${RELEASE}/.written.json`) });

  it.each<[string, () => void, () => void, string, string]>([
    [
      'a folder for the draft',
      () => (rmSync(pathOf(DRAFT)), mkdirSync(pathOf(DRAFT))),
      () => rmdirSync(pathOf(DRAFT)),
      'barsetshire/wire.md  error  write/folder',
      'A folder, or a link that leads to no file, stands where a file of the draft belongs.',
    ],
    [
      'a link to nothing for the draft',
      () => (rmSync(pathOf(DRAFT)), symlinkSync('nowhere', pathOf(DRAFT))),
      () => rmSync(pathOf(DRAFT)),
      'barsetshire/wire.md  error  write/folder',
      'Move it elsewhere and build again.',
    ],
    [
      'a Word document saved over the draft',
      () => (
        rmSync(pathOf(`${RELEASE}/barsetshire/wire.html`), { force: true }),
        writeFileSync(pathOf(DRAFT), DOCUMENT)
      ),
      () => {
        expect(readFileSync(pathOf(DRAFT))).toEqual(DOCUMENT);
        rmSync(pathOf(DRAFT));
      },
      'barsetshire/wire.md  error  write/folder',
      'Save its words as plain text, or move it elsewhere',
    ],
    [
      'a picture for the notes',
      () => writeFileSync(pathOf(NOTES), PICTURE),
      () => {
        expect(readFileSync(pathOf(NOTES))).toEqual(PICTURE);
        rmSync(pathOf(NOTES));
      },
      'barsetshire/notes.md  error  write/folder',
      'It holds no text',
    ],
    [
      'a folder for its history',
      () => mkdirSync(pathOf(`${RELEASE}/.history/barsetshire/wire.json`), { recursive: true }),
      () => rmSync(pathOf(`${RELEASE}/.history`), { recursive: true }),
      '.history/barsetshire/wire.json:1:1  error  write/ledger',
      'The file does not hold what a run wrote into it.',
    ],
    [
      'a file for the folder of its history',
      () => (
        mkdirSync(pathOf(`${RELEASE}/.history`)),
        writeFileSync(pathOf(`${RELEASE}/.history/barsetshire`), 'mine')
      ),
      () => {
        expect(read(`${RELEASE}/.history/barsetshire`)).toBe('mine');
        rmSync(pathOf(`${RELEASE}/.history/barsetshire`));
      },
      '.history/barsetshire  error  write/folder',
      'A file stands where a folder belongs',
    ],
  ])('%s: the plan says so, the other forces go on, and the next run finishes', async (_, put, take, place, words) => {
    await run('build', '--formats', 'md,txt');
    const { text, written } = before();
    put();
    newFigures();
    const plan = await run('build', '--plan', '--formats', 'md,txt');
    expect([plan.code, plan.out]).toEqual([1, expect.not.stringMatching(/ {2}\w+ +(?:\.history\/)?barsetshire\//)]);
    expect(plan.err).toContain(place);
    for (const again of [1, 2]) {
      const { code, out, err } = await run('build', '--formats', 'md,txt');
      expect([again, code]).toEqual([again, 1]);
      expect(err).toContain(place);
      expect(err).toContain(words);
      expect(out).toContain('1 refused');
      expect(read(`${RELEASE}/borsetshire/wire.md`)).toContain('can reflect');
      expect(before().text).toBe(text);
      expect(explained()).toMatchObject([{ force: 'barsetshire' }]);
    }
    const entry = (all: string): unknown =>
      (JSON.parse(all) as { files: Record<string, unknown> }).files['barsetshire/wire.md'];
    expect(entry(before().written)).toEqual(entry(written));
    take();
    const { code } = await run('build', '--formats', 'md,txt');
    expect(code).toBe(0);
    expect(read(DRAFT)).toContain('871');
    expect(explained()).toEqual([]);
  });

  it('a file for the folder of a force', async () => {
    await run('build');
    rmSync(pathOf(`${RELEASE}/barsetshire`), { recursive: true });
    writeFileSync(pathOf(`${RELEASE}/barsetshire`), 'mine');
    newFigures();
    const { code, err } = await run('build');
    expect(code).toBe(1);
    expect(err).toContain('A file, or a link that leads nowhere, stands where the folder of the force belongs.');
    expect(read(`${RELEASE}/borsetshire/wire.md`)).toContain('can reflect');
    expect(read(`${RELEASE}/barsetshire`)).toBe('mine');
  });
});

test('a file for the folder of what lies aside is in nobody’s way until something is to lie there', async () => {
  await run('build', '--formats', 'md,txt');
  const aside = pathOf(`${RELEASE}/_withdrawn`);
  writeFileSync(aside, 'mine');
  newFigures();
  const stray = await run('build', '--formats', 'md,txt');
  expect([stray.code, stray.err]).toEqual([0, expect.stringContaining('_withdrawn:1:1  warning  write/unknown-file')]);
  const text = `${RELEASE}/barsetshire/wire.txt`;
  writeFileSync(pathOf(text), 'typed by hand');
  for (const args of [['--plan'], []]) {
    const { code, out, err } = await run('build', '--formats', 'md,txt', ...args);
    expect([code, out]).toEqual([1, expect.not.stringContaining('broke off')]);
    expect(err).toContain(
      '_withdrawn  error  write/folder\n  A file stands where a folder belongs: for what drafts were before, or what was typed into files.\n  Move it elsewhere and build again.',
    );
  }
  expect([readFileSync(aside, 'utf8'), read(text)]).toEqual(['mine', 'typed by hand']);
  rmSync(aside);
  expect((await run('build', '--formats', 'md,txt')).code).toBe(0);
  expect(read(`${RELEASE}/_withdrawn/barsetshire/wire.txt`)).toBe('typed by hand');
});

describe('links and rights are as people set them', () => {
  it('a link to the folder of a force is a folder', async () => {
    await run('build');
    link(`${RELEASE}/barsetshire`, 'elsewhere');
    change('elsewhere/wire.md', 'The KO cautions', 'The club cautions');
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    expect((await run('build')).code).toBe(0);
    expect(read('elsewhere/wire.md')).toContain('871');
    expect(read('elsewhere/wire.md')).toContain('The club cautions');
    expect((await run('build')).out).toContain('Files: nothing to write');
    rmSync(pathOf('forces/barsetshire.yaml'));
    expect((await run('build')).code).toBe(0);
    expect(existsSync(pathOf('elsewhere/notes.md'))).toBe(false);
  });

  it('a link to a draft stays, and what it leads to is written', async () => {
    await run('build');
    link(DRAFT, 'elsewhere.md');
    newFigures();
    expect((await run('build')).code).toBe(0);
    expect(lstatSync(pathOf(DRAFT)).isSymbolicLink()).toBe(true);
    expect(read('elsewhere.md')).toContain('871');
  });

  it('an edited draft that is a link lies aside as a file with its words, and what it led to stays', async () => {
    await run('build');
    change(DRAFT, 'The KO cautions', 'The club cautions');
    renameSync(pathOf(DRAFT), pathOf('elsewhere.md'));
    symlinkSync('../../../../elsewhere.md', pathOf(DRAFT));
    rmSync(pathOf('forces/barsetshire.yaml'));
    expect((await run('build')).code).toBe(0);
    const aside = `${RELEASE}/_withdrawn/barsetshire/wire.md`;
    expect(lstatSync(pathOf(aside)).isFile()).toBe(true);
    for (const path of [aside, 'elsewhere.md']) expect(read(path)).toContain('The club cautions');
    expect(existsSync(pathOf(DRAFT))).toBe(false);
  });

  const disk = otherDisk();
  (disk === undefined ? it.skip : it)('what was typed into a folder on another disk is moved from there', async () => {
    const there = mkdtempSync(join(disk ?? '', 'stringer-'));
    try {
      await run('build', '--formats', 'md,txt');
      cpSync(pathOf(`${RELEASE}/barsetshire`), there, { recursive: true });
      rmSync(pathOf(`${RELEASE}/barsetshire`), { recursive: true });
      symlinkSync(there, pathOf(`${RELEASE}/barsetshire`));
      writeFileSync(join(there, 'wire.txt'), 'typed by hand');
      expect((await run('build', '--formats', 'md,txt')).code).toBe(0);
      expect(read(`${RELEASE}/_withdrawn/barsetshire/wire.txt`)).toBe('typed by hand');
      expect(readFileSync(join(there, 'wire.txt'), 'utf8')).toContain('863');
    } finally {
      rmSync(there, { recursive: true });
    }
  });

  it('a draft that nobody may write keeps that when it is written anew', async () => {
    await run('build');
    for (const mode of [0o444, 0o664]) {
      chmodSync(pathOf(DRAFT), mode);
      change('forces/barsetshire.yaml', /2019-20: 8\d\d/, `2019-20: ${800 + (mode % 97)}`);
      await run('build');
      expect(read(DRAFT)).toContain(String(800 + (mode % 97)));
      expect(statSync(pathOf(DRAFT)).mode & 0o777).toBe(mode);
    }
  });
});

test('what editors and systems leave beside a draft is left where it lies, without a word', async () => {
  await run('build');
  const names = ['~$wire.md', '.DS_Store', 'Thumbs.db', '.swp', '.wire.md.swp', 'wire.md~', '._wire.md', '#wire.md#'];
  const paths = ['barsetshire/', ''].flatMap((folder) => names.map((name) => `${RELEASE}/${folder}${name}`));
  for (const path of paths) writeFileSync(pathOf(path), 'left');
  const { out, err } = await run('build');
  expect([out, err]).toEqual([expect.stringContaining('nothing to write'), '']);
  for (const path of paths) expect(readFileSync(pathOf(path), 'utf8')).toBe('left');
});
