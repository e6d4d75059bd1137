import { createHash } from 'node:crypto';
import type { Outlet, Story } from '../model/record.js';
import { blockOrder } from './block-order.js';

/**
 * Which variant of a block a force gets. Each force prefers the variant whose hash with it and the block is the
 * highest (rendezvous hashing): a new variant moves only the forces that prefer it, a new block moves none, and
 * the same force has the same words run after run. See docs/decisions/011.
 */

/** What a variant is called that is the block's own file. */
const PLAIN = 'plain';
/** The variant that is taken where no other fits, such as a headline that would be too long. */
const SHORT = 'short';
const VARY = 'vary';

/** The templates of a block, the one to be said first; the others are for where it does not fit. */
export type Picks = (block: string) => readonly string[];

/** A force as far as its place among the others goes. */
export interface Neighbour {
  readonly id: string;
  readonly region?: string | undefined;
}

const templateOf = (block: string, variant: string): string => (variant === PLAIN ? block : `${block}.${variant}`);

/** The variants an outlet has of a block, in the order it or the story names them. `templates`: the names of all there are. */
function variantsOf(
  story: Story,
  outlet: Outlet | undefined,
  block: string,
  templates: readonly string[],
): readonly string[] {
  const asked = outlet?.fields.stories?.[story.id]?.variants?.[block] ?? story.fields.variants?.[block] ?? PLAIN;
  if (asked !== VARY) return typeof asked === 'string' ? [asked] : asked;
  const beside = templates.filter((name) => name.startsWith(`${block}.`)).map((name) => name.slice(block.length + 1));
  return [...(templates.includes(block) ? [PLAIN] : []), ...beside.filter((name) => name !== SHORT)].sort();
}

const fallback = (block: string, templates: readonly string[]): readonly string[] =>
  templates.includes(templateOf(block, SHORT)) ? [templateOf(block, SHORT)] : [];

/** Every template an outlet, or one with no wishes of its own, may say a block with: what the static check and the coverage read. */
export function candidatesOf(
  story: Story,
  outlet: Outlet | undefined,
  block: string,
  templates: readonly string[],
): readonly string[] {
  const named = variantsOf(story, outlet, block, templates).map((variant) => templateOf(block, variant));
  return [...new Set([...named, ...fallback(block, templates)])];
}

const weight = (force: string, block: string, variant: string): string =>
  createHash('sha256').update(`${force}\n${block}\n${variant}`).digest('hex');

/** Variants as one force prefers them, the highest hash first. */
export function preferred(force: string, block: string, variants: readonly string[]): readonly string[] {
  const weighed = variants.map((variant) => [weight(force, block, variant), variant] as const);
  return weighed.sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([, variant]) => variant);
}

/**
 * What neighbours open with: each the variant it prefers among those that the fewest of the neighbours before it
 * have, in the order of their ids. Neighbours are of one region, or, where a title lists its forces, all of these.
 */
function introPicks(
  block: string,
  variants: readonly string[],
  neighbours: readonly Neighbour[],
): ReadonlyMap<string, readonly string[]> {
  const taken = new Map<string, number>();
  const picks = new Map<string, readonly string[]>();
  for (const { id } of [...neighbours].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const order = preferred(id, block, variants);
    const least = Math.min(...order.map((variant) => taken.get(variant) ?? 0));
    const pick = order.find((variant) => (taken.get(variant) ?? 0) === least) ?? '';
    taken.set(pick, least + 1);
    picks.set(id, [pick, ...order.filter((variant) => variant !== pick)]);
  }
  return picks;
}

/** The neighbours of each force among those that a title covers; a force without a region has none. */
function neighboursOf(outlet: Outlet, forces: readonly Neighbour[]): (force: string) => readonly Neighbour[] {
  const { forces: covered } = outlet.fields;
  if (covered !== 'all') {
    const own = forces.filter(({ id }) => covered.includes(id));
    return (force) => (covered.includes(force) ? own : []);
  }
  const regions = new Map<string, Neighbour[]>();
  const regionOf = new Map(forces.map(({ id, region = id }) => [id, region]));
  for (const one of forces) {
    const region = regionOf.get(one.id) ?? '';
    const there = regions.get(region);
    if (there) there.push(one);
    else regions.set(region, [one]);
  }
  return (force) => regions.get(regionOf.get(force) ?? '') ?? [];
}

/** The first block of the body: what readers of two neighbouring titles would see to be the same. */
function introOf(story: Story, outlet: Outlet): string | undefined {
  const said = new Set(blockOrder(story, outlet).flat());
  said.delete('headline');
  said.delete('standfirst');
  return [...said][0];
}

/** For one outlet of one story: what each force's blocks are said with. Made once a run. */
export function pickVariants(
  story: Story,
  outlet: Outlet,
  templates: readonly string[],
  forces: readonly Neighbour[],
): (force: string) => Picks {
  const intro = introOf(story, outlet);
  const introVariants = intro === undefined ? [] : variantsOf(story, outlet, intro, templates);
  const near = neighboursOf(outlet, introVariants.length < 2 ? [] : forces);
  const made = new Map<readonly Neighbour[], ReadonlyMap<string, readonly string[]>>();
  const apart = (force: string, block: string): readonly string[] | undefined => {
    const neighbours = near(force);
    if (block !== intro || neighbours.length === 0) return undefined;
    const picks = made.get(neighbours) ?? introPicks(block, introVariants, neighbours);
    made.set(neighbours, picks);
    return picks.get(force);
  };
  const named = (block: string, variants: readonly string[]): readonly string[] => [
    ...new Set([...variants.map((variant) => templateOf(block, variant)), ...fallback(block, templates)]),
  ];
  const alike = new Map<string, { readonly variants: readonly string[]; readonly names: readonly string[] }>();
  const choiceOf = (block: string) => {
    const variants = variantsOf(story, outlet, block, templates);
    const choice = { variants, names: named(block, variants) };
    alike.set(block, choice);
    return choice;
  };
  return (force) => (block) => {
    const { variants, names } = alike.get(block) ?? choiceOf(block);
    const ranked = apart(force, block) ?? (variants.length < 2 ? undefined : preferred(force, block, variants));
    return ranked ? named(block, ranked) : names;
  };
}

/** An outlet without regard to any force: of several variants the first. */
export const firstVariants =
  (story: Story, outlet: Outlet, templates: readonly string[] = []): Picks =>
  (block) =>
    candidatesOf(story, outlet, block, templates);
