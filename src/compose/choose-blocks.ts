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

/** The order with blocks moved up where a case asks for it; a title's own order is left as it is. */
function orderFor(story: Story, outlet: Outlet, facts: Facts): readonly (string | readonly string[])[] {
  const order = blockOrder(story, outlet);
  if (outlet.fields.stories?.[story.id]?.blocks !== undefined) return order;
  const early = Object.entries(story.fields.conditions ?? {}).filter(
    ([, rule]) => rule.early !== undefined && unmet(rule.early.when, facts) === undefined,
  );
  return early.reduce<readonly (string | readonly string[])[]>(
    (moved, [block, rule]) =>
      moved
        .filter((entry) => entry !== block)
        .flatMap((entry) => (entry === rule.early?.after ? [entry, block] : [entry])),
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
