import { z } from 'zod';

/** The schema of templates/<story>/story.yaml. */

const text = (description: string) =>
  z.string({ error: 'text' }).min(1, { error: 'text that is not empty' }).meta({ description });

const blockName = z
  .string({ error: 'the name of a block, such as count' })
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'the name of a block: lower case and hyphens' });

/** A block, or several that share a paragraph. */
export const blockOrderSchema = z
  .array(z.union([blockName, z.array(blockName, { error: 'a list of blocks' }).min(1)]), {
    error: 'a list of blocks',
  })
  .min(1, { error: 'at least one block' })
  .meta({ description: 'Blocks in order; a list inside the list shares one paragraph.' });

const conditions = z
  .record(z.string(), z.array(z.string(), { error: 'a list of cases' }).min(1), { error: 'cases by name' })
  .meta({
    description: 'The block is said only in these cases, e.g. exploitation.later: [none, one, several].',
  });

const alias = z
  .string({ error: 'a word for templates, such as abuse' })
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'a word for templates: lower case and hyphens' });

const measure = z.strictObject({
  alias: alias.meta({ description: 'Its name in templates.' }),
  singular: text('One of them.'),
  plural: text('More than one.'),
  'part-of': text('The measure it is a part of; parts are never added to wholes.').optional(),
});

const published = z.union(
  [
    z
      .string({ error: 'a day or time such as 2020-07-17T09:30' })
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, { error: 'a day or time such as 2020-07-17T09:30' }),
    z.strictObject({
      missing: text('Why it is not known.'),
      'not-after': z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2021-02-23' })
        .optional(),
      source: text('How the latest day is known.').optional(),
    }),
  ],
  { error: 'a day or time such as 2020-07-17T09:30; or missing, with the reason' },
);

const release = z.strictObject({
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
    .array(z.strictObject({ force: text('Id of the force.'), reason: text('Why.') }), {
      error: 'a list of forces',
    })
    .meta({ description: 'Forces that are not in the nation’s total.' })
    .optional(),
  table: z
    .union([z.string(), z.strictObject({ missing: text('Why it is not known.') })])
    .meta({ description: 'Table reference.' }),
  licence: text('The licence of the figures.').optional(),
});

export const storySchema = z
  .strictObject({
    title: text('What the story is about.'),
    covers: z.enum(['territorial', 'all'], { error: 'territorial or all' }).meta({
      description: 'territorial: every force with an E23 or W15 code; all: with British Transport Police.',
    }),
    nation: text('Id of the nation record.'),
    measures: z
      .record(z.string(), measure, { error: 'measures by id' })
      .meta({ description: 'What is counted; the first is the main one.' }),
    thresholds: z
      .strictObject({
        'min-percent-base': z
          .number({ error: 'a whole number such as 100' })
          .int()
          .min(0)
          .meta({ description: 'No percentage when either count is below this (rule C5).' }),
        'hold-counts-up-to': z
          .number({ error: 'a whole number such as 4' })
          .int()
          .min(0)
          .meta({ description: 'Counts from 1 to this are held (rule G4).' }),
        'least-part': z
          .number({ error: 'a whole number such as 10' })
          .int()
          .min(0)
          .meta({ description: 'A part from 1 to below this is left out and the editor told (rule G4).' }),
      })
      .meta({ description: 'Where wording changes.' }),
    required: z
      .array(
        z.strictObject({
          block: blockName,
          when: conditions.optional(),
          says: z
            .array(text('Words.'), { error: 'a list of words' })
            .meta({ description: 'Words that its paragraph holds: the check looks for them in any copy.' })
            .optional(),
        }),
        { error: 'a list of blocks' },
      )
      .meta({ description: 'Blocks no draft may be without, and in which cases.' }),
    conditions: z
      .record(
        blockName,
        z.strictObject({
          when: conditions.optional(),
          after: blockName.meta({ description: 'Only where this block came before.' }).optional(),
        }),
        { error: 'blocks with their conditions' },
      )
      .meta({ description: 'In which cases a block is said.' })
      .optional(),
    blocks: blockOrderSchema,
    footers: z
      .array(blockName, { error: 'a list of blocks' })
      .meta({ description: 'Blocks printed outside the body: source, flags, helplines, draft notice.' }),
    releases: z
      .record(z.string(), release, { error: 'releases by period' })
      .meta({ description: 'One entry a release.' }),
  })
  .meta({ title: 'A story', description: 'templates/<story>/story.yaml' });

export type StoryFields = z.infer<typeof storySchema>;
export type ReleaseFields = z.infer<typeof release>;
