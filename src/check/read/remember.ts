/** How many readings are kept before all are let go. */
const KEPT = 2000;

/**
 * A pure reading of a text, kept for when the same words come again. Bounded, so that memory does not grow with the
 * number of records; what is kept is never changed.
 */
export function remember<T>(read: (text: string) => T, most = KEPT): (text: string) => T {
  const kept = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = kept.get(text);
    if (found) return found.value;
    const value = read(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, { value });
    return value;
  };
}
