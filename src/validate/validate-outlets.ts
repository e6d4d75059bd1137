import type { Ids } from '../model/ids.js';
import type { LoadedFile } from '../model/source.js';
import { outletSchema } from '../model/outlet-schema.js';
import type { Outlet } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { readFields } from './read-fields.js';

function validateOutlet(loaded: LoadedFile, forces: Ids, stories: readonly string[]): Outcome<Outlet> {
  const { source, id, file } = loaded;
  if (!source) return { problems: loaded.problems };
  const read = readFields(outletSchema, source);
  if (read.value === undefined) return { problems: read.problems };
  const fields = read.value;
  const problems: Problem[] = [];
  if (fields.forces !== 'all')
    fields.forces.forEach((force, at) => {
      if (!forces.has(force))
        problems.push(
          problem(
            'validate/unknown-force',
            { ...source.placeOf(['forces', at]), field: `forces.${at}` },
            `"${force}" has no record in forces/.`,
            suggest(force, [...forces]) || undefined,
          ),
        );
    });
  for (const story of Object.keys(fields.stories ?? {})) {
    if (stories.includes(story)) continue;
    const help = suggest(story, stories);
    const place = { ...source.placeOfKey(['stories', story]), field: `stories.${story}` };
    problems.push(
      problem('validate/unknown-story', place, `There is no story "${story}".`, help === '' ? undefined : help),
    );
  }
  return { value: { id, file, fields, placeOf: source.placeOf, placeOfKey: source.placeOfKey }, problems };
}

/**
 * Every outlet, with problems. An outlet with an error is not in the list: the pipeline stops the
 * stories it could have been for, which is all of them.
 */
export function validateOutlets(
  files: readonly LoadedFile[],
  forces: Ids,
  stories: readonly string[],
): { outlets: readonly Outlet[]; problems: readonly Problem[] } {
  const outcomes = files.map((loaded) => validateOutlet(loaded, forces, stories));
  return {
    outlets: outcomes.flatMap((outcome) => (outcome.value ? [outcome.value] : [])),
    problems: outcomes.flatMap((outcome) => outcome.problems),
  };
}
