import { checkCopy } from '../../src/check/check-copy.js';
import { copyOf } from '../support/copy-of.js';
import { readParagraph } from '../../src/check/read/copy.js';
import type { Copy } from '../../src/check/read/copy.js';
import { comparisonReader } from '../../src/check/read/read-comparisons.js';
import { draftsFor, frameFor } from '../../src/pipeline/draft/draft-release.js';
import type { ForceRecord } from '../../src/model/record.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { LABEL, MEASURE, comparedStory, field, forceWith, nationWith } from '../support/compared-forces.js';

const YEARS = { '2015-16': 300, '2016-17': 320, '2017-18': 340, '2018-19': 360 };
const [outlet] = prepare({ forces: 'forces', templates: 'templates', out: 'out' }).outlets.filter(
  ({ id }) => id === 'wire',
);
if (!outlet) throw new Error('there is no wire');

/** A force's piece for the wire, and what it is held against. */
function pieceOn(record: ForceRecord, forces: readonly ForceRecord[]) {
  const run = openRelease(comparedStory([...forces, record], nationWith()), LABEL, [outlet as never], ['md']);
  const [draft] = draftsFor(record, run);
  const frame = frameFor(record, run);
  if (!draft || !frame) throw new Error('no draft');
  return { copy: copyOf(draft), frame };
}

/** The piece with words that read otherwise, as an editor's slip would have it. */
function spoilt(copy: Copy, from: string, to: string): Copy {
  const paragraphs = copy.paragraphs.map(({ text, isItem }) => readParagraph(text.replaceAll(from, to), isItem));
  if (paragraphs.every(({ text }, at) => text === copy.paragraphs[at]?.text)) throw new Error(`“${from}” is not there`);
  return { ...copy, paragraphs };
}

const barset = (later: number, years: Readonly<Record<string, number>> = YEARS) =>
  forceWith('Barset', later, 1_000_000, years);
const found = (copy: Copy, frame: ReturnType<typeof pieceOn>['frame']): readonly string[] =>
  checkCopy(copy, frame).map(({ code }) => code);

describe('comparisons in a piece', () => {
  const { copy, frame } = pieceOn(barset(500), field());

  it('stand in it, and nothing is found in the honest one', () => {
    const text = copy.paragraphs.map((one) => one.text).join('\n');
    expect(text).toContain('higher than in any of the four financial years from 2015-16 to 2018-19');
    expect(text).toContain('50 for every 100,000 people living in its area, the highest of the 25 forces');
    expect(text).toContain('5% of selected serious offences recorded by the force');
    expect(text).toContain(
      'Across the same area, a knife or sharp instrument was involved in 6% of selected serious offences',
    );
    expect(text).toContain('The total works out at 75 for every 100,000 people');
    expect(found(copy, frame)).toEqual([]);
  });

  it.each([
    ['the rate', '50 for every', '53 for every'],
    ['the rate by one', '50 for every', '51 for every'],
    ['the rate by a decimal', '50 for every', '50.1 for every'],
    ['so many people', '50 for every 100,000', '50 for every 1,000'],
    ['the nation’s rate', '75 for every', '79 for every'],
    ['the two rates, the wrong way round', 'works out at 75', 'works out at 50'],
    ['the place', 'the highest of the 25', 'the second highest of the 25'],
    ['the end', 'the highest of the 25', 'the lowest of the 25'],
    ['how many forces', 'of the 25 forces', 'of the 43 forces'],
    ['the side of the series', 'higher than in any', 'lower than in any'],
    ['the series’ words', 'was higher than in any', 'was the lowest of any'],
    ['where it begins', 'from 2015-16 to', 'from 2010-11 to'],
    ['where it ends', 'to 2018-19', 'to 2017-18'],
    ['how many years', 'four financial years', 'nine financial years'],
    ['the share', 'in 5% of', 'in 6% of'],
    ['the nation’s share', 'in 6% of', 'in 5% of'],
    ['a claim of its own', 'The figures count', 'It is the highest in the country. The figures count'],
    ['a rank by count', 'The figures count', 'That is the third highest number. The figures count'],
  ])('are refused with %s changed', (_what, from, to) => {
    expect(found(spoilt(copy, from, to), frame)).toContain('check/comparison-wrong');
  });
});

