import type { ProblemCode } from '../problems/catalogue.js';

/** A finding in copy, before it has its place: the rule it breaks and what was read. */
export interface Finding {
  readonly code: ProblemCode;
  /** Of the editorial rules: C2, H6. */
  readonly rule: string;
  /** 0 is the headline, -1 the standfirst, body paragraphs count from 1; undefined: the piece as a whole. */
  readonly paragraph?: number;
  readonly message: string;
}

export function finding(code: ProblemCode, rule: string, paragraph: number | undefined, message: string): Finding {
  return { code, rule, message: `${message} (rule ${rule})`, ...(paragraph !== undefined && { paragraph }) };
}
