import { remember } from './remember.js';

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The month a period ends in, as yyyy-mm; read here anew, so that 2019-20 and year ending March 2020 are one. */
export const endMonth = remember((label) => {
  const rolling = /^(?:year|(?:12|[Tt]welve) months) .*?([A-Z][a-z]+)(?: \d{1,2},)? (\d{4})$/.exec(label);
  if (rolling) return `${rolling[2] ?? ''}-${String(MONTHS.indexOf(rolling[1] ?? '') + 1).padStart(2, '0')}`;
  return `${Number(label.slice(0, 4)) + 1}-03`;
});

/** What a record has for a period, whichever way the period is spelled. */
export function findEntry<T>(byPeriod: Readonly<Record<string, T>> | undefined, label: string): T | undefined {
  if (byPeriod === undefined) return undefined;
  const end = endMonth(label);
  const key = Object.keys(byPeriod).find((one) => one === label || endMonth(one) === end);
  return key === undefined ? undefined : byPeriod[key];
}
