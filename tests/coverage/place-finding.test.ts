import { inEveryHouse, placeFinding } from '../../src/pipeline/cover/place-finding.js';
import type { Reached } from '../../src/pipeline/cover/reach-branches.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { problem } from '../../src/problems/problem.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
const outlet = prepared.outlets.find(({ id }) => id === 'hemel-gazette');
if (!ready || !outlet) throw new Error('the story does not stand');
const { story } = ready;

const fileOf = (template: string): string => `templates/child-sexual-abuse/${template}.hbs`;

/** Words that stand in a {{#when}}, or outside every one. */
function said(template: string, line: number, text: string, inCase: boolean): Reached {
  const file = fileOf(template);
  const steps = inCase ? [{ path: 'abuse.change', word: 'rise', at: `${file}:${line}:1` }] : [];
  return { branch: { template, file, line, column: 1, steps, isEmpty: false }, text, outlet: outlet as never };
}

function placed(message: string, template: string, all: readonly Reached[]): string {
  const found = problem('check/figure-wrong', { file: fileOf(template), line: 1, column: 1 }, message);
  const { file, line, message: told } = placeFinding(found, all, 'made up: 1 → 2', story, [outlet as never]);
  return `${file.split('/').at(-1) ?? ''}:${line} ${told}`;
}

describe('a finding in a draft of made-up figures', () => {
  const change = said('change', 2, 'Crimes rose by 22%. The figure was 707.', true);
  const beside = said('exploitation-change.as-published', 3, 'Cases went up from 75.', true);
  const count = said('count', 1, 'Police recorded 863 crimes.', false);

  it('stands at the words it is about, and gives their sentence', () => {
    expect(placed('“22%” is wrong.', 'change', [count, change, beside])).toBe(
      'change.hbs:2 “22%” is wrong. (made up: 1 → 2: “Crimes rose by 22%.”)',
    );
  });

  it('of a shared paragraph stands in the template that says it, not in the first', () => {
    expect(placed('“75” is wrong.', 'change', [change, beside])).toBe(
      'exploitation-change.as-published.hbs:3 “75” is wrong. (made up: 1 → 2: “Cases went up from 75.”)',
    );
  });

  it('does not give a sentence twice, and never one of another paragraph', () => {
    expect(placed('It says up: “Crimes rose by 22%.”', 'change', [change])).toBe(
      'change.hbs:2 It says up: “Crimes rose by 22%.” (made up: 1 → 2)',
    );
    expect(placed('“863” is wrong.', 'change', [count, change])).toBe('change.hbs:2 “863” is wrong. (made up: 1 → 2)');
  });

  it('stays at the file where its words may be at several places', () => {
    const fall = said('change', 3, 'Crimes rose by 22%.', true);
    expect(placed('“22%” is wrong.', 'change', [change, fall])).toMatch(/^change\.hbs:1 /);
  });

  it('is one in every house: per cent and years are written otherwise, and other years are others', () => {
    const seed = inEveryHouse('“22%” in “2019-20”');
    expect(inEveryHouse('“22 per cent” in “the year ending March 2020”')).toBe(seed);
    expect(inEveryHouse('“22pc” in “2019/20”')).toBe(seed);
    expect(inEveryHouse('“22%” in “2018-19”')).not.toBe(seed);
    expect(inEveryHouse('“23%” in “2019-20”')).not.toBe(seed);
  });
});
