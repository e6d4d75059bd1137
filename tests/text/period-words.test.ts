import { periodOfCell, periodsIn, withoutPeriods } from '../../src/text/period-words.js';

const labels = (text: string): readonly string[] => periodsIn(text).map(({ period }) => period.label);

test.each([
  ['year ending March 2018', ['2017-18']],
  [
    'Table P5: Knife offences, year ending March 2011 to year ending September 2019',
    ['2010-11', 'year ending September 2019'],
  ],
  ["Apr '17 to Mar '18", ['2017-18']],
  ["Apr '10 to\n Mar '11", ['2010-11']],
  ['Apr 2002 to \n Mar 2003', ['2002-03']],
  ["Jan '19 to Dec '19", ['year ending December 2019']],
  ['% change Oct 2018 to Sep 2019 compared with:', ['year ending September 2019']],
  ['1 April 2017 to 31 March 2020', ['2019-20']],
  ['2017/18', ['2017-18']],
  ['2017-18', ['2017-18']],
  ['1999/00', ['1999-2000']],
  ['year ending 31 March 2020', ['2019-20']],
  ['12 months ending June 2019', ['year ending June 2019']],
  ['British Transport Police(2006)', []],
  ['2017-19', []],
  ['Thames Valley', []],
])('%s', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test('a heading without its period is the same in every edition', () => {
  expect(withoutPeriods('% change Oct 2018 to Sep 2019 compared with:').replaceAll(/\s+/g, ' ')).toBe(
    '% change compared with:',
  );
});

test.each([
  ['31-03-2018', '2017-18'],
  ['30-06-2018', 'year ending June 2018'],
  ['2019-12-31', 'year ending December 2019'],
  ['2018/19', '2018-19'],
  ['March 18', '2017-18'],
  ['29-02-2020', 'year ending February 2020'],
])('%s in a column of periods', (text, expected) => {
  expect(periodOfCell(text)?.label).toBe(expected);
});

test.each(['30-12-2017', '31-02-2018', '2017', 'Kent', '2016/17 to 2017/18'])('%s is no period', (text) => {
  expect(periodOfCell(text)).toBeUndefined();
});
