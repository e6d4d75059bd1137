import fc from 'fast-check';
import { checkCopy } from '../../src/check/check-copy.js';
import { copyOf } from '../support/copy-of.js';
import type { Copy } from '../../src/check/read/copy.js';
import type { Frame } from '../../src/check/frame.js';
import { draftsFor, frameFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { severityOf } from '../../src/check/severity.js';
import { expectPage } from '../support/expect-page.js';
import { AREAS } from '../properties/fictional-record.js';
import { WORLDS } from '../properties/fictional-worlds.js';
import type { World } from '../properties/fictional-worlds.js';
import { FAULTS, chanceFrom } from './faults.js';
import type { Surroundings, Told } from './faults.js';

const RECORDS = Number(process.env['SABOTAGE_RECORDS'] ?? 500);
const LEAST_CAUGHT = 0.99;
const MOST_FALSE = 0.001;

/** What the faults need to know of each story's words. */
const TOLD: Readonly<Record<string, Pick<Told, 'noun' | 'period' | 'otherPeriods'>>> = {
  'child-sexual-abuse': {
    noun: /(?<=\d (?:child sexual abuse )?)crimes\b/g,
    period: /\b20\d{2}-\d{2}\b/g,
    otherPeriods: ['2017-18', '2018-19', '2019-20'],
  },
  'knife-crime': {
    noun: /(?<=\d serious (?:knife )?)offences\b/g,
    period: /\b20\d{2}-\d{2}\b|\byear ending September 20\d{2}/g,
    otherPeriods: ['2014-15', '2016-17', 'year ending September 2018', 'year ending March 2019'],
  },
  'use-of-force': {
    noun: /(?<=\d )(?:uses|incidents)\b/g,
    period: /\b20\d{2}-\d{2}\b/g,
    otherPeriods: ['2017-18', '2018-19', '2019-20'],
  },
};

interface Honest {
  readonly copy: Copy;
  readonly frame: Frame;
}

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const outlets = prepared.outlets.map((outlet) => ({ ...outlet, fields: { ...outlet.fields, forces: 'all' as const } }));
const BARE_AREAS = AREAS.map((area) => area.replace(/^the /, ''));

/** Honest pieces on forces that do not exist, one for each outlet. */
function honestPieces({ story, release, record: records }: World): readonly Honest[] {
  const ready = prepared.stories.find(({ id }) => id === story)?.ready;
  if (!ready) throw new Error(`${story} does not stand`);
  const opened = openRelease(ready, release, outlets, ['md']);
  const areas = { has: (area: string) => BARE_AREAS.includes(area) || opened.frame.areas.has(area) };
  const run = { ...opened, frame: { ...opened.frame, areas } };
  const numRuns = story === 'child-sexual-abuse' ? RECORDS : RECORDS / 2;
  return fc.sample(records, { numRuns, seed: 20260101 }).flatMap((record) => {
    const frame = frameFor(record, run);
    return frame ? draftsFor(record, run).map((draft) => ({ copy: copyOf(draft), frame })) : [];
  });
}

const errorsIn = (copy: Copy, frame: Frame): readonly string[] =>
  checkCopy(copy, frame)
    .filter((found) => severityOf(found, frame.release.story.fields) !== 'warning')
    .map(({ message }) => message);

function around(frame: Frame, { story, change }: World): Surroundings {
  const isHere = frame.area === 'Middlemarch';
  const { names, area } = frame;
  const told = TOLD[story];
  if (!told) throw new Error(`nothing is told of ${story}`);
  const { earlier, later } = frame.measures[0]?.local ?? {};
  return {
    names,
    area,
    otherName: isHere ? 'Borsetshire Constabulary' : 'Middlemarch Constabulary',
    otherArea: isHere ? 'Borsetshire' : 'Middlemarch',
    earlier,
    later,
    told: { ...told, change },
  };
}

interface Tally {
  readonly name: string;
  readonly made: number;
  readonly caught: number;
  readonly missed: readonly string[];
}

const changedParagraph = (before: Copy, after: Copy): string =>
  after.headline === before.headline
    ? (after.paragraphs.find(({ text }, at) => text !== before.paragraphs[at]?.text)?.text ?? '')
    : after.headline;

function tally(name: string, honest: readonly Honest[], world: World): Tally {
  const chance = chanceFrom(name.length * 7919 + 1);
  let made = 0;
  let caught = 0;
  const missed: string[] = [];
  for (const { copy, frame } of honest) {
    const spoiled = FAULTS[name]?.(copy, chance, around(frame, world));
    if (!spoiled) continue;
    made += 1;
    if (errorsIn(spoiled, frame).length > 0) caught += 1;
    else missed.push(`${changedParagraph(copy, spoiled)} [${frame.area}]`);
  }
  return { name, made, caught, missed };
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`;

/** Faults that only some stories have room for. */
const ROOM: Readonly<Record<string, readonly string[]>> = {
  'knife-crime': [
    'a rate changed',
    'a share changed',
    'another place among the forces',
    'highest and lowest exchanged',
    'above and below every year exchanged',
    'a clause on who is left out removed',
  ],
  'use-of-force': ['a rate changed'],
};

const results = WORLDS.map((world) => {
  const honest = honestPieces(world);
  const tallies = Object.keys(FAULTS)
    .map((name) => tally(name, honest, world))
    .filter(({ made }) => made > 0);
  const alarms = honest.flatMap(({ copy, frame }) => errorsIn(copy, frame).slice(0, 1));
  const sum = (of: 'made' | 'caught') => tallies.reduce((total, one) => total + one[of], 0);
  return { story: world.story, honest: honest.length, alarms, tallies, made: sum('made'), caught: sum('caught') };
});

describe.each(results.map((result) => [result.story, result] as const))('sabotage of %s', (story, result) => {
  const { honest, alarms, tallies, made, caught } = result;

  it(`raises a false alarm in fewer than 1 in 1,000 of ${honest} honest pieces`, () => {
    if (alarms.length / honest >= MOST_FALSE) throw new Error(alarms.slice(0, 8).join('\n'));
  });

  it(`catches at least 99% of ${made} faults`, () => {
    const missed = tallies.flatMap((one) => one.missed.slice(0, 3).map((text) => `${one.name}: ${text}`));
    if (caught / made < LEAST_CAUGHT) throw new Error(`${percent(caught, made)} caught\n${missed.join('\n')}`);
  });

  it('has room for the faults that are its own', () => {
    const names = tallies.map(({ name }) => name);
    expect((ROOM[story] ?? []).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(tallies.map((one) => [one.name, one] as const))('makes and catches nearly every one of: %s', (_name, one) => {
    if (RECORDS >= 400) expect(one.made).toBeGreaterThan(20);
    if (one.caught / one.made < 0.95)
      throw new Error(`${percent(one.caught, one.made)}\n${one.missed.slice(0, 8).join('\n')}`);
  });
});

it('sabotage is told on its page', () => {
  if (process.env['SABOTAGE_RECORDS'] !== undefined) return;
  const sections = results.map(({ story, honest, alarms, tallies, made, caught }) => {
    const rows = tallies.map(
      (one) => `| ${one.name} | ${one.made} | ${one.caught} | ${percent(one.caught, one.made)} |`,
    );
    return `## ${story}

${honest} honest drafts: ${alarms.length} false alarms. ${made} faults: ${caught} caught (${percent(caught, made)}).

| fault | made | caught | |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  });
  expectPage(
    'docs/reference/sabotage.md',
    `# What the check catches

<!-- Made by npm run accept -- tests/check; do not edit. -->

Honest drafts on forces that do not exist are spoiled, one fault at a time, and read by the check as any copy is read: no
span, no origin, only words. Caught is what stops or holds the draft; a fault that is only noted counts as missed.

${sections.join('\n')}`,
  );
});
