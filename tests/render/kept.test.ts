import { paragraphText } from '../../src/model/draft.js';
import type { Fact, Facts } from '../../src/model/fact.js';
import { PROFILES } from '../../src/model/house-style.js';
import { compileStory } from '../../src/render/compile-story.js';
import { Kept } from '../../src/render/kept.js';
import { parseTemplates } from '../../src/render/parse-template.js';
import { renderDraft } from '../../src/render/render-draft.js';

/** Seven names with two cases each: more sets of cases than are kept of a template. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const SETS = 2 ** NAMES.length;
const branch = (name: string) => `{{#case ${name}}}{{#when "yes"}}${name}{{/when}}{{#when "no"}}-{{/when}}{{/case}}`;
const text = `{{force}} and {{nation}}: ${NAMES.map(branch).join('')}.`;
const shared = `Police of {{nation}}: ${branch('a')}.`;
const files = { own: text, shared };
const compiled = compileStory(
  parseTemplates(Object.entries(files).map(([name, one]) => ({ file: `${name}.hbs`, folder: 'f', name, text: one })))
    .templates,
);

const name = (said: string): Fact => ({ print: { kind: 'name', text: said } });
const common: Facts = { nation: name('Barset') };
const isYes = (number: number, at: number): boolean => (number >> at) % 2 === 1;
const factsOf = (number: number): Facts => ({
  ...common,
  force: name(`Force ${number}`),
  ...Object.fromEntries(NAMES.map((one, at) => [one, { case: isYes(number, at) ? 'yes' : 'no' }])),
});
const expected = (number: number): string =>
  `Force ${number} and Barset: ${NAMES.map((one, at) => (isYes(number, at) ? one : '-')).join('')}.`;

const draftOf = (number: number, kept: Kept) =>
  renderDraft(
    {
      ...{ story: 's', release: 'r', force: `f${number}`, outlet: 'o', style: PROFILES.wire, facts: factsOf(number) },
      groups: ['own', 'shared'].map((block) => [{ block, template: block, runOn: [] }]),
      leftOut: [],
      footers: [],
    },
    compiled,
    kept,
  );

describe('what drafts have in common', () => {
  it('is the same object from force to force, and only that is', () => {
    const kept = new Kept(common);
    const [one, other, third] = [1, 3, 2].map((number) => draftOf(number, kept).paragraphs);
    expect(one?.[1]).toBe(other?.[1]);
    expect(one?.[1]).not.toBe(third?.[1]);
    expect(one?.[0]).not.toBe(other?.[0]);
  });

  it('stays small, and the words right, where templates have more sets of cases than are kept', () => {
    const kept = new Kept(common);
    const drafts = SETS * 100;
    for (let number = 0; number < drafts; number += 1) {
      const [own] = draftOf(number, kept).paragraphs;
      expect(own && paragraphText(own, 'straight')).toBe(expected(number));
    }
    expect(kept.slots.length).toBeLessThan(drafts / 2);
  });
});
