import type { Outlet, Story } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Place, Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { blockOrder } from './block-order.js';
import { candidatesOf } from './pick-variants.js';

/** A block as some outlet says it: which template, and in which cases. */
export interface ReachedBlock {
  readonly template: string;
  readonly conditions: Readonly<Record<string, readonly string[]>>;
}

export interface OrderCheck {
  readonly reached: readonly ReachedBlock[];
  readonly problems: readonly Problem[];
}

interface Order {
  readonly blocks: readonly (string | readonly string[])[];
  readonly placeOf: (block: string, at: number, inner: number | undefined) => Place;
  readonly templatesFor: (block: string) => readonly string[];
  /** The order is written here: a slip in it is this file's, and told once. */
  readonly own: boolean;
  readonly varies: (block: string) => boolean;
}

const steps = (at: number, inner: number | undefined) => (inner === undefined ? [at] : [at, inner]);

function outletOrder(story: Story, outlet: Outlet, templates: readonly string[]): Order {
  const chosen = outlet.fields.stories?.[story.id];
  const varies = (block: string): boolean => chosen?.variants?.[block] !== undefined;
  return {
    blocks: blockOrder(story, outlet),
    placeOf: (block, at, inner) =>
      varies(block)
        ? outlet.placeOf(['stories', story.id, 'variants', block])
        : outlet.placeOf(['stories', story.id, 'blocks', ...steps(at, inner)]),
    templatesFor: (block) => candidatesOf(story, outlet, block, templates),
    own: chosen?.blocks !== undefined,
    varies,
  };
}

/** The story's order as a title without a page's worth of its own has it. */
function storyOrder(story: Story, templates: readonly string[]): Order {
  const varies = (block: string): boolean => story.fields.variants?.[block] !== undefined;
  return {
    blocks: story.fields.blocks,
    placeOf: (block, at, inner) =>
      varies(block) ? story.placeOf(['variants', block]) : story.placeOf(['blocks', ...steps(at, inner)]),
    templatesFor: (block) => candidatesOf(story, undefined, block, templates),
    own: true,
    varies,
  };
}

/** Every place outside an order that names a block. */
function blocksNamed(story: Story, outlets: readonly Outlet[]): readonly { block: string; place: Place }[] {
  const { conditions = {}, footers, required } = story.fields;
  return [
    ...Object.keys(conditions).map((block) => ({ block, place: story.placeOfKey(['conditions', block]) })),
    ...Object.entries(conditions).flatMap(([block, { after, early }]) => [
      ...(after === undefined ? [] : [{ block: after, place: story.placeOf(['conditions', block, 'after']) }]),
      ...(early ? [{ block: early.after, place: story.placeOf(['conditions', block, 'early', 'after']) }] : []),
    ]),
    ...required
      .map(({ block }, at) => ({ block, place: story.placeOf(['required', at, 'block']) }))
      .filter(({ block }) => !footers.includes(block)),
    ...Object.keys(story.fields.variants ?? {}).map((block) => ({
      block,
      place: story.placeOfKey(['variants', block]),
    })),
    ...outlets.flatMap(({ fields, placeOfKey }) => {
      const { variants = {}, 'run-on': runOn = {} } = fields.stories?.[story.id] ?? {};
      const place = (key: string, block: string): Place => placeOfKey(['stories', story.id, key, block]);
      return [
        ...Object.keys(variants).map((block) => ({ block, place: place('variants', block) })),
        ...Object.keys(runOn).map((block) => ({ block, place: place('run-on', block) })),
      ];
    }),
  ];
}

/** A condition, a requirement or a variant of a block that no order has would be passed over in silence. */
function strangerProblems(story: Story, outlets: readonly Outlet[], ordered: ReadonlySet<string>): readonly Problem[] {
  return blocksNamed(story, outlets)
    .filter(({ block }) => !ordered.has(block))
    .map(({ block, place }) => {
      const message = story.fields.footers.includes(block)
        ? `"${block}" is a footer: footers are always printed, as they are.`
        : `No order has a block "${block}".`;
      return problem('compose/unknown-block', place, message, suggest(block, [...ordered]) || undefined);
    });
}

/** A block that waits for one behind it in the story's own order is never said. */
function vainProblems({ fields, placeOf }: Story): readonly Problem[] {
  const { conditions = {}, blocks } = fields;
  const order = blocks.flat();
  return Object.entries(conditions).flatMap(([block, { after }]) => {
    if (after === undefined || order.indexOf(after) < order.indexOf(block)) return [];
    if (!order.includes(block) || [block, after].some((one) => conditions[one]?.early !== undefined)) return [];
    const message = `"${block}" is said only after "${after}", which comes behind it: it is never said.`;
    return [problem('compose/waits-in-vain', placeOf(['conditions', block, 'after']), message)];
  });
}

/** Every order of blocks: each block has a template, and no required block is left out (rule A4). */
export function checkOrders(story: Story, outlets: readonly Outlet[], templates: readonly string[]): OrderCheck {
  const problems: Problem[] = [];
  const reached = new Map<string, ReachedBlock>();
  const { conditions = {}, footers, required } = story.fields;
  const reach = (block: string, template: string, place: Place | undefined): void => {
    if (templates.includes(template)) reached.set(template, { template, conditions: conditions[block]?.when ?? {} });
    else if (place) {
      const message = `There is no template "${template}".`;
      problems.push(problem('compose/unknown-block', place, message, suggest(template, templates) || undefined));
    }
  };
  const orders = [storyOrder(story, templates), ...outlets.map((outlet) => outletOrder(story, outlet, templates))];
  const ordered = new Set(orders.flatMap(({ blocks }) => blocks.flat()));
  for (const order of orders) {
    order.blocks.forEach((entry, at) => {
      [entry].flat().forEach((block, inner) => {
        const step = typeof entry === 'string' ? undefined : inner;
        const isTold = order.own || order.varies(block);
        for (const template of order.templatesFor(block))
          reach(block, template, isTold ? order.placeOf(block, at, step) : undefined);
      });
    });
    const said = new Set(order.blocks.flat());
    for (const { block } of order.own ? required : []) {
      if (said.has(block) || !ordered.has(block)) continue;
      const message = `The block "${block}" is required and is not in this order.`;
      problems.push(problem('compose/required-block', order.placeOf('', 0, undefined), message));
    }
  }
  footers.forEach((block, at) => reach(block, block, story.placeOf(['footers', at])));
  return {
    reached: [...reached.values()],
    problems: [...problems, ...strangerProblems(story, outlets, ordered), ...vainProblems(story)],
  };
}
