import { storyWords } from '../../src/check/read/story-words.js';
import { tellingWordsIn } from '../../src/check/read/read-measures.js';
import type { Period } from '../../src/model/period.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { directionsIn } from '../../src/check/read/read-directions.js';
import { readMentions } from '../../src/check/read/read-mentions.js';
import { namesOwnYears, periodsIn, whenOf } from '../../src/check/read/read-times.js';
import type { ReleaseWords } from '../../src/check/read/release-words.js';
import { deskOf } from './desk-of.js';

const { stories } = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const fields = stories[0]?.ready?.story.fields;
if (!fields) throw new Error('there is no story');

/** 251 after 207 a year earlier; the nation's total leaves out Greater Manchester. */
const knives = deskOf('knife-crime', 'dyfed-powys');

describe('turns of phrase that say more than the record', () => {
  it.each([
    ['error C14', 'The force recorded the most knife offences in a decade.'],
    ['error C14', 'The latest figure is a record.'],
    ['error F6', 'Dyfed-Powys has the worst knife crime rate in the country.'],
    ['hold B3', 'A shop in Dyfed-Powys is robbed every two hours.'],
    ['error C15', 'A knife spree has hit Dyfed-Powys.'],
    ['error B6', 'Dyfed-Powys is free of knife crime.'],
    ['error O6', 'It was a 80% rise in four years.'],
    ['error O6', 'It was an 12% rise in four years.'],
    ['hold F1', 'The total for England and Wales includes Greater Manchester.'],
  ])('%s: %s', (found, sentence) => expect(knives.typed(sentence)).toContain(found));

  it.each([
    'The figures are on record.',
    'A new officer is trained every two weeks.',
    'A rise or fall may reflect changes in recording.',
    'A fall in recorded offences may mean that fewer were reported.',
    'Entry to the museum is free of charge.',
    'In an emergency, call 999.',
    'It is kept in an 1850s house, after an 18-month move.',
    'The number recorded was up by 44.',
  ])('and others that do not: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});

describe('what is said to have changed', () => {
  it.each([
    ['A rise or fall may reflect changes in recording.', []],
    ['Rises and falls in the number of crimes may reflect changes in recording.', []],
    ['An increase in recorded crimes can mean that more people came forward.', []],
    ['A rise of 22% in recorded crimes may reflect changes in recording.', ['up']],
    ['Recorded crimes rose.', ['up']],
    ['Crimes rose and cases fell.', ['up', 'down']],
  ])('%s', (sentence, directions) => expect(directionsIn(sentence)).toEqual(directions));

  it('is a difference at the end of a sentence too', () =>
    expect(readMentions('The number was down by 34.')).toMatchObject([{ kind: 'difference', value: 34 }]));
});

describe('a release whose periods are calendar years', () => {
  const of = (year: string): Period => ({
    label: `year ending December ${year}`,
    slug: `year-ending-december-${year}`,
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    months: 12,
  });
  const words = storyWords(fields);
  const release: ReleaseWords = { words, later: of('2024'), earlier: of('2023'), nationAreas: [], quotations: [] };
  const other = {
    ...release,
    later: { label: '2024-25', slug: '2024-25', start: '2024-04-01', end: '2025-03-31', months: 12 },
    earlier: undefined,
  };

  it.each([
    ['In 2024 it recorded 90 dogs.', true],
    ['It recorded 90 dogs in 2024, after 80 in 2023.', true],
    ['It recorded 90 dogs in 2022.', false],
  ])('%s names its own years: %s', (sentence, isOwn) => {
    expect(namesOwnYears(sentence, release)).toBe(isOwn);
    expect(namesOwnYears(sentence, other)).toBe(false);
  });

  it('has its periods in them', () => {
    const found = periodsIn('It recorded 90 in 2024, after 80 in 2023, and 70 in 2022.', release);
    expect(found.map(({ label }) => label)).toEqual(['year ending December 2024', 'year ending December 2023']);
    expect(periodsIn('It recorded 90 in 2024.', other)).toEqual([]);
  });

  const whensIn = (sentence: string) => {
    const counts = readMentions(sentence).filter(({ kind }) => kind === 'count');
    return counts.map((one) => whenOf(sentence, one, counts, release));
  };

  it.each([
    ['In 2023 the force recorded 80 dogs.', ['earlier']],
    ['The force recorded 90 dogs in 2024 and 80 dogs in 2023.', ['later', 'earlier']],
    ['The force recorded 14 dogs, up from none a year earlier.', ['later']],
    ['Little changed at 10,001 dogs compared with 10,000.', ['later', 'earlier']],
  ])('%s', (sentence, whens) => expect(whensIn(sentence)).toEqual(whens));
});

describe('a whole that is called as the end of its part', () => {
  const { measures } = storyWords({
    ...fields,
    measures: {
      thefts: { alias: 'theft', singular: 'dog theft', plural: 'dog thefts' },
      guides: { alias: 'guide', singular: 'guide dog theft', plural: 'guide dog thefts', 'part-of': 'thefts' },
    },
  });
  const told = (sentence: string): readonly string[] => tellingWordsIn(sentence, measures).map(({ id }) => id);

  it.each([
    ['Police recorded 90 dog thefts.', ['thefts']],
    ['Of these, 30 were guide dog thefts.', ['guides']],
    ['Of the dog thefts recorded, 30 were guide dog thefts.', ['thefts', 'guides']],
    ['Police recorded 90 crimes.', []],
  ])('is told by its name: %s', (sentence, ids) => expect([...new Set(told(sentence))]).toEqual(ids));
});
