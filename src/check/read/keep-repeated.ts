/** Readings of texts, of which those that come again are kept. */
export interface Repeated<T> {
  readonly read: (text: string) => T;
  /** Whether the reading of a text is kept: it came twice. */
  readonly keeps: (text: string) => boolean;
}

/** How many texts are remembered that came once, and how many readings are kept, before all of them are let go. */
const SEEN = 2000;
const KEPT = 500;

/**
 * Keeps the reading of a text once the same words have come twice: the paragraphs that forces share. What comes once
 * only, a force's own words, is let go with its draft. Bounded, so that memory does not grow with the number of records.
 */
export function keepRepeated<T>(readAnew: (text: string) => T): Repeated<T> {
  const seen = new Set<string>();
  const kept = new Map<string, { readonly value: T }>();
  const read = (text: string): T => {
    const known = kept.get(text);
    if (known) return known.value;
    const value = readAnew(text);
    if (seen.has(text)) {
      if (kept.size >= KEPT) kept.clear();
      kept.set(text, { value });
    } else {
      if (seen.size >= SEEN) seen.clear();
      seen.add(text);
    }
    return value;
  };
  return { read, keeps: (text) => kept.has(text) };
}
