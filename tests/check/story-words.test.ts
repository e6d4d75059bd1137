import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { storyWords } from '../../src/check/read/story-words.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const fields = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready?.story.fields;
if (!fields) throw new Error('the story does not stand');

const counting = (singular: string, plural: string, nouns?: string[]) =>
  storyWords({ ...fields, measures: { one: { alias: 'one', singular, plural, nouns } } });

describe('what a count may be of comes from the story (rule B3)', () => {
  it.each([
    ['child sexual abuse crime', 'child sexual abuse crimes', ['crime', 'crimes']],
    ['case of theft', 'cases of theft', ['case', 'cases']],
    ['use of force', 'uses of force', ['use', 'uses']],
    ['knife offence', 'knife offences', ['offence', 'offences']],
    ['incident in which force was used', 'incidents in which force was used', ['incident', 'incidents']],
  ])('a %s', (singular, plural, nouns) => expect(counting(singular, plural).nouns).toEqual(nouns));

  it('takes the story’s other words too', () =>
    expect(counting('use of force', 'uses of force', ['Incident']).nouns).toEqual(['use', 'uses', 'incident']));

  it('reads a number word before what the story counts, and refuses what it does not', () => {
    const { readMentions, wrongNoun, rightNoun } = counting('use of force', 'uses of force');
    expect(readMentions('Police recorded seven uses of force').map(({ value }) => value)).toEqual([7]);
    expect(readMentions('Police have seven stations')).toEqual([]);
    expect(wrongNoun.test(' incidents')).toBe(true);
    expect(wrongNoun.test(' crimes')).toBe(true);
    expect(rightNoun.test(' uses of force')).toBe(true);
    expect(counting('incident', 'incidents').wrongNoun.test(' incidents')).toBe(false);
  });
});

describe('words a story never uses', () => {
  const { brokenIn } = storyWords(fields);
  const found = (text: string) => brokenIn(text).map(({ rule }) => rule);
  it('are found in any form it lists', () => {
    expect(found('a ring of child prostitutes')).toEqual(['G5']);
    expect(found('Historical  child sexual abuse')).toContain('G5');
    expect(found('non-recent child sexual abuse')).toEqual([]);
  });
});

it('the check knows no story: what is told of one stands in its story.yaml', () => {
  const folder = 'src/check';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files).toContain(join('read', 'reader.ts'));
  expect(files.filter((file) => /abuse|exploitation|knife/i.test(readFileSync(join(folder, file), 'utf8')))).toEqual(
    [],
  );
});
