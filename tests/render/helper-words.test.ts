import { paragraphText } from '../../src/model/draft.js';
import type { Facts } from '../../src/model/fact.js';
import { PROFILES } from '../../src/model/house-style.js';
import { compileStory } from '../../src/render/compile-story.js';
import { Kept } from '../../src/render/kept.js';
import { parseTemplates } from '../../src/render/parse-template.js';
import { renderDraft } from '../../src/render/render-draft.js';

const OFFICIAL = 'Barset Constabulary';
const named = (text: string) => ({
  print: { kind: 'name', text, first: { official: OFFICIAL, text: OFFICIAL } } as const,
});

const factsOf = (value: number): Facts => ({
  force: { parts: { name: named(OFFICIAL), short: named('Barset Police') } },
  dogs: {
    case: value === 1 ? 'one' : 'several',
    print: { kind: 'figure', form: 'count', value, origin: { record: 'barset', measure: 'dogs', period: '2019-20' } },
  },
});

/** What a template says of each number of dogs, one force after the other. */
function saidOf(text: string, ...values: readonly number[]): readonly string[] {
  const { templates } = parseTemplates([{ file: 'count.hbs', folder: 'f', name: 'count', text }]);
  const compiled = compileStory(templates);
  const kept = new Kept();
  return values.map((value) => {
    const ids = { story: 's', release: 'r', force: `f${value}`, outlet: 'o', style: PROFILES.wire };
    const groups = [[{ block: 'count', template: 'count', runOn: [] }]];
    const input = { ...ids, facts: factsOf(value), groups, leftOut: [], footers: [] };
    const { paragraphs } = renderDraft(input, compiled, kept);
    return paragraphs.map((paragraph) => paragraphText(paragraph, 'straight')).join('\n');
  });
}

describe('words that a helper prints', () => {
  it('come out as typed: nothing is escaped for a page (lessons of Handlebars)', () =>
    expect(saidOf('Dogs {{verb "aren\'t" "isn\'t"}} cats & {{agree dogs "dog\'s <i>" "dogs\' <i>"}}.', 7)).toEqual([
      "Dogs aren't cats & dogs' <i>.",
    ]));

  it('agree with the number of this force, not of the one before', () => {
    const text = 'In all {{dogs}} {{agree dogs "was" "were"}} found.';
    expect(saidOf(text, 1, 7, 1, 2)).toEqual([
      'In all one was found.',
      'In all seven were found.',
      'In all one was found.',
      'In all two were found.',
    ]);
  });

  it('name a force officially where it is first named, whatever the template asks for (rule F7)', () => {
    expect(saidOf('{{force.short}} has been asked. {{force.short}} declined.', 7)).toEqual([
      'Barset Constabulary has been asked. Barset Police declined.',
    ]);
    expect(saidOf('{{force.name}} has been asked. {{force.short}} declined.', 7)).toEqual([
      'Barset Constabulary has been asked. Barset Police declined.',
    ]);
  });

  it('have the article of the figure that is printed: an 11, an 80, a 12 (rule O6)', () =>
    expect(saidOf('It was {{a dogs}} lot. {{a dogs}} lot.', 11, 12, 18, 80, 800, 100)).toEqual([
      'It was an 11 lot. An 11 lot.',
      'It was a 12 lot. A 12 lot.',
      'It was an 18 lot. An 18 lot.',
      'It was an 80 lot. An 80 lot.',
      'It was an 800 lot. An 800 lot.',
      'It was a 100 lot. A 100 lot.',
    ]));
});
