import { typedBehind } from './typed-behind.js';

/**
 * The force and the nation in one sentence. Kent: 863 uses after 588, up 47%; the nation: 32,058, up 37%. West Midlands: 3,649
 * after 3,108, the nation 44,771, up 7%. City of London: 32 after 59. Thames Valley: 3,057 after 2,505, the nation 61,800, up
 * 12%; exploitation 217 after 316, the nation 12,600, down 16%.
 */
const FORCES = {
  kent: ['u', 'kent'],
  midlands: ['k', 'west-midlands'],
  city: ['k', 'city-of-london'],
  valley: ['c', 'thames-valley'],
} as const;

const found = (force: keyof typeof FORCES, sentence: string): string =>
  typedBehind(FORCES[force][0], FORCES[force][1], sentence).join('\n');

it.each([
  ['kent', 'The 47% rise compares with a rise of 37% across England and Wales.'],
  ['kent', 'Recorded use of the devices rose by 47% in Kent, compared with 37% across England and Wales.'],
  ['kent', 'Recorded use of the devices rose by 47% in Kent, and by 37% across England and Wales.'],
  ['kent', 'Recorded use of the devices rose by 37% nationally and by 47% in Kent.'],
  ['kent', 'Across England and Wales recorded use rose by 37%, while in Kent it rose by 47%.'],
  ['kent', 'Recorded use of the devices rose by 47%, more than across England and Wales.'],
  ['kent', 'Recorded use of the devices rose by 47%, more than the 37% across England and Wales.'],
  ['kent', 'That is a bigger rise than the 37% recorded across England and Wales.'],
  ['kent', 'That is a bigger rise than across England and Wales.'],
  ['kent', 'The rise was bigger than the national increase of 37%.'],
  ['kent', 'Kent Police recorded 863 of the 32,058 uses recorded across England and Wales.'],
  [
    'midlands',
    'The number recorded rose from 3,108 to 3,649, while across England and Wales, excluding Greater Manchester, it rose by 7%.',
  ],
  [
    'city',
    'The number recorded fell from 59 to 32, while across England and Wales, excluding Greater Manchester, it rose.',
  ],
  [
    'valley',
    'Thames Valley Police recorded 3,057 of the 61,800 child sexual abuse crimes recorded across England and Wales.',
  ],
  [
    'valley',
    'Recorded exploitation crimes fell from 316 to 217 in Thames Valley, compared with a fall of 16% across England and Wales.',
  ],
  ['kent', 'While recorded use rose by 37% across England and Wales, in Kent it rose by 47%.'],
  ['kent', 'Recorded use of the devices rose in Kent, as it did across England and Wales.'],
  ['kent', 'Recorded use of the devices rose by 47% in Kent, as it rose nationally.'],
  [
    'midlands',
    'The rate, 125 offences for every 100,000 people, compares with 79 across England and Wales, excluding Greater Manchester.',
  ],
  [
    'midlands',
    'The rate of 125 offences per 100,000 people was higher than the 79 recorded across England and Wales, excluding Greater Manchester.',
  ],
  [
    'midlands',
    'Knives were involved in 7% of selected serious offences recorded by the force, against 6% across England and Wales, excluding Greater Manchester.',
  ],
] as const)('%s, true: %s', (force, sentence) => expect(found(force, sentence)).toBe(''));

it.each([
  ['kent', 'The 37% rise compares with a rise of 47% across England and Wales.', 'figure-wrong: “37%”'],
  ['kent', 'Recorded use of the devices rose by 37% in Kent, compared with 47% across England and Wales.', '“47%”'],
  ['kent', 'Recorded use of the devices rose by 47% nationally and by 37% in Kent.', 'figure-wrong: “37%”'],
  ['kent', 'The 47% rise compares with a fall of 37% across England and Wales.', 'direction-wrong'],
  [
    'kent',
    'Recorded use of the devices fell in Kent, while across England and Wales it rose by 37%.',
    'direction-wrong',
  ],
  ['kent', 'Across England and Wales recorded use fell, while in Kent it rose by 47%.', 'direction-wrong'],
  ['kent', 'Recorded use of the devices rose by 99%, more than across England and Wales.', 'figure-wrong: “99%”'],
  ['kent', 'Recorded use of the devices rose by 99%, above the national average.', 'figure-wrong: “99%”'],
  ['kent', 'Recorded use of the devices rose to 999, a bigger rise than across England and Wales.', 'figure-wrong'],
  ['kent', 'That is a smaller rise than across England and Wales.', 'comparison-wrong'],
  ['kent', 'Recorded use rose by 47%, more than the 39% across England and Wales.', 'comparison-wrong'],
  ['kent', 'Recorded use rose by 47%, less than the 37% across England and Wales.', 'comparison-wrong'],
  ['kent', 'The rise was smaller than the national increase of 37%.', 'comparison-wrong'],
  ['kent', 'Kent Police recorded 588 of the 32,058 uses recorded across England and Wales.', 'figure-wrong: “588”'],
  ['city', 'The number recorded fell from 59 to 32, while across England and Wales it fell too.', 'direction-wrong'],
  [
    'valley',
    'Recorded exploitation crimes fell from 316 to 217 in Thames Valley, compared with a rise of 16% across England and Wales.',
    'direction-wrong',
  ],
  ['kent', 'While recorded use rose by 47% across England and Wales, in Kent it rose by 37%.', 'figure-wrong: “47%”'],
  ['kent', 'Recorded use of the devices fell in Kent, as across England and Wales.', 'direction-wrong'],
  ['kent', 'Kent, like the rest of England and Wales, saw a fall in recorded uses.', 'direction-wrong'],
  ['city', 'Recorded offences fell in the City of London, as across England and Wales.', 'direction-wrong'],
  ['kent', 'Kent Police, one of the forces of England and Wales, recorded 32,058 uses.', 'figure-wrong: “32,058”'],
  ['kent', 'Recorded use of the devices rose more slowly in Kent than across England and Wales.', 'comparison-wrong'],
  [
    'midlands',
    'The rate, 125 offences for every 100,000 people, compares with 89 across England and Wales, excluding Greater Manchester.',
    'comparison-wrong',
  ],
  [
    'midlands',
    'The rate of 125 offences per 100,000 people was lower than the 79 recorded across England and Wales, excluding Greater Manchester.',
    'comparison-wrong',
  ],
  [
    'midlands',
    'Knives were involved in 7% of selected serious offences recorded by the force, against 9% across England and Wales, excluding Greater Manchester.',
    'comparison-wrong',
  ],
  // Both figures are the nation's: what is compared with is another time.
  ['valley', 'Across England and Wales 61,800 crimes were recorded, compared with 2,505 two years earlier.', '“2,505”'],
] as const)('%s, false: %s', (force, sentence, problem) => expect(found(force, sentence)).toContain(problem));
