import type { Approximation } from '../../src/model/approximation.js';
import type { Fact } from '../../src/model/fact.js';
import type { Figure } from '../../src/model/figure.js';
import { PROFILES } from '../../src/model/house-style.js';
import type { StoryFields } from '../../src/model/story-schema.js';
import { alternatives } from '../../src/review/alternatives.js';

const measures = {
  'lost-dogs': { alias: 'lost', singular: 'instance of a lost dog', plural: 'instances of lost dogs' },
};
const story = { measures } as unknown as StoryFields;
const origin = { record: 'barsetshire', measure: 'lost-dogs', period: '2019-20' };
const told = (parts: Fact['parts']): readonly string[] =>
  alternatives(story, { lost: { ...(parts && { parts }) } }, PROFILES.seed);
const counted = (value: number): Fact => ({ print: { kind: 'figure', form: 'count', value, origin } });

describe('an intro that is true', () => {
  it.each([
    [0, 'no instances of lost dogs'],
    [1, 'one instance of a lost dog'],
    [863, '863 instances of lost dogs'],
  ])('gives a count of %d with its noun', (value, said) => expect(told({ later: counted(value) })).toEqual([said]));

  it('says of one in so many what one of them was', () => {
    const words = { is: 'one-in', number: 6, relation: 'about' } as const;
    const print: Figure = { kind: 'figure', form: 'words', value: 146, words, origin };
    expect(told({ share: { parts: { 'one-in': { print } } } })).toEqual([
      'about one in six of the total was recorded as an instance of a lost dog',
    ]);
  });

  it('says of every other figure that it is of what was recorded (rule B1)', () => {
    const weekly = { is: 'rate', unit: 'week', relation: 'more than', number: 16 } as const;
    const doubled = { is: 'multiple', relation: 'exactly', times: 2 } as const;
    const worded = (words: Approximation): Fact => ({
      print: { kind: 'figure', form: 'words', value: 863, words, origin },
    });
    expect(told({ weekly: worded(weekly), change: { parts: { multiple: worded(doubled) } } })).toEqual([
      'recorded instances of lost dogs: an average of more than 16 a week',
      'recorded instances of lost dogs doubled',
    ]);
  });
});
