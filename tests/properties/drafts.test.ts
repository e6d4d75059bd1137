import fc from 'fast-check';
import { factAt } from '../../src/model/fact.js';
import type { LedgerDraft } from '../../src/model/ledger.js';
import { deriveForce } from '../../src/derive/derive-force.js';
import { CHANGE_CASES } from '../../src/model/cases.js';
import { PROFILES, styleFrom } from '../../src/model/house-style.js';
import type { Style } from '../../src/model/house-style.js';
import type { ForceRecord, Outlet } from '../../src/model/record.js';
import { draftForce } from '../../src/pipeline/draft/draft-release.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import type { ReleaseRun } from '../../src/pipeline/prepare/release-run.js';
import { WORLDS } from './fictional-worlds.js';
import type { World } from './fictional-worlds.js';

/** How many records are made up for the first story, a quarter as many for each other; PROPERTY_RUNS=100000 for the long run. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1500);

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const outlets = prepared.outlets.map((outlet) => ({ ...outlet, fields: { ...outlet.fields, forces: 'all' as const } }));

/** A story ready to be drafted with any nation. */
function opened({ story, release }: World): (nation?: ForceRecord, titles?: readonly Outlet[]) => ReleaseRun {
  const ready = prepared.stories.find(({ id }) => id === story)?.ready;
  if (!ready) throw new Error(`${story} does not stand`);
  return (nation = ready.nation, titles = outlets) => openRelease({ ...ready, nation }, release, titles, ['md']);
}

const body = (markdown: string): string => markdown.slice(markdown.indexOf('\n---\n', 4) + 5);

type Rule = (text: string, record: ForceRecord, entry: LedgerDraft, world: World) => boolean;

/** No number of ours is outside the ledger. */
const isTraced: Rule = (text, _record, entry) => {
  const known = [...entry.figures, ...entry.periods].map((figure) => figure.text).sort((a, b) => b.length - a.length);
  const ours = text.split('\n').filter((line) => !/^[“"]|said: [“"]/.test(line));
  return !/\d/.test(known.reduce((rest, word) => rest.replaceAll(word, ''), ours.join('\n')));
};

/** No percentage in the local change where either count is under 100 (rule C5). */
const isFairlyBased: Rule = (text, { fields }, _entry, { earlier, release, measure, change }) => {
  const counts = [earlier, release].map((label) => fields.counts?.[measure]?.[label]);
  if (counts.every((count) => typeof count === 'number' && count >= 100)) return true;
  const local = text.split('\n\n').find((paragraph) => change.test(paragraph));
  return !/%/.test((local ?? '').split('. ')[0] ?? '');
};

