import { z } from 'zod';

/** The kinds of values that records, stories and outlets share. Error texts say what was expected. */

const NOT_BLANK = 'text that holds something other than blanks';

/** Text with something in it. */
export const text = (description: string, example?: string) =>
  z
    .string({ error: 'text' })
    .min(1, { error: NOT_BLANK })
    .refine((typed) => typed === '' || /\S/.test(typed), { error: NOT_BLANK })
    .meta(example === undefined ? { description } : { description, examples: [example] });

/** A name: printed as it stands in our own words, where quotation marks would make it somebody's. */
export const nameText = (description: string, example?: string) =>
  text(description, example).refine((typed) => !/["“”]/.test(typed), { error: 'a name without quotation marks' });

/** Whether a text that begins with a day names one of the calendar: 2021-02-30 is none. Other texts pass. */
function isInCalendar(typed: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(typed) ?? [];
  if (year === undefined) return true;
  const then = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return then.toISOString().startsWith(`${year}-${month ?? ''}-${date ?? ''}`);
}

const DAY = 'a day of the calendar such as 2021-02-24';

export const day = (description: string) =>
  z
    .string({ error: DAY })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY })
    .refine(isInCalendar, { error: DAY })
    .meta({ description, examples: ['2021-02-24'] });

/** A day, or a day and a time. */
export const moment = (description: string, example: string) => {
  const expected = `a day of the calendar, or a day and time such as ${example}`;
  return z
    .string({ error: expected })
    .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/, { error: expected })
    .refine(isInCalendar, { error: expected })
    .meta({ description, examples: [example] });
};
