import { CATALOGUE } from './catalogue.js';
import type { ProblemCode, Severity } from './catalogue.js';

/** A place in a file a person can open. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Dotted path of the field, e.g. counts.child-sexual-abuse.2019-20 */
  readonly field?: string;
}

/** A finding: what is wrong as typed, what was expected, what to do. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The editorial rule behind a finding of the check: C11. */
  readonly rule?: string;
  readonly message: string;
  readonly help: string;
  /** Of a hold on words: what a decision on it is given for, in full. Other words, and nobody has decided on them. */
  readonly about?: string;
  /** Of a hold: a named person lifted it. */
  readonly lifted?: true;
}

/** Makes a problem; severity and help come from the catalogue unless the place knows better help. */
export function problem(code: ProblemCode, place: Place, message: string, help?: string): Problem {
  const entry = CATALOGUE[code];
  return { code, severity: entry.severity, ...place, message, help: help ?? entry.help };
}

/** A value, or the problems that kept it from being one; warnings may come with a value. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((found) => found.severity === 'error');
}

/** Why something is refused: the first error, not a warning that was found before it. */
export const refusalOf = (problems: readonly Problem[]): Problem | undefined =>
  problems.find(({ severity }) => severity === 'error') ?? problems[0];

/** forces/kent.yaml:6:14, as far as it is known. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
