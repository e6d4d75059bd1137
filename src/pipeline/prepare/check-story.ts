import { checkOrders } from '../../compose/check-orders.js';
import type { Outlet, Story } from '../../model/record.js';
import { vocabularyOf } from '../../model/story-vocabulary.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { checkTemplate } from '../../render/check-templates.js';
import type { ParsedTemplate } from '../../render/parse-template.js';

interface CheckedTemplates {
  readonly templates: readonly ParsedTemplate[];
  readonly used: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The static check of a story: orders, names, helpers, partials, cases (before any draft). */
export function checkStory(
  story: Story,
  outlets: readonly Outlet[],
  parsed: readonly ParsedTemplate[],
): CheckedTemplates {
  const byName = new Map<string, ParsedTemplate>();
  for (const template of [...parsed].sort((a, b) => Number(a.folder === story.id) - Number(b.folder === story.id)))
    byName.set(template.name, template);
  const orders = checkOrders(story, outlets, [...byName.keys()]);
  const vocabulary = vocabularyOf(story.fields);
  const used = new Set(orders.reached.map(({ template }) => template));
  const problems: Problem[] = [...orders.problems];
  for (const { template, conditions } of orders.reached) {
    const found = byName.get(template);
    if (found) problems.push(...checkTemplate(found, vocabulary, byName, conditions, used));
  }
  for (const { name, file, folder } of parsed)
    if (folder === story.id && !used.has(name))
      problems.push(
        problem('render/unused-block', { file, line: 1, column: 1 }, `No order and no other template uses "${name}".`),
      );
  const seen = new Set<string>();
  const once = problems.filter((found) => {
    const key = JSON.stringify(found);
    return !seen.has(key) && seen.add(key);
  });
  return { templates: [...byName.values()].filter(({ name }) => used.has(name)), used, problems: once };
}
