import { deriveForce, releaseContext } from '../../src/derive/derive-force.js';
import { factAt } from '../../src/model/fact.js';
import type { Fact } from '../../src/model/fact.js';
import { PROFILES } from '../../src/model/house-style.js';
import type { ForceRecord } from '../../src/model/record.js';
import type { Ready } from '../../src/pipeline/prepare/prepare.js';
import { sayFigure } from '../../src/text/say-figure.js';
import {
  LABEL,
  MEASURE,
  SINCE,
  comparedStory,
  field,
  fictional,
  forceWith,
  nationWith,
} from '../support/compared-forces.js';

const STYLE = PROFILES.seed;

function factOf(record: ForceRecord, path: string, ready: Ready = comparedStory(field())): Fact {
  const context = releaseContext(ready.story, LABEL, ready.nation, ready.forces);
  const { facts = {}, missing } = deriveForce(record, context);
  const fact = factAt(facts, path);
  if (!fact) throw new Error(`${path}: ${missing ?? 'no such fact'}`);
  return fact;
}

const said = (fact: Fact): string | undefined =>
  fact.print?.kind === 'figure' ? sayFigure(fact.print, STYLE, 'body') : undefined;
const part = (fact: Fact, name: string): string | undefined => said(fact.parts?.[name] ?? {});

const with500 = (more: Parameters<typeof forceWith>[4]) => forceWith('Barsetshire', 500, 1_000_000, {}, more);
const share = (percent: number) => ({ [MEASURE]: { [LABEL]: { percent, of: 'serious offences' } } });

describe('a published share', () => {
  it.each([
    [5.4321, '5%'],
    [6.5, '7%'],
    [6.4999, '6%'],
    [1, '1%'],
    [99.4, '99%'],
    [100, '100%'],
  ])('of %d is printed as %s', (percent, words) => {
    expect(said(factOf(with500({ shares: share(percent) }), 'knife.proportion'))).toBe(words);
  });

  it.each([
    ['under 1%', 500, 0.94],
    ['nothing', 500, 0],
    ['all but the whole', 500, 99.6],
    ['of fewer than a hundred', 13, 14],
  ])('%s is left out', (_why, count, percent) => {
    const record = forceWith('Barsetshire', count, 1_000_000, {}, { shares: share(percent) });
    expect(factOf(record, 'knife.proportion').case).toBe('missing');
  });

  it('that is missing, or not there, is missing', () => {
    const missing = { [MEASURE]: { [LABEL]: { missing: 'base under 50' } } };
    expect(factOf(with500({ shares: missing }), 'knife.proportion').case).toBe('missing');
    expect(factOf(with500({ shares: {} }), 'knife.proportion').case).toBe('missing');
  });
});

/** A count of 500, with another count in the period compared with. */
const beside = (earlier: number, years: Readonly<Record<string, number>>) => ({
  counts: { [MEASURE]: { ...years, [SINCE]: earlier, [LABEL]: 500 } },
});

const YEARS = { '2015-16': 300, '2016-17': 320, '2017-18': 340, '2018-19': 360 };
const seriesOf = (years: Readonly<Record<string, number>>, later = 500, more = {}) =>
  factOf(forceWith('Barsetshire', later, 1_000_000, years, more), 'knife.series').case;

