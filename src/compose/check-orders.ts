import type { Outlet, Story } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Place, Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { blockOrder, templateFor } from './choose-blocks.js';

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
  readonly placeOfBlock: (at: number) => Place;
  readonly file: string;
  readonly templateFor: (block: string) => string;
}

function ordersOf(story: Story, outlets: readonly Outlet[]): readonly Order[] {
  const own: Order = {
    blocks: story.fields.blocks,
    placeOfBlock: (at) => story.placeOf(['blocks', at]),
    file: story.file,
    templateFor: (block) => block,
  };
  return [
    own,
    ...outlets.map((outlet): Order => {
      const chosen = outlet.fields.stories?.[story.id]?.blocks !== undefined;
      return {
        blocks: blockOrder(story, outlet),
        placeOfBlock: (at) =>
          chosen
            ? outlet.placeOf(['stories', story.id, 'blocks', at])
            : outlet.placeOf(['stories', story.id, 'variants']),
        file: outlet.file,
        templateFor: (block) => templateFor(story, outlet, block),
      };
    }),
  ];
}

/** Every order of blocks: each block has a template, and no required block is left out (rule A4). */
export function checkOrders(story: Story, outlets: readonly Outlet[], templates: readonly string[]): OrderCheck {
  const problems: Problem[] = [];
  const reached = new Map<string, ReachedBlock>();
  const reach = (block: string, template: string, place: Place): void => {
    if (!templates.includes(template)) {
      const help = suggest(template, templates);
      problems.push(
        problem('compose/unknown-block', place, `There is no template "${template}".`, help === '' ? undefined : help),
      );
    } else reached.set(template, { template, conditions: story.fields.conditions?.[block]?.when ?? {} });
  };
  for (const order of ordersOf(story, outlets)) {
    order.blocks.forEach((entry, at) => {
      for (const block of typeof entry === 'string' ? [entry] : entry)
        reach(block, order.templateFor(block), order.placeOfBlock(at));
    });
    const said = new Set(order.blocks.flat());
    for (const { block } of story.fields.required)
      if (!said.has(block))
        problems.push(
          problem(
            'compose/required-block',
            { ...order.placeOfBlock(0) },
            `The block "${block}" is required and is not in this order.`,
          ),
        );
  }
  story.fields.footers.forEach((block, at) => reach(block, block, story.placeOf(['footers', at])));
  return { reached: [...reached.values()], problems };
}
