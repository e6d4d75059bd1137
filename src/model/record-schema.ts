import * as z from 'zod';
import { STATEMENT_CASES } from './cases.js';
import { breaksSchema, countedOtherwiseSchema, populationSchema } from './comparability-schema.js';
import { day, moment, properName, text } from './field-kinds.js';

/**
 * One schema for a record in forces/: the types, the validation, the editor's schema and the
 * reference page all come from here. Error texts say what was expected, in a reporter's words.
 */

/** Periods are written 2019-20 or year ending June 2025; text/periods.ts reads them. */
const PERIOD_PATTERN =
  '^(\\d{4}-\\d{2}|1999-2000|year ending (January|February|March|April|May|June|July|August|September|October|November|December) \\d{4})$';

/** The largest count taken: far above any national total, far below where whole numbers lose digits. */
export const LARGEST_COUNT = 999_999_999;

const wholeNumber = z
  .number({ error: 'a whole number such as 863, without commas' })
  .int({ error: 'a whole number such as 863' })
  .min(0, { error: 'a whole number, 0 or more' })
  .max(LARGEST_COUNT, { error: `a whole number no larger than ${LARGEST_COUNT}` });

const A_COUNT = 'a whole number such as 863; or { value: 863, source: … }; or { missing: "the reason" }';

const cell = () =>
  text('The cell it came from, or the piece it was published in.', 'table.xlsx#Table 24!F31').optional();

const countWithSource = z.strictObject({
  value: wholeNumber.meta({ description: 'The count.' }),
  source: cell(),
  'revised-from': wholeNumber.meta({ description: 'What an earlier edition gave.' }).optional(),
  rounded: z
    .number({ error: 'the step it is rounded to, such as 100' })
    .int({ error: 'the step it is rounded to, such as 100' })
    .min(1, { error: 'the step it is rounded to, such as 100' })
    .meta({ description: 'The figure is known only to the nearest this many.' })
    .optional(),
});

/** A figure that is not there is never nought (rule F2). */
const missingCount = z.strictObject({
  missing: text('Why there is no figure. Missing is never zero.', 'not supplied by the force'),
  source: cell(),
});

const countSchema = z
  .union([wholeNumber, countWithSource, missingCount], { error: A_COUNT })
  .meta({ description: 'A whole number; or value with its source; or missing with the reason.' });

const periodKey = z.string().meta({ pattern: PERIOD_PATTERN });

const countsSchema = z
  .record(z.string(), z.record(periodKey, countSchema, { error: 'periods with their counts' }), {
    error: 'measures, each with its periods',
  })
  .meta({ description: 'Counts by measure and period.' });

const A_SHARE =
  'a percentage with what it is a share of: { percent: 6.5, of: …, source: … }; or { missing: "the reason" }';

const publishedShare = z.strictObject(
  {
    percent: z
      .number({ error: 'a percentage from 0 to 100, such as 6.5' })
      .min(0, { error: 'a percentage from 0 to 100, such as 6.5' })
      .max(100, { error: 'a percentage from 0 to 100, such as 6.5' })
      .meta({ description: 'As the publisher gives it, with all its digits; it is rounded where it is printed.' }),
    of: text('What the whole is.', 'selected serious offences'),
    source: cell(),
  },
  { error: A_SHARE },
);

const sharesSchema = z
  .record(
    z.string(),
    z.record(periodKey, z.union([publishedShare, missingCount], { error: A_SHARE }), {
      error: 'periods with their shares',
    }),
    { error: 'measures, each with its periods' },
  )
  .meta({ description: 'Published shares, by measure and period, of a whole whose count is not held here.' });

const changesSchema = z
  .record(
    z.string(),
    z.record(
      periodKey,
      z.strictObject({
        since: z.string({ error: 'a period such as 2017-18' }).meta({ description: 'The period compared with.' }),
        percent: z
          .number({ error: 'a whole number of per cent, such as 12 or -16' })
          .int({ error: 'a whole number of per cent, such as 12 or -16' })
          .min(-100, { error: 'no fall larger than -100' })
          .meta({ description: 'The published change; a fall has a minus sign.' }),
        source: text('Where it was published.').optional(),
      }),
    ),
  )
  .meta({ description: 'Percentages that were published but cannot be recomputed.' });

