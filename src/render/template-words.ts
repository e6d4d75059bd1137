import { Fault } from '../problems/fault.js';
import type { Facts } from '../model/fact.js';
import type { Style } from '../model/house-style.js';
import type { CompiledStory } from './compile-story.js';
import { holds } from './slots.js';
import type { Ground, Sheet, Slot } from './slots.js';

/** What a template says in one set of cases: text with slots, for any force whose facts are in these cases. */
export interface Words {
  readonly text: string;
  readonly grounds: readonly Ground[];
  readonly cases: readonly string[];
  readonly taken: readonly string[];
}

/** What the templates of a story have said so far in one style, by template; the slots of all of them. */
export interface KeptWords {
  readonly slots: Slot[];
  readonly words: Map<string, readonly Words[]>;
}

/** So many sets of cases are kept of a template: more than any has branches. */
const MOST = 64;

/** Runs a template, unless it was run in these cases before. */
export function wordsOf(
  template: string,
  facts: Facts,
  style: Style,
  compiled: CompiledStory,
  { slots, words: byTemplate }: KeptWords,
): Words {
  const known = byTemplate.get(template) ?? [];
  const found = known.find(({ grounds }) => holds(grounds, facts));
  if (found) return found;
  const run = compiled.get(template);
  if (!run) throw new Fault(`the template ${template} was not compiled`);
  const sheet: Sheet = { style, facts, slots, grounds: [], cases: [], taken: [] };
  const text = run.print({}, { data: { sheet } }).trim();
  const { grounds, cases, taken } = sheet;
  const words = { text, grounds, cases, taken };
  if (known.length < MOST) byTemplate.set(template, [...known, words]);
  return words;
}
