import type { StoryFields } from '../../src/model/story-schema.js';
import { lackOfRate } from '../../src/review/lack-of-rate.js';
import { leftOutLines } from '../../src/review/left-out.js';
import { sayWithheld } from '../../src/review/say-withheld.js';

const measures = { 'lost-dogs': { alias: 'lost', singular: 'lost dog', plural: 'lost dogs' } };
const story = { measures } as unknown as StoryFields;
const places = { force: {}, nation: 'Loamshire and Wessex' };
const told = (...leftOut: { block: string; reason: string }[]): readonly string[] =>
  leftOutLines([{ outlet: 'wire', leftOut }], story, places);

describe('a paragraph that is left out', () => {
  it.each([
    ['definition', 'of-total is not in the draft', 'this makes no sense without “of-total”, which is not in the draft'],
    ['rate', 'lost.rate is none', 'there is no rate of lost dogs, as the force’s record gives no population'],
    ['nation', 'nation.lost.rate is none', 'there is no rate of lost dogs in Loamshire and Wessex'],
    ['change', 'lost.earlier is missing', 'there is no earlier figure for lost dogs that can be printed'],
    ['series', 'lost.change is little-changed', 'the recorded number of lost dogs was little changed'],
    [
      'series',
      'lost.change is no-comparison',
      'the recorded number of lost dogs cannot be compared with an earlier one',
    ],
    ['of-total', 'lost.share is missing', 'no share of the total can be given for lost dogs'],
    ['of-total', 'lost.later is none', 'no lost dogs were recorded'],
    ['nation', 'nation.lost.later is none', 'no lost dogs were recorded in Loamshire and Wessex'],
    ['nation-rate', 'lost.counting is otherwise', 'the force does not count lost dogs as other forces do'],
    [
      'nation',
      'nation.lost.change is level',
      `the recorded number of lost dogs in ${places.nation} was the same as before`,
    ],
  ])('%s: %s', (block, reason, why) =>
    expect(told({ block, reason })).toEqual([`The paragraph “${block}” is left out: ${why}.`]),
  );

  it('is named beside others with the same reason', () =>
    expect(
      told({ block: 'a', reason: 'lost.later is missing' }, { block: 'b', reason: 'lost.later is missing' }),
    ).toEqual(['The paragraphs “a” and “b” are left out: there is no figure for lost dogs that can be printed.']));
});

test('a rate is missing for what the record says of residents, or for its count', () => {
  const population = { value: 9000, vintage: 'mid-2020' };
  expect(lackOfRate({ population: { ...population, value: 0 } })).toContain('nobody lives');
  expect(lackOfRate({ population: { ...population, 'no-rates': 'few people live there' } })).toBe(
    ' (few people live there)',
  );
  expect(lackOfRate({ population })).toContain('too small');
});

test('a count that is left out for being small takes the change with it', () => {
  const reason = 'the count is under 10 and is left out (rule G4)';
  expect(sayWithheld({ alias: 'lost', reason, period: '2017-18' })).toBe(
    'a count is under 10 and is left out, and so is any change (rule G4)',
  );
});

test.each([
  ['not supplied by the force.', '2017-18', 'no figure for 2017-18 (not supplied by the force)'],
  ['suppressed: [c]', 'year ending June 2025', 'no figure for the year ending June 2025 (suppressed: [c])'],
  ['the record has no figure for lost-dogs in 2017-18', '2017-18', 'no figure for 2017-18 in the record'],
  [
    'the series breaks between the periods: a new system.',
    undefined,
    'the series breaks between the periods: a new system',
  ],
])('a figure is withheld: %s', (reason, period, said) =>
  expect(sayWithheld({ alias: 'lost', reason, ...(period !== undefined && { period }) })).toBe(said),
);
