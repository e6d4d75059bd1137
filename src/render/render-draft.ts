import { paragraphText } from '../model/draft.js';
import type { Draft, Footer, LeftOut, Paragraph, ParagraphKind } from '../model/draft.js';
import type { Facts } from '../model/fact.js';
import type { Style } from '../model/house-style.js';
import { Fault } from '../problems/fault.js';
import type { CompiledStory } from './compile-story.js';
import { newSheet, templateFacts } from './slots.js';
import type { Sheet } from './slots.js';
import { parseSpans } from './spans.js';

/** One block to be said, as compose chose it. */
interface Choice {
  readonly block: string;
  readonly template: string;
  /** What it is said with where that does not fit, in order. */
  readonly others?: readonly string[];
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

/** The longest headline that fits (rule K4). */
const LONGEST_HEADLINE = 71;

interface Rendered {
  readonly paragraphs: readonly Paragraph[];
  /** Each block with the cases it took, for the shape. */
  readonly shape: readonly string[];
  readonly empty: readonly string[];
  /** The template each block was said with. */
  readonly used: readonly (readonly [block: string, template: string])[];
}

interface Run {
  readonly compiled: CompiledStory;
  readonly context: unknown;
  readonly sheet: Sheet;
  /** The facts for a sheet of its own, to try a template on. */
  readonly contextFor: (sheet: Sheet) => unknown;
}

/** A block said with one of its templates: the text, with slots, and the cases it took. */
function runTemplate(template: string, { compiled, context, sheet }: Run): { text: string; cases: readonly string[] } {
  const run = compiled.get(template);
  if (!run) throw new Fault(`the template ${template} was not compiled`);
  const before = sheet.cases.length;
  const text = run.print(context, { data: { sheet } }).trim();
  return { text, cases: sheet.cases.slice(before) };
}

/** A headline that would be too long is said with the first of its other templates that fits, if one does (rule K4). */
function fittingTemplate({ block, template, others = [] }: Choice, { sheet, ...run }: Run): string {
  if (block !== 'headline') return template;
  const fits = (one: string): boolean => {
    const trial = newSheet(sheet.style);
    const context = run.contextFor(trial);
    const { text } = runTemplate(one, { ...run, context, sheet: trial });
    const [paragraph] = parseSpans(text, trial, [block], 'headline', []);
    return paragraph === undefined || paragraphText(paragraph, sheet.style.quotes).length <= LONGEST_HEADLINE;
  };
  return [template, ...others].find(fits) ?? template;
}

/** One paragraph's worth of blocks. A block that says nothing in its case is named in `empty`. */
function renderGroup(group: readonly Choice[], run: Run): Rendered {
  const { sheet } = run;
  const texts: string[] = [];
  const shape: string[] = [];
  const empty: string[] = [];
  const used: (readonly [string, string])[] = [];
  for (const choice of group) {
    const { block } = choice;
    const template = fittingTemplate(choice, run);
    const { text, cases } = runTemplate(template, run);
    used.push([block, template]);
    if (text === '') empty.push(block);
    else {
      texts.push(text);
      shape.push(cases.length === 0 ? template : `${template}(${cases.join(' ')})`);
    }
  }
  const said = group.map(({ block }) => block).filter((block) => !empty.includes(block));
  const runOn = group.flatMap((choice) => choice.runOn);
  return { paragraphs: parseSpans(texts.join(' '), sheet, said, kindOf(said[0] ?? ''), runOn), shape, empty, used };
}

const runFor = (facts: Facts, style: Style, compiled: CompiledStory): Run => {
  const sheet = newSheet(style);
  const contextFor = (other: Sheet) => templateFacts(facts, other);
  return { compiled, sheet, context: contextFor(sheet), contextFor };
};

/** One block by itself: its paragraphs, and each {{#when}} that was said, by place and word. */
export function renderBlock(
  choice: Choice,
  facts: Facts,
  style: Style,
  compiled: CompiledStory,
): { paragraphs: readonly Paragraph[]; taken: readonly string[] } {
  const run = runFor(facts, style, compiled);
  const { paragraphs } = renderGroup([choice], run);
  return { paragraphs, taken: run.sheet.taken };
}

/** Renders one draft: paragraphs of spans. Templates have passed the static check, so nothing can be missing. */
export function renderDraft(input: RenderInput, compiled: CompiledStory): Draft {
  const { story, release, force, outlet, facts, style } = input;
  const run = runFor(facts, style, compiled);
  const rendered = input.groups.map((group) => renderGroup(group, run));
  const silent = rendered
    .flatMap(({ empty }) => empty)
    .map((block) => ({ block, reason: 'nothing to say in this case' }));
  const footers = input.footers.map((name): Footer => {
    const { paragraphs } = renderGroup([{ block: name, template: name, runOn: [] }], run);
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
      [...rendered.flatMap(({ used }) => used), ...input.footers.map((name) => [name, name] as const)].map(
        ([block, template]) => [block, compiled.get(template)?.file ?? template],
      ),
    ),
    quotes: style.quotes,
  };
}
