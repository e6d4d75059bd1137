import type { Rule } from './rule.js';
import { RULES_A_TO_E } from './rules-a-to-e.js';
import { RULES_F_TO_O } from './rules-f-to-o.js';

/** The editorial rules by id, declared once: findings carry these ids, story.yaml names them. */
export const RULES: Readonly<Record<string, Rule>> = { ...RULES_A_TO_E, ...RULES_F_TO_O };

/** Whether a rule stops or holds a draft, rather than being a note. */
export const isHard = (rule: string): boolean => RULES[rule]?.weight === 'E';
