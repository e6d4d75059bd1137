import type { Draft } from '../../src/model/draft.js';
import type { Lift } from '../../src/model/review.js';
import { standingOf } from '../../src/pipeline/draft/standing.js';
import { problem } from '../../src/problems/problem.js';
import type { Bearing } from '../../src/review/decided-on.js';

const DRAFT = { story: 'lost-dogs', release: '2019-20', force: 'barsetshire', outlet: 'wire' } as Draft;
const place = { file: 'forces/barsetshire.yaml', line: 1, column: 1 };
const HELD = problem('check/small-count', place, 'The count is 3.');
const NOTED = problem('check/wording', place, 'A note.');
const WRONG = problem('check/figure-wrong', place, 'Not what the record gives.');

const lift = (draft: string, ...lifted: readonly string[]): Lift => ({
  draft,
  lifted,
  by: 'A Named Editor',
  reason: 'why it can go out',
  figures: '1',
});
const heldAfter = (one: Lift, bearing: Bearing = 'lifts'): readonly string[] =>
  standingOf(DRAFT, [HELD, NOTED, WRONG], () => bearing, [one]).holds;

describe('a decision of a named person', () => {
  it.each(['lost-dogs/2019-20/barsetshire/wire', 'lost-dogs/2019-20/barsetshire'])('on %s lifts the hold', (draft) =>
    expect(heldAfter(lift(draft, 'check/small-count'))).toEqual([]),
  );

  it.each([
    'lost-dogs/2019-20/borsetshire/wire',
    'lost-dogs/2019-20/borsetshire',
    'lost-dogs/2019-20/barsetshire/barset-post',
    'lost-dogs/2017-18/barsetshire/wire',
    'found-dogs/2019-20/barsetshire/wire',
  ])('on another draft, %s, does not, whatever its figures', (draft) =>
    expect(heldAfter(lift(draft, 'check/small-count'))).toEqual([HELD.message]),
  );

  it('on another hold does not', () =>
    expect(heldAfter(lift('lost-dogs/2019-20/barsetshire/wire', 'check/baseline'))).toEqual([HELD.message]));

  it('lapses with the figures or words it was given for, and the hold says whose it was', () => {
    const one = lift('lost-dogs/2019-20/barsetshire/wire', 'check/small-count');
    for (const bearing of ['on other figures', 'for other words'] as const)
      expect(heldAfter(one, bearing)).toEqual([expect.stringMatching(/^The count is 3\. A Named Editor lifted this/)]);
  });

  it('lifts holds only, neither errors nor notes', () => {
    const all = lift('lost-dogs/2019-20/barsetshire/wire', 'check/small-count', 'check/wording', 'check/figure-wrong');
    const { problems } = standingOf(DRAFT, [HELD, NOTED, WRONG], () => 'lifts', [all]);
    expect(problems).toEqual([{ ...HELD, lifted: true }, NOTED, WRONG]);
  });
});
