import type { Paragraph } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { Grounds, Said } from './slots.js';

/** What one paragraph's worth of blocks came to. */
export interface Rendered {
  readonly paragraphs: readonly Paragraph[];
  /** Each block with the cases it took, for the shape. */
  readonly shape: readonly string[];
  readonly empty: readonly string[];
  /** The template each block was said with. */
  readonly used: readonly (readonly [block: string, template: string])[];
}

/**
 * Paragraphs that rest on nothing of one force's own, kept for the next force in whose draft they rest on the same.
 * They are then the same objects: whoever works on a paragraph may keep what it came to (see model/per-object.ts).
 */
export interface KeptGroups {
  readonly find: (key: string, facts: Facts, said: Said) => Rendered | undefined;
  readonly keep: (key: string, rendered: Rendered, grounds: Grounds) => void;
}

/** So many ways of saying the same blocks are kept: more than there are cases to branch on. */
const MOST = 64;

function holds({ cases, prints, mentions }: Grounds, facts: Facts, { mentioned }: Said): boolean {
  for (const { path, word } of cases) if (factAt(facts, path)?.case !== word) return false;
  for (const { path, print } of prints) if (factAt(facts, path)?.print !== print) return false;
  for (const { name, before } of mentions) if (mentioned.has(name) !== before) return false;
  return true;
}

/** Keeps groups of one story's release in one house style. `shared`: the facts that all forces have in common. */
export function keepGroups(shared: Facts): KeptGroups {
  const groups = new Map<string, { readonly grounds: Grounds; readonly rendered: Rendered }[]>();
  return {
    find: (key, facts, said) => {
      const found = groups.get(key)?.find(({ grounds }) => holds(grounds, facts, said));
      for (const { name } of found?.grounds.mentions ?? []) said.mentioned.add(name);
      return found?.rendered;
    },
    keep: (key, rendered, grounds) => {
      const isShared = grounds.prints.every(({ path, print }) => factAt(shared, path)?.print === print);
      const known = groups.get(key) ?? [];
      if (!isShared || known.length === MOST) return;
      // What was said twice in the paragraph was said before only where it was before the first time.
      const mentions = grounds.mentions.filter(
        ({ name }, at) => grounds.mentions.findIndex((one) => one.name === name) === at,
      );
      groups.set(key, [...known, { grounds: { ...grounds, mentions }, rendered }]);
    },
  };
}
