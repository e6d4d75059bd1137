import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean …?" for a near miss among the known names; empty when nothing is near. */
export function suggest(typed: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(typed, known);
  return distance(typed, nearest) <= Math.max(2, Math.floor(typed.length / 3)) ? `Did you mean "${nearest}"?` : '';
}
