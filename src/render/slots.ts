import type { Printable } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Fact, Facts } from '../model/fact.js';
import type { Nouns } from '../model/figure.js';
import type { Style } from '../model/house-style.js';
import { Fault } from '../problems/fault.js';

/**
 * While Handlebars runs, everything that is printed from a record stands in the text as a numbered slot
 * between two private-use characters; afterwards the text is parsed back into spans. Records and
 * templates can't hold these characters: load refuses them.
 */
export const SLOT = /\ue000(\d+)\ue001/;
const slotText = (at: number): string => `\ue000${at}\ue001`;

/** What a slot is filled with: a name of the facts, and how; or words of somebody that stand in the template. */
export type Slot =
  | { readonly path: string; readonly article?: true; readonly counted?: true; readonly nouns?: Nouns }
  | { readonly print: Printable };

/** What of a fact a template's words depend on, beside what fills its slots. */
type Aspect = 'case' | 'number' | 'kind';

/** One thing that a template's words rest on: wherever all of them are the same, the words are. */
export interface Ground {
  readonly path: string;
  readonly aspect: Aspect;
  readonly found: string | undefined;
}

/** What a template is run on. */
export interface Sheet {
  readonly style: Style;
  readonly facts: Facts;
  /** All slots there are in this style of this story, by number. */
  readonly slots: Slot[];
  readonly grounds: Ground[];
  /** The cases taken, as the shape has them. */
  readonly cases: string[];
  /** Each {{#when}} that was said, by its place and the word that took it: …/change.hbs:2:1=rise. */
  readonly taken: string[];
}

export function addSlot({ slots }: Sheet, slot: Slot): string {
  return slotText(slots.push(slot) - 1);
}

const ASPECTS: Readonly<Record<Aspect, (fact: Fact | undefined) => string | undefined>> = {
  case: (fact) => fact?.case,
  number: (fact) => (fact?.print?.kind === 'figure' && fact.print.value === 1 ? 'one' : 'many'),
  kind: (fact) => fact?.print?.kind,
};

/** Looks up what a template depends on, and notes it. */
export function lookUp({ facts, grounds }: Sheet, path: string, aspect: Aspect): string | undefined {
  const fact = factAt(facts, path);
  if (!fact) throw new Fault(`a template asked for ${path}, which is not known here`);
  const found = ASPECTS[aspect](fact);
  grounds.push({ path, aspect, found });
  return found;
}

/** Whether words rest on the same in other facts. */
export function holds(grounds: readonly Ground[], facts: Facts): boolean {
  for (const { path, aspect, found } of grounds) if (ASPECTS[aspect](factAt(facts, path)) !== found) return false;
  return true;
}
