import { deskOf } from './desk-of.js';
import { typedBehind } from './typed-behind.js';

/** What is found in a sentence, but for its place before the caveat. */
const foundIn = (force: string, sentence: string): string =>
  typedBehind('c', force, sentence)
    .filter((one) => !one.includes('(rule A4)'))
    .join('\n');

/** Parts of what is recorded, given to who said it. */
const THEIRS: readonly (readonly [force: string, sentence: string])[] = [
  ['hertfordshire', 'Det Ch Insp Andrea Dalton said the figures should be looked at "in context".'],
  ['hertfordshire', 'Ms Dalton said more cases were found, which the force sees as "positive news for victims".'],
  ['hertfordshire', 'The force described more detection of cases as "positive news for victims".'],
  ['hertfordshire', 'A spokesman for Hertfordshire Constabulary said it was "positive news for victims".'],
  ['thames-valley', 'Anna Edmundson, head of policy at the NSPCC, said the strategy was "an important first step".'],
  ['thames-valley', 'Ms Edmundson called the strategy "an important first step".'],
  ['thames-valley', 'The spokesman said the strategy "builds on the Government’s commitment".'],
  [
    'thames-valley',
    '"It will ensure offenders of these horrific crimes are swiftly brought to justice," a Home Office spokesman said.',
  ],
  ['thames-valley', '"This includes equipping police with enhanced powers and tools," the spokesman said.'],
  [
    'thames-valley',
    'The NSPCC’s Anna Edmundson said: "The Government’s Tackling Child Sexual Abuse Strategy is an important first step in protecting and supporting children."',
  ],
  ['thames-valley', 'The strategy is called "Tackling Child Sexual Abuse".'],
];

/** Words with a change, and words of somebody else. */
const WRONG: readonly (readonly [rule: string, force: string, sentence: string])[] = [
  ['H6', 'hertfordshire', 'Detective Chief Inspector Dalton said it was "great news for victims".'],
  ['H6', 'thames-valley', 'Anna Edmundson, of the NSPCC, said the strategy was "an important last step".'],
  [
    'H6',
    'thames-valley',
    '"It will ensure offenders of these horrible crimes are swiftly brought to justice," a Home Office spokesman said.',
  ],
  ['J2', 'hertfordshire', 'Detective Chief Inspector John Dalton said it was "positive news for victims".'],
  ['J2', 'hertfordshire', 'Councillor Smith said it was "positive news for victims".'],
  ['J2', 'thames-valley', 'Thames Valley Police said the strategy was "an important first step".'],
  ['J2', 'thames-valley', 'Jane Smith, of the NSPCC, said the strategy was "an important first step".'],
  [
    'J2',
    'thames-valley',
    '"It will ensure offenders of these horrific crimes are swiftly brought to justice," a police spokesman said.',
  ],
  [
    'J2',
    'thames-valley',
    'The NSPCC’s Jane Smith said: "The Government’s Tackling Child Sexual Abuse Strategy is an important first step in protecting and supporting children."',
  ],
];

describe('a part of somebody’s recorded words', () => {
  it.each(THEIRS)('is theirs: %s: %s', (force, sentence) => expect(foundIn(force, sentence)).toBe(''));

  it.each(WRONG)('is found where it is altered, or another’s (%s): %s: %s', (rule, force, sentence) => {
    const found = foundIn(force, sentence);
    expect(found).toContain('check/quotation-altered');
    expect(found).toContain(`(rule ${rule})`);
  });

  it('of a word or two may be anybody’s: a named person has to vouch for it', () => {
    const found = foundIn('hertfordshire', 'Councillor Smith said it was "in context".');
    expect(found).toContain('check/quotation-not-recorded');
    expect(found).not.toContain('check/quotation-altered');
  });

  it.each([
    ['said the rise could "in part be attributed to changes in crime recording processes"', []],
    ['said the rise could "be attributed to changes in crime recording processes"', ['warning H6']],
  ])('may lose its sense where it is cut: she %s', (said, found) => {
    const typed = deskOf('child-sexual-abuse', 'hertfordshire').typed(`Ms Dalton ${said}.`);
    expect(typed.filter((one) => !one.endsWith('A4'))).toEqual(found);
  });
});
