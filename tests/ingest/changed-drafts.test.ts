import { loadFolder } from '../../src/load/load-folder.js';
import { loadTemplates } from '../../src/load/load-templates.js';
import type { ForceRecord, Story } from '../../src/model/record.js';
import type { CountEntry } from '../../src/model/record-schema.js';
import { changedDrafts } from '../../src/pipeline/ingest/changed-drafts.js';
import { saidFacts } from '../../src/pipeline/ingest/said-facts.js';
import { storyNames } from '../../src/validate/reference-problems.js';
import { validateRecords } from '../../src/validate/validate-records.js';
import { validateStory } from '../../src/validate/validate-story.js';

/** What a revision of one force's figure does to the drafts of knife-crime, from the records as they are. */

const LABEL = 'year ending September 2019';
const { stories, shared } = loadTemplates('templates');
const loaded = stories.find(({ id }) => id === 'knife-crime');
const story = loaded && validateStory(loaded).value;
if (!loaded || !story) throw new Error('the story is not there');
const said = saidFacts([...loaded.templates, ...shared]);
const { forces, nations } = validateRecords(loadFolder('forces', 'forces').files, storyNames(stories));
const release = story.fields.releases[LABEL];
const [nation] = nations;
if (!release || !nation) throw new Error('the release is not there');

const revised =
  (id: string, entry: CountEntry) =>
  (record: ForceRecord): ForceRecord =>
    record.id !== id
      ? record
      : {
          ...record,
          fields: {
            ...record.fields,
            counts: {
              ...record.fields.counts,
              'knife-offences': { ...record.fields.counts?.['knife-offences'], [LABEL]: entry },
            },
          },
        };

/** Kent's 851 (873 a year earlier), revised. */
function revise(value: number | CountEntry, told: Story = story as Story) {
  const entry = typeof value === 'number' ? { value, source: 'made up' } : value;
  const before = { story: told, label: LABEL, release: release as never, nation: nation as ForceRecord, forces };
  return changedDrafts(before, { ...before, forces: forces.map(revised('kent', entry)) }, said);
}
const kent = (value: number | CountEntry) => revise(value).find(({ force }) => force === 'kent');

test('no revision changes no draft', () => expect(revise(851)).toEqual([]));

test('one crime more changes digits only, and of that force only', () => {
  const changed = revise(852);
  expect(changed.map(({ force, change }) => [force, change])).toEqual([['kent', 'digit']]);
  expect(changed[0]?.differences).toContain('knife, the count: 851 → 852');
});

test.each([
  ['another direction', 880, 'knife, the direction: '],
  ['another round number in a headline', 905, 'knife, the round number in a headline: 800 → 900'],
  ['the highest of the series', 960, 'knife, highest or lowest of the years: between → highest'],
  ['a place among the forces', 3000, 'knife, its place among the forces: '],
])('%s changes the meaning', (_, value, words) => {
  const found = kent(value);
  expect(found?.change).toBe('meaning');
  expect(found?.differences.join('\n')).toContain(words);
});

test('another force’s place is a change of meaning in its own draft', () => {
  const others = revise(3000).filter(({ force }) => force !== 'kent');
  expect(others.length).toBeGreaterThan(1);
  expect(others.every(({ differences }) => differences.join().includes('its place among the forces'))).toBe(true);
});

test('a figure that goes takes the draft with it', () => {
  expect(kent({ missing: 'withdrawn by the force' })).toEqual({
    force: 'kent',
    change: 'meaning',
    differences: ['a draft → no draft'],
  });
});
