import { STYLE_KEYS } from '../../src/model/house-style.js';
import { sayMoment } from '../../src/text/dates.js';
import { comparable, monthsBetween, parsePeriod, periodEnding } from '../../src/text/periods.js';
import { glossOf, sayPeriod } from '../../src/text/say-period.js';
import { attributionFrom, attributionInStyle, attributionOf } from '../../src/text/attribution.js';

describe('periods (rules E1, E2, E6)', () => {
  it.each([
    ['2019-20', '2019-04-01', '2020-03-31', '2019-20'],
    ['1999-2000', '1999-04-01', '2000-03-31', '1999-2000'],
    ['2009-10', '2009-04-01', '2010-03-31', '2009-10'],
    ['year ending June 2025', '2024-07-01', '2025-06-30', 'year-ending-june-2025'],
    ['year ending February 2020', '2019-03-01', '2020-02-29', 'year-ending-february-2020'],
    ['year ending December 2019', '2019-01-01', '2019-12-31', 'year-ending-december-2019'],
  ])('%s is %s to %s', (label, start, end, slug) => {
    expect(parsePeriod(label)).toEqual({ label, start, end, months: 12, slug });
  });

  it.each([
    '2019-21',
    '2019-2020',
    '2019/20',
    '2019',
    '1999-00',
    'year ending 2019',
    'year ending Juni 2025',
    '',
    '2019-20 ',
  ])('refuses "%s"', (label) => expect(parsePeriod(label)).toBeUndefined());

  const period = (label: string) => {
    const found = parsePeriod(label);
    if (!found) throw new Error(label);
    return found;
  };
  it('counts months from end to end', () => {
    expect(monthsBetween(period('2017-18'), period('2019-20'))).toBe(24);
    expect(monthsBetween(period('year ending June 2024'), period('year ending June 2025'))).toBe(12);
    expect(comparable(period('2019-20'), period('2017-18'))).toBe(false);
    expect(comparable(period('2017-18'), period('2017-18'))).toBe(false);
  });
  it.each([
    ['2019-20', '2019-20'],
    ['2019–20', '2019–20'],
    ['2019/20', '2019/20'],
    ['year ending March 2020', 'the year ending March 2020'],
  ] as const)('of a house that writes %s, is printed as %s (rule E2)', (years, said) => {
    expect(sayPeriod(period('2019-20'), years)).toBe(said);
    expect(sayPeriod(period('year ending June 2025'), years)).toBe('the year ending June 2025');
  });
  it('is explained where the house explains financial years (rule E3)', () => {
    const explained = { years: '2019-20', 'year-gloss': 'first mention' } as const;
    expect(glossOf(period('2019-20'), explained)).toBe('the year to March 2020');
    expect(glossOf(period('year ending June 2025'), explained)).toBeUndefined();
    expect(glossOf(period('2019-20'), { ...explained, years: 'year ending March 2020' })).toBeUndefined();
    expect(glossOf(period('2019-20'), { ...explained, 'year-gloss': 'none' })).toBeUndefined();
  });
  it('has the label that its last month gives it (rule E1)', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    const rolling = months.filter((month) => month !== 'March').map((month) => `year ending ${month} 2020`);
    for (const label of ['2019-20', '1999-2000', '2000-01', '2009-10', ...rolling]) {
      const [year = 0, month = 0] = period(label).end.split('-').map(Number);
      expect(periodEnding(month - 1, year)).toEqual(period(label));
    }
    expect(periodEnding(-1, 2020)).toBeUndefined();
    expect(periodEnding(12, 2020)).toBeUndefined();
  });
});

