import type { Explained, Ledger, LedgerDraft } from '../model/ledger.js';
import type { Problem } from '../problems/problem.js';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What this run knows, and which forces and outlets it was about. */
export interface RunResult {
  readonly story: string;
  readonly release: string;
  /** Ids of every force the story covers. */
  readonly covered: readonly string[];
  readonly explained: readonly Explained[];
  readonly drafts: readonly LedgerDraft[];
  readonly problems: readonly Problem[];
  readonly isNamed: (force: string, outlet: string) => boolean;
  readonly isNamedForce: (force: string) => boolean;
}

/**
 * The ledger of a run. A partial run keeps what the ledger before it says of the rest; a force that no run
 * was asked for yet says so. Every covered force is in exactly one of drafted, held and explained.
 */
export function runLedger(run: RunResult, before: Ledger | undefined): Ledger {
  const covered = new Set(run.covered);
  const refused = new Set(run.explained.map(({ force }) => force));
  const kept = (before?.drafts ?? []).filter(
    ({ force, outlet }) => covered.has(force) && !refused.has(force) && !run.isNamed(force, outlet),
  );
  const drafts = [...kept, ...run.drafts].sort((a, b) => byText(a.force, b.force) || byText(a.outlet, b.outlet));
  const withDraft = new Map<string, boolean>();
  for (const { force, status } of drafts) withDraft.set(force, (withDraft.get(force) ?? false) || status !== 'draft');
  const now = byForce(run.explained);
  const then = byForce(before?.explained ?? []);
  const explained = [...covered]
    .filter((force) => !withDraft.has(force))
    .map((force) => explain(force, run, now, then))
    .sort((a, b) => byText(a.force, b.force));
  return {
    story: run.story,
    release: run.release,
    expected: covered.size,
    drafted: [...withDraft]
      .filter(([, held]) => !held)
      .map(([force]) => force)
      .sort(byText),
    held: [...withDraft]
      .filter(([, held]) => held)
      .map(([force]) => force)
      .sort(byText),
    explained,
    drafts,
    problems: run.problems,
  };
}

type ByForce = ReadonlyMap<string, Explained>;

const byForce = (all: readonly Explained[]): ByForce => new Map(all.map((one) => [one.force, one]));

/** Why a force has no draft. */
function explain(force: string, run: RunResult, now: ByForce, then: ByForce): Explained {
  const found = now.get(force);
  if (found) return found;
  const before = then.get(force);
  if (before && !run.isNamedForce(force)) return before;
  const reason = run.isNamedForce(force)
    ? 'no outlet of this run covers the force'
    : 'no run has been asked for this force yet';
  return { force, code: 'compose/no-draft', reason };
}
