import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    result: (text) => out.push(text),
    note: (text) => err.push(text),
    terminal: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-cli-'));
  cpSync('forces', join(folder, 'forces'), { recursive: true });
  cpSync('templates', join(folder, 'templates'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const folders = () => [
  '--forces',
  join(folder, 'forces'),
  '--templates',
  join(folder, 'templates'),
  '--out',
  join(folder, 'out'),
];
const release = () => join(folder, 'out/child-sexual-abuse/2019-20');

/** Every file below a folder with its bytes and time of writing. */
function snapshot(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length), `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`];
    }),
  );
}

const readLedger = () => JSON.parse(readFileSync(join(release(), 'run.json'), 'utf8')) as Record<string, unknown[]>;

describe('build', () => {
  it('accounts for every force, and a second run writes nothing', async () => {
    const first = await run('build', ...folders());
    expect(first.code).toBe(0);
    expect(first.out).toContain('43 forces = ');
    expect(first.err.match(/hold {2}check\/baseline/g)).toHaveLength(3);
    const ledger = readLedger();
    expect(ledger['expected']).toBe(43);
    expect([...(ledger['drafted'] ?? []), ...(ledger['held'] ?? [])].sort()).toEqual([
      'hertfordshire',
      'thames-valley',
    ]);
    expect(ledger['explained']).toHaveLength(41);
    const before = snapshot(release());
    const second = await run('build', ...folders());
    expect(second.out).toContain('Files: nothing to write');
    expect(snapshot(release())).toEqual(before);
  });

  it('gives the same bytes in another time zone, language and locale', () => {
    const bytes = ['UTC en_GB.UTF-8', 'Pacific/Kiritimati tr_TR.UTF-8', 'America/Los_Angeles C'].map((place, at) => {
      const [TZ, LANG] = place.split(' ');
      const out = join(folder, `out-${at}`);
      const args = [
        resolve('dist/bin.js'),
        'build',
        '--out',
        out,
        '--forces',
        resolve('forces'),
        '--templates',
        resolve('templates'),
      ];
      const { status } = spawnSync('node', args, { cwd: folder, env: { ...process.env, TZ, LANG, LC_ALL: LANG } });
      expect(status).toBe(0);
      return Object.entries(snapshot(out)).map(([path, text]) => [path, text.replace(/^\S+ /, '')]);
    });
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).toEqual(bytes[0]);
  });

  it('holds no absolute path, clock time or random id', async () => {
    await run('build', ...folders());
    for (const text of Object.values(snapshot(join(folder, 'out')))) {
      expect(text.replace(/^\S+ /, '')).not.toContain(folder);
      expect(text).not.toMatch(/\d{2}:\d{2}:\d{2}/);
    }
  });

  it('a partial run touches only what it names, and the ledger keeps the rest', async () => {
    await run('build', ...folders());
    const before = snapshot(release());
    const file = join(folder, 'forces/thames-valley.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: 3057', 'value: 3061'));
    const herts = join(folder, 'forces/hertfordshire.yaml');
    writeFileSync(herts, readFileSync(herts, 'utf8').replace('value: 863', 'value: 864'));
    const { code } = await run('build', ...folders(), '--force', 'thames-valley', '--outlet', 'wire');
    expect(code).toBe(0);
    const after = snapshot(release());
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual([
      '/.history/thames-valley/wire.json',
      '/.written.json',
      '/run.json',
      '/thames-valley/wire.html',
      '/thames-valley/wire.md',
      '/thames-valley/wire.txt',
    ]);
    expect(readLedger()['drafts']).toHaveLength(4);
  });

  it('a partial run into an empty folder says that the rest was not asked for', async () => {
    await run('build', ...folders(), '--force', 'thames-valley');
    const ledger = readLedger();
    expect(ledger['drafted']).toEqual(['thames-valley']);
    expect(ledger['explained']).toHaveLength(42);
    expect(JSON.stringify(ledger['explained'])).toContain('no run has been asked for this force yet');
  });

  it('keeps what somebody changed in a draft, renews the rest, and says so', async () => {
    await run('build', ...folders());
    const draft = join(release(), 'thames-valley/wire.md');
    const edited = readFileSync(draft, 'utf8').replace(
      'Thames Valley Police recorded',
      'Thames Valley Police officers recorded',
    );
    expect(edited).toContain('officers recorded 3,057');
    writeFileSync(draft, edited);
    const file = join(folder, 'forces/thames-valley.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: 3057', 'value: 3061'));
    const { out } = await run('build', ...folders());
    expect(out).toContain('Edited by hand, and kept so:');
    expect(out).toContain('thames-valley/wire.md: 1 paragraph reworded');
    expect(readFileSync(draft, 'utf8')).toBe(edited.replaceAll('3,057', '3,061'));
    expect(readFileSync(draft.replace('.md', '.txt'), 'utf8')).toContain('officers recorded 3,061');
    expect(JSON.stringify(readLedger())).toContain('"is":"reworded"');
  });

  it('does not take Windows line ends for an edit', async () => {
    await run('build', ...folders());
    const draft = join(release(), 'thames-valley/wire.md');
    writeFileSync(draft, `\ufeff${readFileSync(draft, 'utf8').replaceAll('\n', ' \r\n')}`);
    const file = join(folder, 'forces/thames-valley.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: 3057', 'value: 3061'));
    await run('build', ...folders());
    expect(readFileSync(draft, 'utf8')).toContain('3,061');
  });

  it('withdraws drafts that no longer belong, keeps edited ones aside, and names them', async () => {
    await run('build', ...folders());
    const edited = join(release(), 'thames-valley/bucks-herald.md');
    writeFileSync(edited, `${readFileSync(edited, 'utf8')}\nA paragraph of mine.\n`);
    const file = join(folder, 'forces/thames-valley.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.indexOf('counts:')));
    const { code, out } = await run('build', ...folders());
    expect(code).toBe(0);
    expect(out).toContain('thames-valley/wire.md');
    expect(existsSync(join(release(), 'thames-valley'))).toBe(false);
    expect(readFileSync(join(release(), '_withdrawn/thames-valley/bucks-herald.md'), 'utf8')).toContain(
      'A paragraph of mine.',
    );
    expect((await run('build', ...folders())).out).toContain('nothing to write');
  });

  it('a refused force keeps its old draft while the others go on', async () => {
    await run('build', ...folders());
    const file = join(folder, 'forces/thames-valley.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: 3057', 'value: 3,057'));
    const herts = join(folder, 'forces/hertfordshire.yaml');
    writeFileSync(herts, readFileSync(herts, 'utf8').replace('value: 863', 'value: 864'));
    const { code, err } = await run('build', ...folders());
    expect(code).toBe(1);
    expect(err).toContain('thames-valley.yaml:19:');
    expect(readFileSync(join(release(), 'thames-valley/wire.md'), 'utf8')).toContain('3,057');
    expect(readFileSync(join(release(), 'hertfordshire/wire.md'), 'utf8')).toContain('864');
    expect(readLedger()['expected']).toBe(43);
  });

  it('--json prints one document', async () => {
    const { out, code } = await run('build', ...folders(), '--json');
    expect(code).toBe(0);
    const expected = { 'child-sexual-abuse': 43, 'knife-crime': 44, 'use-of-force': 44 };
    expect(JSON.parse(out)).toMatchObject({
      stories: Object.entries(expected).map(([story, forces]) => ({ story, expected: forces })),
    });
  });
});

