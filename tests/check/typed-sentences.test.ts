import { typedBehind, typedHeadline } from './typed-behind.js';

type Case = readonly [story: 'c' | 'k' | 'u', force: string, sentence: string, found: string];

/** True and printable: nothing is found in them. */
const TRUE: readonly Readonly<[Case[0], string, string]>[] = [
  ['k', 'dorset', 'In the year to September 2018 the force recorded 250 serious knife offences.'],
  ['c', 'thames-valley', 'In the year to March 2018 the force recorded 2,505 child sexual abuse crimes.'],
  ['c', 'thames-valley', 'The figures cover the 12 months to March 2020.'],
  ['k', 'leicestershire', 'The figures cover a period of 12 months.'],
  ['k', 'cumbria', 'In the 12 months to the end of September 2019 the force recorded 198 serious knife offences.'],
  ['k', 'norfolk', 'On Thursday, January 23, 2020, the ONS published the figures.'],
  [
    'c',
    'thames-valley',
    'Thames Valley Police recorded an average of more than eight child sexual abuse crimes a day.',
  ],
  ['c', 'thames-valley', 'That is about one child sexual abuse crime every three hours, on average.'],
  ['k', 'cambridgeshire', 'On average, more than nine serious offences involving a knife were recorded a week.'],
  ['k', 'kent', 'A report a week later said more.'],
  ['u', 'nottinghamshire', 'The force recorded 388 uses of the devices, up from 197.'],
  ['u', 'suffolk', 'The force recorded 362 uses, up from 221.'],
  ['k', 'west-midlands', 'West Midlands Police recorded 541 more serious knife offences than it did a year earlier.'],
  ['k', 'british-transport-police', 'The force’s figure was up by 47, from 161 to 208.'],
  ['c', 'thames-valley', 'Police recorded 552 more child sexual abuse crimes than two years earlier.'],
  ['k', 'city-of-london', 'Thirty-two offences were recorded, down from 59 a year earlier.'],
  ['k', 'hampshire', 'No other knife offences are counted.'],
  ['k', 'kent', 'To report a crime, call police on 101, or 999 in an emergency.'],
  ['k', 'kent', 'Kent Police can be called on 101 to report a crime.'],
  ['c', 'thames-valley', 'NSPCC helpline: 0808 800 5000. Childline: 0800 1111.'],
  ['k', 'metropolitan', 'Metropolitan Police officers recorded 15,048 serious knife offences in the year.'],
  ['k', 'west-yorkshire', 'The campaign was launched in 2018.'],
  ['k', 'essex', 'Essex Police set up a violence reduction unit in 2019.'],
  ['k', 'essex', 'John Smith, 34, of High Street, Rugby, was jailed for carrying a knife.'],
  ['k', 'essex', 'Councillor Mary Smith, 52, called for a summit.'],
  ['k', 'kent', 'The officers’ union and the victims’ families met.'],
  ['k', 'kent', 'Rock ’n’ roll was played at the officers’ union.'],
  ['k', 'kent', 'Officers in Maidstone met on Friday 5 March.'],
  ['k', 'kent', 'Kent Police recorded 851 serious knife offences before Operation Sceptre, in September.'],
];

/** Not what the record gives, or nothing that it can give. */
const WRONG: readonly Case[] = [
  ['k', 'dorset', 'In the year to September 2018 the force recorded 254 serious knife offences.', '“254” is not what'],
  [
    'c',
    'thames-valley',
    'In the year to March 2018 the force recorded 3,057 child sexual abuse crimes.',
    '“3,057” is not',
  ],
  ['c', 'thames-valley', 'In the 12 months to March 2019 the force recorded 3,057 crimes.', 'check/period-wrong'],
  [
    'u',
    'kent',
    'In the year to March 2019 the force recorded 863 uses of conducted energy devices.',
    '“863” is not what',
  ],
  ['k', 'cumbria', 'That is 198 offences every week.', '“198 offences every week” is not what'],
  ['k', 'durham', 'That is 197 serious knife offences a day.', '“197 serious knife offences a day” is not what'],
  ['u', 'sussex', 'The force recorded 897 uses of conducted energy devices a day.', 'is not what the record gives'],
  ['c', 'thames-valley', 'The force recorded 3,057 child sexual abuse crimes a month.', 'crimes a month” is not what'],
  [
    'u',
    'sussex',
    'The force recorded 17,236 uses of Tasers.',
    '“17,236” is not what the record gives (uses of conducted energy devices',
  ],
  [
    'k',
    'west-midlands',
    'West Midlands Police recorded 540 more serious knife offences than a year earlier.',
    '“540 more”',
  ],
  [
    'k',
    'west-midlands',
    'The force recorded 541 fewer serious knife offences than a year earlier.',
    '“541 fewer” is not',
  ],
  ['k', 'british-transport-police', 'The force’s figure was up by 48, from 161 to 208.', '“48” is not what'],
  [
    'k',
    'city-of-london',
    'Thirty-three offences were recorded, down from 59 a year earlier.',
    '“Thirty-three” is not what',
  ],
  ['k', 'kent', 'The offences were up on 999 a year earlier.', '“999” is not what'],
  ['k', 'cheshire', 'Offences involving a knife fell in 2019.', 'A calendar year stands for another period'],
];

/** Nothing here can tell whether they are true: a named person has to. */
const HELD: readonly Case[] = [
  ['k', 'surrey', 'Call Victim Support on 0808 168 9111 about knife crime.', 'check/figure-not-ours'],
  ['c', 'thames-valley', 'Call the NSPCC on 0808 800 5001 about abuse.', 'check/figure-not-ours'],
  ['k', 'hampshire', '“We have lost control,” said Olivia Pinkney.', 'check/quotation-not-recorded'],
  ['k', 'hampshire', '‘We have lost control,’ said Olivia Pinkney.', 'check/quotation-not-recorded'],
  [
    'k',
    'hampshire',
    "'We've lost control of our officers' streets,' said Olivia Pinkney.",
    'check/quotation-not-recorded',
  ],
  [
    'k',
    'west-midlands',
    'The force recorded 3,649 serious offences involving a knife in Birmingham.',
    'check/part-of-area',
  ],
  ['c', 'thames-valley', 'The force recorded 3,057 child sexual abuse crimes in Oxfordshire.', 'check/part-of-area'],
];

const HEADLINES: readonly Case[] = [
  [
    'k',
    'durham',
    'Police recorded 197 knife offences that were “out of hand” in Durham',
    'check/quotation-not-recorded',
  ],
  [
    'k',
    'durham',
    'Police recorded 197 knife offences that were ‘out of hand’ in Durham',
    'check/quotation-not-recorded',
  ],
  ['k', 'kent', 'Police recorded 851 serious knife offences in Canterbury', 'check/part-of-area'],
];

describe('an editor’s own sentence', () => {
  it.each(TRUE)('passes where it is true: %s %s: %s', (story, force, sentence) => {
    expect(typedBehind(story, force, sentence)).toEqual([]);
  });

  it.each([...WRONG, ...HELD])(
    'is found where it is not, or nobody can tell: %s %s: %s',
    (story, force, sentence, found) => {
      expect(typedBehind(story, force, sentence).join('\n')).toContain(found);
    },
  );

  it.each(HEADLINES)('is read in a headline as well: %s %s: %s', (story, force, words, found) => {
    expect(typedHeadline(story, force, words).join('\n')).toContain(found);
  });
});
