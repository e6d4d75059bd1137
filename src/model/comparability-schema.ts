import * as z from 'zod';
import { day, text } from './field-kinds.js';

/** What decides which of a force's figures may be held beside others: people, breaks, ways of counting. */

export const populationSchema = z
  .strictObject({
    value: z
      .number({ error: 'a whole number such as 863, without commas' })
      .int({ error: 'a whole number such as 863' })
      .min(0, { error: 'a whole number, 0 or more' })
      .max(999_999_999, { error: 'a whole number no larger than 999999999' })
      .meta({ description: 'Residents.' }),
    vintage: text('Which estimate.', 'mid-2020, revised July 2024'),
    source: text('Where it came from.').optional(),
    'no-rates': text('Why no rate is reckoned on it: few people live there (rule F5).').optional(),
  })
  .meta({ description: 'Resident population, with its vintage.' });

export const breaksSchema = z
  .array(
    z.strictObject({
      measure: text('The measure.'),
      from: day('The first day that is recorded the new way.'),
      reason: text('What changed.'),
    }),
    { error: 'a list of breaks' },
  )
  .meta({ description: 'Breaks in a series: periods on either side are not compared (rule E6).' });

export const countedOtherwiseSchema = z
  .array(
    z.strictObject({
      measure: text('The measure.'),
      reason: text('What it does, after the force’s name.', 'includes unbroken bottles'),
    }),
    { error: 'a list of measures' },
  )
  .meta({ description: 'Measures this force counts otherwise than the others: it is in no ranking (rule F4).' });
