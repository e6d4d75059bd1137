import * as z from 'zod';
import { text } from './field-kinds.js';

/**
 * The part of a story.yaml that says where ingest finds the story's figures in a publisher's workbook: by
 * the words of titles and headings as a reader sees them, never by the file's name or a cell's address.
 */

const WORDS = 'the words of a heading, or a list of its spellings';

/** Words as the publisher prints them; several where editions spell them differently. */
const words = (description: string, example: string) =>
  z
    .union([text(description, example), z.array(text('One spelling.'), { error: WORDS }).min(1, { error: WORDS })], {
      error: WORDS,
    })
    .meta({ description });

const column = {
  heading: words(
    'The heading of its columns, without periods and note marks; left out where a period is all that heads them (with period: headings).',
    'Robbery',
  ).optional(),
  under: words('The heading above it, where one alone could be several.', 'Violence with injury').optional(),
};

const A_COLUMN = '{ heading: … }';

const byMeasure = <T extends z.ZodType>(value: T) =>
  z.record(z.string(), value, { error: 'measures, each with its heading' });

const table = z.strictObject({
  title: words(
    'How the table’s own title begins; left out where the file has none.',
    'Table P1: Offences recorded by the police',
  ).optional(),
  force: words('The heading of the column of names; left out where it has none.', 'Area Name').optional(),
  code: words('The heading of the column of ONS codes; left out where the file has none.', 'Area Code').optional(),
  period: z
    .union(
      [
        z.enum(['title', 'headings'], { error: 'title, headings, or { column: its heading }' }),
        z.strictObject({ column: words('The heading of the column of periods.', 'Financial year') }),
      ],
      { error: 'title, headings, or { column: its heading }' },
    )
    .meta({ description: 'Where the periods stand: in the title, above each column, or in a column of their own.' }),
  only: z
    .record(z.string(), text('What stands there.'), { error: 'headings, each with what stands in its column' })
    .meta({ description: 'Only rows in which these columns hold this, e.g. Offence: Robbery.' })
    .optional(),
  counts: byMeasure(z.strictObject(column, { error: A_COLUMN }))
    .meta({ description: 'Columns of counts, by measure.' })
    .optional(),
  shares: byMeasure(
    z.strictObject(
      { ...column, of: text('What the whole is, as a draft prints it.', 'selected serious offences') },
      { error: '{ heading: …, of: … }' },
    ),
  )
    .meta({ description: 'Columns of percentages that are shares of a whole, by measure.' })
    .optional(),
  changes: byMeasure(z.strictObject(column, { error: A_COLUMN }))
    .meta({ description: 'The publisher’s own columns of changes in per cent: ours are held against them.' })
    .optional(),
  total: z
    .literal('none', { error: 'none' })
    .meta({ description: 'The table has no total of the nation to add up to.' })
    .optional(),
});

export const spreadsheetSchema = z
  .strictObject({
    release: z
      .strictObject({
        publisher: text('Who publishes the figures, in full.'),
        abbreviation: text('Its short form, after the first mention.'),
        title: text('The title of the publication.'),
        status: text('How the publisher calls the figures.'),
        licence: text('The licence of the figures.').optional(),
      })
      .meta({ description: 'What a release that ingest adds says of itself.' }),
    tables: z
      .array(table, { error: 'a list of tables' })
      .min(1, { error: 'at least one table' })
      .meta({ description: 'The tables of the workbook that feed the story.' }),
  })
  .meta({ description: 'Where ingest finds the figures in the publisher’s workbook.' });

export type SpreadsheetFields = z.infer<typeof spreadsheetSchema>;
export type TableFields = SpreadsheetFields['tables'][number];