describe('what the records can’t bear', () => {
  it.each([
    [
      'a rate, where few live',
      barsetWithout({ 'no-rates': 'few people live there' }),
      'at a rate of 50 for every 100,000 people',
    ],
    ['a place, where the force counts otherwise', otherwise(), 'the highest of the 25 forces that can be compared'],
    ['a series, where it breaks', broken(), 'higher than in any of the four years from 2015-16 to 2018-19'],
  ])('%s', (_what, record, claim) => {
    const { copy, frame } = pieceOn(record, field());
    expect(found(copy, frame)).toEqual([]);
    expect(copy.paragraphs.some(({ text }) => text.includes(claim))).toBe(false);
    const [count] = copy.paragraphs;
    const said = `${count?.text ?? ''} For the force that was ${claim}.`;
    const claimed = { ...copy, paragraphs: [readParagraph(said), ...copy.paragraphs.slice(1)] };
    expect(found(claimed, frame)).toContain('check/comparison-wrong');
  });
});

it('a rate at a half is read as it is rounded, however large it is', () => {
  const record = barset(131_106_417);
  const few = {
    ...record,
    fields: { ...record.fields, population: { value: 8000, vintage: 'mid-2020, revised July 2024' } },
  };
  const { copy, frame } = pieceOn(few, field());
  // 131,106,417 ÷ 8,000 × 100,000 is 1,638,830,212.5.
  expect(copy.paragraphs.some(({ text }) => text.includes('1,638,830,213 for every 100,000 people'))).toBe(true);
  expect(found(copy, frame)).not.toContain('check/comparison-wrong');
  const other = spoilt(copy, '1,638,830,213 for', '1,638,830,212 for');
  expect(found(other, frame)).toContain('check/comparison-wrong');
});

function barsetWithout(more: { readonly 'no-rates': string }): ForceRecord {
  const record = barset(500);
  const population = { value: 1_000_000, vintage: 'mid-2020, revised July 2024', ...more };
  return { ...record, fields: { ...record.fields, population } };
}
function otherwise(): ForceRecord {
  const record = barset(500);
  const reason = 'includes offences involving bottles';
  return { ...record, fields: { ...record.fields, 'counted-otherwise': [{ measure: MEASURE, reason }] } };
}
function broken(): ForceRecord {
  const record = barset(500);
  return {
    ...record,
    fields: { ...record.fields, breaks: [{ measure: MEASURE, from: '2016-10-01', reason: 'anew' }] },
  };
}

describe('the reader', () => {
  const readComparisons = comparisonReader(['selected serious offences']);
  const read = (text: string) => readComparisons(text).comparisons;

  it.each([
    ['6.5 for every 1,000 people', { is: 'rate', value: 6.5, decimals: 1, per: 1000 }],
    ['6.0 for every 1,000 people', { is: 'rate', value: 6, decimals: 1, per: 1000 }],
    ['a rate of 1,500 per 100,000 residents', { is: 'rate', value: 1500, decimals: 0, per: 100_000 }],
    ['the second highest rate', { is: 'place', place: 2, end: 'highest' }],
    ['the 12th-lowest rate among all 43 police forces', { is: 'place', place: 12, end: 'lowest', of: 43 }],
    ['the fourth highest of the forty forces', { is: 'place', place: 4, end: 'highest', of: 40 }],
    [
      'more than in any of the nine years from 2010-11 to 2018-19',
      { is: 'series', side: 'above', from: '2010-11', to: '2018-19', many: 9 },
    ],
    [
      'more than in any of the 9 years from 2010/11 (the year to March 2011) to 2018/19',
      { is: 'series', side: 'above', from: '2010/11', to: '2018/19', many: 9 },
    ],
    [
      'fewest in any year from the year ending March 2011 to the year ending March 2019',
      { is: 'series', side: 'below', from: 'year ending March 2011', to: 'year ending March 2019' },
    ],
    ['5 per cent of selected serious offences', { is: 'share', percent: 5 }],
    ['the highest on record', { is: 'bare', end: 'highest' }],
  ])('reads “%s”', (text, claim) => {
    expect(read(text)).toEqual([expect.objectContaining(claim)]);
  });

  it('leaves counts and changes to others', () => {
    expect(read('The force recorded 500 offences, 9% higher than a year earlier, when the figure was 459.')).toEqual(
      [],
    );
  });
});
