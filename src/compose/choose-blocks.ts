import type { LeftOut } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import { perObject } from '../model/per-object.js';
import type { Outlet, Story } from '../model/record.js';
import { blockOrder } from './block-order.js';
import { firstVariants } from './pick-variants.js';
import type { Picks } from './pick-variants.js';

/** One block to be said: its template's name and the rules of its quotation. */
export interface BlockChoice {
  readonly block: string;
  /** headline, or headline.rounded */
  readonly template: string;
  /** What it is said with where that does not fit, in order: headline.short. */
  readonly others: readonly string[];
  /** Numbers of its paragraphs that run on into the next. */
  readonly runOn: readonly number[];
}

/** What is said, in which order: each inner list shares one paragraph. */
export interface Plan {
  readonly groups: readonly (readonly BlockChoice[])[];
  readonly leftOut: readonly LeftOut[];
}

type Conditions = Readonly<Record<string, readonly string[]>>;

const clausesOf = perObject((when: Conditions) => Object.entries(when));

/** The first condition that does not hold, in words; undefined when all hold. */
export function unmet(when: Conditions | undefined, facts: Facts): string | undefined {
  for (const [path, cases] of when ? clausesOf(when) : []) {
    const found = factAt(facts, path)?.case;
    if (found === undefined || !cases.includes(found)) return `${path} is ${found ?? 'not known'}`;
  }
  return undefined;
}

type Order = readonly (string | readonly string[])[];

/** A block taken out of its place, alone or in a group, and put behind the one named, or behind that one's group. */
function moveBehind(order: Order, block: string, after: string): Order {
  // A block is never lost for want of a place.
  if (!order.flat().includes(after)) return order;
  return order.flatMap((entry) => {
    const group = [entry].flat();
    const rest = group.filter((one) => one !== block);
    const left = rest.length === group.length ? [entry] : rest.length > 0 ? [rest] : [];
    return group.includes(after) ? [...left, block] : left;
  });
}

/** The order with blocks moved up where a case asks for it; a title's own order is left as it is. */
function orderFor(story: Story, outlet: Outlet, facts: Facts): Order {
  const order = blockOrder(story, outlet);
  if (outlet.fields.stories?.[story.id]?.blocks !== undefined) return order;
  return Object.entries(story.fields.conditions ?? {}).reduce<Order>(
    (moved, [block, { early }]) =>
      early !== undefined && order.flat().includes(block) && unmet(early.when, facts) === undefined
        ? moveBehind(moved, block, early.after)
        : moved,
    order,
  );
}

/** Decides which blocks a draft has, in which order, said with which variant, and why others are left out. */
export function chooseBlocks(
  story: Story,
  outlet: Outlet,
  facts: Facts,
  picks: Picks = firstVariants(story, outlet),
): Plan {
  const own = outlet.fields.stories?.[story.id];
  const said = new Set<string>();
  const leftOut: LeftOut[] = [];
  const groups: BlockChoice[][] = [];
  for (const entry of orderFor(story, outlet, facts)) {
    const group: BlockChoice[] = [];
    for (const block of typeof entry === 'string' ? [entry] : entry) {
      const rule = story.fields.conditions?.[block];
      const after = rule?.after;
      const reason =
        unmet(rule?.when, facts) ??
        (after !== undefined && !said.has(after) ? `${after} is not in the draft` : undefined);
      if (reason !== undefined) leftOut.push({ block, reason });
      else {
        said.add(block);
        const [template = block, ...others] = picks(block);
        group.push({ block, template, others, runOn: own?.['run-on']?.[block] ?? [] });
      }
    }
    if (group.length > 0) groups.push(group);
  }
  return { groups, leftOut };
}
