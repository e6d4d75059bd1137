import { chooseBlocks } from '../../compose/choose-blocks.js';
import type { Picks } from '../../compose/pick-variants.js';
import type { BlockChoice } from '../../compose/choose-blocks.js';
import { paragraphText } from '../../model/draft.js';
import type { Branch, BranchStep } from '../../model/coverage.js';
import { factAt } from '../../model/fact.js';
import type { Facts } from '../../model/fact.js';
import type { Outlet } from '../../model/record.js';
import { renderBlock } from '../../render/render-draft.js';
import type { Ready } from '../prepare/prepare.js';

/** A branch that some figures reach, and what is then printed. */
export interface Reached {
  readonly branch: Branch;
  readonly text: string;
  readonly outlet: Outlet;
}

type Step = Pick<BranchStep, 'path' | 'word'>;

/** The cases a branch stands in, as far as they can be told without rendering it. */
export const stepsOf = ({ steps, printed }: Branch): readonly Step[] => (printed ? [...steps, printed] : steps);

export const holds = (steps: readonly Step[], facts: Facts): boolean =>
  steps.every(({ path, word }) => factAt(facts, path)?.case === word);

/** Every block these facts give in an outlet, footers too. */
function choicesFor({ story }: Ready, outlet: Outlet, facts: Facts, picks?: Picks): readonly BlockChoice[] {
  const footers = story.fields.footers.map((name) => ({ block: name, template: name, others: [], runOn: [] }));
  return [...chooseBlocks(story, outlet, facts, picks).groups.flat(), ...footers];
}

/** Whether the templates themselves went the branch's way: Handlebars decides, not our reading of it. */
const wentThrough = (branch: Branch, taken: readonly string[]): boolean =>
  branch.steps.every(({ at, word }) => taken.includes(`${at}=${word}`));

/** The branches, of those asked for, that one set of facts reaches in these outlets, each with its words. */
export function reachedBy(
  facts: Facts,
  ready: Ready,
  outlets: readonly Outlet[],
  wanted: ReadonlyMap<string, ReadonlySet<Branch>>,
  picksFor?: (outlet: Outlet) => Picks,
): readonly Reached[] {
  const reached: Reached[] = [];
  const seen = new Set<Branch>();
  for (const outlet of outlets) {
    for (const whole of choicesFor(ready, outlet, facts, picksFor?.(outlet))) {
      // One template at a time: which of them a headline's length asks for is not the question here.
      const choice = { ...whole, others: [] };
      const hopeful = [...(wanted.get(choice.template) ?? [])].filter(
        (branch) => !seen.has(branch) && holds(stepsOf(branch), facts),
      );
      if (hopeful.length === 0) continue;
      const { style } = outlet.fields;
      const { paragraphs, taken } = renderBlock(choice, facts, style, ready.compiled);
      const text = paragraphs.map((paragraph) => paragraphText(paragraph, style.quotes)).join('\n');
      for (const branch of hopeful.filter((one) => wentThrough(one, taken))) {
        seen.add(branch);
        reached.push({ branch, text, outlet });
      }
    }
  }
  return reached;
}
