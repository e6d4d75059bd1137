import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { StoryFields } from '../model/story-schema.js';
import type { Problem } from '../problems/problem.js';

/**
 * What the check found, without what it says of changes that no draft gives: where a count is left out, or the series
 * breaks, there is no change that could lack its percentage.
 */
export function withoutUnsaid(found: readonly Problem[], { measures }: StoryFields, facts: Facts): readonly Problem[] {
  const unsaid = Object.values(measures).filter(
    ({ alias }) => factAt(facts, `${alias}.change`)?.case === 'no-comparison',
  );
  const isUnsaid = ({ code, message }: Problem): boolean =>
    code === 'check/percentage-left-out' &&
    unsaid.some(({ plural }) => message.startsWith(`The change in ${plural}, `));
  return unsaid.length === 0 ? found : found.filter((one) => !isUnsaid(one));
}
