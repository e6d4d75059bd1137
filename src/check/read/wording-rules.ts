import { OVERSTATEMENTS } from './overstatements.js';
import { ruleFor } from './wording-rule.js';
import type { WordingRule } from './wording-rule.js';

export { ruleFor } from './wording-rule.js';
export type { WordingRule } from './wording-rule.js';

/** What is said of figures: words for them, a direction, a count; no police and crime commissioner, no men of 14. */
const OF_FIGURES = String.raw`(?:\b(?:recorded|figures?|totals?|numbers?|counts?|rates?|rose|fell|risen|fallen|increased?|decreased?|fewer|higher|lower|per ?cent|crimes|crime(?= (?:in|during|throughout|was|is|has|had|went)\b|[.,;]|$)|offences?|cases|incidents|uses(?: of)?|(?:was|were|had|saw) [\d,]*\d(?! ?(?:[ap]m|years?|months?)\b))\b|%)`;
const CALENDAR_YEAR = String.raw`\b(?:in|during|throughout) (?:19|20)\d{2}\b(?![-–/])`;
const CLAUSE = String.raw`(?:(?!,? (?:and|but|which|who|while|when|where|after|before|since) )[^,;:–—])*?`;
/** In one clause with a year; one that opens the sentence is of all that it says first. */
const YEAR_OF_FIGURES = new RegExp(
  String.raw`(?:${OF_FIGURES}${CLAUSE}|\b[\d,]*\d )${CALENDAR_YEAR}|${CALENDAR_YEAR}${CLAUSE}${OF_FIGURES}|^${CALENDAR_YEAR},${CLAUSE}${OF_FIGURES}`,
  'i',
);

/** The rules of reference/editorial-rules.md that are lists of words. */
export const WORDING_RULES: readonly WordingRule[] = [
  ruleFor(
    'A5',
    /\b(?:National Statistics|accredited official statistics)\b(?! \(ONS\))(?<!Office for National Statistics)/,
    'Police recorded crime is not accredited.',
  ),
  ruleFor(
    'A7',
    /\b(?:proves?|means that|in fact|explains? the (?:rise|fall|change))\b/i,
    'The caveat is strengthened or weakened.',
  ),
  ruleFor('B1', /\b(?:was|were) committed\b/i, 'They are recorded by police; when they happened is not known.'),
  ruleFor(
    'B1',
    /\bthere (?:were|was|have been|had been) (?:more than |over |about )?(?:[\d,]+|no|one|two|three|four|five|six|seven|eight|nine)\b(?!.*\brecorded\b)/i,
    'Say who recorded them.',
  ),
  ruleFor('B6', /\b(?:true scale|full extent|true extent)\b/i, 'The figures cover only what reaches the police.'),
  ruleFor(
    'B8',
    /\b(?:because of|due to|driven by|fuelled by|as a result of|caused by|thanks to)\b/i,
    'A cause is asserted in our own words.',
  ),
  ruleFor(
    'C2',
    /\b0% (?:increase|rise|decrease|fall)\b|\ba -\d|[−]\d|\b(?:rose|fell|up|down) by -|\s\+\d/,
    'A sign or a change of nothing.',
  ),
  ruleFor('C8', /\btimes (?:more|higher|greater|fewer)\b/i, 'Say “N times as many”.'),
  ruleFor(
    'C13',
    /\b(?:is|are|keeps?|kept|been) (?:rising|falling|growing|increasing|decreasing)\b|\bsteadily\b|\bcontinu(?:e|es|ed|ing) to (?:rise|fall|grow|increase|decrease)\b/i,
    'Two points are no trend.',
  ),
  ruleFor(
    'C14',
    /\b(?:record (?:high|low|number|level)|(?:highest|lowest) (?:ever|on record|since))\b/i,
    'The record holds no full series.',
  ),
  ruleFor(
    'C15',
    /\b(?:soar(?:s|ed|ing)?|(?:sky)?rocket(?:s|ed|ing)?|surg(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|leap(?:s|t|ed|ing)?|slump(?:s|ed|ing)?|spik(?:e|es|ed|ing)|epidemic|shocking|staggering|alarming|horrifying)\b/i,
    'A loaded word.',
  ),
  ruleFor(
    'E5',
    /\b(?:in|during|throughout) (?:19|20)\d{2}\b(?![-–/])/i,
    'A calendar year stands for another period.',
    YEAR_OF_FIGURES,
  ),
  ruleFor('E4', /\b(?:last|this) year\b/i, 'Name the period.'),
  ruleFor(
    'F3',
    /\b(?:UK|United Kingdom|Britain|British(?! Transport Police)|the country|nationwide)\b/,
    'England and Wales is not the UK.',
    /\d/,
  ),
  ruleFor('F6', /\b(?:safest|hotspots?|capital of|worst (?:area|force|place))\b/i, 'Forces are not ranked.'),
  ruleFor(
    'F4',
    /\brank(?:s|ed|ing)?\b|\b(?:most|highest|lowest|fewest) (?:of|among) (?:any|all|the) (?:police )?forces\b/i,
    'Forces are not ranked on raw counts.',
  ),
  ruleFor('K5', /\b(?:revealed|exposed|shock|shocks|shocked)\b/i, 'Nothing is revealed: the figures were published.'),
  ruleFor('O3', /\b(?:was|were|been) recorded by [A-Z]/, 'Say who recorded them, in the active voice.'),
  ruleFor('G10', /\b(?:victims?|survivors?)\b/i, 'Neither word in our own text.'),
  ruleFor('H5', /\b(?:claimed|admitted|insisted|slammed|blasted|hit out|hit back|revealed that)\b/i, 'Said, or added.'),
  ruleFor('I2', /\d ?per ?cents?\b.*\d%|\d%.*\d ?per ?cent\b/i, 'Two ways of writing per cent.'),
  ruleFor('I3', /^(?:\d|[“"]?\d)/, 'A sentence opens with a figure.'),
  ruleFor(
    'O6',
    /\{\{|\}\}|\[\[|\bundefined\b|\bNaN\b|\[object |\b(?:a (?:8[\d,]*|1[18](?:,\d{3})*)(?![\d,]*\d)|an (?!8|1[18](?:,|\d\ds?\b|st\b|nd\b|rd\b|th\b|\b))\d)|\b1 (?:crimes|cases|offences)\b/,
    'A slip of the machine.',
  ),
  ruleFor('O6', /\S* {2}\S*/, 'Two blanks stand together.'),
  ruleFor('O6', /\S* [.,;:!?](?=\s|$)/, 'A blank stands before a stop.'),
  ...OVERSTATEMENTS,
];
