import fc from 'fast-check';
import { changeCase } from '../../src/derive/change-case.js';
import { percentChange } from '../../src/derive/percent-change.js';

describe('percentage change (rules C1, C4)', () => {
  it.each([
    [2505, 3057, 22],
    [316, 217, 31],
    [189, 863, 357],
    [75, 146, 95],
    [200, 201, 1],
    [200, 199, 1],
    [1000, 1004, 0],
    [400, 402, 1],
  ])('%d to %d is %d%%', (earlier, later, percent) => expect(percentChange(earlier, later).percent).toBe(percent));

  it('never says 100% of a fall that is not total', () => {
    expect(percentChange(1_000_000, 100)).toMatchObject({ percent: 99, bound: 'more than' });
    expect(percentChange(1_000_000, 0)).toMatchObject({ percent: 100 });
  });

  it('agrees with exact rational arithmetic, half away from zero', () => {
    const count = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(count, count, (earlier, later) => {
        const { percent, bound } = percentChange(earlier, later);
        const difference = BigInt(Math.abs(later - earlier)) * 100n;
        const whole = difference / BigInt(earlier);
        const exact = whole + ((difference % BigInt(earlier)) * 2n >= BigInt(earlier) ? 1n : 0n);
        expect(BigInt(percent)).toBe(bound ? exact - 1n : exact);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('change cases', () => {
  it.each([
    [0, 0, 'still-zero'],
    [0, 5, 'from-zero'],
    [5, 0, 'to-zero'],
    [40, 40, 'level'],
    [500, 500, 'level'],
    [75, 146, 'small-rise'],
    [146, 75, 'small-fall'],
    [99, 101, 'small-rise'],
    [101, 99, 'small-fall'],
    [100, 101, 'rise'],
    [101, 100, 'fall'],
    [1000, 1004, 'little-changed'],
    [1000, 1005, 'rise'],
    [1000, 996, 'little-changed'],
    [1000, 995, 'fall'],
  ])('%d to %d is %s (rules C2 to C5)', (earlier, later, named) => expect(changeCase(earlier, later, 100)).toBe(named));
});
