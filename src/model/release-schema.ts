import * as z from 'zod';
import { day, moment, text } from './field-kinds.js';

/** The part of a story.yaml that is about one release of figures. */

const published = z.union(
  [
    moment('Day and time of publication.', '2020-07-17T09:30'),
    z.strictObject({
      missing: text('Why it is not known.'),
      'not-after': day('The latest possible day.').optional(),
      source: text('How the latest day is known.').optional(),
    }),
  ],
  { error: 'a day or time such as 2020-07-17T09:30; or missing, with the reason' },
);

export const releaseSchema = z.strictObject({
  publisher: text('Who published the figures, in full.'),
  abbreviation: text('Its short form, after the first mention.'),
  title: text('The title of the publication.'),
  status: text('How the publisher calls the figures: experimental …'),
  published: published.meta({ description: 'Day and time of publication; or missing, with not-after.' }),
  'compare-with': z
    .string({ error: 'a period such as 2017-18' })
    .meta({ description: 'The earlier period.' })
    .optional(),
  excluded: z
    .array(
      z.strictObject({
        force: text('Id of the force.'),
        area: text('Its area as it is printed, where its record is refused or not here.').optional(),
        reason: text('Why.'),
      }),
      { error: 'a list of forces' },
    )
    .meta({ description: 'Forces that are not in the nation’s total.' })
    .optional(),
  table: z
    .union([text('The table.'), z.strictObject({ missing: text('Why it is not known.') })], {
      error: 'a table; or missing, with the reason',
    })
    .meta({ description: 'Table reference.' }),
  licence: text('The licence of the figures.').optional(),
  file: text('The file the figures were ingested from.', 'table.xlsx').optional(),
  checksum: z
    .string({ error: 'sha256: and 64 digits' })
    .regex(/^sha256:[0-9a-f]{64}$/, { error: 'sha256: and 64 digits' })
    .meta({ description: 'Of that file, as ingest found it.' })
    .optional(),
});

export type ReleaseFields = z.infer<typeof releaseSchema>;
