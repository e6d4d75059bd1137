import { typedBehind } from './typed-behind.js';

/** Numbers of something else that a word for the figures stands near: nobody here knows them, a named person may. */
const OTHERS = [
  ['k', 'dyfed-powys', 'The council, which has 74 members, will debate knife crime on Wednesday.'],
  ['k', 'kent', 'Three people were jailed for knife crime last month.'],
  ['k', 'kent', 'Police made 12 arrests for knife crime last month.'],
  ['k', 'kent', 'The Home Office gave police £100m to fight knife crime.'],
  ['k', 'kent', 'It is illegal to sell a knife to anyone under 18.'],
  ['k', 'kent', 'Since the figures were compiled, the force has recruited 180 officers.'],
  ['k', 'kent', 'The council cut its youth budget by 20%.'],
  ['k', 'durham', 'An amnesty in September saw 65 knives handed in at police stations.'],
  ['u', 'south-wales', 'A Taser delivers up to 50,000 volts.'],
] as const;

/** Claims about what was counted, in the words of one: nobody can vouch for them. */
const OURS = [
  ['k', 'kent', 'Police recorded 999 serious knife offences.', '“999” is not what'],
  ['k', 'kent', 'The force recorded 999 knife robberies.', '“999” is not what'],
  ['k', 'kent', 'In all, 999 officers were recorded as attacked.', '“999” is not what'],
  ['k', 'kent', 'The rise of 163 takes some explaining.', '“163” is not what'],
  ['k', 'kent', 'Kent was up by 40%.', '“40%” is not what'],
  ['k', 'dyfed-powys', 'There were 251 people attacked with a knife.', 'check/wrong-noun'],
  ['u', 'south-wales', 'Tasers were used on 764 people in South Wales.', 'check/'],
  [
    'u',
    'south-wales',
    'The number of uses recorded rose by nearly three quarters, from 467 to 764.',
    'nearly three quarters',
  ],
] as const;

describe('a number that a person typed', () => {
  it.each(OTHERS)('is held, and nothing more, where it is of something else: %s %s: %s', (story, force, sentence) => {
    const found = typedBehind(story, force, sentence);
    expect(found.map((one) => one.split(':')[0])).toEqual(['check/figure-not-ours']);
  });

  it.each(OURS)('is refused where it is said of what was counted: %s %s: %s', (story, force, sentence, found) => {
    expect(typedBehind(story, force, sentence).join('\n')).toContain(found);
  });
});
