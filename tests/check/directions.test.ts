import { typedBehind } from './typed-behind.js';

type Story = Parameters<typeof typedBehind>[0];

const directionsFound = (story: Story, force: string, sentence: string): readonly string[] =>
  typedBehind(story, force, sentence).filter((one) => one.startsWith('check/direction-wrong'));

/** Kent's knife offences fell from 873 to 851; Dyfed-Powys's rose from 207 to 251. */
describe('a word for a direction is held to the record where it is said of figures', () => {
  it.each([
    ['k', 'kent', 'Kent Police recorded 851 serious knife offences, up slightly from 873.'],
    ['k', 'kent', 'More serious knife offences were recorded in Kent than a year earlier.'],
    ['k', 'kent', 'The force recorded 851 serious knife offences, slightly up on the year before, when it was 873.'],
    ['k', 'kent', 'Recorded knife crime in Kent worsened.'],
    ['k', 'kent', 'Recorded knife crime is getting worse in Kent.'],
    ['k', 'kent', 'There was an uptick in recorded serious knife offences in Kent.'],
    ['k', 'kent', 'Kent Police saw numbers go up.'],
    ['k', 'kent', 'It rose.'],
    ['k', 'kent', 'A rise in knife crime was recorded.'],
    ['k', 'dyfed-powys', 'The number recorded eased.'],
    ['k', 'dyfed-powys', 'The number recorded is improving.'],
    ['k', 'dyfed-powys', 'The number recorded remained stable.'],
    ['k', 'dyfed-powys', 'The number recorded stood still, at 251.'],
    ['k', 'dyfed-powys', 'The number recorded hardly changed.'],
    ['k', 'dyfed-powys', 'Knife crime in Dyfed-Powys barely moved.'],
    ['k', 'dyfed-powys', 'Police in Dyfed-Powys cut recorded serious knife offences to 251.'],
  ] as const)('%s %s: %s', (story, force, sentence) => expect(directionsFound(story, force, sentence)).not.toEqual([]));

  it.each([
    ['k', 'kent', 'Council tax will rise in April.'],
    ['k', 'kent', 'Spending on youth clubs has risen.'],
    ['k', 'kent', 'The sun rose at 8am.'],
    ['k', 'kent', 'The number of officers in schools has risen.'],
    ['k', 'kent', 'The number of stop and searches rose in the same year.'],
    ['k', 'kent', 'A knife bin was set up by the council in Chatham.'],
    ['k', 'kent', 'Higher sentences were handed down.'],
    ['k', 'kent', 'The meeting is higher up the agenda.'],
    ['c', 'thames-valley', 'Calls to Childline have increased.'],
    ['c', 'thames-valley', 'The force serves more than two million people.'],
    ['u', 'hampshire', 'A Taser weighs less than a pound.'],
    [
      'u',
      'south-wales',
      'More than 20,000 incidents in which officers used force of any kind were recorded by the force.',
    ],
  ] as const)('%s %s, quiet: %s', (story, force, sentence) =>
    expect(directionsFound(story, force, sentence)).toEqual([]),
  );
});

/** What the nation's name stands in without a figure hands nothing on to the force's own count behind it. */
it.each([
  ['u', 'kent', 'The devices are used by every force in England and Wales.'],
  ['u', 'kent', 'Forces across England and Wales have to publish the figures.'],
  ['c', 'thames-valley', 'The charity works across England and Wales.'],
] as const)('%s %s, before our own count: %s', (story, force, sentence) =>
  expect(typedBehind(story, force, sentence)).toEqual([]),
);
