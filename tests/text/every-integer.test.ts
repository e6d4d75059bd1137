import { holdsFor, readMentions } from '../../src/check/read/read-mentions.js';
import {
  aboutOf,
  dailyRate,
  fractionOf,
  halvedOf,
  hourlyGap,
  multipleOf,
  nearOf,
  oneIn,
  pointsBetween,
  sharePercent,
  timesOf,
  weeklyRate,
} from '../../src/text/approximations.js';
import { floorsOf, scaleOf } from '../../src/text/floors.js';
import { groupThousands, sayNumber } from '../../src/text/numbers.js';
import type { SmallNumbers } from '../../src/text/numbers.js';
import {
  sayFraction,
  sayMultiple,
  sayNear,
  sayOneIn,
  sayPercent,
  sayPoints,
  sayRate,
  sayTimes,
} from '../../src/text/say-approximation.js';

const HOUSES: readonly SmallNumbers[] = ['words', 'words to ten', 'figures'];

const LAST = 100_000;

/** Reads a phrase back with the check's own reader, and says what is wrong with it. */
function fault(phrase: string, truth: number, kind: string): string | undefined {
  const [mention, ...more] = readMentions(`${phrase} crimes`);
  if (!mention || more.length > 0 || mention.kind !== kind) return `${phrase}: read as ${mention?.kind ?? 'nothing'}`;
  return holdsFor(mention, truth) ? undefined : `${phrase} for ${truth}`;
}

/** Every integer to 100,000 through one approximation; every phrase holds, and most integers have one. */
function eachInteger(
  say: (value: number) => readonly [phrase: string, truth: number, kind: string] | undefined,
): number {
  let said = 0;
  for (let value = 0; value <= LAST; value += 1) {
    const one = say(value);
    if (!one) continue;
    said += 1;
    const wrong = fault(...one);
    if (wrong !== undefined) throw new Error(`${value}: ${wrong}`);
  }
  return said;
}

