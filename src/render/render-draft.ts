import { paragraphText } from '../model/draft.js';
import type { Draft, Footer, LeftOut, Paragraph, ParagraphKind } from '../model/draft.js';
import type { Facts } from '../model/fact.js';
import type { Style } from '../model/house-style.js';
import { Fault } from '../problems/fault.js';
import type { CompiledStory } from './compile-story.js';
import type { KeptGroups, Rendered } from './kept-groups.js';
import { newSaid, newSheet } from './slots.js';
import type { Said, Sheet } from './slots.js';
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

interface Run {
  readonly compiled: CompiledStory;
  readonly style: Style;
  readonly facts: Facts;
  readonly said: Said;
}

/** A block said with one of its templates: the text, with slots, and the cases it took. */
function runTemplate(
  template: string,
  compiled: CompiledStory,
  sheet: Sheet,
): { text: string; cases: readonly string[] } {
  const run = compiled.get(template);
  if (!run) throw new Fault(`the template ${template} was not compiled`);
  const before = sheet.cases.length;
  const text = run.print({}, { data: { sheet } }).trim();
  return { text, cases: sheet.cases.slice(before) };
}

/** A headline that would be too long is said with the first of its other templates that fits, if one does (rule K4). */
function fittingTemplate({ block, template, others = [] }: Choice, { compiled }: Run, sheet: Sheet): string {
  if (block !== 'headline' || others.length === 0) return template;
  const { style, facts, grounds } = sheet;
  const fits = (one: string): boolean => {
    // What decides is among the grounds; nothing of a trial is said.
    const trial: Sheet = { ...newSheet(style, facts, newSaid()), grounds };
    const { text } = runTemplate(one, compiled, trial);
    const [paragraph] = parseSpans(text, trial, { kind: 'headline', blocks: [block], cases: '', runOn: [] });
    return paragraph === undefined || paragraphText(paragraph, style.quotes).length <= LONGEST_HEADLINE;
  };
  return [template, ...others].find(fits) ?? template;
}

/** One paragraph's worth of blocks. A block that says nothing in its case is named in `empty`. */
function renderGroup(group: readonly Choice[], run: Run, sheet: Sheet): Rendered {
  const texts: string[] = [];
  const shape: string[] = [];
  const empty: string[] = [];
  const used: (readonly [string, string])[] = [];
  for (const choice of group) {
    const { block } = choice;
    const template = fittingTemplate(choice, run, sheet);
    const { text, cases } = runTemplate(template, run.compiled, sheet);
    used.push([block, template]);
    if (text === '') empty.push(block);
    else {
      texts.push(text);
      shape.push(cases.length === 0 ? template : `${template}(${cases.join(' ')})`);
    }
  }
  const said = group.map(({ block }) => block).filter((block) => !empty.includes(block));
  const source = {
    kind: kindOf(said[0] ?? ''),
    blocks: said,
    cases: shape.filter((part) => part.includes('=')).join(' '),
    runOn: group.flatMap((choice) => choice.runOn),
  };
  return { paragraphs: parseSpans(texts.join(' '), sheet, source), shape, empty, used };
}

const keyOf = (group: readonly Choice[]): string =>
  group.map(({ block, template, others = [], runOn }) => [block, template, ...others, ...runOn].join(' ')).join('\n');

/** The group as it was said in another force's draft, where it rests on nothing else here; or said anew. */
function sayGroup(group: readonly Choice[], run: Run, kept: KeptGroups | undefined): Rendered {
  const key = kept && keyOf(group);
  const found = kept?.find(key ?? '', run.facts, run.said);
  if (found) return found;
  const sheet = newSheet(run.style, run.facts, run.said);
  const rendered = renderGroup(group, run, sheet);
  if (kept && key !== undefined) kept.keep(key, rendered, sheet.grounds);
  return rendered;
}

/** One block by itself: its paragraphs, and each {{#when}} that was said, by place and word. */
export function renderBlock(
  choice: Choice,
  facts: Facts,
  style: Style,
  compiled: CompiledStory,
): { paragraphs: readonly Paragraph[]; taken: readonly string[] } {
  const run = { compiled, style, facts, said: newSaid() };
  const { paragraphs } = sayGroup([choice], run, undefined);
  return { paragraphs, taken: run.said.taken };
}

/**
 * Renders one draft: paragraphs of spans. Templates have passed the static check, so nothing can be missing. `kept`:
 * what drafts of other forces in this style have in common with it.
 */
export function renderDraft(input: RenderInput, compiled: CompiledStory, kept?: KeptGroups): Draft {
  const { story, release, force, outlet, facts, style } = input;
  const run = { compiled, style, facts, said: newSaid() };
  const rendered = input.groups.map((group) => sayGroup(group, run, kept));
  const silent = rendered
    .flatMap(({ empty }) => empty)
    .map((block) => ({ block, reason: 'nothing to say in this case' }));
  const footers = input.footers.map((name): Footer => {
    const { paragraphs } = sayGroup([{ block: name, template: name, runOn: [] }], run, kept);
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
