import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { baseProject } from './base-project.js';

const RELEASE = 'lost-dogs/2019-20';
const TEXT = `${RELEASE}/barsetshire/wire.txt`;
const PAGE = `${RELEASE}/barsetshire/wire.html`;
const aside = (path: string, number = ''): string =>
  path.replace(`${RELEASE}/`, `${RELEASE}/_withdrawn/`).replace(/\.(txt|html)$/, `${number}.$1`);
const { pathOf, run, read, change } = baseProject();
const build = (...args: string[]) => run('build', '--formats', 'md,txt,html', ...args);
const typeInto = (path: string, words: string): string => {
  const typed = `${read(`out/${path}`)}${words}\n`;
  writeFileSync(pathOf(`out/${path}`), typed);
  return typed;
};
const kept = (): unknown => (JSON.parse(read(`out/${RELEASE}/run.json`)) as { kept?: unknown }).kept;

describe('a .txt or .html that somebody typed into', () => {
  it('is made anew from the draft, and what was typed lies aside', async () => {
    await build();
    const [text, page] = [TEXT, PAGE].map((path) => read(`out/${path}`));
    const [typedText, typedPage] = [typeInto(TEXT, 'By our crime reporter'), typeInto(PAGE, '<!-- for the sub -->')];
    const plan = (await build('--plan')).out;
    expect(plan).toContain(', 2019-20: 3 updated, ');
    expect(plan).toContain(
      '  updated     barsetshire/wire.txt; what was typed into it → _withdrawn/barsetshire/wire.txt  (edits)\n  updated     run.json\n',
    );
    const { out } = await build();
    expect(out).toContain('Files: 3 rewritten');
    expect(out).toContain('Somebody typed into a file that is made from the .md');
    expect(out).toContain('    barsetshire/wire.txt, kept as _withdrawn/barsetshire/wire.txt');
    expect(out).toContain(
      `somebody typed into lie in ${pathOf('out')}/${aside(PAGE)}, ${pathOf('out')}/${aside(TEXT)}`,
    );
    expect([read(`out/${TEXT}`), read(`out/${PAGE}`)]).toEqual([text, page]);
    expect([read(`out/${aside(TEXT)}`), read(`out/${aside(PAGE)}`)]).toEqual([typedText, typedPage]);
    expect(kept()).toEqual([
      { path: PAGE, to: aside(PAGE) },
      { path: TEXT, to: aside(TEXT) },
    ]);
  });

  it('is kept beside what was kept before, also where the format is no longer wanted or the draft goes', async () => {
    await build();
    const first = typeInto(TEXT, 'one');
    await build();
    const second = typeInto(TEXT, 'two');
    await run('build', '--formats', 'md');
    expect([read(`out/${aside(TEXT)}`), read(`out/${aside(TEXT, '.2')}`)]).toEqual([first, second]);
    expect(existsSync(pathOf(`out/${TEXT}`))).toBe(false);
    await build();
    const third = typeInto(TEXT, 'three');
    change('forces/barsetshire.yaml', /^ *2019-20: 863.*\n/m, '');
    await build();
    expect(read(`out/${aside(TEXT, '.3')}`)).toBe(third);
  });

  it('was not typed into where only a program changed its line ends, or its draft has new words', async () => {
    await build();
    writeFileSync(pathOf(`out/${TEXT}`), `\ufeff${read(`out/${TEXT}`).replaceAll('\n', '\r\n')}`);
    await build();
    change(`out/${RELEASE}/barsetshire/wire.md`, 'Of the total', 'Of all these');
    await build();
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 864');
    const { out } = await build();
    expect(out).not.toContain('typed into');
    expect(read(`out/${TEXT}`)).toContain('864');
    expect(existsSync(pathOf(`out/${RELEASE}/_withdrawn`))).toBe(false);
  });

  it('that was made before anything was noted of it is ours', async () => {
    await build();
    const written = pathOf(`out/${RELEASE}/.written.json`);
    writeFileSync(written, readFileSync(written, 'utf8').replaceAll(/ {6}"views": .*\n/g, ''));
    rmSync(pathOf(`out/${RELEASE}/run.json`));
    typeInto(TEXT, 'unknown');
    await build();
    expect(existsSync(pathOf(`out/${aside(TEXT)}`))).toBe(false);
  });

  it('that a run made of a draft which no run wrote was typed into by nobody', async () => {
    const draft = `out/${RELEASE}/barsetshire/wire.md`;
    mkdirSync(dirname(pathOf(draft)), { recursive: true });
    writeFileSync(pathOf(draft), '# Dogs lost\n\nMine, all of it.\n');
    expect((await build()).err).toContain('nobody knows what was last written here');
    for (const words of ['all of it', 'every word of it']) {
      change(draft, words, 'every word of it indeed');
      expect((await build()).out).not.toContain('typed into');
      expect(read(`out/${TEXT}`)).toContain('Mine, every word of it indeed');
    }
    rmSync(pathOf(draft.replace('.md', '.new.md')));
    expect((await build()).out).not.toContain('typed into');
    expect(read(draft)).toContain('Mine, every word of it indeed');
  });

  it('that stood there before any draft did is somebody’s own', async () => {
    mkdirSync(dirname(pathOf(`out/${TEXT}`)), { recursive: true });
    writeFileSync(pathOf(`out/${TEXT}`), 'Mine, all of it.');
    await build();
    expect(read(`out/${aside(TEXT)}`)).toBe('Mine, all of it.');
    expect(read(`out/${TEXT}`)).toContain('863');
  });
});
