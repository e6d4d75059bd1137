import type { Draft } from '../model/draft.js';
import type { Lift } from '../model/review.js';
import type { Problem } from '../problems/problem.js';

/** What became of a draft's holds: which stand, and which a named person lifted on these very figures. */
export interface Standing {
  readonly holds: readonly string[];
  readonly lifted: readonly { readonly codes: readonly string[]; readonly by: string; readonly reason: string }[];
  /** The problems, a hold among them saying so where an earlier decision on it has lapsed. */
  readonly problems: readonly Problem[];
}

/** Decisions lapse when the figures they rested on change: the hold then says whose decision it was. */
export function standingOf(
  draft: Draft,
  found: readonly Problem[],
  hashOfFigures: () => string,
  lifts: readonly Lift[],
): Standing {
  const force = [draft.story, draft.release, draft.force].join('/');
  const about = lifts.filter((lift) => [force, `${force}/${draft.outlet}`].includes(lift.draft));
  const figures = about.length > 0 ? hashOfFigures() : '';
  const ours = about.filter((lift) => lift.figures === figures);
  const isLifted = (code: string): boolean => ours.some(({ lifted }) => lifted.includes(code));
  const problems = found.map((one) => {
    const lapsed = about.findLast((lift) => lift.figures !== figures && lift.lifted.includes(one.code));
    if (one.severity !== 'hold' || isLifted(one.code) || !lapsed) return one;
    const message = `${one.message} ${lapsed.by} lifted this on other figures (“${lapsed.reason}”); they have changed since.`;
    return { ...one, message };
  });
  const open = problems.filter(({ severity }) => severity === 'hold');
  return {
    holds: open.filter(({ code }) => !isLifted(code)).map(({ message }) => message),
    lifted: ours
      .filter((lift) => open.some(({ code }) => lift.lifted.includes(code)))
      .map(({ lifted, by, reason }) => ({ codes: lifted, by, reason })),
    problems,
  };
}
