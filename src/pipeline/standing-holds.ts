import type { Draft } from '../model/draft.js';
import type { LedgerDraft } from '../model/ledger.js';
import type { Lift } from '../model/review.js';
import type { Problem } from '../problems/problem.js';

export interface Standing {
  /** Holds that stand, in an editor's words. */
  readonly holds: readonly string[];
  readonly lifted: NonNullable<LedgerDraft['lifted']>;
}

/** Which holds stand, and which a named person lifted on these very figures. */
export function standing(
  draft: Draft,
  problems: readonly Problem[],
  figures: string,
  lifts: readonly Lift[],
): Standing {
  const force = [draft.story, draft.release, draft.force].join('/');
  const ours = lifts.filter(
    (lift) => lift.figures === figures && [force, `${force}/${draft.outlet}`].includes(lift.draft),
  );
  const open = problems.filter(({ severity }) => severity === 'hold');
  const holds = open
    .filter(({ code }) => !ours.some((lift) => lift.lifted.includes(code)))
    .map(({ message }) => message);
  const used = ours.filter((lift) => open.some(({ code }) => lift.lifted.includes(code)));
  return { holds, lifted: used.map(({ lifted, by, reason }) => ({ codes: lifted, by, reason })) };
}
