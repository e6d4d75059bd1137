import type { ProblemCode } from '../../problems/catalogue.js';
import { isHard } from '../../problems/rules.js';

/** A rule on words of ours that a pattern can show. Inside quotation marks none of them applies. */
export interface WordingRule {
  readonly rule: string;
  readonly code: Extract<ProblemCode, 'check/banned-wording' | 'check/wording'>;
  readonly pattern: RegExp;
  readonly message: string;
  /** Only sentences that match this as well. */
  readonly where?: RegExp;
}

/** A rule's finding: an error or a note, by the weight of the rule. */
export const ruleFor = (rule: string, pattern: RegExp, message: string, where?: RegExp): WordingRule => ({
  rule,
  code: isHard(rule) ? 'check/banned-wording' : 'check/wording',
  pattern,
  message,
  ...(where && { where }),
});
