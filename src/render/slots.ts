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

/** Something to print, with how: after its article, or before its noun. */
export interface Slot {
  readonly print: Printable;
  readonly article?: boolean;
  readonly nouns?: Nouns;
}

/** What a draft has said so far. */
export interface Said {
  /** Official names and periods that the body has said: what comes later may be shorter. */
  readonly mentioned: Set<string>;
  /** Each {{#when}} that was said, by its place and the word that took it: …/change.hbs:2:1=rise. */
  readonly taken: string[];
}

/** What words rest on: wherever all of this is the same, they are the same. */
export interface Grounds {
  /** The word that each name branched on had. */
  readonly cases: { readonly path: string; readonly word: string | undefined }[];
  /** What was printed, by its name. */
  readonly prints: { readonly path: string; readonly print: Printable | undefined }[];
  /** Whether the body had said a name or period before. */
  readonly mentions: { readonly name: string; readonly before: boolean }[];
}

/** What one paragraph is made on: what it may say, what it has printed, the cases it took. */
export interface Sheet {
  readonly style: Style;
  readonly facts: Facts;
  readonly said: Said;
  readonly slots: Slot[];
  readonly cases: string[];
  readonly grounds: Grounds;
}

export const newSaid = (): Said => ({ mentioned: new Set(), taken: [] });

export const newSheet = (style: Style, facts: Facts, said: Said): Sheet => ({
  style,
  facts,
  said,
  slots: [],
  cases: [],
  grounds: { cases: [], prints: [], mentions: [] },
});

export function addSlot(sheet: Sheet, slot: Slot): string {
  return slotText(sheet.slots.push(slot) - 1);
}

/** The fact that a template names. */
function lookUp({ facts }: Sheet, path: string): Fact {
  const fact = factAt(facts, path);
  if (!fact) throw new Fault(`a template asked for ${path}, which is not known here`);
  return fact;
}

/** The word that a template branches on. */
export function caseAt(sheet: Sheet, path: string): string | undefined {
  const word = lookUp(sheet, path).case;
  sheet.grounds.cases.push({ path, word });
  return word;
}

/** What a template prints, or words agree with. */
export function printAt(sheet: Sheet, path: string): Printable | undefined {
  const { print } = lookUp(sheet, path);
  sheet.grounds.prints.push({ path, print });
  return print;
}

/** Notes that the body says a name or period; whether it is the first time. */
export function isFirstMention({ said, grounds }: Sheet, name: string): boolean {
  const before = said.mentioned.has(name);
  grounds.mentions.push({ name, before });
  said.mentioned.add(name);
  return !before;
}
