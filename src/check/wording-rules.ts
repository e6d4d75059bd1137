import type { ProblemCode } from '../problems/catalogue.js';

/** A rule on words of ours that a pattern can show. Inside quotation marks none of them applies. */
export interface WordingRule {
  readonly rule: string;
  readonly code: Extract<ProblemCode, 'check/banned-wording' | 'check/wording'>;
  readonly pattern: RegExp;
  readonly message: string;
  /** Only sentences that match this as well. */
  readonly where?: RegExp;
}

const error = (rule: string, pattern: RegExp, message: string, where?: RegExp): WordingRule => ({
  rule,
  code: 'check/banned-wording',
  pattern,
  message,
  ...(where && { where }),
});
const warning = (rule: string, pattern: RegExp, message: string, where?: RegExp): WordingRule => ({
  rule,
  code: 'check/wording',
  pattern,
  message,
  ...(where && { where }),
});

/** The rules of reference/editorial-rules.md that are lists of words. */
export const WORDING_RULES: readonly WordingRule[] = [
  error(
    'A5',
    /\b(?:National Statistics|accredited official statistics)\b(?! \(ONS\))(?<!Office for National Statistics)/,
    'Police recorded crime is not accredited.',
  ),
  warning(
    'A7',
    /\b(?:proves?|means that|in fact|explains? the (?:rise|fall|change))\b/i,
    'The caveat is strengthened or weakened.',
  ),
  error(
    'B1',
    /\b(?:crimes|offences|cases) (?:were )?(?:committed|took place|happened|occurred)\b|\bwere committed\b|\bchildren were (?:sexually )?(?:abused|exploited)\b/i,
    'Crimes are recorded by police; when they happened is not known.',
  ),
  error(
    'B1',
    /\bthere (?:were|was|have been|had been) (?:more than |over |about )?(?:[\d,]+|no|one|two|three|four|five|six|seven|eight|nine)\b(?!.*\brecorded\b)/i,
    'Say who recorded them.',
  ),
  error(
    'B4',
    /\bchildren (?:suffered|experienced|endured)\b/i,
    'The period is when crimes were recorded, not when they happened.',
  ),
  error(
    'B6',
    /\b(?:true scale|all abuse|every case of abuse|total number of children)\b/i,
    'The figures cover only what reaches the police.',
  ),
  warning(
    'B8',
    /\b(?:because of|due to|driven by|fuelled by|as a result of|caused by|thanks to)\b/i,
    'A cause is asserted in our own words.',
  ),
  error(
    'C2',
    /\b0% (?:increase|rise|decrease|fall)\b|\ba -\d|[−]\d|\b(?:rose|fell|up|down) by -|\s\+\d/,
    'A sign or a change of nothing.',
  ),
  warning('C8', /\btimes (?:more|higher|greater|fewer)\b/i, 'Say “N times as many”.'),
  warning(
    'C13',
    /\b(?:is|are|keeps?|kept|been) (?:rising|falling|growing|increasing|decreasing)\b|\bsteadily\b|\bcontinu(?:e|es|ed|ing) to (?:rise|fall|grow|increase|decrease)\b/i,
    'Two points are no trend.',
  ),
  error(
    'C14',
    /\b(?:record (?:high|low|number|level)|(?:highest|lowest) (?:ever|on record|since))\b/i,
    'The record holds no full series.',
  ),
  error(
    'C15',
    /\b(?:soar(?:s|ed|ing)?|(?:sky)?rocket(?:s|ed|ing)?|surg(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|leap(?:s|t|ed|ing)?|slump(?:s|ed|ing)?|spik(?:e|es|ed|ing)|epidemic|shocking|staggering|alarming|horrifying)\b/i,
    'A loaded word.',
  ),
  error('E5', /\b(?:in|during|throughout) (?:19|20)\d{2}\b(?![-–/])/i, 'A calendar year stands for another period.'),
  warning('E4', /\b(?:last|this) year\b/i, 'Name the period.'),
  error(
    'F3',
    /\b(?:UK|United Kingdom|Britain|British(?! Transport Police)|the country|nationwide)\b/,
    'England and Wales is not the UK.',
    /\d/,
  ),
  error('F6', /\b(?:safest|hotspots?|capital of|worst (?:area|force|place))\b/i, 'Forces are not ranked.'),
  error('G2', /\bincest\b/i, 'Nothing may hint at a relationship.'),
  error(
    'G5',
    /\b(?:child porn(?:ography)?|kiddie|child prostitut\w+|under-?age sex|sex with (?:a )?child(?:ren)?|(?:historic|historical) (?:child )?(?:sexual )?abuse)\b/i,
    'Use child sexual abuse material, child sexual exploitation, non-recent abuse.',
  ),
  warning('G10', /\b(?:victims?|survivors?)\b/i, 'Neither word in our own text.'),
  warning('H5', /\b(?:claimed|admitted|insisted|slammed|blasted|hit out|hit back|revealed that)\b/i, 'Said, or added.'),
  warning('I2', /\d ?per ?cents?\b.*\d%|\d%.*\d ?per ?cent\b/i, 'Two ways of writing per cent.'),
  warning('I3', /^(?:\d|[“"]?\d)/, 'A sentence opens with a figure.'),
  error(
    'O6',
    /\{\{|\}\}|\[\[|\bundefined\b|\bNaN\b|\[object | {2}| [.,;:!?](?:\s|$)|\b(?:a (?:8|11|18)(?![\d,])|an (?:1|12|7|9|10)(?![\d,]))\b|\b1 (?:crimes|cases|offences)\b/,
    'A slip of the machine.',
  ),
];
