/** The longest run of places that go up: what stands in it was not moved. */
export function inOrder(places: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = [];
  const longest = (runs: readonly (readonly number[])[]): readonly number[] =>
    runs.reduce((most, run) => (run.length > most.length ? run : most), []);
  for (const place of places) best.push([...longest(best.filter((run) => (run.at(-1) ?? -1) < place)), place]);
  return new Set(longest(best));
}
