import type { Printable } from './draft.js';

/**
 * One thing a template may say or branch on. A fact has a case, or something to print, or parts, or
 * several of these: `abuse.change` has a case and the part `percent`.
 */
export interface Fact {
  readonly case?: string;
  readonly print?: Printable;
  readonly parts?: Facts;
}

/** What is known for one force, by the names templates use. */
export interface Facts {
  readonly [name: string]: Fact;
}

const stepsOf = new Map<string, readonly string[]>();

/** A dotted path as its steps; templates and stories name the same few again and again. */
function steps(path: string): readonly string[] {
  const known = stepsOf.get(path);
  if (known) return known;
  const found = path.split('.');
  stepsOf.set(path, found);
  return found;
}

/** The fact at a dotted path, or undefined. */
export function factAt(facts: Facts, path: string): Fact | undefined {
  let level: Facts | undefined = facts;
  let fact: Fact | undefined;
  for (const step of steps(path)) {
    fact = level !== undefined && Object.hasOwn(level, step) ? level[step] : undefined;
    level = fact?.parts;
  }
  return fact;
}