describe('a series', () => {
  it('is told where the count is strictly beyond every year before it', () => {
    expect(seriesOf(YEARS)).toBe('highest');
    const above = { '2015-16': 700, '2016-17': 720, '2017-18': 740 };
    expect(seriesOf({}, 500, beside(700, above))).toBe('lowest');
    expect(seriesOf({ ...YEARS, '2018-19': 500 })).toBe('between');
    expect(seriesOf({ ...YEARS, '2018-19': 501 })).toBe('between');
  });

  it('looks at every year the record holds, also one that lies across two of them', () => {
    expect(seriesOf({}, 500, beside(490, YEARS))).toBe('highest');
    expect(seriesOf({}, 500, beside(600, YEARS))).toBe('between');
  });

  it('is not told with a gap, a missing year, a rounded one, a break, two years, or a small count', () => {
    const gap = { '2014-15': 290, '2015-16': 300, '2017-18': 340, '2018-19': 360 };
    expect(seriesOf(gap)).toBe('none');
    const years = { ...YEARS, [SINCE]: 490, [LABEL]: 500 };
    expect(seriesOf({}, 500, { counts: { [MEASURE]: { ...years, '2016-17': { missing: 'not supplied' } } } })).toBe(
      'none',
    );
    expect(seriesOf({}, 500, { counts: { [MEASURE]: { ...years, '2016-17': { value: 300, rounded: 100 } } } })).toBe(
      'none',
    );
    const broken = { breaks: [{ measure: MEASURE, from: '2016-10-01', reason: 'counted anew' }] };
    expect(seriesOf(YEARS, 500, broken)).toBe('none');
    expect(seriesOf({ '2017-18': 340, '2018-19': 360 })).toBe('none');
    expect(seriesOf({ '2015-16': 30, '2016-17': 32, '2017-18': 34 }, 99)).toBe('none');
  });

  it('names the run it rests on', () => {
    const fact = factOf(forceWith('Barsetshire', 500, 1_000_000, YEARS), 'knife.series');
    expect(part(fact, 'many')).toBe('four');
    expect(fact.parts?.['from']?.print).toMatchObject({ period: { label: '2015-16' } });
    expect(fact.parts?.['to']?.print).toMatchObject({ period: { label: '2018-19' } });
  });
});

describe('an unusual change', () => {
  const besideOf = (years: Readonly<Record<string, number>>, ready?: Ready, more = {}): unknown => {
    const record = forceWith('Barsetshire', 500, 1_000_000, {}, { ...beside(100, years), ...more });
    const fact = factOf(record, 'knife.baseline', ready);
    return [fact.case, fact.parts?.['beside']?.case];
  };

  it('is told beside what the records have to hold it against', () => {
    const noNation = comparedStory(field(), fictional('england-and-wales', {}));
    expect(besideOf({})).toEqual(['unusual', 'nation']);
    expect(besideOf({ '2015-16': 300, '2016-17': 320 })).toEqual(['unusual', 'nation-and-years']);
    expect(besideOf({ '2015-16': 300, '2016-17': 320 }, noNation)).toEqual(['unusual', 'years']);
    expect(besideOf({}, noNation)).toEqual(['unusual', 'nothing']);
  });

  it('is none where the force’s own history has one like it, however far the nation’s is', () => {
    expect(besideOf({ '2014-15': 90, '2015-16': 450 })).toEqual(['usual', 'nation-and-years']);
    expect(besideOf({ '2014-15': 90, '2015-16': 225 })).toEqual(['unusual', 'nation-and-years']);
  });

  it('is one where the one like it is between years that overlap', () =>
    expect(besideOf({ '2014-15': 90, 'year ending September 2015': 450 })).toEqual(['unusual', 'nation-and-years']));

  it('is one where the one like it is across a break', () => {
    const breaks = (from: string) => [{ measure: MEASURE, from, reason: 'counted anew' }];
    const years = { '2014-15': 90, '2015-16': 450 };
    expect(besideOf(years, undefined, { breaks: breaks('2015-10-01') })).toEqual(['unusual', 'nation']);
    expect(besideOf(years, undefined, { breaks: breaks('2014-04-01') })).toEqual(['usual', 'nation-and-years']);
  });
});

describe('a break in the series', () => {
  const changeOf = (from: string): unknown => {
    const breaks = [{ measure: MEASURE, from, reason: 'counted anew' }];
    const record = forceWith('Barsetshire', 500, 1_000_000, {}, { ...beside(400, {}), breaks });
    return factOf(record, 'knife.change').case;
  };

  it.each(['2017-10-02', '2018-09-30', '2018-10-01', '2018-10-02', '2019-09-30'])(
    'from %s on, inside either period, leaves nothing to compare (rule E6)',
    (from) => expect(changeOf(from)).toBe('no-comparison'),
  );

  it.each(['2016-10-01', '2017-10-01', '2019-10-01'])('from %s on, outside both, does not', (from) =>
    expect(changeOf(from)).toBe('rise'),
  );
});