describe('every integer from 0 to 100,000, read back by the check', () => {
  it('exactly', () =>
    expect(eachInteger((value) => (value === 0 ? undefined : [groupThousands(value), value, 'count']))).toBe(LAST));

  it('floors: strictly below, and close', () => {
    for (const way of ['coarse', 'fine'] as const)
      expect(
        eachInteger((value) => {
          const floors = floorsOf(value);
          return floors && [`more than ${groupThousands(floors[way])}`, value, 'count'];
        }),
      ).toBeGreaterThan(60_000);
  });

  it.each(HOUSES)('exactly, small numbers in %s', (small) =>
    expect(eachInteger((value) => [sayNumber(value, small), value, 'count'])).toBe(LAST + 1),
  );

  it('nearly, almost, just over, more than: on the right side', () => {
    const said = new Set<string>();
    expect(
      eachInteger((value) => {
        const near = nearOf(value);
        if (near) said.add(near.relation);
        return near && [sayNear(near), value, 'count'];
      }),
    ).toBeGreaterThan(60_000);
    expect([...said].sort()).toEqual(['almost', 'just over', 'more than', 'nearly']);
  });

  it('about: within 2%, never of the round number itself', () => {
    expect(
      eachInteger((value) => {
        const about = aboutOf(value);
        if (about && (about.number === value || Math.abs(about.number - value) * 50 > value))
          throw new Error(`${sayNear(about)} for ${value}`);
        return about && [sayNear(about), value, 'count'];
      }),
    ).toBeGreaterThan(90_000);
  });

  it.each(['%', 'per cent', 'pc'] as const)('in per cent, written %s', (sign) =>
    expect(eachInteger((value) => [sayPercent(value, sign), value, 'percent'])).toBe(LAST + 1),
  );

  it('in percentage points', () =>
    expect(eachInteger((value) => [sayPoints(value, 'words'), value, 'points'])).toBe(LAST + 1));

  it.each([365, 366])('a day and a week, in %d days', (days) => {
    for (const [rate, length] of [
      [weeklyRate, 7],
      [dailyRate, 1],
    ] as const)
      expect(
        eachInteger((value) => {
          const one = rate(value, days);
          return one && [sayRate(one, 'words'), (value * length) / days, 'rate'];
        }),
      ).toBeGreaterThan(90_000);
  });

  it('one every so many hours', () =>
    expect(
      eachInteger((value) => {
        const one = hourlyGap(value, 366);
        return (
          one && [
            sayRate(one, 'words').replace('one every', 'about one every').replace('about about', 'about'),
            (24 * 366) / value,
            'rate',
          ]
        );
      }),
    ).toBeGreaterThan(1000));

  it('dozens, hundreds, thousands: never too many', () => {
    const least: Readonly<Record<string, number>> = {
      dozens: 24,
      hundreds: 200,
      thousands: 2000,
      'tens of thousands': 20_000,
      'hundreds of thousands': 200_000,
    };
    for (let value = 0; value <= LAST; value += 1) {
      const scale = scaleOf(value);
      if (scale && value < (least[scale.words] ?? Infinity)) throw new Error(`${scale.words} for ${value}`);
      // Nor too few: nobody says hundreds of what a sub-editor would call more than 850.
      if (scale && value >= (least[scale.words] ?? 0) * 5) throw new Error(`${scale.words} undersells ${value}`);
    }
  });

  it('parts of a whole: fractions within a point and on the right side, one in N within 2%', () => {
    for (const whole of [1, 2, 3, 7, 100, 863, 3057])
      for (let part = 0; part <= whole; part += 1) {
        const fraction = fractionOf(part, whole);
        const mention = fraction && readMentions(`${sayFraction(fraction)} of them`)[0];
        const side = part / whole - (mention?.value ?? 0);
        const isRight =
          mention?.relation === 'equal' ? Math.abs(side) < 1e-9 : mention?.relation === 'below' ? side < 0 : side > 0;
        if (fraction && (!mention || !isRight || Math.abs(side) > 0.0100001))
          throw new Error(`${sayFraction(fraction)} for ${part} of ${whole}`);
        const one = oneIn(part, whole);
        const read = one && readMentions(sayOneIn(one, 'words'))[0];
        if (one && (read?.kind !== 'one-in' || Math.abs(1 / read.value - part / whole) > (part / whole) * 0.0201))
          throw new Error(`${sayOneIn(one, 'words')} for ${part} of ${whole}`);
      }
  });

  it('points between shares: the difference of the two percentages, and of the exact shares', () => {
    let said = 0;
    for (const whole of [100, 101, 863, 3057])
      for (let part = 0; part <= whole; part += 1) {
        const before = sharePercent(75, 189) ?? NaN;
        const after = sharePercent(part, whole);
        const points = pointsBetween({ part: 75, whole: 189 }, { part, whole });
        if (points === undefined) continue;
        said += 1;
        if (
          after === undefined ||
          points !== after - before ||
          Math.abs((part / whole - 75 / 189) * 100 - points) > 0.5
        )
          throw new Error(`${points} points for ${part} of ${whole}`);
      }
    expect(said).toBeGreaterThan(2000);
  });

  const reads = (phrase: string, ratio: number): boolean => {
    const mentions = readMentions(`numbers ${phrase}`);
    const [{ kind, relation, value } = { kind: '', relation: '', value: NaN }] = mentions;
    if (mentions.length !== 1 || kind !== 'multiple') return false;
    if (relation === 'above') return ratio > value && ratio < value + 1;
    return relation === 'below' ? ratio < value && ratio >= value - 0.1 : ratio === value;
  };

  it('doubled, trebled, quadrupled, N times as many: the highest true step only (rule C7)', () => {
    for (const earlier of [100, 101, 189, 1000])
      for (let later = earlier; later <= earlier * 6; later += 1) {
        const ratio = later / earlier;
        const multiple = multipleOf(earlier, later);
        const times = timesOf(earlier, later);
        const said = [
          ...(multiple ? [sayMultiple(multiple, 'trebled'), sayMultiple(multiple, 'tripled')] : []),
          ...(times ? HOUSES.map((small) => sayTimes(times, small)) : []),
        ];
        for (const phrase of said) if (!reads(phrase, ratio)) throw new Error(`${phrase} for ${earlier} to ${later}`);
        if ((!multiple && ratio >= 2 && ratio < 5) || (!times && ratio >= 2 && ratio <= 5))
          throw new Error(`nothing for ${earlier} to ${later}`);
      }
    const said = (earlier: number, later: number) => {
      const [multiple, times] = [multipleOf(earlier, later), timesOf(earlier, later)];
      return [multiple && sayMultiple(multiple, 'trebled'), times && sayTimes(times, 'words')];
    };
    expect(said(75, 146)).toEqual(['almost doubled', 'almost twice as many']);
    expect(said(189, 863)).toEqual(['more than quadrupled', 'more than four times as many']);
    expect(said(100, 300)).toEqual(['trebled', 'three times as many']);
    expect(said(100, 500)).toEqual([undefined, 'five times as many']);
    expect(said(100, 501)).toEqual([undefined, undefined]);
  });

  it('halved: on the right side, and not of a fall to a quarter', () => {
    for (let later = 0; later <= 1000; later += 1) {
      const halved = halvedOf(1000, later);
      const phrase = halved && sayMultiple(halved, 'trebled');
      const wanted =
        later === 500
          ? 'halved'
          : later > 250 && later < 500
            ? 'more than halved'
            : later > 500 && later <= 525
              ? 'almost halved'
              : undefined;
      if (phrase !== wanted) throw new Error(`${phrase ?? 'nothing'} for 1,000 to ${later}`);
    }
  });
});
