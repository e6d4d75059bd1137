import * as z from 'zod';
import type { LoadedStory } from '../model/source.js';
import { storySchema } from '../model/story-schema.js';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';
import { readFields } from './read-fields.js';

/** What ingest needs of a story: before the first release is in it, the rest of it need not be there yet. */
const ingestedSchema = z.object({
  covers: storySchema.shape.covers,
  nation: storySchema.shape.nation,
  measures: storySchema.shape.measures,
  spreadsheet: storySchema.shape.spreadsheet,
  releases: z.record(z.string(), storySchema.shape.releases.valueType, { error: 'releases by period' }).nullish(),
});

export type IngestedFields = z.infer<typeof ingestedSchema> & {
  readonly spreadsheet: NonNullable<z.infer<typeof ingestedSchema>['spreadsheet']>;
};

/** A story's mapping, or what is wrong with it. Problems: ingest/no-mapping, and those of its story.yaml. */
export function validateMapping(loaded: LoadedStory): Outcome<IngestedFields> {
  const { source, file } = loaded.yaml;
  if (!source) return { problems: loaded.yaml.problems };
  const read = readFields(ingestedSchema, source);
  if (!read.value) return { problems: read.problems };
  const { spreadsheet } = read.value;
  if (!spreadsheet) {
    const place = { file, line: 1, column: 1, field: 'spreadsheet' };
    return { problems: [problem('ingest/no-mapping', place, '"spreadsheet" is not there.')] };
  }
  return { value: { ...read.value, spreadsheet }, problems: [] };
}
