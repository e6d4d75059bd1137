import type { ForceRecord, Story } from '../../model/record.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { suggest } from '../../problems/suggest.js';
import type { Areas } from './areas.js';
import type { RefusedRecord } from '../../validate/validate-records.js';

const withoutArticle = (area: string): string => area.replace(/^the /, '');

/**
 * The area of a force that a release leaves out is printed: of its record, or where that is refused or not here, as the
 * release itself says, so that no other force waits for the record. `known`: the forces that could be meant, a misspelt
 * one of which would be drafted.
 */
export function excludedProblems(
  story: Story,
  { forces, refused }: { readonly forces: readonly ForceRecord[]; readonly refused: readonly RefusedRecord[] },
  known: () => readonly string[],
  areas: Areas,
): Problem[] {
  const ids = forces.map(({ id }) => id);
  return Object.entries(story.fields.releases).flatMap(([label, { excluded = [] }]) =>
    excluded.flatMap(({ force, area }, at) => {
      if (ids.includes(force)) return [];
      const isRefused = refused.some(({ id }) => id === force);
      const meant = isRefused ? '' : suggest(force, known());
      const isNobodyElse = isRefused || (meant === '' && area !== undefined && !areas.has(withoutArticle(area)));
      if (area !== undefined && isNobodyElse) return [];
      const path = ['releases', label, 'excluded', at, 'force'];
      const place = { ...story.placeOf(path), field: path.join('.') };
      const message = isRefused
        ? `forces/${force}.yaml is refused, and its area would be printed.`
        : `"${force}" is not a force of this story.`;
      return [problem('validate/unknown-excluded', place, message, meant || undefined)];
    }),
  );
}