const RULES: Readonly<Record<string, Rule>> = {
  'no broken token or doubled space': (text) =>
    !/undefined|NaN|Infinity|\bnull\b|\{\{|\}\}|\[object| {2}| [.,;:]|[\ue000-\uf8ff]/.test(text),
  'curly marks; in the wire nothing but 7-bit characters': (text, _record, { outlet }) =>
    outlet === 'wire' ? /^[\x20-\x7e\n]*$/.test(text) : !/["']/.test(text),
  'no sign before a number': (text) => !/(?<!\d)-\d|−|\+\d/.test(text),
  'no wrong article': (text) => !/\ba (8|11|18)\b|\ban (1|7|9|10|12)\b|\ba 8\d*[,%]/.test(text),
  'no wrong plural': (text, _record, _entry, { wrongPlural }) => !wrongPlural.test(text),
  'no percentage on a small count': isFairlyBased,
  'every number of ours is in the ledger': isTraced,
  'the caveat is there once, before any quotation': (text, _record, _entry, { caveat }) =>
    text.match(caveat)?.length === 1 && (!/said: [“"]/.test(text) || text.search(caveat) < text.search(/said: [“"]/)),
  'the count is there': (text, _record, _entry, { count }) => count.test(text),
  'a definition comes with its count, and only then': (text, _record, _entry, { together }) =>
    together === undefined || together[0].test(text) === together[1].test(text),
};

/** Houses that choose otherwise than the titles here in every key that can change a sentence. */
const HOUSES: readonly Style[] = [
  PROFILES['per-cent'],
  PROFILES.bbc,
  styleFrom('pc', { 'small-numbers': 'figures', years: '2019/20', floor: 'over', dash: 'hyphen', forces: 'plural' }),
  styleFrom('wire', { 'small-numbers': 'words to ten', years: 'year ending March 2020', spokesperson: 'spokesperson' }),
];

const [wire, hemel] = ['wire', 'hemel-gazette'].map((id) => outlets.find((outlet) => outlet.id === id));
if (!wire || !hemel) throw new Error('the titles are gone');
const restyled = HOUSES.flatMap((style, at) =>
  [wire, hemel].map((outlet) => ({ ...outlet, id: `${outlet.id}-${at}`, fields: { ...outlet.fields, style } })),
);

describe.each(WORLDS.map((world) => [world.story, world] as const))('%s', (story, world) => {
  const runWith = opened(world);
  const runs = story === 'child-sexual-abuse' ? RUNS : Math.ceil(RUNS / 4);

  it(`${runs} records: honest drafts pass the check and every rule; every force is drafted or explained`, () => {
    fc.assert(
      fc.property(world.record, world.nation, (record, nation) => {
        const { files, drafts, explained, problems } = draftForce(record, runWith(nation));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(drafts.length > 0).toBe(explained === undefined);
        const count = record.fields.counts?.[world.measure]?.[world.release];
        expect(explained === undefined).toBe(typeof count === 'number');
        for (const entry of drafts) {
          const text = body(files.find(({ path }) => entry.path.endsWith(path))?.text ?? '');
          const broken = Object.entries(RULES).filter(([, holds]) => !holds(text, record, entry, world));
          if (broken.length > 0) throw new Error(`${broken.map(([name]) => name).join('; ')}\n${text}`);
        }
      }),
      { numRuns: runs },
    );
  });

  const few = Math.ceil(runs / 20);
  it(`${few} records: the check finds no error in any house's style`, () => {
    fc.assert(
      fc.property(world.record, world.nation, (record, nation) => {
        const { drafts, explained, problems } = draftForce(record, runWith(nation, restyled));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(drafts.length === restyled.length || explained !== undefined).toBe(true);
      }),
      { numRuns: few },
    );
  });

  it(`${few} records: a draft is the same whatever was drafted before it, in any house's style`, () => {
    const titles = [...outlets, ...restyled];
    const shared = runWith(undefined, titles);
    fc.assert(
      fc.property(world.record, (record) =>
        expect(draftForce(record, shared)).toEqual(draftForce(record, runWith(undefined, titles))),
      ),
      { numRuns: few },
    );
  });

  it('same record, same bytes', () => {
    const run = runWith();
    fc.assert(
      fc.property(world.record, (record) =>
        expect(JSON.stringify(draftForce(record, run))).toBe(JSON.stringify(draftForce(record, run))),
      ),
      { numRuns: 50 },
    );
  });
});

describe('the records that are made up', () => {
  it.each([
    ['child-sexual-abuse', 'abuse'],
    ['knife-crime', 'knife'],
    ['use-of-force', 'ced'],
  ])('of %s take every change case', (story, alias) => {
    const world = WORLDS.find((one) => one.story === story);
    if (!world) throw new Error(`nothing is made up for ${story}`);
    const { context } = opened(world)();
    const taken = new Set(
      fc
        .sample(world.record, { numRuns: 3000, seed: 7 })
        .map((record) => factAt(deriveForce(record, context).facts ?? {}, `${alias}.change`)?.case),
    );
    expect(CHANGE_CASES.filter((word) => !taken.has(word))).toEqual([]);
  });
});
