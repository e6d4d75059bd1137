import type { StoryFields } from '../model/story-schema.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/problem.js';
import type { Place, Problem } from '../problems/problem.js';
import { severityOf } from './severity.js';

/** A finding in copy, before it has its place: the rule it breaks and what was read. */
export interface Finding {
  readonly code: ProblemCode;
  /** Of the editorial rules: C2, H6. */
  readonly rule: string;
  /** 0 is the headline, -1 the standfirst, body paragraphs count from 1; undefined: the piece as a whole. */
  readonly paragraph?: number;
  readonly message: string;
  /** Of a hold on words: what a decision on it is given for. */
  readonly about?: string;
}

export function finding(code: ProblemCode, rule: string, paragraph: number | undefined, message: string): Finding {
  return { code, rule, message: `${message} (rule ${rule})`, ...(paragraph !== undefined && { paragraph }) };
}

/** A claim that may be true and that the records do not tell: held for whoever vouches for these words. */
export const toVouchFor = (rule: string, paragraph: number, message: string): Finding => ({
  ...finding('check/not-on-record', rule, paragraph, message),
  about: message,
});

/** A finding at its place, as hard as the story has it. */
export function placed(found: Finding, place: Place, story: StoryFields, help?: string): Problem {
  const { code, rule, message, about } = found;
  const made = { ...problem(code, place, message, help), severity: severityOf(found, story), rule };
  return about === undefined ? made : { ...made, about };
}
