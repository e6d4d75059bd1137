import type { ForceRecord, Story } from '../../model/record.js';
import { problem, refusalOf } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { suggest } from '../../problems/suggest.js';
import type { Records } from '../../validate/validate-records.js';

/** A story's nation record, or why it can't be used. */
export function nationOf(story: Story, records: Records): { nation?: ForceRecord; problems: Problem[] } {
  const id = story.fields.nation;
  const nation = records.nations.find((record) => record.id === id);
  if (nation) return { nation, problems: [] };
  const place = { ...story.placeOf(['nation']), field: 'nation' };
  const refused = records.refused.find((record) => record.id === id);
  if (refused)
    return {
      problems: [
        problem(
          'validate/no-nation',
          place,
          `forces/${id}.yaml is refused: ${refusalOf(refused.problems)?.message ?? ''}`,
        ),
      ],
    };
  const force = records.forces.find((record) => record.id === id);
  if (force) return { problems: [problem('validate/not-a-nation', place, `forces/${id}.yaml is a force.`)] };
  const meant = suggest(
    id,
    records.nations.map((record) => record.id),
  );
  return { problems: [problem('validate/no-nation', place, `There is no forces/${id}.yaml.`, meant || undefined)] };
}
