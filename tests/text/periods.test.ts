import { comparable, monthsBetween, parsePeriod } from '../../src/text/periods.js';
import { sayPeriod } from '../../src/text/say-period.js';
import { attributionOf } from '../../src/text/attribution.js';

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
  it('is printed for running text', () => {
    expect(sayPeriod(period('year ending June 2025'))).toBe('the year ending June 2025');
    expect(sayPeriod(period('2019-20'))).toBe('2019-20');
  });
});

describe('attribution (rule H4)', () => {
  it.each([
    [{ speaker: 'A Home Office spokesman' }, 'A Home Office spokesman'],
    [{ speaker: 'Ann Barset', role: 'head of policy at X' }, 'Ann Barset, head of policy at X,'],
    [{ speaker: 'Ann Barset', rank: 'Inspector', role: 'leads the team' }, 'Inspector Ann Barset, who leads the team,'],
  ])('%j', (speaker, text) => expect(attributionOf(speaker)).toBe(text));
});
