import { diff3MergeRegions } from 'node-diff3';

/** What the regions of node-diff3 hold, as far as it is used here. */
interface Region {
  readonly stable: boolean;
  readonly bufferContent?: readonly string[];
  readonly aContent?: readonly string[];
}

/** Of a paragraph that would stand twice, the place an editor gave it; otherwise the first. */
function once(order: readonly string[], mine: readonly string[]): readonly string[] {
  const before = (list: readonly string[], at: number): string | undefined => list[at - 1];
  return order.filter((token, at) => {
    const places = order.flatMap((other, place) => (other === token ? [place] : []));
    if (places.length === 1) return true;
    const own = before(mine, mine.indexOf(token));
    return at === (places.find((place) => before(order, place) === own) ?? places[0]);
  });
}

/** What stands first in a draft. */
export interface Opening {
  /** Headline and standfirst: no paragraph follows them so that it would have to stand right behind them. */
  readonly head: ReadonlySet<string>;
  /** The same, and the first paragraph where it is an editor's own: nothing is put above these for want of a better place. */
  readonly typed: ReadonlySet<string>;
}

/**
 * Puts what is missing behind the one it follows in its own text; where nothing before it stands but headline and
 * standfirst, ahead of the one it leads to, below the opening; where nothing of its text stands, at the end.
 */
function placeMissing(
  order: readonly string[],
  source: readonly string[],
  wanted: ReadonlySet<string>,
  { head, typed }: Opening,
): string[] {
  const placed = [...order];
  source.forEach((token, at) => {
    if (!wanted.has(token) || placed.includes(token)) return;
    const above = source.slice(0, at).findLast((one) => placed.includes(one) && !head.has(one));
    const below = source.slice(at + 1).find((one) => placed.includes(one));
    const next = below === undefined ? placed.length : placed.indexOf(below);
    const first = placed.findLastIndex((one) => typed.has(one)) + 1;
    placed.splice(above === undefined ? Math.max(next, first) : placed.indexOf(above) + 1, 0, token);
  });
  return placed;
}

/**
 * The order of a merged draft. Paragraphs are tokens: the same token is the same paragraph. Where only one
 * side moved, its order is taken; where both did, the editor's. `wanted` are the tokens that must stand in
 * it, each once.
 */
export function mergeOrder(
  mine: readonly string[],
  base: readonly string[],
  ours: readonly string[],
  wanted: ReadonlySet<string>,
  opening: Opening,
): readonly string[] {
  const regions = diff3MergeRegions([...mine], [...base], [...ours]) as readonly Region[];
  const merged = regions.flatMap(({ stable, bufferContent, aContent }) => (stable ? bufferContent : aContent) ?? []);
  const order = once(
    merged.filter((token) => wanted.has(token)),
    mine,
  );
  return placeMissing(placeMissing(order, mine, wanted, opening), ours, wanted, opening);
}
