import type { Draft } from '../../model/draft.js';
import type { Lift } from '../../model/review.js';
import type { Problem } from '../../problems/problem.js';
import type { Bearing } from '../../review/decided-on.js';

/** What became of a draft's holds: which stand, and which a named person lifted on these very figures and words. */
export interface Standing {
  readonly holds: readonly string[];
  readonly lifted: readonly { readonly codes: readonly string[]; readonly by: string; readonly reason: string }[];
  /** The problems; a hold among them says so where it is lifted, or where an earlier decision on it does not lift it. */
  readonly problems: readonly Problem[];
}

const LAPSED: Readonly<Record<Exclude<Bearing, 'lifts'>, (lift: Lift) => string>> = {
  'on other figures': ({ by, reason }) => `${by} lifted this on other figures (“${reason}”); they have changed since.`,
  'for other words': ({ by, reason }) => `${by} lifted this for other words (“${reason}”); these are not lifted.`,
};

/**
 * Decisions lapse when the figures they rested on change, and lift no words but those they were given for: the hold then
 * says whose decision it was. `bearing` is asked only where there are decisions on the draft.
 */
export function standingOf(
  draft: Draft,
  found: readonly Problem[],
  bearing: (one: Problem, lift: Lift) => Bearing,
  lifts: readonly Lift[],
): Standing {
  const force = [draft.story, draft.release, draft.force].join('/');
  const about = lifts.filter((lift) => [force, `${force}/${draft.outlet}`].includes(lift.draft));
  const liftsOf = (one: Problem): readonly Lift[] =>
    one.severity === 'hold'
      ? about.filter((lift) => lift.lifted.includes(one.code) && bearing(one, lift) === 'lifts')
      : [];
  const used = new Set(found.flatMap(liftsOf));
  const problems = found.map((one): Problem => {
    if (liftsOf(one).length > 0) return { ...one, lifted: true };
    const last = about.findLast((lift) => lift.lifted.includes(one.code));
    const lapsed = last && bearing(one, last);
    if (one.severity !== 'hold' || !lapsed || lapsed === 'lifts') return one;
    return { ...one, message: `${one.message} ${LAPSED[lapsed](last)}` };
  });
  const holds = problems.filter(({ severity, lifted }) => severity === 'hold' && lifted !== true);
  return {
    holds: holds.map(({ message }) => message),
    lifted: about.filter((lift) => used.has(lift)).map(({ lifted, by, reason }) => ({ codes: lifted, by, reason })),
    problems,
  };
}
