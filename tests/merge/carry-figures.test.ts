import { carryFigures, movedFigures } from '../../src/merge/carry-figures.js';
import { mergeEdit } from '../../src/merge/merge-edit.js';
import type { WrittenParagraph } from '../../src/model/ledger.js';

/** A paragraph of ours: its figures stand in braces. */
function ours(text: string): WrittenParagraph {
  const figures = [...text.matchAll(/\{([^}]+)\}/g)].map(([, figure = ''], at) => ({
    text: figure,
    is: `figure ${at}`,
  }));
  return { id: 'count.1', text: text.replaceAll(/[{}]/g, ''), figures };
}

const carried = (before: string, after: string, typed: string): string | undefined => {
  const { pieces, open } = carryFigures([typed], movedFigures(ours(before), ours(after)), true);
  return open.length > 0 ? undefined : pieces[0];
};

const COUNT = [
  'Barset Police recorded {101} lost dogs in 2019-20.',
  'Barset Police recorded {108} lost dogs in 2019-20.',
] as const;
const CHANGE = ['The figure was {19} a year earlier.', 'The figure was {21} a year earlier.'] as const;

describe('a figure is put into an editor’s words only where it surely is that figure', () => {
  it.each([
    ['Barset Police recorded 101 dogs that were lost.', 'Barset Police recorded 108 dogs that were lost.'],
    ['In all 101 stray and lost dogs were recorded.', 'In all 108 stray and lost dogs were recorded.'],
  ])('%s', (typed, now) => expect(carried(...COUNT, typed)).toBe(now));

  it.each([
    'More than a hundred dogs were lost. Anyone with news should call police on 101.',
    'Dogs were lost, as [we told](https://barset.example/dogs/101) before.',
    'Dogs were lost: see www.barset.example/101 or write to dogs101@barset.example.',
    'Dogs were lost on 101 High Street, Barchester.',
    'One hundred and one (101) lost dogs were recorded.',
    'Police recorded a hundred and one lost dogs.',
  ])('and never in: %s', (typed) => expect([typed, undefined]).toContain(carried(...COUNT, typed)));

  it.each([
    'It was up on a year earlier, before Covid-19 arrived.',
    'It was up on 19 March a year earlier.',
    'It was up on March 19.',
    'Ann Barset, aged 19, lost her dog.',
    'It was 19-year-old Ann who lost her dog.',
  ])('and leaves without a word: %s', (typed) => expect(carried(...CHANGE, typed)).toBe(typed));

  it.each([
    'Call 01632 101 about lost dogs recorded last year.',
    'Barset Police - call (01632) 101 - recorded lost dogs.',
    'Ring +44 1632 101 with news of lost dogs.',
    'The number for lost dogs is 101 4455.',
    'Text “dog” to Barset Police on 101 about lost dogs.',
    'Text 101 about lost dogs, phone: 101 or write to room 101.',
    'Each of the lost dogs cost $101, 101 euros or 101p.',
  ])('and leaves a number to ring and a price: %s', (typed) => expect(carried(...COUNT, typed)).toBe(typed));

  it.each([
    '> Barset Police recorded 101 lost dogs in 2019-20, said the mayor.',
    'The mayor said: ‘Barset Police’s officers recorded 101 lost dogs in 2019-20.’',
    "The mayor said: 'Barset Police recorded 101 lost dogs in 2019-20.'",
  ])('and leaves somebody’s words as they were said: %s', (typed) => expect(carried(...COUNT, typed)).toBe(typed));

  it.each(['A year before the fare was 19.', 'Its age was 19.', 'It was 19 a year earlier.'])(
    'and asks where only a little word is the same: %s',
    (typed) =>
      expect(
        carried('The number was 7, when the figure was {19}.', 'The number was 7, when the figure was {21}.', typed),
      ).toBeUndefined(),
  );

  it.each([
    ['1', '12'],
    ['12', '1'],
  ])('and asks where one becomes many, or many one: %s to %s', (was, now) => {
    const [before, after] = [was, now].map((figure) => `So it was, when the figure was {${figure}} a year earlier.`);
    expect(carried(before ?? '', after ?? '', `Then the figure was ${was} a year earlier.`)).toBeUndefined();
  });

  it.each([
    ['12%', '11%', undefined],
    ['12%', '80%', undefined],
    ['11%', '18%', 'Recorded use of the devices saw an 18% rise.'],
    ['12%', '13%', 'Recorded use of the devices saw a 13% rise.'],
  ])('and asks where its article would be another: %s to %s', (was, now, merged) => {
    const [before, after] = [was, now].map((figure) => `Recorded use of the devices was {${figure}} higher.`);
    const typed = `Recorded use of the devices saw ${was === '11%' ? 'an' : 'a'} ${was} rise.`;
    expect(carried(before ?? '', after ?? '', typed)).toBe(merged);
  });

  it('puts in all figures of a paragraph or none: half old and half new is worse than old', () => {
    const [before, after] = [
      ['101', '95'],
      ['108', '97'],
    ].map(([lost = '', found = '']) => `Police recorded {${lost}} lost dogs and {${found}} stray cats.`);
    const carry = (typed: string) => carried(before ?? '', after ?? '', typed);
    expect(carry('In all 101 lost dogs and 95 stray cats.')).toBe('In all 108 lost dogs and 97 stray cats.');
    expect(carry('In all 101 lost dogs and 95 stray cats: 95 stray cats.')).toBeUndefined();
  });

  it('puts it in where the words that lead it in are the same', () =>
    expect(
      carried(
        'It rose, when the figure was {19}.',
        'It rose, when the figure was {21}.',
        'So it went up; the figure was 19.',
      ),
    ).toBe('So it went up; the figure was 21.'));

  const TASERS = [
    'Recorded use of the devices was {47%} higher than a year earlier.',
    'Recorded use of the devices was {48%} higher than a year earlier.',
  ] as const;
  const INCIDENTS = [
    'In 2019-20 the force recorded {14,936} incidents in which officers used force.',
    'In 2019-20 the force recorded {14,990} incidents in which officers used force.',
  ] as const;
  const USES = [
    'Barset Police recorded {863} uses of conducted energy devices in 2019-20.',
    'Barset Police recorded {871} uses of conducted energy devices in 2019-20.',
  ] as const;

  it.each([
    [TASERS, 'When this story was first published the rise was given as 47%.'],
    [TASERS, 'Its survey had a response rate of 47%.'],
    [TASERS, 'Turnout at the last election of a commissioner in the county was 47%.'],
    [TASERS, 'The recorded use of the devices was wrongly put at 47%.'],
    [INCIDENTS, 'Its dogs were walked 14,936 miles.'],
    [INCIDENTS, 'The stadium holds 14,936 fans.'],
    [USES, 'In a bulletin of December it had given 863 uses of conducted energy devices.'],
  ] as const)('asks where a sentence is of something else, or of another time: %j %s', ([was, now], typed) =>
    expect(carried(was, now, typed)).toBeUndefined(),
  );

  it.each([
    [TASERS, '“Up by 47%,” is how Jo Smith of the Police Federation put it.'],
    [TASERS, '"Recorded use of the devices was 47% higher," said Jo Smith.'],
    [USES, '‘863 uses of conducted energy devices’ is too many, it’s said'],
    [USES, "'863 uses of conducted energy devices is too many'"],
    [TASERS, 'Recorded use of the devices was much higher. <!-- force told me 47% on 3 May, JS -->'],
    [TASERS, 'Recorded use of the devices was higher: see `kent 47% higher chart`.'],
    [TASERS, '![Chart: recorded use of the devices 47% higher, made 3 May](chart.png)'],
    [USES, 'Uses of devices: (https://x.org/t/863 uses of devices).'],
    [INCIDENTS, 'In all incidents officers used force: <a href="https://x.org/14,936/t">here</a>.'],
    [USES, 'Barset Police recorded uses of [conducted energy devices](https://www.example.org/tables/863).'],
  ] as const)('never changes what somebody is quoted with, nor what no reader sees: %j %s', ([was, now], typed) =>
    expect(carried(was, now, typed)).toBe(typed),
  );

  it.each([
    [
      USES,
      'Barset Police recorded [863](https://www.example.org/tables/863) uses of conducted energy devices.',
      'Barset Police recorded [871](https://www.example.org/tables/863) uses of conducted energy devices.',
    ],
    [
      USES,
      'Barset Police, [Home Office figures](https://example.org/863) show, recorded 863 uses of conducted energy devices.',
      'Barset Police, [Home Office figures](https://example.org/863) show, recorded 871 uses of conducted energy devices.',
    ],
    [TASERS, 'Use of the devices, as recorded, rose by 47%.', 'Use of the devices, as recorded, rose by 48%.'],
    [INCIDENTS, 'Officers used force in 14,936 incidents.', 'Officers used force in 14,990 incidents.'],
  ] as const)('and puts it in beside them: %j %s', ([was, now], typed, then) =>
    expect(carried(was, now, typed)).toBe(then),
  );

  it('asks where a number may be the figure and may not', () => {
    expect(carried(...COUNT, 'It found 101 schools.')).toBeUndefined();
    expect(carried(...COUNT, 'One hundred and one (101) lost dogs were recorded.')).toBeUndefined();
    expect(carried(...COUNT, 'Police recorded a hundred and one lost dogs.')).toBeUndefined();
  });
});

