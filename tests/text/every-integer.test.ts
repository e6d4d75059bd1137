import { holdsFor, readMentions } from '../../src/check/read-mentions.js';
import {
  dailyRate,
  fractionOf,
  hourlyGap,
  multipleOf,
  nearOf,
  oneIn,
  sayFraction,
  sayNear,
  sayOneIn,
  sayRate,
  weeklyRate,
} from '../../src/text/approximations.js';
import { floorsOf, scaleOf } from '../../src/text/floors.js';
import { groupThousands } from '../../src/text/numbers.js';

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

  it('nearly, just over: on the right side', () =>
    expect(
      eachInteger((value) => {
        const near = nearOf(value);
        return near && [sayNear(near), value, 'count'];
      }),
    ).toBeGreaterThan(60_000));

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

  it('doubled, trebled, quadrupled: the highest true step only (rule C7)', () => {
    for (const earlier of [100, 101, 189, 1000])
      for (let later = earlier; later <= earlier * 6; later += 1) {
        const multiple = multipleOf(earlier, later);
        const mention = multiple && readMentions(`numbers ${multiple.words}`)[0];
        const ratio = later / earlier;
        const holds =
          mention &&
          (mention.relation === 'above'
            ? ratio > mention.value && ratio < mention.value + 1 + (mention.value === 4 ? 1e-9 : 0)
            : mention.relation === 'below'
              ? ratio < mention.value && ratio >= mention.value - 0.1
              : ratio === mention.value);
        if (multiple && holds !== true) throw new Error(`${multiple.words} for ${earlier} to ${later}`);
        if (!multiple && ratio >= 2 && ratio <= 5) throw new Error(`nothing for ${earlier} to ${later}`);
      }
    expect(multipleOf(75, 146)?.words).toBe('almost doubled');
    expect(multipleOf(189, 863)?.words).toBe('more than quadrupled');
    expect(multipleOf(100, 501)).toBeUndefined();
  });
});
