import type { EditedDraft, LedgerDraft, StoppedDraft } from '../../model/ledger.js';
import type { Problem } from '../../problems/problem.js';

/** What a run tells of a force's drafts, read from their entries in the ledger. */

/** The drafts in which a person's hand is. `isThere` says whether a file stands after the run. */
export const editedOf = (drafts: readonly LedgerDraft[], isThere: (path: string) => boolean): readonly EditedDraft[] =>
  drafts
    .filter(({ edits, beside, status }) => edits !== undefined || beside !== undefined || status === 'failed-check')
    .map(({ path, status, edits, beside, problems }) => ({
      path,
      status,
      ...(edits && { edits }),
      ...(beside !== undefined && isThere(beside) && { beside }),
      isDecided: beside !== undefined && !isThere(beside),
      asks: problems.some(({ code }) => code === 'merge/figure-to-check'),
      isForceHeld: drafts.some((one) => one.status === 'held'),
    }));

/** The problems of a draft without the holds that a named person lifted. */
export const openProblems = ({ problems }: Pick<LedgerDraft, 'problems'>): readonly Problem[] =>
  problems.filter(({ lifted }) => lifted !== true);

/** A warning that is told in the force's notes. */
export const isNoted = ({ severity, code }: Problem): boolean => severity === 'warning' && !code.startsWith('write/');

/** How many lines a force's warnings take in its notes: the same one in two drafts is told once. */
export const countNoted = (problems: readonly Problem[]): number =>
  new Set(problems.filter(isNoted).map(({ message }) => message)).size;

/** The drafts that are held, or fail the check, each with its reasons. */
export const stoppedOf = (drafts: readonly LedgerDraft[]): readonly StoppedDraft[] =>
  drafts.flatMap((draft) => {
    const { path, status } = draft;
    if (status === 'draft') return [];
    const why = openProblems(draft).filter(({ severity }) => severity === (status === 'held' ? 'hold' : 'error'));
    return [{ path, status, reasons: [...new Set(why.map(({ message }) => message))] }];
  });
