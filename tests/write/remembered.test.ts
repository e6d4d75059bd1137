import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { runCli } from '../../src/cli/run-cli.js';
import { bytesUnder, writeForces } from './many-forces.js';

const FORCES = 6;
const RELEASE = 'child-sexual-abuse/2019-20';

/** What a person does between two runs, to a force by its number. */
const DEEDS: Readonly<Record<string, (folder: string, number: number, round: number) => void>> = {
  figure: (folder, number, round) =>
    edit(folder, `forces/barsetshire-${number}.yaml`, /2019-20: \d+/, `2019-20: ${600 + round}`),
  area: (folder, number, round) =>
    edit(folder, `forces/barsetshire-${number}.yaml`, /area: .*/, `area: Barsetshire ${number + (round % 2) * 40}`),
  break: (folder, number) => edit(folder, `forces/barsetshire-${number}.yaml`, /^name: .*/, 'name: [half'),
  mend: (folder, number) =>
    edit(folder, `forces/barsetshire-${number}.yaml`, /^name: .*/, `name: Barsetshire ${number} Constabulary`),
  slip: (folder, number) => edit(folder, `forces/barsetshire-${number}.yaml`, /2019-20: .*/, '2019-20: xx'),
  correct: (folder, number) => edit(folder, `forces/barsetshire-${number}.yaml`, /2019-20: .*/, '2019-20: 512'),
  'same-code': (folder, number) => edit(folder, `forces/barsetshire-${number}.yaml`, /code: .*/, 'code: E23900001'),
  remove: (folder, number) => rmSync(join(folder, `forces/barsetshire-${number}.yaml`), { force: true }),
  nation: (folder, _number, round) =>
    edit(folder, 'forces/england-and-wales.yaml', /^name: .*/m, `name: England and Wales${round % 2 ? ' ' : ''}`),
  template: (folder, _number, round) =>
    edit(folder, 'templates/shared/nspcc.hbs', /^/, round % 2 ? '' : '{{! a note }}\n'),
  style: (folder, _number, round) =>
    edit(folder, 'templates/outlets/wire.yaml', /^name: .*/m, `name: The wire ${round}`),
  draft: (folder, number, round) =>
    edit(folder, `OUT/${RELEASE}/barsetshire-${number}/wire.md`, /\n\n/, `\n\nEdited ${round}.\n\n`),
  view: (folder, number) => edit(folder, `OUT/${RELEASE}/barsetshire-${number}/wire.txt`, /e/, 'E'),
  lost: (folder, number) => removeOut(folder, `${RELEASE}/barsetshire-${number}/wire.md`),
  stray: (folder, number, round) => writeOut(folder, `${RELEASE}/barsetshire-${number}-${round}.txt`, 'mine'),
  'own-file': (folder, number, round) => writeOut(folder, `${RELEASE}/barsetshire-${number}/mine-${round}.md`, 'mine'),
  ledger: (folder) => removeOut(folder, `${RELEASE}/run.json`),
  'lay-out': (folder, number) => {
    for (const file of places(folder, `OUT/${RELEASE}/${number % 2 ? 'run' : '.written'}.json`)) layOutAnew(file);
  },
  // As a run leaves it that is killed.
  lock: (folder) => places(folder, 'OUT/.stringer.lock').forEach((file) => writeFileSync(file, '{"pid":')),
  nothing: () => undefined,
};

/** As a program of somebody's lays JSON out, and as ours did in earlier versions. */
function layOutAnew(file: string): void {
  if (!existsSync(file)) return;
  const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify(held, undefined, 2)}\n`);
}

/** Both output folders get the same from a person. */
const places = (folder: string, path: string): readonly string[] =>
  path.startsWith('OUT/') ? ['with', 'without'].map((out) => join(folder, out, path.slice(4))) : [join(folder, path)];

function edit(folder: string, path: string, from: RegExp, to: string): void {
  for (const file of places(folder, path)) {
    try {
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    } catch {
      // There is no such file by now.
    }
  }
}
const removeOut = (folder: string, path: string): void =>
  places(folder, `OUT/${path}`).forEach((file) => rmSync(file, { force: true }));
const writeOut = (folder: string, path: string, text: string): void =>
  places(folder, `OUT/${path}`).forEach((file) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  });

/** Builds, and returns everything that was printed, with the exit code. */
async function build(folder: string, out: string, cache: string): Promise<string> {
  process.env['STRINGER_CACHE'] = cache;
  const said: string[] = [];
  const print = (text: string): void => void said.push(text.replaceAll(join(folder, out), 'out'));
  const folders = ['--forces', join(folder, 'forces'), '--templates', join(folder, 'templates')];
  // The other stories have no figures here and are stopped: of such a run nothing is remembered.
  const code = await runCli(['build', ...folders, '--story', 'child-sexual-abuse', '--out', join(folder, out)], {
    result: print,
    note: print,
    terminal: false,
  });
  process.env['STRINGER_CACHE'] = '';
  return `${code}\n${said.join('\n')}`;
}

type Deeds = readonly { readonly what: string; readonly number: number }[];

/** Runs that remember beside runs that do not: they say the same, and leave the same. */
async function bothAgree(rounds: readonly Deeds[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stringer-remembered-'));
  try {
    writeForces(join(folder, 'forces'), FORCES, 500);
    cpSync('templates', join(folder, 'templates'), { recursive: true });
    for (const [round, deeds] of [[], ...rounds, []].entries()) {
      for (const { what, number } of deeds) DEEDS[what]?.(folder, number, round);
      const remembering = await build(folder, 'with', join(folder, 'cache'));
      expect(remembering).toBe(await build(folder, 'without', ''));
      expect(readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.jsonl'))).toHaveLength(1);
      expect(bytesUnder(join(folder, 'with'))).toEqual(bytesUnder(join(folder, 'without')));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('a story that had no draft at all in its last run has them again when its records are mended', async () => {
  const all = (what: string): Deeds => Array.from({ length: FORCES }, (_, at) => ({ what, number: at + 1 }));
  await bothAgree([all('slip'), all('correct').slice(1), all('slip'), [], all('correct')]);
}, 60_000);

it(
  'a lock that a killed run left goes with the next run, also where that has nothing to write',
  () => bothAgree([[{ what: 'lock', number: 1 }]]),
  60_000,
);

it('whatever happens between runs, one that remembers the last does and says what one that does not does', async () => {
  const deed = fc.record({ what: fc.constantFrom(...Object.keys(DEEDS)), number: fc.integer({ min: 1, max: FORCES }) });
  const rounds = fc.array(fc.array(deed, { maxLength: 2 }), { minLength: 2, maxLength: 4 });
  await fc.assert(fc.asyncProperty(rounds, bothAgree), {
    numRuns: Number(process.env['STRINGER_REMEMBERED_RUNS'] ?? 6),
  });
}, 600_000);
