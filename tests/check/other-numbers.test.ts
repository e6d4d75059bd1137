import { mentionReader } from '../../src/check/read/read-mentions.js';

const countsIn = (text: string): readonly number[] =>
  mentionReader(['lost dogs', 'lost dog'])(text)
    .filter(({ kind }) => kind === 'count')
    .map(({ value }) => value);

describe('dates, times and ages are no counts', () => {
  it.each([
    'A man, 34, was jailed on 14 January for stealing lost dogs.',
    'On 14 January the force found lost dogs.',
    'Our series on lost dogs starts on Friday 5 March at 7pm.',
    'It starts on 5 March at 7pm, and ends at 10.30am on the 6th of March.',
    'A meeting about lost dogs will be held at 7pm on 14 January in Barchester.',
    'It runs from 7 to 9pm, from 10 to 12 March, or between 14 January and 18 February.',
    'It is on Thursday, March 14, at 19:30, and on January 3rd at 7 o’clock.',
    'Dates for owners of lost dogs: 14 January, 5 March.',
    'A woman aged 34, a boy (17) and girls aged between 12 and 15 or aged 16 to 18 lost dogs.',
    'A 34-year-old man and a 17 year old lost dogs. She is 34 years old.',
    'Two men, 34 and 36, were charged.',
    'Ann Barset, 34, of Barchester, was jailed. Bob Barset, 36, appeared in court; Cy Barset, 41, was charged.',
  ])('%s', (text) => expect(countsIn(text)).toEqual([]));

  it.each([
    ['It recorded 14 in January and 12 in March.', [14, 12]],
    ['It recorded 14 March lost dogs and 5 May cases.', [14, 5]],
    ['Based on 14 March lost dog reports, it will act.', [14]],
    ['By March 14 lost dogs had been found.', [14]],
    ['In March 14, in April 12.', [14, 12]],
    ['On 14 occasions it found 7 lost dogs.', [14, 7]],
    ['Of the dogs, 34, were found; in Barset, 12, were not.', [34, 12]],
    ['Among them were men, 34, and women, 12.', [34, 12]],
    ['Barset Vale, 34, was up on Borset Vale, 12, and up from 20.', [34, 12, 20]],
    ['A man, 3,057 dogs and a boy, 12 dogs.', [3057, 12]],
    ['It counted 14 may be lost.', [14]],
    ['It found 7 am radios.', []],
  ] as const)('but not where they could be: %s', (text, counts) => expect(countsIn(text)).toEqual(counts));
});
