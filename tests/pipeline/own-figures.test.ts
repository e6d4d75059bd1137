import type { Draft } from '../../src/model/draft.js';
import type { StoryFields } from '../../src/model/story-schema.js';
import { vouchable } from '../../src/pipeline/own-figures.js';
import { problem } from '../../src/problems/problem.js';

const STORY = { measures: { dogs: { singular: 'lost dog', plural: 'lost dogs' } } } as unknown as StoryFields;

/** What becomes of a number that the check does not know, in a paragraph. */
function told(typed: string, blocks: readonly string[] = [], message = 'No.'): readonly string[] {
  const paragraphs = [{ id: 'edited.1', kind: 'text', blocks, spans: [{ kind: 'edited', text: typed, typed }] }];
  const below = [
    { id: 'helplines.1', kind: 'text', blocks: [], spans: [{ kind: 'text', text: 'Helpline: 0808 800 5000' }] },
  ];
  const footers = [{ name: 'helplines', paragraphs: below }];
  const draft = { paragraphs, footers, quotes: 'curly' } as unknown as Draft;
  const found = problem('check/figure-wrong', { file: 'out/wire.md', line: 1, column: 1, field: 'edited.1' }, message);
  return vouchable([found, found], draft, STORY).map(({ code }) => code);
}

it.each([
  'Call the kennels on 101.',
  'They have a team of 200.',
  'Ann Barset, 34, has lived in Barchester since 2012.',
])('a person may vouch for: %s', (typed) => expect(told(typed)).toEqual(['check/figure-not-ours']));

it.each([
  'Police recorded 9,999.',
  'In all 9,999 dogs were gone.',
  'That is 40% more.',
  'It doubled to 9,999.',
  'There were 9,999 offences in the county.',
  'Child abuse was reported 9,999 times.',
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
