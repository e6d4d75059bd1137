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
interface Neighbour {
  readonly row: number;
  readonly id: string;
}

/** The forces of a story by rows: there may be very many, so each is asked for when its turn comes. */
export interface Neighbours {
  /** Rows are below this. */
  readonly size: number;
  /** Undefined for what is none of the story's forces. */
  readonly rowOf: (force: string) => number | undefined;
  /** The forces of its region in the order of their ids, itself among them; alone where it has no region. */
  readonly around: (row: number) => readonly Neighbour[];
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

/** A force for which nothing was picked yet. */
const OPEN = 0;

/**
 * What neighbours open with: each the variant it prefers among those that the fewest of the neighbours before it
 * have, in the order of their ids. Neighbours are of one region, or, where a title lists its forces, all of these.
 * `picks`: the number of each force's variant, from 1, by its row.
 */
function pickIntros(
  block: string,
  variants: readonly string[],
  neighbours: readonly Neighbour[],
  picks: Uint16Array,
): void {
  const taken = new Map<string, number>();
  for (const { row, id } of neighbours) {
    const order = preferred(id, block, variants);
    const least = Math.min(...order.map((variant) => taken.get(variant) ?? 0));
    const pick = order.find((variant) => (taken.get(variant) ?? 0) === least) ?? '';
    taken.set(pick, least + 1);
    picks[row] = variants.indexOf(pick) + 1;
  }
}

/** The neighbours of each force among those that a title covers. */
function neighboursOf(outlet: Outlet, forces: Neighbours): Neighbours {
  const { forces: covered } = outlet.fields;
  if (covered === 'all') return forces;
  const own = covered.toSorted().flatMap((id) => {
    const row = forces.rowOf(id);
    return row === undefined ? [] : [{ row, id }];
  });
  return { ...forces, rowOf: (force) => own.find(({ id }) => id === force)?.row, around: () => own };
}

/** What each force of a title opens with, its pick first; undefined for what is none of its forces. */
function introsOf(
  block: string,
  variants: readonly string[],
  { size, rowOf, around }: Neighbours,
): (force: string) => readonly string[] | undefined {
  if (variants.length < 2) return () => undefined;
  const picks = new Uint16Array(size);
  return (force) => {
    const row = rowOf(force);
    if (row === undefined) return undefined;
    if (picks[row] === OPEN) pickIntros(block, variants, around(row), picks);
    const pick = variants[(picks[row] ?? OPEN) - 1] ?? '';
    return [pick, ...preferred(force, block, variants).filter((variant) => variant !== pick)];
  };
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
  forces: Neighbours,
): (force: string) => Picks {
  const intro = introOf(story, outlet) ?? '';
  const introVariants = intro === '' ? [] : variantsOf(story, outlet, intro, templates);
  const intros = introsOf(intro, introVariants, neighboursOf(outlet, forces));
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
    const ranked =
      (block === intro ? intros(force) : undefined) ??
      (variants.length < 2 ? undefined : preferred(force, block, variants));
    return ranked ? named(block, ranked) : names;
  };
}

/** An outlet without regard to any force: of several variants the first. */
export const firstVariants =
  (story: Story, outlet: Outlet, templates: readonly string[] = []): Picks =>
  (block) =>
    candidatesOf(story, outlet, block, templates);
