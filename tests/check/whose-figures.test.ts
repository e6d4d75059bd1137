import { typedBehind } from './typed-behind.js';

type Story = Parameters<typeof typedBehind>[0];
const found = (story: Story, force: string, sentence: string): string => typedBehind(story, force, sentence).join('\n');

/** Whose the figures are, of what place, and how they are hedged. Kent: 851 offences after 873, down 3%. */
it.each([
  ['k', 'durham', 'Home Office figures show Durham Constabulary recorded 197 serious knife offences.', '(rule A1)'],
  ['k', 'durham', 'Figures from the NSPCC show Durham Constabulary recorded 197 serious knife offences.', '(rule A1)'],
  ['k', 'durham', 'The figures were published by the Home Office.', '(rule A1)'],
  ['k', 'kent', 'Medway recorded 851 serious knife offences.', 'check/part-of-area: “Medway”'],
  ['k', 'kent', 'Maidstone had 851 of them.', 'check/part-of-area: “Maidstone”'],
  ['k', 'kent', 'The Met recorded 851 serious knife offences.', 'check/'],
  ['k', 'kent', 'That is a drop of almost 4%, from 873.', 'figure-wrong: “almost 4%”'],
  ['k', 'kent', 'That is a drop of about 2%, from 873.', 'figure-wrong: “about 2%”'],
  ['u', 'hampshire', 'Officers discharged Tasers 480 times.', 'check/banned-wording'],
  [
    'u',
    'nottinghamshire',
    'The force’s total of 388 uses was more than double the previous year’s.',
    'figure-wrong: “more than double',
  ],
] as const)('%s %s, found: %s', (story, force, sentence, problem) =>
  expect(found(story, force, sentence)).toContain(problem),
);

it.each([
  ['k', 'durham', 'ONS figures show Durham Constabulary recorded 197 serious knife offences.'],
  ['k', 'durham', 'Separate Home Office figures are due in July.'],
  ['k', 'durham', 'The figures, published by the ONS, cover England and Wales.'],
  ['k', 'kent', 'Officers recorded 851 serious knife offences.'],
  ['k', 'kent', 'Kent recorded 851 serious knife offences.'],
  ['k', 'kent', 'That is a drop of about 3%, from 873.'],
  ['k', 'kent', 'That is a drop of just under 3%, from 873.'],
  ['k', 'kent', 'The figure is down by 22 on the previous year’s 873.'],
  ['k', 'kent', 'The figure for the year ending September 2018 was 873; a year later it was 851.'],
] as const)('%s %s, quiet: %s', (story, force, sentence) => expect(found(story, force, sentence)).toBe(''));
