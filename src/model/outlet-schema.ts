import * as z from 'zod';
import { FORMATS } from './formats.js';
import { text } from './field-kinds.js';
import { styleSchema } from './house-style.js';
import { blockOrderSchema, variantsSchema } from './story-schema.js';

/** The schema of templates/outlets/<id>.yaml: a page a sub-editor can read. */

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
          z.literal('all', { error: 'a list of force ids such as [kent, surrey], or all' }),
          z
            .array(z.string({ error: 'the id of a force' }), {
              error: 'a list of force ids such as [kent, surrey], or all',
            })
            .min(1, { error: 'at least one force, or all' }),
        ],
        {
          error: 'a list of force ids such as [kent, surrey], or all',
        },
      )
      .meta({ description: 'Ids of the forces it covers, or all.' }),
    style: styleSchema,
    formats: z
      .array(z.enum(FORMATS, { error: `one of ${FORMATS.join(', ')}` }), {
        error: 'a list of formats such as [md, txt]',
      })
      .meta({ description: 'Files written for each draft.' }),
    stories: z
      .record(
        z.string(),
        z.strictObject({
          blocks: blockOrderSchema.optional(),
          variants: variantsSchema.optional(),
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
