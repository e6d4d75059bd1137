import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../src/problems/catalogue.js';
import { HERE, caseFolders, readCase, whyOf } from './read-case.js';
import { runCase } from './run-case.js';

const { run, elsewhere } = caseFolders();
const inCi = process.env['CI'] !== undefined;
const accept = process.env['UPDATE_GOLDEN'] === '1' && !inCi;

const goldenOf = (name: string): string => join(HERE, name, 'expected.txt');
const readGolden = (name: string): string => (existsSync(goldenOf(name)) ? readFileSync(goldenOf(name), 'utf8') : '');

/** Codes of problems that have no line to point at: an empty or binary file, and folders. */
const WITHOUT_LINE = [
  'load/not-text',
  'load/empty',
  'load/no-records',
  'load/no-stories',
  'load/not-a-folder',
  'write/folder',
  'write/shards',
];

/** Problems of a workbook name its cell in words: it has no lines. */
const hasLine = (code: string): boolean =>
  !WITHOUT_LINE.includes(code) && (!code.startsWith('ingest/') || code === 'ingest/record-refused');

/** The first lines of problems in an expected text: place, severity, code. */
function problemsIn(text: string): readonly { place: string; severity: string; code: string }[] {
  return [...text.matchAll(/^(.+?) {2}(error|hold|warning) {2}(\S+)$/gm)].map(
    ([, place = '', severity = '', code = '']) => ({ place, severity, code }),
  );
}

const showsCode = (text: string, code: string): boolean =>
  problemsIn(text).some((found) => found.code === code) || text.includes(` is explained: ${code}\n`);

const isFolderOf = (name: string, code: string): boolean => name.split('--')[0] === code.replace('/', '-');

/** The last section of an expected text, for these forces. */
const draftsFor = (...forces: readonly string[]): string =>
  `--- drafts\n${forces.map((force) => `out/lost-dogs/2019-20/${force}/wire.md\n`).join('')}`;

describe('what is refused', () => {
  test.each(run)('%s', async (name) => {
    const actual = await runCase(name);
    const golden = goldenOf(name);
    const beside = join(HERE, name, 'expected.actual.txt');
    if (accept) writeFileSync(golden, actual);
    if (!existsSync(golden)) {
      if (inCi) throw new Error(`${name} has no expected.txt, and CI never writes one.`);
      writeFileSync(golden, actual);
      throw new Error(`${name} had no expected.txt; it was written. Read it, then run the tests again.`);
    }
    const expected = readGolden(name);
    if (actual === expected) rmSync(beside, { force: true });
    else writeFileSync(beside, actual);
    expect(actual).toBe(expected);
  });
});

describe('the folders', () => {
  test.each(Object.keys(CATALOGUE))('show the code %s, or name the test that does', (code) => {
    const shown = run.filter((name) => isFolderOf(name, code)).some((name) => showsCode(readGolden(name), code));
    const direct = elsewhere.find((name) => isFolderOf(name, code));
    if (direct === undefined) {
      expect(shown).toBe(true);
      return;
    }
    expect(readFileSync(join(HERE, direct, 'why.md'), 'utf8')).toContain('direct.test.ts');
    expect(readFileSync(join(HERE, 'direct.test.ts'), 'utf8')).toContain(code);
  });

  test.each([...run, ...elsewhere])('%s is named for a code of the catalogue, or accepted', (name) => {
    const isKnown = Object.keys(CATALOGUE).some((code) => isFolderOf(name, code));
    expect(isKnown || name.startsWith('accepted--')).toBe(true);
  });

  test.each(run)('%s says why it exists', (name) => {
    expect(whyOf(name)).toMatch(/\S+ \S+ \S+/);
  });
});

describe('what is printed', () => {
  test.each(run)('%s: no stack trace and no fault of ours', (name) => {
    const expected = readGolden(name);
    expect(expected).not.toMatch(/^\s+at \S+/m);
    expect(expected).not.toContain('A fault of the program');
    expect(expected).not.toMatch(/undefined(?!”)|\[object |TypeError|\/tmp\//);
  });

  test.each(run)('%s: every error says file, line and column', (name) => {
    const places = problemsIn(readGolden(name))
      .filter(({ severity, code }) => severity === 'error' && hasLine(code))
      .map(({ place }) => place);
    for (const place of places) expect(place).toMatch(/^(forces|templates|out)?\/?[^:]+:[1-9]\d*:[1-9]\d*$/);
  });

  test.each(run)('%s: exit 1 where there is an error, and only there', (name) => {
    const expected = readGolden(name);
    const hasError = problemsIn(expected).some(({ severity }) => severity === 'error');
    expect(expected).toContain(`\nexit ${hasError ? 1 : 0}\n`);
  });
});

describe('what is written', () => {
  const stopped = run.filter((name) => readGolden(name).includes('lost-dogs: stopped; nothing of it was written'));
  const ofOneForce = run.filter((name) => {
    const found = problemsIn(readGolden(name)).filter(({ severity }) => severity === 'error');
    const isBuild = readGolden(name).startsWith('$ stringer build');
    return isBuild && found.length > 0 && found.every(({ place }) => place.startsWith('forces/bors'));
  });

  test.each(stopped)('%s: nothing of a stopped story is written, and nothing of it is lost', (name) => {
    const there = readCase(name).before ? draftsFor('barsetshire', 'borsetshire') : '--- drafts\nnone\n';
    expect(readGolden(name)).toContain(there);
  });

  test.each(ofOneForce)('%s: the other force is drafted', (name) => {
    const both = readCase(name).before ? ['barsetshire', 'borsetshire'] : ['barsetshire'];
    expect(readGolden(name)).toContain(draftsFor(...both));
  });

  test('markup in a name is inert', () => {
    const html = readGolden('accepted--markup-in-a-name');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });
});

test('the base is well: everything refused is refused for what its folder lays over it', async () => {
  const name = 'accepted--the-base';
  expect(readdirSync(join(HERE, name)).sort()).toEqual(['case.json', 'expected.txt']);
  expect(await runCase(name)).toContain('2 forces = 2 drafted + 0 held\n');
});
