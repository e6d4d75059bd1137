import fc from 'fast-check';
import { checkCopy } from '../../src/check/check-copy.js';
import { copyOf } from '../../src/check/check-draft.js';
import type { Copy } from '../../src/check/copy.js';
import type { Frame } from '../../src/check/frame.js';
import { draftsFor, frameFor, openRelease } from '../../src/pipeline/draft-release.js';
import { prepare } from '../../src/pipeline/prepare.js';
import { severityOf } from '../../src/check/severity.js';
import { expectPage } from '../support/expect-page.js';
import { fictionalRecord } from '../properties/fictional-record.js';
import { FAULTS, chanceFrom } from './faults.js';

const RECORDS = Number(process.env['SABOTAGE_RECORDS'] ?? 600);
const LEAST_CAUGHT = 0.99;
const MOST_FALSE = 0.001;

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
if (!ready) throw new Error('the story does not stand');
const outlets = prepared.outlets.map((outlet) => ({ ...outlet, fields: { ...outlet.fields, forces: 'all' as const } }));
const opened = openRelease(ready, '2019-20', outlets, ['md']);
const AREAS = ['Barsetshire', 'Borsetshire', 'West Barset', 'Dyfed-Barset', 'Barset and Wessex', 'Middlemarch'];
const run = { ...opened, areas: new Set([...opened.areas, ...AREAS]) };

interface Honest {
  readonly copy: Copy;
  readonly frame: Frame;
}

/** Honest pieces on forces that do not exist, one for each outlet. */
const honest: readonly Honest[] = fc.sample(fictionalRecord, { numRuns: RECORDS, seed: 20260101 }).flatMap((record) => {
  const frame = frameFor(record, run);
  return frame ? draftsFor(record, run).map((draft) => ({ copy: copyOf(draft), frame })) : [];
});

const errorsIn = (copy: Copy, frame: Frame): number =>
  checkCopy(copy, frame).filter((found) => severityOf(found, frame.story.fields) === 'error').length;

const around = (frame: Frame) => {
  const isHere = frame.area === 'Middlemarch';
  const { names, area } = frame;
  return {
    names,
    area,
    otherName: isHere ? 'Borsetshire Constabulary' : 'Middlemarch Constabulary',
    otherArea: isHere ? 'Borsetshire' : 'Middlemarch',
  };
};

interface Tally {
  readonly made: number;
  readonly caught: number;
  readonly missed: readonly string[];
}

const changedParagraph = (before: Copy, after: Copy): string =>
  after.headline === before.headline
    ? (after.paragraphs.find(({ text }, at) => text !== before.paragraphs[at]?.text)?.text ?? '')
    : after.headline;

function tally(name: string): Tally {
  const chance = chanceFrom(name.length * 7919 + 1);
  let made = 0;
  let caught = 0;
  const missed: string[] = [];
  for (const { copy, frame } of honest) {
    const spoiled = FAULTS[name]?.(copy, chance, around(frame));
    if (!spoiled) continue;
    made += 1;
    if (errorsIn(spoiled, frame) > 0) caught += 1;
    else missed.push(changedParagraph(copy, spoiled));
  }
  return { made, caught, missed };
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)}%`;

describe('sabotage', () => {
  const tallies = Object.keys(FAULTS).map((name) => [name, tally(name)] as const);
  const made = tallies.reduce((sum, [, one]) => sum + one.made, 0);
  const caught = tallies.reduce((sum, [, one]) => sum + one.caught, 0);
  const falseAlarms = honest.filter(({ copy, frame }) => errorsIn(copy, frame) > 0).length;

  it(`raises a false alarm in fewer than 1 in 1,000 of ${honest.length} honest pieces`, () =>
    expect(falseAlarms / honest.length).toBeLessThan(MOST_FALSE));

  it(`catches at least 99% of ${made} faults`, () => {
    const missed = tallies.flatMap(([name, one]) => one.missed.slice(0, 3).map((text) => `${name}: ${text}`));
    if (caught / made < LEAST_CAUGHT) throw new Error(`${percent(caught, made)} caught\n${missed.join('\n')}`);
  });

  it.each(tallies)('makes and catches nearly every one of: %s', (_name, one) => {
    expect(one.made).toBeGreaterThan(20);
    if (one.caught / one.made < 0.95)
      throw new Error(`${percent(one.caught, one.made)}\n${one.missed.slice(0, 8).join('\n')}`);
  });

  it('is told on its page', () => {
    if (process.env['SABOTAGE_RECORDS'] !== undefined) return;
    const rows = tallies.map(
      ([name, one]) => `| ${name} | ${one.made} | ${one.caught} | ${percent(one.caught, one.made)} |`,
    );
    expectPage(
      'docs/reference/sabotage.md',
      `# What the check catches

<!-- Made by npm run accept -- tests/check; do not edit. -->

Honest drafts on forces that do not exist are spoiled, one fault at a time, and read by the check as any copy is read: no
span, no origin, only words. ${honest.length} honest drafts: ${falseAlarms} false alarms. ${made} faults: ${caught} caught (${percent(caught, made)}).

| fault | made | caught | |
| --- | --- | --- | --- |
${rows.join('\n')}
`,
    );
  });
});
