import { ON_FIGURES } from './figure-words.js';
import { ruleFor } from './wording-rule.js';
import type { WordingRule } from './wording-rule.js';

/** Words that make more of the figures than they are, beside the shorter lists of wording-rules.ts. */

const PLACES = '(?:areas?|forces?|places?|count(?:y|ies)|regions?|parts?|towns?|cit(?:y|ies))';
const MOST = '(?:biggest|largest|steepest|sharpest|greatest|fastest|smallest) (?:recorded )?';
const CHANGES = '(?:rise|increase|jump|growth|fall|drop|decrease|change)s?';

/** Superlatives, places in a table, and records that no record holds (rules C14, F4, F6). */
const SUPERLATIVES: readonly WordingRule[] = [
  ruleFor(
    'F6',
    new RegExp(
      `\\bworst (?:[a-z]+[- ])?${PLACES}\\b|\\bworst[- ](?:hit|affected|performing)\\b|\\bcrime (?:capital|black ?spot|hot ?spot)s?\\b|\\bmost dangerous ${PLACES}\\b`,
      'i',
    ),
    'Forces are not ranked.',
  ),
  ruleFor(
    'F4',
    new RegExp(
      `\\b(?:more|fewer|higher|lower|less|worse)\\b[^.;]{0,60}\\bthan (?:in )?(?:(?:any|all|every|each)(?: of the)? other (?:police )?${PLACES}|(?:any|every)(?:where|body|one) else)\\b`,
      'i',
    ),
    'Forces are not ranked on raw counts.',
    ON_FIGURES,
  ),
  ruleFor(
    'F4',
    new RegExp(`\\bleague tables?\\b|\\b(?:tops?|topped|top of) the (?:list|table)\\b`, 'i'),
    'Forces are not ranked on raw counts.',
    ON_FIGURES,
  ),
  ruleFor(
    'F4',
    new RegExp(
      `\\b${MOST}${CHANGES} (?:of (?:any|all)|anywhere|in (?:England|Wales|Britain|the (?:UK|country|nation|region)))\\b`,
      'i',
    ),
    'Forces are not ranked on raw counts.',
  ),
  ruleFor(
    'C14',
    new RegExp(
      `\\bsince records began\\b|\\ball-time (?:high|low|record)\\b|\\bnever (?:been|stood) (?:so |as )?(?:high(?:er)?|low(?:er)?|worse|bad)\\b|\\b(?:higher|lower) than ever\\b|\\bworst (?:[a-z]+ )?(?:year|ever|on record|in (?:[a-z]+ )?(?:years|decades?|history|memory))\\b`,
      'i',
    ),
    'The record holds no full series.',
    ON_FIGURES,
  ),
  ruleFor('C14', /\b(?:worst|busiest|deadliest) (?:year|ever|on record)\b/i, 'The record holds no full series.'),
];

export const OVERSTATEMENTS: readonly WordingRule[] = [...SUPERLATIVES];
