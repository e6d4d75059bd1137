import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LedgerHead } from '../../src/model/ledger.js';
import { isInShard, shardOf } from '../../src/model/shard.js';
import { bytesUnder, writeForces } from './many-forces.js';

const FORCES = 220;
const STORY = 'child-sexual-abuse';
const RELEASE = `${STORY}/2019-20`;

let folder = '';
const at = (...path: string[]): string => join(folder, ...path);
const draft = (out: string, number: number, file = 'wire.md') => at(out, RELEASE, `barsetshire-${number}`, file);

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const next = text.replace(from, to);
  if (next === text) throw new Error(`${String(from)} is not in ${path}`);
  writeFileSync(path, next);
}

/** A real process, as each machine would run it. */
function run(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, STRINGER_CACHE: at('cache') };
  const { status, stdout, stderr } = spawnSync('node', [resolve('dist/bin.js'), ...args], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
const folders = () => ['--forces', at('forces'), '--templates', at('templates')];
const build = (out: string, ...more: string[]) =>
  run('build', ...folders(), '--out', at(out), '--story', STORY, ...more);

/** Figures of one force in another edition. */
const figure = (number: number, from: RegExp, to: string): void =>
  change(at('forces', `barsetshire-${number}.yaml`), from, to);

/** What each part of a run told. */
const toldBy = new Map<string, string>();

/** Builds all parts of a run, each in a copy of what stood there before, as machines with their own disk would. */
function parts(of: number, start: string | undefined): readonly string[] {
  const names = Array.from({ length: of }, (_, index) => `${start ?? 'empty'}-${index + 1}-of-${of}`);
  for (const [index, name] of names.entries()) {
    rmSync(at(name), { recursive: true, force: true });
    rmSync(at(name), { recursive: true, force: true });
    if (start !== undefined) cpSync(at(start), at(name), { recursive: true });
    else mkdirSync(at(name));
    const { code, out } = build(name, '--shard', `${index + 1}/${of}`);
    expect([0, 1]).toContain(code);
    toldBy.set(name, out);
  }
  return names;
}
const merge = (out: string, names: readonly string[]) => run('merge', at(out), ...names.map((name) => at(name)));
const ledgerOf = (out: string): LedgerHead =>
  JSON.parse(readFileSync(at(out, RELEASE, 'run.json'), 'utf8')) as LedgerHead;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-shards-'));
  cpSync('templates', at('templates'), { recursive: true });
  writeForces(at('forces'), FORCES, 430);
  build('before');
  // What people did since: edits that can be kept, one that stands in the way of new words, one in a draft that goes.
  for (let number = 5; number <= FORCES; number += 25)
    change(draft('before', number), '\n\n', '\n\nTyped by hand.\n\n');
  change(draft('before', 7), ' rose by ', ' fell by ');
  change(draft('before', 8), 'cautions that', 'has always said, and cautions, that');
  change(draft('before', 9, 'notes.md'), '\n', '\nRing the press office.\n');
  change(draft('before', 10), '\n\n', '\n\nA paragraph that must not go.\n\n');
  writeFileSync(at('before', RELEASE, 'plan-for-the-day.txt'), 'mine');
  mkdirSync(at('before', 'an-older-story/2017-18'), { recursive: true });
  writeFileSync(at('before', 'an-older-story/2017-18/run.json'), '{}\n');
  // And what came in: another edition of most figures, and new words.
  writeForces(at('forces'), FORCES, 452);
  rmSync(at('forces', 'barsetshire-10.yaml'));
  rmSync(at('forces', 'barsetshire-11.yaml'));
  change(at('templates/child-sexual-abuse/caveat.hbs'), 'may reflect', 'can reflect');
  for (let number = 12; number <= FORCES; number += 31) figure(number, /2019-20: \d+/, '2019-20: 2600');
  for (let number = 13; number <= FORCES; number += 31) figure(number, /2019-20: \d+/, '2019-20: 6,400');
  for (let number = 14; number <= FORCES; number += 31)
    figure(number, /2019-20: \d+/, '2019-20: { missing: "not supplied by the force" }');
  figure(15, /^name: .*/, 'name: [half');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** SHA-256 of the id, its first eight digits modulo 7, and 1: worked out with sha256sum. */
const SEVENTHS = [1, 6, 6];

describe('the part a force belongs to', () => {
  it('is the one the guide gives, is exactly one, and parts are of about one size', () => {
    expect(['kent', 'hertfordshire', 'thames-valley'].map((id) => shardOf(id, 7))).toEqual(SEVENTHS);
    const ids = Array.from({ length: 7000 }, (_, number) => `barsetshire-${number}`);
    const sizes = [1, 2, 3, 4, 5, 6, 7].map((number) => ids.filter((id) => isInShard(id, { number, of: 7 })).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(7000);
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(120);
  });
});

describe('a run that is split over machines', () => {
  const before = () => bytesUnder(at('before'));

  it.each([
    ['what people worked on', 'before', [1, 2, 3, 7]],
    ['an empty folder', undefined, [3]],
  ])(
    'gives, joined again, the bytes of one that was not: from %s',
    (_, start, numbers) => {
      const whole = `whole-${start ?? 'empty'}`;
      if (start !== undefined) cpSync(at(start), at(whole), { recursive: true });
      const told = build(whole);
      const expected = bytesUnder(at(whole));
      const { drafted, held, explained, expected: all, shard } = ledgerOf(whole);
      expect(shard).toBeUndefined();
      expect(all).toBe(FORCES - 2);
      for (const [list, least] of [
        [drafted, 150],
        [held, 5],
        [explained, 12],
      ] as const)
        expect(list.length).toBeGreaterThan(least);
      expect(new Set(explained.map(({ code }) => code)).size).toBeGreaterThan(2);
      for (const many of numbers) {
        const name = `joined-${many}-${start ?? 'empty'}`;
        const split = parts(many, start);
        expect(split.reduce((sum, part) => sum + ledgerOf(part).expected, 0)).toBe(all);
        const { code, out, err } = merge(name, split);
        expect(code).toBe(told.code);
        expect(out).toContain(`${all} forces = ${drafted.length} drafted + `);
        // It tells what one build tells, but for what only the writing and the reading of records and other files know.
        const ofDrafts = (text: string): string =>
          text
            .replaceAll(at(name), at(whole))
            .replace(/^ {2}Withdrawn:\n(?: {4}.*\n)+/m, '')
            // What a part wrote, that part told.
            .replace(/^ {2}A figure that moved was put into.*:\n(?: {4}.*\n)+/m, '')
            .replace(/^ {2}Files: .*\n/m, '')
            .replace(/^\d+ (?:errors?|warnings?).*$\n?/gm, '')
            .replace(/ --forces \S+ --templates \S+/g, '');
        expect(ofDrafts(out).trim()).toBe(ofDrafts(told.out).trim());
        for (const [line] of told.err.matchAll(/^\S+ {2}(?:error|hold) {2}(?:check|merge)\/.*$/gm))
          expect(err).toContain(line.replace(at(whole), at(name)).replace(at('forces'), 'forces'));
        const toldByParts = split.map((part) => toldBy.get(part)).join('');
        for (const [put] of told.out.matchAll(/^ {4}.* is now .*$/gm)) expect(toldByParts).toContain(`${put}\n`);
        expect(bytesUnder(at(name))).toEqual(expected);
        // What was joined is an ordinary folder again: the next run finds nothing to do.
        if (many === 3) expect(build(name).out).not.toMatch(/\d (new|rewritten)/);
      }
    },
    240_000,
  );

  it('the work of people is among what was compared', () => {
    const whole = bytesUnder(at('whole-before'));
    const text = (path: string): string => whole.get(`${RELEASE}/${path}`) ?? '';
    expect(text('barsetshire-5/wire.md')).toContain('Typed by hand.');
    expect(text('barsetshire-8/wire.md')).toContain('has always said, and cautions, that');
    expect(text('barsetshire-8/wire.new.md')).toContain('can reflect');
    expect(text('barsetshire-9/notes.md')).toContain('Ring the press office.');
    expect(text('_withdrawn/barsetshire-10/wire.md')).toContain('A paragraph that must not go.');
    expect(whole.has(`${RELEASE}/barsetshire-11/wire.md`)).toBe(false);
    expect([...whole.keys()].some((path) => path.startsWith(`${RELEASE}/.history/barsetshire-5/`))).toBe(true);
    expect(before().size).toBeGreaterThan(FORCES * 4);
  });

  it('a part writes only its own forces’ files, and a second run of it writes nothing', () => {
    const [first = ''] = parts(2, 'before');
    const old = before();
    const others = [...bytesUnder(at(first))].filter(([path]) => {
      const [, force = ''] = /^child-sexual-abuse\/2019-20\/(?:_withdrawn\/|\.history\/)?([^/]+)\//.exec(path) ?? [];
      return force !== '' && !isInShard(force, { number: 1, of: 2 });
    });
    expect(others.length).toBeGreaterThan(400);
    for (const [path, text] of others) expect(text).toBe(old.get(path));
    expect(build(first, '--shard', '1/2').out).not.toMatch(/\d (new|rewritten)/);
  }, 60_000);
});

describe('folders that are not the parts of one run', () => {
  let three: readonly string[] = [];
  beforeAll(() => {
    three = parts(3, undefined);
  }, 60_000);
  const [one, two, last] = [() => three[0] ?? '', () => three[1] ?? '', () => three[2] ?? ''];

  it.each<[string, () => readonly string[], string]>([
    [
      'a part that is not there',
      () => [one(), last()],
      'Of child-sexual-abuse/2019-20, 2/3 is not among the folders given.',
    ],
    [
      'a part given twice',
      () => [one(), two(), two(), last()],
      '2/3 of child-sexual-abuse/2019-20 is there a second time.',
    ],
    ['a folder that is not there', () => [one(), two(), 'nowhere'], 'There is no such folder.'],
    [
      'a folder that is no part',
      () => [one(), two(), last(), 'whole-empty'],
      'It holds no part of child-sexual-abuse/2019-20',
    ],
    ['no part at all', () => ['whole-empty'], 'build --shard makes them'],
    ['parts of another number', () => [one(), two(), 'before-2-of-2'], 'are of 2 parts, not 3'],
  ])('%s is refused, and nothing is written', (_, folders, message) => {
    const { code, err } = merge('refused', folders());
    expect(code).toBe(1);
    expect(err).toContain('write/shards');
    expect(err).toContain(message);
    expect(readdirSync(folder)).not.toContain('refused');
  });

  it('parts of different records, or of different templates, are refused', () => {
    for (const [file, from, to] of [
      ['forces/barsetshire-20.yaml', '2019-20: 472', '2019-20: 473'],
      ['templates/shared/nspcc-paraphrase.hbs', /$/, '{{! another }}\n'],
    ] as const) {
      const text = readFileSync(at(file), 'utf8');
      change(at(file), from, to);
      cpSync(at(last()), at('other'), { recursive: true });
      build('other', '--shard', '3/3');
      writeFileSync(at(file), text);
      const { code, err } = merge('refused', [one(), two(), 'other']);
      rmSync(at('other'), { recursive: true });
      expect(code).toBe(1);
      expect(err).toContain('were made from other records, templates, settings or another program');
    }
  }, 60_000);

  it('a part whose run was cut short, and one with another file beside its drafts, are refused', () => {
    const note = at(two(), RELEASE, '.ahead.1');
    writeFileSync(note, '{');
    expect(merge('refused', three).err).toContain('A run is writing here, or was cut short.');
    rmSync(note);
    const review = at(two(), RELEASE, 'review.yaml');
    writeFileSync(review, '[]\n');
    expect(merge('refused', three).err).toContain('review.yaml is not the same in');
    rmSync(review);
    // What a system leaves behind is nobody's.
    for (const path of ['.DS_Store', 'child-sexual-abuse/Thumbs.db', `${RELEASE}/._wire.md`])
      writeFileSync(at(two(), path), 'left');
    // One of its forces is refused, as in a run over all of them.
    expect(merge('refused', three).code).toBe(1);
    expect(bytesUnder(at('refused')).has(`${RELEASE}/run.json`)).toBe(true);
    expect(merge('refused', three).err).toContain('Something stands there already.');
  }, 60_000);

  it('a part that does not exist is wrong use', () => {
    for (const wrong of ['0/3', '4/3', '2', 'two/3', '1/0']) {
      const { code, err } = build('wrong', '--shard', wrong);
      expect(code).toBe(2);
      expect(err).toContain('2/7 is the second of seven');
    }
  });
});
