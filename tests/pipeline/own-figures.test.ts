import type { Draft } from '../../src/model/draft.js';
import type { StoryFields } from '../../src/model/story-schema.js';
import { vouchable } from '../../src/pipeline/draft/own-figures.js';
import { problem } from '../../src/problems/problem.js';

const STORY = { measures: { dogs: { singular: 'lost dog', plural: 'lost dogs' } } } as unknown as StoryFields;

/** What becomes of a number that the check does not know, in a paragraph. */
function told(
  typed: string,
  blocks: readonly string[] = [],
  message = `“${/£?(\d[\d,]*%?)/.exec(typed)?.[1] ?? ''}” is not what the record gives.`,
): readonly string[] {
  const paragraphs = [{ id: 'edited.1', kind: 'text', blocks, spans: [{ kind: 'edited', text: typed, typed }] }];
  const below = [
    { id: 'helplines.1', kind: 'text', blocks: [], spans: [{ kind: 'text', text: 'Helpline: 0808 800 5000' }] },
  ];
  const footers = [{ name: 'helplines', paragraphs: below }];
  const draft = { paragraphs, footers, quotes: 'curly' } as unknown as Draft;
  const place = { file: 'out/wire.md', line: 1, column: 1, field: 'edited.1' };
  const rule = message.includes('%') ? 'C1' : 'D1';
  const found = { ...problem('check/figure-wrong', place, message), rule };
  return vouchable([found, found], draft, STORY).map(({ code }) => code);
}

it.each([
  'The kennels have 101 beds.',
  'They have a team of 200.',
  'Ann Barset, 34, has lived in Barchester since 2012.',
  'The council, which has 74 members, will debate stray dogs.',
  'Three people and 12 officers looked for lost dogs.',
  'The county gave £100 to find lost dogs.',
  'Since the figures came out, the kennels have hired 180 officers.',
  'The council cut its kennels budget by 20%.',
  'Ann Barset has been police and crime commissioner since 2012.',
])('a person may vouch for: %s', (typed) => expect(told(typed)).toEqual(['check/figure-not-ours']));

it.each([
  'Police recorded 9,999.',
  'In all 9,999 dogs were gone.',
  'That is 40% more.',
  'It doubled to 9,999.',
  'There were 9,999 offences in the county.',
  'Child abuse was reported 9,999 times.',
  'Police recorded 9,999 victims.',
  'They recorded 9,999 lost cats.',
  'The rise of 9,999 takes some beating.',
  'The kennels were up 40%.',
  'A dog was lost 9,999 times.',
])('and for no claim about what is counted: %s', (typed) =>
  expect(told(typed)).toEqual(['check/figure-wrong', 'check/figure-wrong']),
);

it('nor for words that came from a paragraph of the program’s', () =>
  expect(told('They have a team of 200.', ['count'])).toEqual(['check/figure-wrong', 'check/figure-wrong']));

it.each([
  ['To report a crime, call police on 101, or 999 in an emergency.', '“101,” is not what the record gives.'],
  ['To report a crime, call police on 101, or 999 in an emergency.', '“999” is not what the record gives.'],
  ['About crimes, call 0808 800 5000.', '“5000” is not what the record gives.'],
])('nobody need vouch for a number to ring that all know, or that stands below the draft: %s', (typed, message) =>
  expect(told(typed, [], message)).toEqual([]),
);

it('one that nobody knows is vouched for, also beside words for what is counted', () =>
  expect(told('About crimes, call 0808 800 5001.', [], '“5001” is not what the record gives.')).toEqual([
    'check/figure-not-ours',
  ]));
