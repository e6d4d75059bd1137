import { FIGURE_WORDS, ON_FIGURES } from './figure-words.js';
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
  ruleFor('F6', /\b(?:among|one of) (?:the )?worst (?:for|in)\b/i, 'Forces are not ranked.', ON_FIGURES),
  ruleFor(
    'F4',
    new RegExp(
      `\\b(?:more|fewer|higher|lower|less|worse)\\b[^.;]{0,60}\\bthan (?:in )?(?:(?:any|all|every|each)(?: of the)? other (?:police )?${PLACES}|(?:any|every)(?:where|body|one) else)\\b`,
      'i',
    ),
    'Forces are not ranked on raw counts.',
    new RegExp(`${ON_FIGURES.source}|\\buses?d?\\b[^.;]{0,40}\\bthan\\b`, 'i'),
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
      `\\b${MOST}${CHANGES} (?:of (?:any|all)|anywhere|in (?:England|Wales|Britain|the (?:UK|country|nation|region|(?:north|south|east|west)[a-z]*|midlands)))\\b`,
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
  ruleFor(
    'C14',
    new RegExp(
      `\\bthe (?:most|fewest|highest|lowest|largest|smallest)\\b[^.;]{0,60}\\b(?:in|for) (?:(?:a|an|more than|over|nearly|almost|at least) )*(?:[a-z]+ )?(?:years|decades?|generation)\\b|\\b${FIGURE_WORDS}[^.;,]{0,30}\\b(?:is|was|are|were|hit|hits|set|sets|reached|reaches) (?:an? )?(?:new |all-time )?record\\b(?=[.,;]|$| (?:for|in)\\b)`,
      'i',
    ),
    'The record holds no full series.',
  ),
  ruleFor(
    'F6',
    /\bthe (?:[a-z-]+[- ])?(?:worst|best) (?:(?!than\b)[a-z-]+ ){0,4}(?:rates?|figures?|levels?|record) (?:in|of|anywhere in) (?:the (?:country|region|nation|land|UK)|England|Wales|Britain)\b|\b(?:has|had|with|recorded) the (?:worst|highest|lowest) (?:[a-z-]+ ){0,4}(?:rates?|levels?) in (?:the (?:country|region|nation|land|UK)|England|Wales|Britain)\b/i,
    'Forces are not ranked.',
  ),
  ruleFor(
    'C14',
    new RegExp(
      `\\b(?:worst|busiest|deadliest) (?:year|ever|on record)\\b|\\b${MOST}${CHANGES} (?:ever|since|on record|in (?:[a-z]+ )?(?:years|decades?))\\b`,
      'i',
    ),
    'The record holds no full series.',
  ),
];

/** Loaded words (rule C15): most of them are loaded only of what is counted. */
const LOADED: readonly WordingRule[] = [
  ruleFor(
    'C15',
    /\b(?:rose|rises?|risen|rising|increas(?:e|es|ed|ing)|grew|grown|fell|falls?|fallen|dropped|climb(?:ed|s)?|jump(?:ed|s)?|(?:went|gone|going) (?:up|down))\b[^.;,]{0,20}\b(?:dramatically|drastically|massively|exponentially|alarmingly|shockingly|worryingly|explosively|hugely)\b|\b(?:dramatic|drastic|massive|explosive|exponential|worrying|huge) (?:recorded )?(?:rise|increase|growth|fall|drop|decrease|jump|climb)s?\b/i,
    'A loaded word.',
  ),
  ruleFor(
    'C15',
    /\bcrime ?wave\b|\b(?:wave|tide|flood|torrent|scourge|plague) of (?:[a-z-]+ ){0,3}(?:crimes?|offences?|offending|violence|attacks|cases)\b/i,
    'A loaded word.',
  ),
  ruleFor(
    'C15',
    new RegExp(
      `\\b(?:explosion|eruption) (?:of|in) (?:[a-z-]+ ){0,4}${FIGURE_WORDS}\\b|\\bgrip(?:ped|s)? (?:of|by) (?:[a-z-]+ ){0,4}${FIGURE_WORDS}\\b`,
      'i',
    ),
    'A loaded word.',
  ),
  ruleFor(
    'C15',
    new RegExp(
      `\\b${FIGURE_WORDS}\\b[^.;]{0,40}\\b(?:out of (?:all )?control|(?:go|goes|going|gone|went) through the roof|spirall?(?:ing|ed|s)|explod(?:es|ed|ing)|balloon(?:s|ed|ing)|mushroom(?:s|ed|ing))\\b|\\bspirall?ing (?:[a-z-]+ ){0,3}${FIGURE_WORDS}\\b`,
      'i',
    ),
    'A loaded word.',
  ),
];

