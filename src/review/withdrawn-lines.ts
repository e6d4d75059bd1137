import type { LedgerHead } from '../model/ledger.js';

const MOST_NAMED = 6;

/** "one lies in A" or "2 lie in A, B", with what to do; nothing where none does. */
function line(paths: readonly string[], [one, many]: readonly [string, string], advice: string): readonly string[] {
  if (paths.length === 0) return [];
  const more = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : '';
  const what = paths.length === 1 ? `${one} lies` : `${paths.length} ${many} lie`;
  return [`${what} in ${paths.slice(0, MOST_NAMED).join(', ')}${more}: ${advice}, or delete it.`];
}

/** A line each on what lies aside of a person's work, in every run until somebody has taken it away. */
export function withdrawnLines(stories: readonly { readonly ledger?: LedgerHead }[], out: string): readonly string[] {
  const kept = stories.flatMap(({ ledger }) => ledger?.kept ?? []).map(({ to }) => `${out}/${to}`);
  const isDraft = (path: string): boolean => path.endsWith('.md');
  return [
    ...line(
      kept.filter(isDraft),
      ['A withdrawn draft with edits', 'withdrawn drafts with edits'],
      'copy back what you want of it',
    ),
    ...line(
      kept.filter((path) => !isDraft(path)),
      ['A .txt or .html that somebody typed into', 'files (.txt or .html) that somebody typed into'],
      'type what you want of it into the .md',
    ),
  ];
}