it('a sentence that brought a figure along from a paragraph he took out is renewed whole or not at all', () => {
  const [base, now] = [ours(COUNT[0]), ours(COUNT[1])];
  const elsewhere = movedFigures(ours('It rose by {22%}, from {83}.'), ours('It rose by {30%}, from {83}.'));
  const typed = 'Barset Police recorded 101 lost dogs, up 22% from 83.';
  const { pieces, questions } = mergeEdit({ pieces: [typed], origins: [{ base, now }], elsewhere });
  expect(pieces).toEqual([typed]);
  expect(questions).toEqual([{ paragraph: 'count.1', message: '101 is now 108; 22% is now 30%.' }]);
});

it('another template in the place of ours is a conflict, and no turn of the record', () => {
  const base = { ...ours('Police recorded {3,057} lost dogs.'), cases: 'headline.thousands(dogs.scale=thousands)' };
  const now = { ...ours('{Over 3,000} lost dogs recorded.'), cases: 'headline.rounded(dogs.floor=floor)' };
  const typed = 'Police found 3,057 lost dogs, and more.';
  const { conflict, questions } = mergeEdit({ pieces: [typed], origins: [{ base, now }], elsewhere: [] });
  expect(questions).toEqual([]);
  expect(conflict).toContain('the draft has other words now');
  const turned = { ...ours('Police recorded {7,000} lost dogs.'), cases: 'headline.thousands(dogs.scale=many)' };
  const other = mergeEdit({ pieces: [typed], origins: [{ base, now: turned }], elsewhere: [] });
  expect(other.conflict).toBeUndefined();
  expect(other.questions[0]?.message).toContain('The record has turned');
});