describe('a rate', () => {
  it.each([
    [500, 1_000_000, '50 for every 100,000 people'],
    [917, 1_733_167, '53 for every 100,000 people'],
    [505, 1_000_000, '51 for every 100,000 people'],
    [506, 9_999_999, '5.1 for every 100,000 people'],
    [500, 10_000_000, '5.0 for every 100,000 people'],
    [15_048, 8_858_677, '170 for every 100,000 people'],
    [1500, 100_000, '1,500 for every 100,000 people'],
  ])('of %d among %d people is %s', (count, people, words) => {
    expect(said(factOf(forceWith('Barsetshire', count, people), 'knife.rate'))).toBe(words);
  });

  it.each([
    [6000, 1_000_000, '6.0 for every 1,000 people'],
    [12_345, 1_000_000, '12.3 for every 1,000 people'],
    [12_000, 1_000_000, '12.0 for every 1,000 people'],
    [1_500_000, 1_000_000, '1,500.0 for every 1,000 people'],
  ])('of %d among %d people has the decimal that its story asks for: %s', (count, people, words) => {
    const ready = comparedStory(field(), nationWith(), { rates: { per: 1000, decimals: 1, ranked: false } });
    expect(said(factOf(forceWith('Barsetshire', count, people), 'knife.rate', ready))).toBe(words);
  });

  it('has none in a story without decimals, and is left out where it then is nothing', () => {
    const ready = comparedStory(field(), nationWith(), { rates: { per: 1000, decimals: 0, ranked: false } });
    expect(said(factOf(forceWith('Barsetshire', 6500, 1_000_000), 'knife.rate', ready))).toBe(
      '7 for every 1,000 people',
    );
    expect(factOf(forceWith('Barsetshire', 499, 1_000_000), 'knife.rate', ready).case).toBe('none');
  });

  it('is never of few residents, of none on record, of a small or missing count (rules C5, F5)', () => {
    const noRates = { population: { value: 8331, vintage: 'mid-2020', 'no-rates': 'few people live there' } };
    expect(factOf(with500(noRates), 'knife.rate').case).toBe('none');
    const nobody = fictional('Barsetshire', beside(490, YEARS));
    expect(factOf(nobody, 'knife.rate').case).toBe('none');
    expect(factOf(forceWith('Barsetshire', 99, 1_000_000), 'knife.rate').case).toBe('none');
  });

  it('of the nation leaves out the people of forces that are not in its total', () => {
    const left = forceWith('West-Barset', 100, 2_856_110);
    const excluded = [{ force: 'West-Barset', reason: 'no figures' }];
    const path = 'nation.knife.rate';
    expect(said(factOf(with500({}), path))).toBe('75 for every 100,000 people');
    const without = comparedStory([...field(), left], nationWith(), {}, { excluded });
    expect(said(factOf(with500({}), path, without))).toBe('79 for every 100,000 people');
    const otherVintage = fictional('West-Barset', { population: { value: 2_856_110, vintage: 'mid-2018' } });
    const unlike = comparedStory([...field(), otherVintage], nationWith(), {}, { excluded });
    expect(factOf(with500({}), path, unlike).case).toBe('none');
  });
});

const rankOf = (at: number, forces = field(), story = {}) => {
  const record = forces[at];
  if (!record) throw new Error('no such force');
  const fact = factOf(record, 'knife.rank', comparedStory(forces, nationWith(), story));
  return [fact.case, part(fact, 'place'), part(fact, 'of')];
};

