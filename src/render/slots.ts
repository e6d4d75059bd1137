import type { Printable } from '../model/draft.js';
import type { Fact, Facts } from '../model/fact.js';
import type { Nouns } from '../model/figure.js';
import type { Style } from '../model/house-style.js';

/**
 * While Handlebars runs, everything that is printed from a record stands in the text as a numbered slot
 * between two private-use characters; afterwards the text is parsed back into spans. Records and
 * templates can't hold these characters: load refuses them.
 */
export const SLOT = /\ue000(\d+)\ue001/;
const slotText = (at: number): string => `\ue000${at}\ue001`;

/** Something to print, with how: after its article, or before its noun. */
export interface Slot {
  readonly print: Printable;
  readonly article?: boolean;
  readonly nouns?: Nouns;
}

/** What one draft has printed so far, and the cases it took. */
export interface Sheet {
  readonly style: Style;
  readonly slots: Slot[];
  readonly cases: string[];
  /** Official names and periods that the body has said so far: what comes later may be shorter. */
  readonly mentioned: Set<string>;
  /** Each {{#when}} that was said, by its place and the word that took it: …/change.hbs:2:1=rise. */
  readonly taken: string[];
}

export const newSheet = (style: Style): Sheet => ({ style, slots: [], cases: [], taken: [], mentioned: new Set() });

export function addSlot(sheet: Sheet, slot: Slot): string {
  return slotText(sheet.slots.push(slot) - 1);
}

/** A fact as templates see it: its case, its parts, and its text when printed. */
export interface TemplateFact {
  readonly case?: string | undefined;
  readonly print?: Printable | undefined;
  readonly toString: () => string;
}

/** Facts as the plain objects that Handlebars walks. */
export function templateFacts(facts: Facts, sheet: Sheet): Record<string, TemplateFact> {
  const made: Record<string, TemplateFact> = {};
  for (const name of Object.keys(facts)) made[name] = templateFact(facts[name] as Fact, sheet);
  return made;
}

function templateFact(fact: Fact, sheet: Sheet): TemplateFact {
  const { print, parts } = fact;
  const made: Record<string, unknown> = {
    case: fact.case,
    print,
    toString: () => (print ? addSlot(sheet, { print }) : ''),
  };
  if (parts) for (const name of Object.keys(parts)) made[name] = templateFact(parts[name] as Fact, sheet);
  return made;
}
