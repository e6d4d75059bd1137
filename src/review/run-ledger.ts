import type { Explained, LedgerDraft, LedgerHead, WithdrawnDraft } from '../model/ledger.js';
import type { Problem } from '../problems/problem.js';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What a run and the ledger before it know of one force that the story covers. */
export interface ForceKnown {
  readonly force: string;
  /** Why this run made no draft of it. */
  readonly explained?: Explained | undefined;
  /** Drafts of this run. */
  readonly drafts: readonly LedgerDraft[];
  readonly before: { readonly drafts: readonly LedgerDraft[]; readonly explained?: Explained | undefined };
  /** Whether the run was asked for the force, and for this draft of it. */
  readonly isNamedForce: boolean;
  readonly isNamed: (force: string, outlet: string) => boolean;
}

/**
 * The ledger's entries of one force, or why it has none. A partial run keeps what the ledger before it says of the
 * rest; a force that no run was asked for yet says so.
 */
export function forceLedger(known: ForceKnown): { drafts: readonly LedgerDraft[]; explained?: Explained } {
  const { force, explained, before, isNamed, isNamedForce } = known;
  const kept = explained ? [] : before.drafts.filter(({ outlet }) => !isNamed(force, outlet));
  const drafts = [...kept, ...known.drafts].sort((a, b) => byText(a.outlet, b.outlet));
  if (drafts.length > 0) return { drafts };
  if (explained) return { drafts, explained };
  if (before.explained && !isNamedForce) return { drafts, explained: before.explained };
  const reason = isNamedForce ? 'no outlet of this run covers the force' : 'no run has been asked for this force yet';
  return { drafts, explained: { force, code: 'compose/no-draft', reason } };
}

/** What the ledger's head is made from: every force the story covers is in exactly one of the three lists. */
export interface Tally {
  readonly drafted: readonly string[];
  readonly held: readonly string[];
  readonly explained: readonly Explained[];
  /** Edited drafts that lie aside. */
  readonly kept: readonly WithdrawnDraft[];
}

/** run.json but for its drafts. */
export function ledgerHead(
  about: Pick<LedgerHead, 'story' | 'release' | 'shard'>,
  { drafted, held, explained, kept }: Tally,
  problems: readonly Problem[],
): LedgerHead {
  return {
    ...about,
    expected: drafted.length + held.length + explained.length,
    drafted: [...drafted].sort(byText),
    held: [...held].sort(byText),
    explained: [...explained].sort((a, b) => byText(a.force, b.force)),
    ...(kept.length > 0 && { kept: [...kept].sort((a, b) => byText(a.to, b.to)) }),
    problems,
  };
}
