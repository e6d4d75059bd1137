import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { diffVersions } from '../../src/history/diff-versions.js';
import type { Version } from '../../src/history/record-version.js';

const BASE = 'tests/refused/_base';
const DRAFT = 'lost-dogs/2019-20/barsetshire/wire';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-diff-'));
  cpSync(BASE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const places = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(folder, name)]);
  const output = { result: (text: string) => out.push(text), note: (text: string) => err.push(text), terminal: false };
  return { code: await runCli([...args, ...places], output), out: out.join('\n'), err: err.join('\n') };
}

const file = (path: string): string => join(folder, path);
function change(path: string, from: string, to: string): void {
  const text = readFileSync(file(path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(path), text.replace(from, to));
}
const draft = `out/${DRAFT}.md`;
const history = (): string => file('out/lost-dogs/2019-20/.history');

describe('diff', () => {
  it('says in newsroom terms what changed: facts, wording, paragraphs', async () => {
    await run('build');
    expect((await run('diff', DRAFT)).out).toBe(`${DRAFT} has one version only.`);
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    change('templates/lost-dogs/caveat.hbs', 'may reflect', 'can reflect');
    await run('build', '--today', '2020-08-01');
    const { code, out } = await run('diff', DRAFT);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        `${DRAFT}: version 2 (2020-08-01) against version 1 (2020-07-17)`,
        '  Facts changed',
        '    lost dogs recorded by Barsetshire Constabulary in 2019-20: 863 → 871 (in “Police recorded 871 lost dogs in…”, “Barsetshire Constabulary recorded 871 lost dogs…”)',
        '    the change in lost dogs recorded by Barsetshire Constabulary from 2017-18 to 2019-20: 92% → 94% (in “The number of lost dogs recorded…”)',
        '  Wording changed',
        '    The KO cautions that the figures are experimental and that differences between years [-may-]{+can+} reflect changes in recording.',
      ].join('\n'),
    );
  });

  it('knows what an editor did, and what stood on a day', async () => {
    await run('build');
    change(draft, 'Of the total', 'A dog warden shrugged.\n\nOf the total');
    change(draft, '\n\nAcross England and Wales, 12,830 lost dogs were recorded in 2019-20.', '');
    await run('build');
    const { out } = await run('diff', DRAFT, '--since', '2020-07-31', '--json');
    const [found] = JSON.parse(out) as { from: { version: number }; added: unknown; cut: unknown; facts: unknown }[];
    expect(found).toMatchObject({
      from: { version: 2 },
      to: { version: 2 },
    });
    const [first] = JSON.parse((await run('diff', DRAFT, '--since', '1', '--json')).out) as unknown[];
    expect(first).toMatchObject({
      facts: [],
      reworded: [],
      added: [{ paragraph: 'an editor’s own', text: 'A dog warden shrugged.' }],
      cut: [{ paragraph: 'nation.1' }],
    });
  });

  it('dates an edited version by the run that saw it first', async () => {
    await run('build');
    change(draft, 'The KO cautions', 'The office cautions');
    await run('build', '--today', '2020-08-02');
    await run('build', '--today', '2020-08-05');
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    await run('build', '--today', '2020-08-09');
    const since = async (day: string) => (await run('diff', DRAFT, '--since', day)).out;
    expect(await since('2020-07-17')).toContain('version 3 (2020-08-09) against version 1 (2020-07-17)');
    expect(await since('2020-08-01')).toContain('The [-KO-]{+office+} cautions');
    expect(await since('2020-08-02')).toContain('against version 2 (2020-08-02)');
    expect(await since('2020-08-04')).not.toContain('Wording changed');
    change(draft, 'The office cautions', 'The club cautions');
    change('forces/barsetshire.yaml', '2019-20: 871', '2019-20: 872');
    await run('build', '--today', '2020-08-12');
    expect(await since('2020-08-11')).toContain('version 5 (2020-08-12) against version 3 (2020-08-09)');
    expect(await since('2020-08-11')).toContain('The [-office-]{+club+} cautions');
  });

  describe('a text that a build made the other formats from is kept, whatever is done by hand after it', () => {
    const texts = (): string => readFileSync(join(history(), 'barsetshire/wire.json'), 'utf8').replaceAll('\\n', '\n');
    beforeEach(async () => {
      await run('build', '--today', '2020-08-01');
      change(draft, 'The KO cautions', 'The club cautions');
      await run('build', '--today', '2020-08-02');
    });

    it('edited again', async () => {
      change(draft, 'The club cautions', 'The office cautions');
      await run('build', '--today', '2020-08-03');
      change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
      await run('build', '--today', '2020-08-04');
      const { out } = await run('diff', DRAFT, '--since', '2020-08-02');
      expect(out).toContain('version 4 (2020-08-04) against version 2 (2020-08-02)');
      expect(out).toContain('The [-club-]{+office+} cautions');
      const { out: later } = await run('diff', DRAFT, '--since', '2020-08-03');
      expect(later).toContain('version 4 (2020-08-04) against version 3 (2020-08-03)');
      expect(later).not.toContain('Wording changed');
    });

    it.each([
      ['deleted', () => rmSync(file(draft))],
      ['emptied', () => writeFileSync(file(draft), '')],
      ['undone', () => change(draft, 'The club cautions', 'The KO cautions')],
    ])('%s', async (_, byHand) => {
      byHand();
      await run('build', '--today', '2020-08-03');
      expect(texts()).toContain('The club cautions');
      const { out } = await run('diff', DRAFT);
      expect(out).toContain('version 3 (2020-08-03) against version 2 (2020-08-02)');
      expect(out).toContain('The [-club-]{+KO+} cautions');
      const before = texts();
      await run('build', '--today', '2020-08-04');
      expect(texts()).toBe(before);
      change(draft, 'The KO cautions', 'The pound cautions');
      await run('build', '--today', '2020-08-05');
      const { out: since } = await run('diff', DRAFT, '--since', '2020-08-04');
      expect(since).toContain('version 4 (2020-08-05) against version 3 (2020-08-03)');
      expect(since).toContain('The [-KO-]{+pound+} cautions');
    });
  });

  it('says which paragraphs were joined, split and moved', async () => {
    await run('build');
    change(draft, 'was 450.\n\nThe KO', 'was 450. The KO');
    change(draft, '2019-20, Kennel Office (KO) data shows.', '2019-20.\n\nKennel Office (KO) data shows it.');
    change(draft, '\n\nOf the total, 146 were found.', '');
    change(draft, 'recorded in 2019-20.\n', 'recorded in 2019-20.\n\nOf the total, 146 were found.\n');
    await run('build');
    const { out } = await run('diff', DRAFT);
    expect(out).toBe(
      [
        `${DRAFT}: version 2 (2020-07-17) against version 1 (2020-07-17)`,
        '  Wording changed',
        '    Barsetshire Constabulary recorded 863 lost dogs in 2019-20[-,-]{+.+} Kennel Office (KO) data shows{+ it+}.',
        '  Paragraphs joined',
        '    “The number of lost dogs recorded…” + “The KO cautions that the figures…” → “The number of lost dogs recorded…”',
        '  Paragraphs split',
        '    “Barsetshire Constabulary recorded 863 lost dogs…” → “Barsetshire Constabulary recorded 863 lost dogs…” + “Kennel Office (KO) data shows it.”',
        '  Paragraphs moved',
        '    Of the total, 146 were found.',
      ].join('\n'),
    );
  });

  it('marks a whole figure, and nothing that reads as it did', async () => {
    await run('build');
    change(draft, '92%', '26%');
    await run('build');
    expect((await run('diff', DRAFT)).out).toContain('rose by [-92%-]{+26%+} compared with');
    const text = 'Of the total, 146 were found.';
    const figures = [{ text: '146', is: 'count dogs' }];
    const before: Version = { version: 1, paragraphs: [{ text, figures }] };
    const after: Version = { version: 2, paragraphs: [{ text }] };
    expect(diffVersions(before, after, (is) => is)).toMatchObject({ facts: [], reworded: [] });
  });

  it('keeps every version once: a run that changes nothing adds none, and a first run has no history', async () => {
    await run('build');
    expect(() => readdirSync(history())).toThrow('ENOENT');
    for (const count of [871, 872, 873]) {
      change(
        'forces/barsetshire.yaml',
        /2019-20: 8\d\d/.exec(readFileSync(file('forces/barsetshire.yaml'), 'utf8'))?.[0] ?? '',
        `2019-20: ${count}`,
      );
      await run('build');
      await run('build');
    }
    expect(readdirSync(history())).toEqual(['barsetshire']);
    const { versions, texts } = JSON.parse(readFileSync(join(history(), 'barsetshire/wire.json'), 'utf8')) as {
      versions: { version: number }[];
      texts: Record<string, { text: string }>;
    };
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(Object.values(texts).filter(({ text }) => text.startsWith('The KO cautions'))).toHaveLength(1);
    const { out } = await run('diff', DRAFT, '--since', '1');
    expect(out).toContain('version 4 (2020-07-17) against version 1 (2020-07-17)');
    expect(out).toContain('863 → 873');
  });

  it.each([
    [
      ['diff', DRAFT, '--since', '9'],
      2,
      'has no version 9. Write a number or a day such as 2021-02-23. Versions here: version 1',
    ],
    ...['yesterday', 'Friday', '2020-7-1', '2020-02-30', '-1'].map((since): [string[], number, string] => [
      ['diff', DRAFT, `--since=${since}`],
      2,
      'Write a day such as 2021-03-01, or the number of a version, such as 1.',
    ]),
    [['diff', 'lost-dogs/2019-20/kent'], 2, 'There is no draft lost-dogs/2019-20/kent.'],
    [['diff', 'kent'], 2, 'is not the name of a draft'],
  ])('%j: wrong use is said plainly', async (args, code, words) => {
    await run('build');
    const told = await run(...args);
    expect(told.code).toBe(code);
    expect(told.err).toContain(words);
  });

  it('a history nobody can read is named, and nothing is written over it', async () => {
    await run('build');
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    await run('build');
    const path = join(history(), 'barsetshire/wire.json');
    writeFileSync(path, '{ "versions": ');
    expect((await run('diff', DRAFT)).code).toBe(1);
    change('forces/barsetshire.yaml', '2019-20: 871', '2019-20: 872');
    const { code, err } = await run('build');
    expect(code).toBe(1);
    expect(err).toContain('out/lost-dogs/2019-20/.history/barsetshire/wire.json:1:1  error  write/ledger');
    expect(readFileSync(path, 'utf8')).toBe('{ "versions": ');
    expect(readFileSync(file(draft), 'utf8')).toContain('871');
  });
});
