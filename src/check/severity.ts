import type { StoryFields } from '../model/story-schema.js';
import { CATALOGUE } from '../problems/catalogue.js';
import type { ProblemCode, Severity } from '../problems/catalogue.js';

const WEIGHT: Readonly<Record<Severity, number>> = { warning: 0, hold: 1, error: 2 };

/**
 * How hard a finding is in a story: as the catalogue says, unless story.yaml sets its rule or its code. A setting may
 * make anything harder, and an error a hold; nothing is ever softer than that.
 */
export function severityOf(
  { code, rule }: { readonly code: ProblemCode; readonly rule?: string },
  { severities = {} }: StoryFields,
): Severity {
  const { severity } = CATALOGUE[code];
  const set = (rule === undefined ? undefined : severities[rule]) ?? severities[code];
  if (set === undefined || WEIGHT[set] >= WEIGHT[severity]) return set ?? severity;
  return severity === 'error' && set === 'hold' ? 'hold' : severity;
}
