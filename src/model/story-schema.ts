import * as z from 'zod';
import { text } from './field-kinds.js';
import { releaseSchema } from './release-schema.js';
import { spreadsheetSchema } from './mapping-schema.js';
import {
  neverSchema,
  nounsSchema,
  ruleId,
  saysSchema,
  severitiesSchema,
  showsNotSchema,
  sumsSchema,
} from './story-wording.js';

/** The schema of templates/<story>/story.yaml. */

const isNotEmpty = (map: object): boolean => Object.keys(map).length > 0;

const blockName = z
  .string({ error: 'the name of a block, such as count' })
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'the name of a block: lower case and hyphens' });

const TWICE = 'a block that does not stand in the list already';

/** What stands in a list, or in the lists inside it, a second time: it would be printed twice, word for word. */
function refuseTwice(list: readonly (string | readonly string[])[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  list.forEach((entry, at) => {
    [entry].flat().forEach((block, inner) => {
      const path = typeof entry === 'string' ? [at] : [at, inner];
      if (seen.has(block)) context.addIssue({ code: 'custom', path, message: TWICE });
      seen.add(block);
    });
  });
}

/** A block, or several that share a paragraph. */
export const blockOrderSchema = z
  .array(
    z.union([blockName, z.array(blockName, { error: 'a list of blocks' }).min(1, { error: 'at least one block' })], {
      error: 'a block, or a list of blocks that share a paragraph',
    }),
    {
      error: 'a list of blocks',
    },
  )
  .min(1, { error: 'at least one block' })
  .superRefine(refuseTwice)
  .meta({ description: 'Blocks in order; a list inside the list shares one paragraph.' });

const A_VARIANT = 'a variant, a list of them, or vary';

/** Which variants a block has: one fixed; a list or all of them, of which each force gets its own. */
export const variantsSchema = z
  .record(
    blockName,
    z.union([text('One variant.'), z.array(text('One variant.'), { error: A_VARIANT }).min(1, { error: A_VARIANT })], {
      error: A_VARIANT,
    }),
    { error: 'variants by block' },
  )
  .meta({
    description:
      'headline: rounded picks headline.rounded.hbs, plain the block’s own file; of a list each force gets one and keeps it; vary is all there are, but short.',
  });

const conditions = z
  .record(
    z.string(),
    z
      .array(z.string({ error: 'a case' }), { error: 'a list of cases such as [one, several]' })
      .min(1, { error: 'at least one case' }),
    { error: 'cases by name' },
  )
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
  nouns: nounsSchema,
  'part-of': text('The measure it is a part of; parts are never added to wholes.').optional(),
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
      .refine(isNotEmpty, { error: 'at least one measure' })
      .meta({ description: 'What is counted; the first is the main one.' }),
    thresholds: z
      .strictObject({
        'min-percent-base': z
          .number({ error: 'a whole number such as 100' })
          .int({ error: 'a whole number such as 100' })
          .min(0, { error: 'a whole number, 0 or more' })
          .meta({ description: 'No percentage when either count is below this (rule C5).' }),
        'hold-counts-up-to': z
          .number({ error: 'a whole number such as 4' })
          .int({ error: 'a whole number such as 4' })
          .min(0, { error: 'a whole number, 0 or more' })
          .meta({ description: 'Counts from 1 to this are held (rule G4).' }),
        'baseline-gap': z
          .number({ error: 'a whole number of percentage points, such as 100' })
          .int({ error: 'a whole number of percentage points, such as 100' })
          .min(1, { error: 'a whole number of percentage points, such as 100' })
          .default(100)
          .meta({
            description: 'A change this many points from the nation’s and from the force’s own history is held.',
          }),
        'max-quote-age': z
          .number({ error: 'a whole number of days, such as 90' })
          .int({ error: 'a whole number of days, such as 90' })
          .min(1, { error: 'a whole number of days, such as 90' })
          .default(90)
          .meta({ description: 'A quotation older than this many days before the release is held (rule H7).' }),
        'least-part': z
          .number({ error: 'a whole number such as 10' })
          .int({ error: 'a whole number such as 10' })
          .min(0, { error: 'a whole number, 0 or more' })
          .meta({ description: 'A part from 1 to below this is left out and the editor told (rule G4).' }),
      })
      .meta({ description: 'Where wording changes.' }),
    rates: z
      .strictObject({
        per: z
          .union([z.literal(1000), z.literal(10_000), z.literal(100_000)], { error: '1000, 10000 or 100000' })
          .meta({ description: 'A rate is for every so many people living there.' }),
        decimals: z
          .union([z.literal(0), z.literal(1)], { error: '0 or 1' })
          .meta({
            description: 'Decimals of every rate (6.0 beside 8.3); without this, one below ten and none from ten up.',
          })
          .optional(),
        ranked: z
          .boolean({ error: 'true or false' })
          .meta({ description: 'Whether forces may be ranked by it: only where all of them count alike (rule F4).' }),
      })
      .meta({ description: 'Rates by population; without this the story has none (rules F4, F5).' })
      .optional(),
    required: z
      .array(
        z.strictObject({
          block: blockName,
          when: conditions.optional(),
          rule: ruleId.optional(),
          says: saysSchema,
        }),
        { error: 'a list of blocks' },
      )
      .meta({
        description:
          'Blocks and footers no draft may be without, and in which cases. Rule A4 makes one the caveat, A6 a definition.',
      }),
    sums: sumsSchema,
    never: neverSchema,
    severities: severitiesSchema,
    conditions: z
      .record(
        blockName,
        z.strictObject({
          when: conditions.optional(),
          after: blockName.meta({ description: 'Only where this block came before.' }).optional(),
          early: z
            .strictObject({ after: blockName.meta({ description: 'The block it then follows.' }), when: conditions })
            .meta({ description: 'In these cases it moves up, in outlets that keep the story’s order.' })
            .optional(),
        }),
        { error: 'blocks with their conditions' },
      )
      .meta({ description: 'In which cases a block is said.' })
      .optional(),
    blocks: blockOrderSchema,
    variants: variantsSchema.optional(),
    'does-not-show': showsNotSchema,
    footers: z
      .array(blockName, { error: 'a list of blocks' })
      .superRefine(refuseTwice)
      .meta({ description: 'Blocks printed outside the body: source, flags, helplines, draft notice.' }),
    releases: z
      .record(z.string(), releaseSchema, { error: 'releases by period' })
      .refine(isNotEmpty, { error: 'at least one release, by its period' })
      .meta({ description: 'One entry a release.' }),
    spreadsheet: spreadsheetSchema.optional(),
  })
  .meta({ title: 'A story', description: 'templates/<story>/story.yaml' });

export type StoryFields = z.infer<typeof storySchema>;
export type { ReleaseFields } from './release-schema.js';
