import { meantDay, meantPeriod, meantStatus } from '../../src/validate/meant-values.js';

describe('a day that was typed in another form', () => {
  it.each([
    ['23/02/2021', 'Write 2021-02-23.'],
    ['23.2.2021', 'Write 2021-02-23.'],
    ['02/02/2021', 'Write 2021-02-02.'],
    ['02/23/2021', 'Write 2021-02-23.'],
    ['2021/02/23', 'Write 2021-02-23.'],
    ['2021-2-3', 'Write 2021-02-03.'],
    ['23rd Feb 2021', 'Write 2021-02-23.'],
    ['2021-02-23 17:00', 'Write 2021-02-23T17:00.'],
    ['2021-02-23T9:05', 'Write 2021-02-23T09:05.'],
    ['23 February 2021 at 5.30pm', 'Write 2021-02-23T17:30.'],
    ['23 February 2021, 12am', 'Write 2021-02-23T00:00.'],
    ['04/02/2021', 'Write year-month-day: 2021-02-04 for 4 February 2021, 2021-04-02 for 2 April 2021.'],
    ['30/02/2021', 'Write year-month-day, such as 2021-02-24.'],
    ['last Tuesday', 'Write year-month-day, such as 2021-02-24.'],
    ['23/02/21', 'Write year-month-day, such as 2021-02-24.'],
    ['2021-02-30', 'The calendar has no such day: correct it.'],
    ['2021-02-23T25:00', 'Correct the time, or write the day alone: 2021-02-23.'],
  ])('%s: %s', (typed, told) => {
    expect(meantDay(typed, true)).toBe(told);
  });

  it('has no time where none is taken', () => {
    expect(meantDay('2021-02-23T17:00', false)).toBe('Write 2021-02-23.');
  });
});

test('an everyday word for a status', () => {
  const options = ['not-asked', 'asked', 'received', 'declined', 'no-reply', 'disputed'];
  expect(['refused', 'No comment', 'pending', 'none', 'received'].map((typed) => meantStatus(typed, options))).toEqual([
    'Write declined.',
    'Write declined.',
    'Write asked.',
    'Write not-asked.',
    '',
  ]);
});

const TWELVE =
  'A period is twelve months here, such as year ending June 2025; a month, a quarter or half a year has no draft.';

test.each([
  ['2010/11', 'Write 2010-11.'],
  ['2010–11', 'Write 2010-11.'],
  ['2010-2011', 'Write 2010-11.'],
  ['FY 1999/00', 'Write 1999-2000.'],
  ['Year ending Sept 2019', 'Write year ending September 2019.'],
  ['April 2019 to March 2020', 'Write 2019-20.'],
  ['2010', 'Write year ending December 2010 for January to December, 2010-11 for April 2010 to March 2011.'],
  [
    'calendar year 1999',
    'Write year ending December 1999 for January to December, 1999-2000 for April 1999 to March 2000.',
  ],
  ['quarter ending June 2024', TWELVE],
  ['Q2 2024', TWELVE],
  ['April to June 2024', TWELVE],
  ['June 2024', TWELVE],
  ['the Mayor of 2024', undefined],
  ['2010-12', undefined],
  ['2010/11 and 2011/12', undefined],
])('a period that was typed in another spelling, %s: %s', (typed, told) => {
  expect(meantPeriod(typed)).toBe(told);
});
