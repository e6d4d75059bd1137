import type { Draft, Footer, LeftOut, Paragraph, ParagraphKind } from '../model/draft.js';
import type { Facts } from '../model/fact.js';
import type { Style } from '../model/outlet-schema.js';
import { Fault } from '../problems/fault.js';
import type { CompiledStory } from './compile-story.js';
import { templateFacts } from './slots.js';
import type { Sheet } from './slots.js';
import { parseSpans } from './spans.js';

/** One block to be said, as compose chose it. */
interface Choice {
  readonly block: string;
  readonly template: string;
  readonly runOn: readonly number[];
}

/** What one draft is made from. */
export interface RenderInput {
  readonly story: string;
  readonly release: string;
  readonly force: string;
  readonly outlet: string;
  readonly style: Style;
  readonly facts: Facts;
  readonly groups: readonly (readonly Choice[])[];
  readonly leftOut: readonly LeftOut[];
  readonly footers: readonly string[];
}

const kindOf = (block: string): ParagraphKind =>
  block === 'headline' ? 'headline' : block === 'standfirst' ? 'standfirst' : 'text';

interface Rendered {
  readonly paragraphs: readonly Paragraph[];
  /** Each block with the cases it took, for the shape. */
  readonly shape: readonly string[];
  readonly empty: readonly string[];
}

/** One paragraph's worth of blocks. A block that says nothing in its case is named in `empty`. */
function renderGroup(group: readonly Choice[], compiled: CompiledStory, context: unknown, sheet: Sheet): Rendered {
  const texts: string[] = [];
  const shape: string[] = [];
  const empty: string[] = [];
  for (const { block, template } of group) {
    const run = compiled.get(template);
    if (!run) throw new Fault(`the template ${template} was not compiled`);
    const before = sheet.cases.length;
    const text = run.print(context, { data: { sheet } }).trim();
    const cases = sheet.cases.slice(before);
    if (text === '') empty.push(block);
    else {
      texts.push(text);
      shape.push(cases.length === 0 ? template : `${template}(${cases.join(' ')})`);
    }
  }
  const said = group.map(({ block }) => block).filter((block) => !empty.includes(block));
  const runOn = group.flatMap((choice) => choice.runOn);
  return { paragraphs: parseSpans(texts.join(' '), sheet, said, kindOf(said[0] ?? ''), runOn), shape, empty };
}

/** One block by itself: its paragraphs, and each {{#when}} that was said, by place and word. */
export function renderBlock(
  choice: Choice,
  facts: Facts,
  style: Style,
  compiled: CompiledStory,
): { paragraphs: readonly Paragraph[]; taken: readonly string[] } {
  const sheet: Sheet = { style, slots: [], cases: [], taken: [] };
  const { paragraphs } = renderGroup([choice], compiled, templateFacts(facts, sheet), sheet);
  return { paragraphs, taken: sheet.taken };
}

/** Renders one draft: paragraphs of spans. Templates have passed the static check, so nothing can be missing. */
export function renderDraft(input: RenderInput, compiled: CompiledStory): Draft {
  const { story, release, force, outlet, facts, style } = input;
  const sheet: Sheet = { style, slots: [], cases: [], taken: [] };
  const context = templateFacts(facts, sheet);
  const rendered = input.groups.map((group) => renderGroup(group, compiled, context, sheet));
  const silent = rendered
    .flatMap(({ empty }) => empty)
    .map((block) => ({ block, reason: 'nothing to say in this case' }));
  const footers = input.footers.map((name): Footer => {
    const { paragraphs } = renderGroup([{ block: name, template: name, runOn: [] }], compiled, context, sheet);
    return { name, paragraphs };
  });
  return {
    story,
    release,
    force,
    outlet,
    shape: rendered.flatMap((one) => one.shape).join(' | '),
    paragraphs: rendered.flatMap((one) => one.paragraphs),
    footers,
    leftOut: [...input.leftOut, ...silent],
    templates: Object.fromEntries(
      [...input.groups.flat(), ...input.footers.map((name) => ({ block: name, template: name }))].map(
        ({ block, template }) => [block, compiled.get(template)?.file ?? template],
      ),
    ),
    quotes: style.quotes,
  };
}
