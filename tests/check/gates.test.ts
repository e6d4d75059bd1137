import { checkCopy } from '../../src/check/check-copy.js';
import { checkGates } from '../../src/check/rules/check-gates.js';
import { copyOf } from '../support/copy-of.js';
import type { Frame } from '../../src/check/frame.js';
import { draftsFor, frameFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
const record = ready?.forces.find(({ id }) => id === 'thames-valley');
if (!ready || !record) throw new Error('the story does not stand');
const run = openRelease(ready, '2019-20', prepared.outlets, undefined);
const honest = frameFor(record, run);
const [draft] = draftsFor(record, run);
if (!honest || !draft) throw new Error('there is no draft');

const gates = (frame: Frame): readonly string[] => checkGates(record, frame).map(({ rule, code }) => `${rule} ${code}`);
const [main, ...others] = honest.measures;
if (!main) throw new Error('there is no measure');

describe('gates', () => {
  it('find nothing in Thames Valley', () => expect(gates(honest)).toEqual([]));

  it.each([
    ['the force', { ...main, local: { ...main.local, later: 0 } }],
    ['the nation', { ...main, national: { earlier: 50_000, later: 0, published: undefined } }],
  ])('hold a count of %s that falls to nothing', (_whose, changed) =>
    expect(gates({ ...honest, measures: [changed, ...others] })).toContain('C11 check/baseline'),
  );

  it('let a small count fall to nothing', () => {
    const few = { ...main, local: { ...main.local, earlier: 60, later: 0 } };
    expect(gates({ ...honest, measures: [few] })).not.toContain('C11 check/baseline');
  });

  it.each([
    ['2021-03-31T09:30', []],
    ['2021-04-30T09:30', ['E4 check/wording']],
  ])('say that figures of March 2020 are late when they come out at %s (rule E4)', (published, found) => {
    const { story: told } = honest.release;
    const releases = structuredClone(told.fields.releases);
    if (releases['2019-20']) releases['2019-20'].published = published;
    const story = { ...told, fields: { ...told.fields, releases } };
    expect(gates({ ...honest, release: { ...honest.release, story } })).toEqual(found);
  });
});

describe('a large change beside the force’s own history (rule C11)', () => {
  const large = { ...main, local: { ...main.local, earlier: 200, later: 1000 } };
  const heldWith = (counts: Readonly<Record<string, number>>, breaks: Frame['record']['fields']['breaks'] = []) => {
    const fields = { ...record.fields, counts: { [main.id]: { ...counts, '2017-18': 200, '2019-20': 1000 } }, breaks };
    const own = { ...record, fields };
    const found = checkGates(own, { ...honest, record: own, measures: [large] });
    return found.some(({ code }) => code === 'check/baseline');
  };
  const from = '2011-10-01';

  it('is held where there is none like it', () => expect(heldWith({ '2010-11': 90, '2011-12': 100 })).toBe(true));
  it('is not where there is one', () => expect(heldWith({ '2010-11': 40, '2011-12': 200 })).toBe(false));
  it('is held where the one like it is across a break', () =>
    expect(heldWith({ '2010-11': 40, '2011-12': 200 }, [{ measure: main.id, from, reason: 'counted anew' }])).toBe(
      true,
    ));
  it('is not where the break is before it, or of another measure', () => {
    const breaks = [
      { measure: main.id, from: '2010-04-01', reason: 'counted anew' },
      { measure: 'lost-dogs', from, reason: 'counted anew' },
    ];
    expect(heldWith({ '2010-11': 40, '2011-12': 200 }, breaks)).toBe(false);
  });
  it('is held where the one like it is between years that overlap', () =>
    expect(heldWith({ '2010-11': 40, 'year ending September 2011': 200 })).toBe(true));
});

describe('a force missing from the nation’s total (rule F1)', () => {
  const found = (excluded: readonly string[]) =>
    checkCopy(copyOf(draft), { ...honest, release: { ...honest.release, excluded } }).filter(
      ({ rule }) => rule === 'F1',
    ).length;
  it('is to be named', () => expect(found(['Greater Manchester'])).toBe(1));
  it('is not asked for where nobody is missing', () => expect(found([])).toBe(0));
});
