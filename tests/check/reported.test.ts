import { typedBehind } from './typed-behind.js';

type Case = readonly [story: 'c' | 'k' | 'u', force: string, sentence: string];

const HELD: readonly Case[] = [
  ['c', 'hertfordshire', 'Det Ch Insp Andrea Dalton apologised for the rise.'],
  ['c', 'thames-valley', 'Ms Edmundson said that children had been let down by police.'],
  ['c', 'thames-valley', 'Ms Edmundson called for police to be given more money.'],
  ['c', 'thames-valley', 'The NSPCC said that police had failed children in Thames Valley.'],
  ['k', 'durham', 'A spokesman for Durham Constabulary said the force took knife crime seriously.'],
  ['k', 'durham', 'Durham Constabulary takes knife crime seriously, it said.'],
  ['k', 'durham', 'The force blamed drug gangs.'],
  ['k', 'durham', 'The force welcomed the figures.'],
  ['k', 'durham', 'According to the force, better recording is behind the rise.'],
  ['k', 'durham', 'According to the ONS, the fall was down to policing.'],
  ['k', 'durham', 'The ONS said the fall was significant.'],
  ['c', 'thames-valley', 'The Home Office declined to comment.'],
  ['k', 'durham', 'Detective Superintendent Jane Smith called the fall encouraging.'],
  ['k', 'kent', 'Kent police said they had run an amnesty.'],
  ['u', 'south-wales', 'Matt Jukes, the chief constable, said Tasers kept officers safe.'],
];

const QUIET: readonly Case[] = [
  ['c', 'hertfordshire', 'The force said the rise was in part down to changes in how crimes are recorded.'],
  ['c', 'hertfordshire', 'Det Ch Insp Andrea Dalton said the figures could be attributed to changes in recording.'],
  ['c', 'thames-valley', 'Ms Edmundson said the strategy was an important first step.'],
  ['c', 'thames-valley', 'The NSPCC said the strategy must be followed by action and funding.'],
  ['c', 'thames-valley', 'The Home Office said the strategy would bring offenders to justice.'],
  ['k', 'durham', 'Critics of the force said it was slow.'],
  ['k', 'durham', 'The council said the force had done well.'],
  ['k', 'durham', 'The council welcomed the figures.'],
  ['k', 'durham', 'According to the council, better lighting is behind the fall.'],
  ['k', 'durham', 'The ONS said it would publish more in April.'],
  ['k', 'durham', 'The council declined to comment.'],
  ['k', 'durham', 'The force called the public to a meeting.'],
  ['k', 'durham', 'Ann Hill, a shopkeeper, said police should do more.'],
  ['k', 'durham', 'The chief constable of Cumbria said so.'],
];

describe('reported speech', () => {
  it.each(HELD)('is held where nothing like it is on record: %s %s: %s', (story, force, sentence) =>
    expect(typedBehind(story, force, sentence).join('\n')).toContain('check/not-on-record'),
  );
  it.each(QUIET)('quiet: %s %s: %s', (story, force, sentence) =>
    expect(typedBehind(story, force, sentence).join('\n')).not.toContain('check/not-on-record'),
  );
});
