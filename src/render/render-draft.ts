import { paragraphText } from '../model/draft.js';
import type { Draft, Footer, LeftOut, Paragraph, ParagraphKind } from '../model/draft.js';
import type { Facts } from '../model/fact.js';
import { perObject } from '../model/per-object.js';
import type { Style } from '../model/house-style.js';
import type { CompiledStory } from './compile-story.js';
import { Kept } from './kept.js';
import type { Filled, Rendered } from './kept.js';
import { fillLayout } from './spans.js';
import type { Source } from './spans.js';
import { wordsOf } from './template-words.js';
import type { Words } from './template-words.js';

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
  readonly kept: Kept;
  /** Official names and periods that the body has said so far. */
  readonly mentioned: Set<string>;
}

const newFilled = (): Filled => ({ grounds: [], prints: [], mentions: [] });

/** What a template says; what that rests on is noted. */
function wordsIn(template: string, { facts, style, compiled, kept }: Run, filled: Filled): Words {
  const words = wordsOf(template, facts, style, compiled, kept);
  filled.grounds.push(...words.grounds);
  return words;
}

/** Text of templates with its slots filled. */
function fill(text: string, { kept, style, facts, mentioned }: Run, source: Source, filled: Filled) {
  const layout = kept.layout(text, style, source.kind === 'headline' ? 'headline' : 'body');
  return fillLayout(layout, { style, facts, slots: kept.slots, mentioned, filled }, source);
}

/** A headline that would be too long is said with the first of its other templates that fits, if one does (rule K4). */
function fittingTemplate({ block, template, others = [] }: Choice, run: Run, filled: Filled): string {
  if (block !== 'headline' || others.length === 0) return template;
  const fits = (one: string): boolean => {
    const { text } = wordsIn(one, run, filled);
    const [paragraph] = fill(text, run, { kind: 'headline', blocks: [block], cases: '', runOn: [] }, filled);
    return paragraph === undefined || paragraphText(paragraph, run.style.quotes).length <= LONGEST_HEADLINE;
  };
  return [template, ...others].find(fits) ?? template;
}

/** One paragraph's worth of blocks. A block that says nothing in its case is named in `empty`. */
function sayGroup(group: readonly Choice[], run: Run, filled: Filled): Rendered {
  const texts: string[] = [];
  const shape: string[] = [];
  const empty: string[] = [];
  const used: (readonly [string, string])[] = [];
  for (const choice of group) {
    const { block } = choice;
    const template = fittingTemplate(choice, run, filled);
    const { text, cases } = wordsIn(template, run, filled);
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
  return { paragraphs: fill(texts.join(' '), run, source, filled), shape, empty, used };
}

const keyOf = (group: readonly Choice[]): string =>
  group.map(({ block, template, others = [], runOn }) => [block, template, ...others, ...runOn].join(' ')).join('\n');

/** The group as it was said in another force's draft, where it rests on nothing else here; or said anew. */
function renderGroup(group: readonly Choice[], run: Run): Rendered {
  const { kept, facts, mentioned } = run;
  const key = keyOf(group);
  const found = kept.find(key, facts, mentioned);
  if (found) return found;
  const filled = newFilled();
  const rendered = sayGroup(group, run, filled);
  kept.keep(key, rendered, filled);
  return rendered;
}

/** One block by itself: its paragraphs, and each {{#when}} that was said, by place and word. */
export function renderBlock(
  choice: Choice,
  facts: Facts,
  style: Style,
  compiled: CompiledStory,
): { paragraphs: readonly Paragraph[]; taken: readonly string[] } {
  const kept = new Kept();
  const { paragraphs } = renderGroup([choice], { compiled, style, facts, kept, mentioned: new Set() });
  return { paragraphs, taken: [...kept.words.values()].flat().flatMap(({ taken }) => taken) };
}

/** A footer of its own block: the same object wherever it says the same. */
const footerOf = perObject(({ used, paragraphs }: Rendered): Footer => ({
  name: used.map(([block]) => block).join(' '),
  paragraphs,
}));

/** The file of the template that each block was said with. */
function filesOf(rendered: readonly Rendered[], compiled: CompiledStory): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { used } of rendered)
    for (const [block, template] of used) files[block] = compiled.get(template)?.file ?? template;
  return files;
}

/**
 * Renders one draft: paragraphs of spans. Templates have passed the static check, so nothing can be missing. `kept`:
 * what drafts of other forces in this style have in common with it.
 */
export function renderDraft(input: RenderInput, compiled: CompiledStory, kept = new Kept()): Draft {
  const { story, release, force, outlet, facts, style } = input;
  kept.tidy();
  const run: Run = { compiled, style, facts, kept, mentioned: new Set() };
  const rendered = input.groups.map((group) => renderGroup(group, run));
  const footers = input.footers.map((name) => renderGroup([{ block: name, template: name, runOn: [] }], run));
  const silent = rendered
    .flatMap(({ empty }) => empty)
    .map((block) => ({ block, reason: 'nothing to say in this case' }));
  return {
    story,
    release,
    force,
    outlet,
    shape: rendered.flatMap((one) => one.shape).join(' | '),
    paragraphs: rendered.flatMap((one) => one.paragraphs),
    footers: footers.map(footerOf),
    leftOut: [...input.leftOut, ...silent],
    templates: filesOf([...rendered, ...footers], compiled),
    quotes: style.quotes,
  };
}