const statementSchema = z.strictObject({
  story: text('The story it is for: a folder of templates/.', 'child-sexual-abuse'),
  release: z.string({ error: 'a release such as 2019-20' }).meta({ description: 'The release it answers.' }),
  status: z
    .enum(STATEMENT_CASES, { error: `one of ${STATEMENT_CASES.join(', ')}` })
    .meta({ description: 'Where the request stands.' }),
  asked: moment('When the force was asked.', '2021-02-24T17:00').optional(),
  deadline: moment('When an answer was due.', '2021-02-24T17:00').optional(),
  received: moment('When the answer came.', '2021-02-24T17:00').optional(),
  seen: z
    .strictObject({
      date: day('The day.').optional(),
      'not-after': day('The latest possible day.').optional(),
      where: text('The publication.'),
    })
    .meta({ description: 'Where the words were published, when the day they were given is not known.' })
    .optional(),
  speaker: properName('Who said it.', 'Andrea Dalton').optional(),
  rank: properName('The rank in full.', 'Detective Chief Inspector').optional(),
  role: text(
    'Printed after the name: "leads …" becomes "who leads …"; "head of …" stands as it is.',
    "leads Hertfordshire Police's Safeguarding Children teams",
  ).optional(),
  words: text('The statement, verbatim. A blank line starts a new paragraph.').optional(),
});

const A_NOTE = 'a note, or a list of notes: each a text, or story and text where it is on one story only';

const storyNote = z.strictObject(
  { story: text('The only story it is on: a folder of templates/.', 'knife-crime'), text: text('The note.') },
  { error: A_NOTE },
);

const notesSchema = z
  .union(
    [
      z.array(z.union([storyNote, text('A note on every story.')], { error: A_NOTE }), { error: A_NOTE }),
      text('One note.'),
    ],
    { error: A_NOTE },
  )
  .meta({ description: 'For editors; never printed in a draft. A note on a single story names it.' });

/** Nothing here could point to a child, or to a place below the force's area; other keys are refused (rules G1, G3). */
export const recordSchema = z
  .strictObject({
    kind: z
      .enum(['force', 'nation'], { error: 'force or nation' })
      .meta({ description: 'nation in england-and-wales.yaml only.' })
      .optional(),
    article: z
      .literal('the', { error: 'the' })
      .meta({ description: 'Printed before name and short: the Metropolitan Police Service.' })
      .optional(),
    name: properName('Official name: the one who recorded.', 'Hertfordshire Constabulary'),
    short: properName('Allowed later mention.', 'Hertfordshire Police').optional(),
    area: properName('Where it happened; with any article.', 'the West Midlands'),
    in: text('The area after its preposition, where that is not “in”.', 'on the railways').optional(),
    code: z
      .string({ error: 'an ONS code such as E23000027' })
      .regex(/^[EWK]\d{8}$/, { error: 'an ONS code: E, W or K and eight digits' })
      .meta({ description: 'ONS code; records are joined by code, never by name.', examples: ['E23000027'] })
      .optional(),
    where: text('Where a force without an ONS code polices.').optional(),
    region: text('Region of England, or Wales.', 'East of England').optional(),
    'known-as': z
      .array(text('One spelling.'), { error: 'a list of names such as [Devon & Cornwall]' })
      .meta({ description: 'Exact spellings used in files that carry no codes.' })
      .optional(),
    formerly: z
      .array(
        z.strictObject({
          name: properName('The name then.', 'Hampshire Constabulary'),
          short: properName('Its allowed later mention.').optional(),
          until: z
            .string({ error: 'a month such as 2022-11' })
            .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month such as 2022-11' })
            .meta({
              description: 'The month in which the name changed; periods that end before it use the old name.',
            }),
        }),
        { error: 'a list of former names' },
      )
      .meta({ description: 'Names by period: figures of an earlier time are the earlier name’s.' })
      .optional(),
    population: populationSchema.optional(),
    breaks: breaksSchema.optional(),
    'counted-otherwise': countedOtherwiseSchema.optional(),
    counts: countsSchema.optional(),
    changes: changesSchema.optional(),
    shares: sharesSchema.optional(),
    statements: z
      .array(statementSchema, { error: 'a list of statements' })
      .meta({ description: 'The force’s own words.' })
      .optional(),
    teams: z
      .strictObject({
        heading: text('The line before the list.'),
        list: z
          .array(
            z.strictObject({
              name: text('The team.'),
              does: text('What it does, in the force’s words.').optional(),
            }),
            {
              error: 'a list of teams',
            },
          )
          .min(1, { error: 'at least one team' }),
      })
      .meta({ description: 'The force’s teams, in its own words.' })
      .optional(),
    notes: notesSchema.optional(),
  })
  .meta({ title: 'A force', description: 'One record in forces/: the file name is the force’s id.' });

export type CountEntry = z.infer<typeof countSchema>;
export type ShareEntry = z.infer<typeof publishedShare> | z.infer<typeof missingCount>;
export type Statement = z.infer<typeof statementSchema>;
/** A record as validated. */
export type RecordFields = z.infer<typeof recordSchema>;
