import { C, E, W, noted } from './rule.js';
import type { Rule } from './rule.js';

const CLAIMS = 'src/check/rules/check-claims.ts';
const STRUCTURE = 'src/check/rules/check-structure.ts';
const WORDING = 'src/check/read/wording-rules.ts';
const OVERSTATEMENTS = 'src/check/read/overstatements.ts';
const SAYS = 'src/check/rules/check-says.ts';
const BESIDE = 'src/check/rules/check-beside.ts';
const GATES = 'src/check/rules/check-gates.ts';

/** Groups A to E: source, what is counted, arithmetic, quantities, periods. */
export const RULES_A_TO_E: Readonly<Record<string, Rule>> = {
  A1: E('The publisher is named in the first two paragraphs.', STRUCTURE, 'src/check/rules/check-publisher.ts'),
  A2: W('An abbreviation used alone was spelled out before.', STRUCTURE),
  A3: E('The figures are called what the release calls them: experimental, or in development.', SAYS),
  A4: E('A story that states a change carries the caveat, before the first quotation.', SAYS),
  A5: E('Police recorded crime is never called accredited, or National Statistics.', WORDING),
  A6: E('A definition follows the count it explains within two paragraphs, and never stands without it.', SAYS),
  A7: W('The caveat is not strengthened or weakened.', WORDING),
  A8: W('A headline figure has a comparison, or the piece says that there is none.', BESIDE),
  A9: E(
    'The footer names publisher, title and table; the day of publication is the release’s.',
    SAYS,
    'src/check/rules/check-published.ts',
  ),
  B1: E('The verb is recorded; nothing was committed or took place.', WORDING),
  B2: W('A sentence on a change says recorded, figure or record.', BESIDE),
  B3: E(
    'A count is of what the story counts: never of victims, children or offenders.',
    CLAIMS,
    'src/check/rules/check-counted.ts',
  ),
  B4: E('The period is when crimes were recorded, not when they happened.', 'src/check/read/story-words.ts'),
  B5: W('The footer says that the figures are what police flagged.', SAYS),
  B6: E('The figures cover only what reaches the police.', WORDING, 'src/check/read/story-words.ts'),
  B7: noted(E('A part is no larger than its whole.', 'src/validate/part-problems.ts'), 'The record is refused.'),
  B8: W('No cause is asserted in our own words.', WORDING, OVERSTATEMENTS),
  C1: E(
    'A percentage comes from exact counts, rounded once.',
    'src/check/books/claim-truth.ts',
    'src/check/rules/check-figures.ts',
  ),
  C2: E(
    'Direction word and figures agree, also beside the nation.',
    CLAIMS,
    WORDING,
    'src/check/rules/check-comparisons.ts',
  ),
  C3: E('A change that rounds to nothing is “little changed”.', CLAIMS),
  C4: E('No percentage from a base of nothing; no fall above 100%.', 'src/check/books/claim-truth.ts'),
  C5: E('No percentage on a small count.', CLAIMS),
  C6: E('A local percentage has its earlier count beside it and its later count before it.', BESIDE),
  C7: E(
    'Multiples are true, and the highest true step.',
    'src/check/books/claim-truth.ts',
    'src/check/rules/check-comparisons.ts',
  ),
  C8: W('“N times as many”, never “N times more”.', WORDING),
  C9: E('The difference of two percentages is in percentage points.', 'src/check/books/claim-truth.ts'),
  C10: W('Fractions and “one in N” are near the true share.', 'src/check/books/claim-truth.ts'),
  C11: W('A large change has the force’s word, or a line that it was asked; an unlikely one is held.', GATES),
  C12: E('“Two years earlier” agrees with the dates.', CLAIMS, 'src/check/books/claim-truth.ts'),
  C13: W('Two points are no trend; a run of years is in the record.', WORDING, 'src/check/books/run-truth.ts'),
  C14: E('No record high or low without the full series.', WORDING, OVERSTATEMENTS),
  C15: noted(
    E('No loaded verbs.', WORDING, OVERSTATEMENTS),
    'W in the list of rules; a template’s words are ours to choose, so ours stops.',
  ),
  D1: E('Force figures are exact.', CLAIMS, 'src/check/rules/check-figures.ts'),
  D2: noted(
    C('National figures are as the record has them.'),
    'The record holds what was published, with its rounding.',
  ),
  D3: noted(
    E('A rounded nation’s percentage is the published one.', 'src/check/books/claim-truth.ts'),
    'A rounded pair without a published change gives none.',
  ),
  D4: E('Floors and scales are true and close.', 'src/check/books/claim-truth.ts'),
  D5: W('Headline and intro give one floor.', STRUCTURE),
  D6: W('Rounded figures that do not add up say so.', 'src/check/rules/check-sums.ts'),
  D7: W('No rounded and exact form of one quantity.', STRUCTURE),
  E1: noted(E('Labels are derived from dates.'), 'text/periods.ts derives them; tests/text/periods.test.ts.'),
  E2: noted(C('One spelling of a period.'), 'House style prints one; E6 names any other period.'),
  E3: C('A gloss of the period at first mention.', 'src/text/say-period.ts'),
  E4: W('“Last year” and the like are right on the day of publication.', WORDING, GATES),
  E5: E('No calendar year for another period.', WORDING),
  E6: E('Periods compared are alike, and unbroken.', CLAIMS, GATES, 'src/check/rules/check-stretches.ts'),
  E7: W('Events lie inside the dates of the figures.', 'src/check/rules/check-dates.ts'),
};
