import { articleFor } from '../../src/text/articles.js';
import { floorsOf, scaleOf } from '../../src/text/floors.js';
import { groupThousands, numberInWords } from '../../src/text/numbers.js';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [863, '863'],
    [3057, '3,057'],
    [61800, '61,800'],
  ])('groups %d as %s', (value, text) => expect(groupThousands(value)).toBe(text));

  it('never prints what is not a whole number, nor a negative zero', () => {
    for (const value of [NaN, Infinity, -Infinity, 0.5]) expect(() => groupThousands(value)).toThrow(RangeError);
    expect(groupThousands(-0)).toBe('0');
  });

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [9, 'nine'],
    [10, '10'],
  ])('says %d as %s (rule I1)', (value, text) => expect(numberInWords(value)).toBe(text));
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
    'offence',
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
    [99, 'dozens'],
    [199, undefined],
    [200, 'hundreds'],
    [1999, undefined],
    [2000, 'thousands'],
    [3057, 'thousands'],
    [20000, 'tens of thousands'],
    [999999, 'hundreds of thousands'],
  ])('%d: %s', (value, scale) => expect(scaleOf(value)?.words).toBe(scale));
});
