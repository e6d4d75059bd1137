import type { BesideCase, ChangeCase } from '../../src/model/cases.js';
import type { Fact } from '../../src/model/fact.js';
import { PROFILES } from '../../src/model/house-style.js';
import type { StoryFields } from '../../src/model/story-schema.js';
import { unusual } from '../../src/review/unusual.js';

const measures = { 'lost-dogs': { alias: 'lost', singular: 'lost dog', plural: 'lost dogs' } };
const story = { measures } as unknown as StoryFields;
const telling = { style: PROFILES.seed, nation: 'Loamshire and Wessex', withheld: [] };
const told = (change: ChangeCase, beside: BesideCase): readonly string[] => {
  const baseline = { case: 'unusual', parts: { beside: { case: beside } } };
  return unusual(story, { lost: { parts: { change: { case: change }, baseline } } }, telling);
};

describe('an unusual change', () => {
  it.each([
    ['nation', 'the change is far from that in Loamshire and Wessex'],
    ['years', 'the change is far from the force’s own in other years'],
    [
      'nation-and-years',
      'the change is far from that in Loamshire and Wessex, and from the force’s own in other years',
    ],
    ['nothing', 'the change is large, and no other is on record to hold it against'],
  ] as const)('is told beside what there is to hold it against: %s', (beside, said) =>
    expect(told('rise', beside)).toEqual([`Lost dogs: ${said}.`]),
  );

  it('from nothing is held against nothing', () => expect(told('from-zero', 'nation')).toEqual([]));
});

describe('nothing, before or after', () => {
  const counted = (value: number, period: string): Fact => ({
    print: { kind: 'figure', form: 'count', value, origin: { record: 'barsetshire', measure: 'lost-dogs', period } },
  });

  it.each([
    ['to-zero', 863, 0, '863 were recorded in 2017-18, and none in 2019-20'],
    ['to-zero', 1, 0, '1 was recorded in 2017-18, and none in 2019-20'],
    ['from-zero', 0, 120, 'none were recorded in 2017-18, and 120 in 2019-20'],
    ['still-zero', 0, 0, 'none were recorded in 2017-18, and none in 2019-20'],
  ])('is told with both counts: %s', (change, earlier, later, said) => {
    const parts = { change: { case: change }, earlier: counted(earlier, '2017-18'), later: counted(later, '2019-20') };
    expect(unusual(story, { lost: { parts } }, telling)).toEqual([`Lost dogs: ${said}.`]);
  });
});
