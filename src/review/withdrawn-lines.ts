import type { LedgerHead } from '../model/ledger.js';

const MOST_NAMED = 6;

/** A line on the edited drafts that lie aside, in every run until somebody has taken them away. */
export function withdrawnLines(stories: readonly { readonly ledger?: LedgerHead }[], out: string): readonly string[] {
  const kept = stories.flatMap(({ ledger }) => ledger?.kept ?? []);
  if (kept.length === 0) return [];
  const named = kept.slice(0, MOST_NAMED).map(({ to }) => `${out}/${to}`);
  const more = kept.length > MOST_NAMED ? ` and ${kept.length - MOST_NAMED} more` : '';
  const what =
    kept.length === 1 ? 'A withdrawn draft with edits lies' : `${kept.length} withdrawn drafts with edits lie`;
  return [`${what} in ${named.join(', ')}${more}: copy back what you want of it, or delete it.`];
}