/** Whoever says so is named beside it. */
export const NOBODY_SAYS =
  /^(?!.*\b(?:said|says|saying|told|tells|added|adds|according to|believes?|believed|argues?|argued|suggests?|suggested|thinks?|warns?|warned|cautions?|cautioned|claims?|asked|may|might|could|not)\b)/i;

/** A cause in our own words (rule B8). */
const CAUSES: readonly WordingRule[] = [
  ruleFor(
    'B8',
    /\b(?:is|are|was|were|lies|lie|be|been) behind (?:the|this|that|these|it)\b|\bstem(?:s|med|ming) from\b|\b(?:is|are|was|were|be|been) (?:all |partly |mainly |mostly |largely )?down to (?!\d|earth|about|around|just|only|fewer|under|almost|nearly|its|their|none|one|two|three|four|five|six|seven|eight|nine|ten)|\b(?:triggered|prompted|sparked|brought about|explained|fanned|propelled) by\b|\b(?:attributed|attributable|linked|thanks) to\b|\bblamed (?:on|for)\b|\bto blame for\b|\bowing to\b|\b(?:fuelled|caused|drove|driven|prompted|triggered|led to|leads to|fuels?|explains?) (?:the|this|that|a) (?:[a-z]+ )?(?:rise|increase|fall|drop|decrease|change|growth|jump)\b|\bresponsible for (?:the|this|that) (?:[a-z]+ )?(?:rise|increase|fall|drop|decrease|change|growth|jump)\b|\b(?:rise|increase|fall|drop|decrease|change|growth|jump)\b[^.;,]{0,20}\b(?:follows|followed|comes after|came after|results? from|resulted from)\b|\bfollow(?:s|ed|ing) (?:[a-z]+ )?(?:cuts|closures?|reductions?)\b/i,
    'A cause is asserted in our own words.',
    NOBODY_SAYS,
  ),
  ruleFor(
    'B8',
    /\bthe (?:[a-z]+ )?(?:cause|reason|explanation)s? (?:is|are|was|were|lies|for (?:the|this|that|it))\b|\b(?:that|this|it|which) (?:is|was) (?:[a-z]+ )?because\b|\b(?:rose|rise|risen|fell|fall|fallen|increased?|decreased?|dropped|grew|grown|gone up|went up|up|down|higher|lower)\b[^.;]{0,60}\bbecause\b(?! of)/i,
    'A cause is asserted in our own words.',
    NOBODY_SAYS,
  ),
  ruleFor(
    'B8',
    new RegExp(
      `\\b(?:push(?:ed|es)|dr(?:ove|iven|ives)|br(?:ought|ings)|forced|kept|keeps|(?<!\\b(?:to|will|would|could|should|must) )cut) (?:(?:up|down) (?:[a-z-]+ ){0,4}${FIGURE_WORDS}\\b|(?:[a-z-]+ ){0,4}${FIGURE_WORDS} (?:up|down)\\b(?! to\\b))`,
      'i',
    ),
    'A cause is asserted in our own words.',
    NOBODY_SAYS,
  ),
];

/** What the figures are said to cover (rule F3); that they do not cover it is true. */
const COVERAGE: WordingRule = ruleFor(
  'F3',
  /\b(?:figures?|data|statistics)\b[^.;]{0,30}?\b(?:cover(?:s|ed|ing)?|includ(?:e|es|ed|ing)|take in|relate to|apply to|(?:are|is|come) (?:for|from|of)|across|throughout)\b[^.;]{0,30}?\b(?:UK|U\.K\.|United Kingdom|Britain|Scotland|Ireland)\b/i,
  'England and Wales is not the UK.',
  /^(?!.*(?:\b(?:not|nor|no|never|without|except|excludes?|excluding|separately|apart)\b|n[’']t\b))/i,
);

/** The figures are those that reached the police, as police recorded them (rule B6). */
const COMPLETENESS: WordingRule = ruleFor(
  'B6',
  new RegExp(
    `\\b(?:figures|data|statistics) (?:are |is |as )?(?:(?:fully|entirely|completely|highly|very) )?(?:complete|reliable|accurate|comprehensive|trustworthy)\\b|\\b(?:figures|data|statistics) (?:include|count|cover)s? (?:all|every)(?: of)?(?: the)? (?!recorded\\b)(?:[a-z]+ ){0,2}(?:crimes?|offences?|incidents?|uses?)\\b`,
    'i',
  ),
  'The figures cover only what reaches the police.',
  NOBODY_SAYS,
);

export const OVERSTATEMENTS: readonly WordingRule[] = [...SUPERLATIVES, ...LOADED, ...CAUSES, COVERAGE, COMPLETENESS];