describe('dates and times (rules I7, I8)', () => {
  it.each([
    ['2020-07-17', '17 July 2020', '17 July 2020'],
    ['2020-07-17', 'July 17, 2020', 'July 17, 2020'],
    ['2020-07-17', 'Friday, July 17, 2020', 'Friday, July 17, 2020'],
    ['2021-02-03', '17 July 2020', '3 February 2021'],
  ] as const)('%s in the house of %s is %s', (day, dates, said) =>
    expect(sayMoment(day, { dates, times: '9.30am' })).toBe(said),
  );
  it.each([
    ['2020-07-17T09:30', '9.30am', '9.30am on 17 July 2020'],
    ['2020-07-17T09:30', '09:30', '09:30 on 17 July 2020'],
    ['2020-07-17T17:00', '9.30am', '5pm on 17 July 2020'],
    ['2020-07-17T00:05', '9.30am', '12.05am on 17 July 2020'],
    ['2020-07-17T12:00', '9.30am', '12pm on 17 July 2020'],
  ] as const)('%s in the house of %s is %s', (moment, times, said) =>
    expect(sayMoment(moment, { dates: STYLE_KEYS.dates.choices[0], times })).toBe(said),
  );
});

describe('an unnamed spokesman (rule H9)', () => {
  const home = { speaker: 'A Home Office spokesman', attribution: 'A Home Office spokesman' };
  const named = { speaker: 'Ann Barset', attribution: 'Ann Barset, a Home Office spokeswoman,' };
  it('is as supplied, or neutral', () => {
    expect(attributionInStyle(home, 'as supplied')).toBe('A Home Office spokesman');
    expect(attributionInStyle(home, 'spokesperson')).toBe('A Home Office spokesperson');
  });
  it('is never reworded where somebody is named', () =>
    expect(attributionInStyle(named, 'spokesperson')).toBe(named.attribution));
});

describe('a speaker of the force is said to be of it, unless he says so himself (rule H9)', () => {
  it.each([
    [{ speaker: 'A spokeswoman' }, 'A Kent Police spokeswoman'],
    [{ speaker: 'The spokesman' }, 'The Kent Police spokesman'],
    [{ speaker: 'A force spokesperson' }, 'A Kent Police spokesperson'],
    [{ speaker: 'A Kent Police spokesman' }, 'A Kent Police spokesman'],
    [{ speaker: 'A spokesman for the force' }, 'A spokesman for the force'],
    [{ speaker: 'Ann Barset' }, 'Ann Barset, of Kent Police,'],
    [{ speaker: 'Ann Barset', rank: 'Chief Inspector' }, 'Chief Inspector Ann Barset, of Kent Police,'],
    [{ speaker: 'Ann Barset', role: 'head of safeguarding' }, 'Ann Barset, head of safeguarding at Kent Police,'],
    [{ speaker: 'Ann Barset', role: 'leads on it' }, 'Ann Barset, of Kent Police, who leads on it,'],
    [{ speaker: 'Ann Barset', role: 'leads KENT POLICE’s teams' }, 'Ann Barset, who leads KENT POLICE’s teams,'],
  ])('%j', (said, text) => expect(attributionFrom(said, 'Kent Police', ['Kent Police', 'Kent'])).toBe(text));

  it.each([
    ['the Metropolitan Police', 'A spokesman', 'A Metropolitan Police spokesman'],
    ['the Metropolitan Police', 'Ann Barset', 'Ann Barset, of the Metropolitan Police,'],
    ['Essex Police', 'A spokesman', 'An Essex Police spokesman'],
  ])('of %s, %s is %s', (short, speaker, text) => expect(attributionFrom({ speaker }, short, [short])).toBe(text));
});

describe('attribution (rule H4)', () => {
  it.each([
    [{ speaker: 'A Home Office spokesman' }, 'A Home Office spokesman'],
    [{ speaker: 'Ann Barset', role: 'head of policy at X' }, 'Ann Barset, head of policy at X,'],
    [{ speaker: 'Ann Barset', rank: 'Inspector', role: 'leads the team' }, 'Inspector Ann Barset, who leads the team,'],
  ])('%j', (speaker, text) => expect(attributionOf(speaker)).toBe(text));
});
