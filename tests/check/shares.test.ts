import { typedBehind } from './typed-behind.js';

type Case = readonly [story: 'c' | 'k' | 'u', force: string, sentence: string];
const found = ([story, force, sentence]: Case): string => typedBehind(story, force, sentence).join('\n');

/**
 * Thames Valley: 3,057 crimes after 2,505, of them 217 cases of exploitation after 316; in England and Wales 61,800 and 12,600.
 * Hertfordshire: 146 of 863. London: a third of what was recorded in England and Wales; Greater Manchester: 1,543 of 32,058.
 */
const TRUE: readonly Case[] = [
  [
    'c',
    'thames-valley',
    'The child sexual abuse crimes recorded in Thames Valley were about 5% of the 61,800 recorded across England and Wales.',
  ],
  [
    'c',
    'thames-valley',
    'Almost one in 20 of the child sexual abuse crimes recorded across England and Wales were recorded in Thames Valley.',
  ],
  [
    'k',
    'metropolitan',
    'About a third of the serious knife offences recorded across England and Wales were recorded in London.',
  ],
  ['u', 'greater-manchester', 'GMP accounted for about 5% of the 32,058 uses recorded across England and Wales.'],
  [
    'c',
    'hertfordshire',
    'Exploitation made up 17% of the crimes recorded in Hertfordshire, compared with 20% across England and Wales.',
  ],
  ['c', 'thames-valley', 'Exploitation made up 7% of the recorded crimes in 2019-20, down from 13% in 2017-18.'],
  [
    'c',
    'thames-valley',
    'Exploitation’s share of the recorded crimes fell from 13% to 7%, or by six percentage points.',
  ],
  ['c', 'thames-valley', 'The other 2,840 recorded crimes were not flagged as exploitation.'],
];

const FALSE: readonly Case[] = [
  [
    'c',
    'thames-valley',
    'The child sexual abuse crimes recorded in Thames Valley were about 9% of the 61,800 recorded across England and Wales.',
  ],
  [
    'c',
    'thames-valley',
    'Almost one in ten of the child sexual abuse crimes recorded across England and Wales were recorded in Thames Valley.',
  ],
  [
    'k',
    'metropolitan',
    'About half of the serious knife offences recorded across England and Wales were recorded in London.',
  ],
  ['u', 'greater-manchester', 'GMP accounted for about 9% of the 32,058 uses recorded across England and Wales.'],
  ['u', 'greater-manchester', 'GMP accounted for more than 5% of the 32,058 uses recorded across England and Wales.'],
  [
    'c',
    'hertfordshire',
    'Exploitation made up 17% of the crimes recorded in Hertfordshire, compared with 30% across England and Wales.',
  ],
  ['c', 'thames-valley', 'Exploitation made up 7% of the recorded crimes in 2019-20, down from 17% in 2017-18.'],
  ['c', 'thames-valley', 'Exploitation made up 13% of the recorded crimes in 2019-20, down from 7% in 2017-18.'],
  ['c', 'thames-valley', 'Exploitation’s share of the recorded crimes fell from 15% to 7%.'],
  ['c', 'thames-valley', 'The other 3,057 recorded crimes were not flagged as exploitation.'],
  ['c', 'thames-valley', 'Exploitation made up almost 7% of the recorded crimes.'],
];

describe('a share', () => {
  it.each(TRUE)('is a part of its whole, or the force’s of the nation’s: %s %s: %s', (...one) =>
    expect(found(one)).toBe(''),
  );
  it.each(FALSE)('is found where it is neither: %s %s: %s', (...one) => expect(found(one)).toContain('figure-wrong'));
});

describe('whose and when', () => {
  it.each([
    ['u', 'hampshire', 'That is equal to nine uses a week, against four a week the year before.'],
    ['k', 'kent', 'Kent’s fall of 3%, from 873, came as the number rose elsewhere.'],
    [
      'c',
      'hertfordshire',
      'The number recorded in Hertfordshire rose much faster than across England and Wales, where the increase was 12%.',
    ],
    ['c', 'thames-valley', 'Calls to Childline have increased since the pandemic began.'],
    ['k', 'kent', 'Luton Town beat Bristol City 2-1 on the day the figures came out.'],
  ] satisfies Case[])('is quiet: %s %s: %s', (...one) => expect(found(one)).toBe(''));

  it.each([
    ['u', 'hampshire', 'That is equal to nine uses a week, against six a week the year before.'],
    ['u', 'hampshire', 'That is equal to four uses a week.'],
    [
      'c',
      'hertfordshire',
      'The number recorded in Hertfordshire rose much faster than across England and Wales, where the increase was 22%.',
    ],
    ['c', 'thames-valley', 'Recorded crimes have increased since the pandemic began.'],
    ['k', 'kent', 'In Kent the number rose.'],
  ] satisfies Case[])('is found: %s %s: %s', (...one) => expect(found(one)).not.toBe(''));
});
