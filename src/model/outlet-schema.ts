import { z } from 'zod';
import { FORMATS } from './formats.js';
import { text } from './field-kinds.js';
import { blockOrderSchema } from './story-schema.js';

/** The schema of templates/outlets/<id>.yaml: a page a sub-editor can read. */

const choice = <const T extends readonly [string, ...string[]]>(words: T, description: string) =>
  z.enum(words, { error: `one of ${words.join(', ')}` }).meta({ description });

export const styleSchema = z
  .strictObject({
    percent: choice(['%', 'per cent', 'pc'], 'How 22% is written (rule I2).'),
    quotes: choice(['curly', 'straight'], 'Quotation marks and apostrophes (rule I10).'),
    'small-numbers': choice(['words', 'figures'], 'One to nine in words, or all in figures (rule I1).'),
    floor: choice(['more than', 'over'], 'Before a round number, in the body (rule I9).'),
    'headline-floor': choice(['more than', 'over'], 'Before a round number, in headlines (rule I9).'),
    dash: choice(['en', 'hyphen'], 'A spaced dash (rule I6).'),
  })
  .meta({ description: 'House style.' });
export type Style = z.infer<typeof styleSchema>;

const A_NUMBER = { error: 'the number of a paragraph, from 1' };
const paragraphNumbers = z.array(z.number(A_NUMBER).int(A_NUMBER).min(1, A_NUMBER), {
  error: 'a list of paragraph numbers',
});

export const outletSchema = z
  .strictObject({
    name: text('The title.'),
    forces: z
      .union(
        [
          z.literal('all', { error: 'a list of force ids, or all' }),
          z
            .array(z.string({ error: 'the id of a force' }), { error: 'a list of force ids, or all' })
            .min(1, { error: 'at least one force, or all' }),
        ],
        {
          error: 'a list of force ids, or all',
        },
      )
      .meta({ description: 'Ids of the forces it covers, or all.' }),
    style: styleSchema,
    formats: z
      .array(z.enum(FORMATS, { error: `one of ${FORMATS.join(', ')}` }), { error: 'a list of formats' })
      .meta({ description: 'Files written for each draft.' }),
    stories: z
      .record(
        z.string(),
        z.strictObject({
          blocks: blockOrderSchema.optional(),
          variants: z
            .record(z.string(), text('The variant.'), { error: 'a variant for a block' })
            .meta({ description: 'headline: rounded picks headline.rounded.hbs.' })
            .optional(),
          'run-on': z
            .record(z.string(), paragraphNumbers, { error: 'paragraph numbers by block' })
            .meta({ description: 'home-office: [1] prints paragraphs 1 and 2 of its quotation as one.' })
            .optional(),
        }),
        { error: 'stories by id' },
      )
      .meta({ description: 'Its own order of blocks, where it differs from the story’s.' })
      .optional(),
  })
  .meta({ title: 'An outlet', description: 'templates/outlets/<id>.yaml' });

export type OutletFields = z.infer<typeof outletSchema>;
