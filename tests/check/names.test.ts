import { typedBehind, typedHeadline } from './typed-behind.js';

type Case = readonly [story: 'c' | 'k' | 'u', force: string, sentence: string];

const QUIET: readonly Case[] = [
  ['k', 'kent', 'Kent police recorded 851 serious knife offences.'],
  ['k', 'durham', 'Durham police recorded 197 serious knife offences.'],
  ['u', 'hampshire', 'Hampshire police recorded 480 uses of the devices.'],
  ['k', 'kent', "The National Police Chiefs' Council is running a week of action."],
  ['u', 'south-wales', "The National Police Chiefs' Council said forces were recording more."],
  ['k', 'kent', 'The Essex Police Federation wants more officers.'],
  ['k', 'kent', 'The officer trained with the Metropolitan Police.'],
  ['k', 'kent', 'Sussex Police and Surrey Police have joined the campaign.'],
  ['k', 'kent', 'British Transport Police will carry out patrols at stations.'],
  ['k', 'kent', 'The charity, which is based in London, works with schools.'],
  ['k', 'kent', 'The charity also works in Essex and in Surrey.'],
  ['k', 'kent', 'The scheme was first tried in London.'],
];

const WRONG: readonly Case[] = [
  ['k', 'kent', 'Essex Police recorded 851 serious knife offences.'],
  ['k', 'kent', 'Essex police recorded 851 serious knife offences in Essex.'],
  ['k', 'kent', 'Kemt Police recorded 851 serious knife offences.'],
  ['k', 'kent', 'Essex Police recorded fewer serious knife offences.'],
  ['k', 'kent', 'Essex Police declined to comment.'],
  ['k', 'kent', 'Ann Hill, of Essex Police, said: "We are glad."'],
  ['k', 'kent', 'The rate in London was far lower.'],
  ['k', 'kent', 'The figures are for crimes in Essex.'],
  ['k', 'durham', 'People in Durham are safer than people in London.'],
];

describe('names of forces and areas (rule F7)', () => {
  it.each(QUIET)('quiet: %s %s: %s', (story, force, sentence) =>
    expect(typedBehind(story, force, sentence).join('\n')).not.toContain('check/name-wrong'),
  );
  it.each(WRONG)('is found: %s %s: %s', (story, force, sentence) =>
    expect(typedBehind(story, force, sentence).join('\n')).toContain('check/name-wrong'),
  );
  it('is found in a headline, which is of the force whatever it says', () =>
    expect(typedHeadline('k', 'kent', 'Recorded knife crime: Essex Police').join('\n')).toContain('check/name-wrong'));
});
