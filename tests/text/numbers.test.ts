import fc from 'fast-check';
import { articleFor } from '../../src/text/articles.js';
import { floorsOf, scaleOf } from '../../src/text/floors.js';
import { groupThousands, grouped, sayNumber, sayOrdinal } from '../../src/text/numbers.js';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [863, '863'],
    [3057, '3,057'],
    [61800, '61,800'],
  ])('groups %d as %s', (value, text) => expect(groupThousands(value)).toBe(text));

  it('groups any number as en-GB does', () => {
    const format = new Intl.NumberFormat('en-GB');
    const numbers = fc.oneof(fc.maxSafeInteger(), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(fc.property(numbers, (value) => Object.is(value, -0) || grouped(value) === format.format(value)));
  });

  it('never prints what is not a whole number, nor a negative zero', () => {
    for (const value of [NaN, Infinity, -Infinity, 0.5]) expect(() => groupThousands(value)).toThrow(RangeError);
    expect(groupThousands(-0)).toBe('0');
  });

  it.each([
    [0, 'zero', 'zero', '0'],
    [1, 'one', 'one', '1'],
    [9, 'nine', 'nine', '9'],
    [10, '10', 'ten', '10'],
    [11, '11', '11', '11'],
    [3057, '3,057', '3,057', '3,057'],
  ])('says %d as %s, %s or %s (rule I1)', (value, words, toTen, figures) => {
    expect(sayNumber(value, 'words')).toBe(words);
    expect(sayNumber(value, 'words to ten')).toBe(toTen);
    expect(sayNumber(value, 'figures')).toBe(figures);
  });

  it.each([
    [1, 'first', '1st'],
    [2, 'second', '2nd'],
    [3, 'third', '3rd'],
    [9, 'ninth', '9th'],
    [10, '10th', '10th'],
    [11, '11th', '11th'],
    [12, '12th', '12th'],
    [13, '13th', '13th'],
    [21, '21st', '21st'],
    [22, '22nd', '22nd'],
    [43, '43rd', '43rd'],
    [111, '111th', '111th'],
    [1002, '1,002nd', '1,002nd'],
  ])('puts %d in its order as %s or %s', (value, words, figures) => {
    expect(sayOrdinal(value, 'words')).toBe(words);
    expect(sayOrdinal(value, 'figures')).toBe(figures);
  });
});

describe('articles', () => {
  it.each([
    '8',
    '8%',
    '11%',
    '18%',
    '80',
    '800',
    '8,000',
    '11,000',
    '18,500',
    '80,000',
    'NHS',
    'MP',
    'ONS',
    'hour',
    'honour',
    'offence',
    '8pc',
    '18 per cent',
    '11pc',
    '£800',
    'RAF',
    'unimportant',
    'eight',
    'eighteen',
  ])('an %s', (text) => expect(articleFor(text)).toBe('an'));
  it.each([
    '1%',
    '12%',
    '22%',
    '100',
    '110',
    '1,800',
    '1,100',
    '118,000',
    '180,000',
    '7%',
    'BBC',
    'one-off',
    'UK',
    'police',
    'university',
    'union',
    'user',
    'European',
    '12pc',
    '£1,800',
    'NATO',
    'once-only',
  ])('a %s', (text) => expect(articleFor(text)).toBe('a'));
});

describe('floors (rule D4)', () => {
  it.each([
    [863, 800, 850],
    [3057, 3000, 3000],
    [2505, 2500, 2500],
    [189, 180, 180],
    [101, 100, 100],
    [801, 800, 800],
    [61800, 60000, 60000],
    [1999, 1900, 1900],
  ])('%d is more than %d and more than %d', (value, coarse, fine) => expect(floorsOf(value)).toEqual({ coarse, fine }));

  it.each([0, 1, 99, 100, 120, 150, 800, 850, 1000, 1200, 2500])('%d is better said exactly', (value) =>
    expect(floorsOf(value)).toBeUndefined(),
  );

  it('is true and close for every count up to 100,000', () => {
    for (let value = 0; value <= 100_000; value += 1) {
      const floors = floorsOf(value);
      for (const floor of floors ? [floors.coarse, floors.fine] : [])
        if (!(floor < value && floor * 10 >= value * 9)) throw new Error(`${floor} for ${value}`);
    }
  });

  it.each([
    [24, 'dozens'],
    [59, 'dozens'],
    [60, undefined],
    [199, undefined],
    [200, 'hundreds'],
    [499, 'hundreds'],
    [863, undefined],
    [1999, undefined],
    [2000, 'thousands'],
    [3057, 'thousands'],
    [20000, 'tens of thousands'],
    [9999, 'thousands'],
    [12_000, undefined],
    [200_000, 'hundreds of thousands'],
    [500_000, undefined],
  ])('%d: %s', (value, scale) => expect(scaleOf(value)?.words).toBe(scale));
});
