import type { ForceRecord, Story } from '../../model/record.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { suggest } from '../../problems/suggest.js';
import type { RefusedRecord } from '../../validate/validate-records.js';

/** A force that a release leaves out must have a record here: its area is printed. `known`: the forces that could be meant. */
export function excludedProblems(
  story: Story,
  { forces, refused }: { readonly forces: readonly ForceRecord[]; readonly refused: readonly RefusedRecord[] },
  known: () => readonly string[],
): Problem[] {
  const ids = forces.map(({ id }) => id);
  return Object.entries(story.fields.releases).flatMap(([label, { excluded = [] }]) =>
    excluded.flatMap(({ force }, at) => {
      if (ids.includes(force)) return [];
      const path = ['releases', label, 'excluded', at, 'force'];
      const place = { ...story.placeOf(path), field: path.join('.') };
      const message = refused.some(({ id }) => id === force)
        ? `forces/${force}.yaml is refused, and its area would be printed.`
        : `"${force}" is not a force of this story.`;
      return [problem('validate/unknown-excluded', place, message, suggest(force, known()) || undefined)];
    }),
  );
}