describe('a rank', () => {
  it('is told from the nearer end, up to the fifth', () => {
    expect(rankOf(23)).toEqual(['highest', 'highest', '24']);
    expect(rankOf(22)).toEqual(['high', 'second highest', '24']);
    expect(rankOf(19)).toEqual(['high', 'fifth highest', '24']);
    expect(rankOf(18)).toEqual(['middle', 'sixth highest', '24']);
    expect(rankOf(4)).toEqual(['low', 'fifth lowest', '24']);
    expect(rankOf(0)).toEqual(['lowest', 'lowest', '24']);
  });

  it('is of rates, never of counts (rule F4)', () => {
    const forces = [...field().slice(0, 23), forceWith('Field-23', 9000, 90_000_000)];
    expect(rankOf(23, forces)[0]).toBe('lowest');
  });

  it('leaves out forces that count otherwise, are missing or have no residents of their own', () => {
    const otherwise = { 'counted-otherwise': [{ measure: MEASURE, reason: 'includes bottles' }] };
    const forces = field().map((one) =>
      one.id === 'Field-23' ? { ...one, fields: { ...one.fields, ...otherwise } } : one,
    );
    expect(rankOf(22, forces)).toEqual(['highest', 'highest', '23']);
    expect(rankOf(23, forces)).toEqual(['none', undefined, undefined]);
    const gone = field().map((one) =>
      one.id === 'Field-23' ? { ...one, fields: { ...one.fields, counts: {} } } : one,
    );
    expect(rankOf(22, gone)).toEqual(['highest', 'highest', '23']);
  });

  it('is not told of a tie, among few forces, on unlike populations, or where the story does not rank', () => {
    const tied = [...field().slice(0, 23), forceWith('Field-23', 420, 1_000_000)];
    expect(rankOf(22, tied)[0]).toBe('none');
    expect(rankOf(5, field().slice(0, 19))[0]).toBe('none');
    const odd = fictional('Field-23', {
      ...forceWith('Field-23', 430, 1).fields,
      population: { value: 1_000_000, vintage: 'mid-2018' },
    });
    expect(rankOf(5, [...field().slice(0, 23), odd])[0]).toBe('none');
    expect(rankOf(23, field(), { rates: { per: 1000, ranked: false } })[0]).toBe('none');
  });
});

describe('the nation’s count where it is known rounded', () => {
  const nationOf = (later: number, earlier: number, path: string): string | undefined => {
    const rounded = (value: number) => ({ value, rounded: 100 });
    const counts = { [MEASURE]: { [SINCE]: rounded(earlier), [LABEL]: rounded(later) } };
    return factOf(with500({}), path, comparedStory(field(), nationWith({ counts }))).case;
  };

  it('is missing where it rounds to nothing: up to 49 may have been recorded (rule F2)', () => {
    expect(nationOf(0, 200, 'nation.knife.later')).toBe('missing');
    expect(nationOf(200, 0, 'nation.knife.earlier')).toBe('missing');
    expect(nationOf(200, 100, 'nation.knife.later')).toBe('several');
  });

  it('is compared with nothing: a sum of rounded counts is no percentage (rule D3)', () => {
    expect(nationOf(61_800, 55_200, 'nation.knife.change')).toBe('no-comparison');
    expect(nationOf(61_800, 61_800, 'nation.knife.change')).toBe('no-comparison');
    expect(nationOf(0, 200, 'nation.knife.change')).toBe('no-comparison');
  });

  const publishedOf = (later: number, percent: number, since = SINCE): unknown => {
    const counts = { [MEASURE]: { [LABEL]: { value: later, rounded: 10 } } };
    const nation = nationWith({ counts, changes: { [MEASURE]: { [LABEL]: { since, percent } } } });
    const fact = factOf(with500({}), 'nation.knife.change', comparedStory(field(), nation));
    return [fact.case, part(fact, 'percent')];
  };

  it('has the change that was published since the very period compared with (rules C2, C5, D3)', () => {
    expect(publishedOf(61_800, 12)).toEqual(['rise', '12%']);
    expect(publishedOf(61_800, -16)).toEqual(['fall', '16%']);
    expect(publishedOf(61_800, 1)).toEqual(['rise', '1%']);
    expect(publishedOf(61_800, -1)).toEqual(['fall', '1%']);
    expect(publishedOf(61_800, 0)).toEqual(['little-changed', undefined]);
    expect(publishedOf(61_800, 12, '2017-18')).toEqual(['no-comparison', undefined]);
    expect(publishedOf(100, 12)).toEqual(['rise', '12%']);
    expect(publishedOf(90, 12)).toEqual(['no-comparison', undefined]);
  });
});