describe('explain', () => {
  beforeEach(() => run('build', ...folders()));

  it('says where a figure came from, with the sum', async () => {
    const { out, code } = await run('explain', 'child-sexual-abuse/2019-20/thames-valley/wire', '22%', ...folders());
    expect(code).toBe(0);
    expect(out).toContain('(3,057 − 2,505) ÷ 2,505 × 100 = 22.04, rounded to 22');
    expect(out).toContain('forces/thames-valley.yaml:19:');
  });
  it('takes a draft’s path as it is pasted', async () => {
    const { code } = await run('explain', 'out/child-sexual-abuse/2019-20/thames-valley/wire.md', '22%', ...folders());
    expect(code).toBe(0);
  });
  it.each([
    [['explain', 'child-sexual-abuse/2019-20/kent'], 'the record has no figure'],
    [['explain', 'child-sexual-abuse/2019-20/thames-valley', '99%'], 'Its figures: '],
    [['explain', 'thames-valley'], 'STORY/RELEASE/FORCE'],
    [['explain', 'child-sexual-abuse/1850-51/kent'], 'Nothing has been built'],
  ])('%j is wrong use', async (args, said) => {
    const { code, err } = await run(...args, ...folders());
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});

describe('the command line', () => {
  it.each([
    [['build', '--force', 'thames-vally'], 'Did you mean "thames-valley"?'],
    [['build', '--outlet', 'wires'], 'Did you mean "wire"?'],
    [['build', '--story', 'child-sexual-abse'], 'Did you mean "child-sexual-abuse"?'],
    [['build', '--release', '2019-21'], 'Did you mean "2019-20"?'],
    [['build', '--release', '2031-32'], 'Known here: 2019-20, year ending September 2019.'],
    [['build', '--formats', 'txt, pdf'], '"pdf" is not one of'],
    [['build', '--today', 'tomorrow'], 'Write a day'],
    [['bild'], 'build'],
    [['build', '--frce', 'kent'], 'Did you mean --force'],
    [[], 'Usage'],
  ])('%j is wrong use', async (args, said) => {
    const { code, err } = await run(...args, ...(args.length > 0 && args[0] === 'build' ? folders() : []));
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
  it.each(['build', 'validate', 'merge', 'explain', 'diff', 'lift', 'ingest', 'map'])(
    '%s --help shows an example',
    async (command) => {
      const { code, out } = await run(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain(`stringer ${command} `);
      for (const option of ['--forces', '--templates', '--out', '--json']) expect(out).toContain(option);
    },
  );
  it.each([
    [['nosuch'], 2],
    [['build', '--nosuch'], 2],
    [['build', 'extra'], 2],
    [['build', '--force', 'nowhere'], 2],
    [['build', '--today', 'tomorrow'], 2],
    [['explain'], 2],
    [['explain', 'no/such/draft'], 2],
    [['lift', 'no/such/draft', '--by', 'A Person', '--reason', 'none'], 2],
    [['diff', 'no/such/draft'], 2],
    [['merge', 'nowhere'], 2],
    [['ingest', 'none.xlsx'], 2],
    [['map'], 2],
    [['map', 'none.xlsx'], 1],
  ])('%j --json prints one document all the same', async (args, expected) => {
    const { code, out, err } = await run(...args, '--json', ...(args[0] === 'build' ? folders() : []));
    expect(code).toBe(expected);
    const printed = JSON.parse(out) as { readonly error?: string };
    if (expected === 2) expect(err.trim()).toBe(printed.error?.trim());
  });
  it('an unknown command is wrong use with --help too', async () => {
    const { code, out, err } = await run('nosuch', '--help');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nosuch');
  });
  it('shows what is wrong with an outlet that was asked for, rather than denying it', async () => {
    const file = join(folder, 'templates/outlets/wire.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('style: wire', 'style: { profile: wire, dash: em }'));
    const { code, err } = await run('build', ...folders(), '--outlet', 'wire');
    expect(code).toBe(1);
    expect(err).toContain('templates/outlets/wire.yaml:4:31');
    expect(err).toContain('Did you mean "en"?');
  });
  it('validate passes the records and templates of the project', async () => {
    const { code, out } = await run('validate', ...folders());
    expect(code).toBe(0);
    expect(out).toContain('45 records, 3 outlets, 3 stories: 0 errors, 0 warnings.');
  });
});
