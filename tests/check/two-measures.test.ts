import { typedBehind } from './typed-behind.js';

/** Two measures in one sentence. Thames Valley: 3,057 crimes after 2,505, of them 217 of exploitation after 316. Hampshire: 480 uses, 4,919 incidents. */
const FORCES = { valley: ['c', 'thames-valley'], hampshire: ['u', 'hampshire'] } as const;

const found = (force: keyof typeof FORCES, sentence: string): string =>
  typedBehind(FORCES[force][0], FORCES[force][1], sentence).join('\n');

it.each([
  [
    'valley',
    'Recorded child sexual abuse crimes rose from 2,505 to 3,057, while recorded exploitation cases fell from 316 to 217.',
  ],
  ['valley', 'Recorded child sexual abuse crimes rose, but recorded exploitation cases fell.'],
  ['valley', 'Exploitation accounted for 7% of the child sexual abuse crimes recorded.'],
  ['valley', 'About one in 14 of the child sexual abuse crimes recorded was a case of exploitation.'],
  ['hampshire', 'The force recorded 480 uses of the devices and 4,919 incidents in which officers used force.'],
  ['hampshire', 'Officers recorded 271 more uses of the devices than a year earlier, a rise of 130% from 209.'],
] as const)('%s, true: %s', (force, sentence) => expect(found(force, sentence)).toBe(''));

it.each([
  [
    'valley',
    'Recorded child sexual abuse crimes rose from 2,505 to 3,057, while recorded exploitation cases rose from 316 to 217.',
    'direction-wrong',
  ],
  [
    'valley',
    'Recorded child sexual abuse crimes rose from 316 to 217, while recorded exploitation cases fell from 2,505 to 3,057.',
    'figure-wrong: “316”',
  ],
  ['valley', 'Recorded child sexual abuse crimes fell, while recorded exploitation cases rose.', 'direction-wrong'],
  ['valley', 'Exploitation accounted for 9% of the child sexual abuse crimes recorded.', 'figure-wrong: “9%”'],
  ['valley', 'About one in 24 of the child sexual abuse crimes recorded was a case of exploitation.', 'figure-wrong'],
  [
    'hampshire',
    'The force recorded 4,919 uses of the devices and 480 incidents in which officers used force.',
    'figure-wrong: “4,919”',
  ],
] as const)('%s, false: %s', (force, sentence, problem) => expect(found(force, sentence)).toContain(problem));
