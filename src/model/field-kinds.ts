import { isInCalendar } from '../text/calendar.js';
import * as z from 'zod';

/** The kinds of values that records, stories and outlets share. Error texts say what was expected. */

const NOT_BLANK = 'text that holds something other than blanks';

/** Text with something in it. */
export const text = (description: string, example?: string) =>
  z
    .string({ error: 'text' })
    .min(1, { error: NOT_BLANK })
    .refine((typed) => typed === '' || /\S/.test(typed), { error: NOT_BLANK })
    .meta(example === undefined ? { description } : { description, examples: [example] });

const A_NAME =
  'a name in Latin letters, with single blanks and without quotation marks; an apostrophe may be typed as it is';

/** The name of a force or a place: it is printed, compared and searched for, so it is typed plainly. */
export const properName = (description: string, example?: string) =>
  text(description, example).refine(
    (typed) => !/ {2}|^\s|\s$|["“”„]/.test(typed) && !/(?!\p{Script=Latin})\p{L}/u.test(typed),
    { error: A_NAME },
  );

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
