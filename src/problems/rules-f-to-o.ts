import { C, E, W, noted } from './rule.js';
import type { Rule } from './rule.js';

const STRUCTURE = 'src/check/rules/check-structure.ts';
const WORDING = 'src/check/read/wording-rules.ts';
const OVERSTATEMENTS = 'src/check/read/overstatements.ts';
const SAYS = 'src/check/rules/check-says.ts';
const NEVER = 'src/check/read/story-words.ts';
const NAMES = 'src/check/rules/check-names.ts';
const QUOTATIONS = 'src/check/rules/check-quotations.ts';
const VOICES = 'src/check/rules/check-voices.ts';
const IDENTIFIED = 'src/check/rules/check-identified.ts';
const BESIDE = 'src/check/rules/check-beside.ts';
const SCHEMA = 'src/model/record-schema.ts';

/** Groups F to O: coverage, care for children, quotations, style, balance, headline, automation, plain English. */
export const RULES_F_TO_O: Readonly<Record<string, Rule>> = {
  F1: E('A force missing from the nation’s total is named beside it.', 'src/check/rules/check-coverage.ts'),
  F2: noted(E('A missing figure is never nought.', SCHEMA), 'tests/golden/abuse-later-missing and its neighbours.'),
  F3: E('England and Wales is not the UK.', WORDING, OVERSTATEMENTS),
  F4: noted(
    E('No ranking of forces on raw counts.', WORDING, OVERSTATEMENTS, 'src/derive/rate-facts.ts'),
    'Templates can’t reach another force’s counts: only the place of a rate among the others.',
  ),
  F5: noted(
    E('No rate per resident where nobody lives.', 'src/derive/rate-facts.ts'),
    'A record without a population, or whose population says no-rates, has no rate to print.',
  ),
  F6: E('No safest, worst, hotspot or capital of.', WORDING, OVERSTATEMENTS),
  F7: W('The force is named as its record has it; area and force are two names.', NAMES),
  F8: noted(C('A force is singular or plural.'), 'Templates choose; the check reads both.'),
  G1: noted(
    E('Nothing that could identify a child.', SCHEMA, IDENTIFIED),
    'The record has no field for it: unknown keys are refused; what an editor types is held.',
  ),
  G2: E('Nothing hints at a relationship.', NEVER, IDENTIFIED),
  G3: noted(
    E('No place below the force’s area.', SCHEMA),
    'The record has no field for it; in words typed by hand a place beside a count holds the draft.',
  ),
  G4: E('Small counts are held.', 'src/check/rules/check-small-counts.ts'),
  G5: E('Words that harm are not used.', NEVER),
  G6: noted(
    W('In quotations and names the same words are a note.', 'src/check/check-copy.ts'),
    'Quoted words are blanked before the rest is read.',
  ),
  G7: E('The footer gives the helplines, their numbers grouped exactly so.', SAYS),
  G8: W('No opening hours.', SAYS),
  G9: noted(
    E('No description of acts beyond the official definition.', SAYS),
    'No finding of its own: the definition is required to the letter, and a changed one is found as A6.',
  ),
  G10: W('Neither victim nor survivor in our own words.', WORDING),
  G11: noted(W('No pictures of children.'), 'Drafts carry no pictures.'),
  G12: noted(W('Readers’ comments are off.'), 'For formats that go into a CMS.'),
  G13: noted(W('A sensitive flag is set.'), 'For formats that go into a CMS.'),
  G14: noted(W('A case study needs a parent’s leave.', 'src/review/notes.ts'), 'A line in the notes to editors.'),
  H1: E('Every paragraph of a quotation opens with a mark; only the last closes.', QUOTATIONS),
  H2: noted(
    E('One kind of quotation marks.', 'src/text/quote-marks.ts', QUOTATIONS),
    'Ours are set as the house has them; in copy that a person typed or sent back a mixture is a note.',
  ),
  H3: noted(
    C('Double marks outside, single inside.', 'src/check/rules/check-answers.ts'),
    'Marks inside a statement that do not pair are a note.',
  ),
  H4: W('A full-sentence quotation has an attribution and a colon.', VOICES),
  H5: W('The verb is said, or added.', WORDING),
  H6: E('Quoted words are not altered.', QUOTATIONS, 'src/render/quotation-seal.ts'),
  H7: E(
    'Words have a speaker, a day and a release; old ones are held.',
    'src/check/rules/check-quotation-age.ts',
    'src/check/rules/check-answers.ts',
    'src/check/rules/check-gates.ts',
  ),
  H8: E('A pronoun for a speaker comes from the record.', VOICES),
  H9: noted(
    C(
      'Spokesman, spokeswoman or spokesperson as supplied.',
      'src/text/attribution.ts',
      'src/check/read/known-words.ts',
    ),
    'The attribution is read as recorded.',
  ),
  H10: E('Two speakers never run together.', VOICES),
  H11: noted(C('Capitals of offices.'), 'House style.'),
  H12: noted(
    C('The force speaks before the nation’s figures.'),
    'The stories’ own order of blocks; a title may have another.',
  ),
  I2: C('One way of writing per cent.', WORDING),
  I3: C('No sentence opens with a figure.', WORDING),
  I9: C('One of more than and over.', STRUCTURE),
  J1: noted(
    W('A critical piece has the force’s word, or says that it was asked.', 'src/check/rules/check-approached.ts'),
    'A large change without it is found as C11; what an editor says of its answer is held to the record; a reply that an edit leaves out is held (merge/statement-cut).',
  ),
  J2: W('A claim is its speaker’s, and labelled.', QUOTATIONS, VOICES, 'src/check/rules/check-reported.ts'),
  J3: noted(
    E('Figures of two sources are never in one comparison.', 'src/check/rules/check-claims.ts'),
    'No finding of its own: a number of another source has nothing in the record behind it, and is found as D1.',
  ),
  J4: W('One sentence of context is no campaigner’s.', VOICES),
  K1: E('Numbers and directions of the headline stand in the body.', BESIDE, STRUCTURE),
  K2: noted(W('Headline and intro give one floor.', STRUCTURE), 'No finding of its own: found as D5.'),
  K3: W('The headline has the area, and recorded.', STRUCTURE),
  K4: W('The headline has at most 71 characters.', STRUCTURE),
  K5: W('Nothing is revealed; new figures are new for a fortnight.', STRUCTURE, WORDING),
  K6: W('The intro has area and count, in at most 30 words.', STRUCTURE),
  L1: E('A draft says that a person must read it.', SAYS),
  L6: noted(
    W('Two forces’ pieces are not the same.'),
    'tests/check/alike.test.ts reads every draft of the real records.',
  ),
  O1: W('At most three sentences a paragraph.', STRUCTURE),
  O2: W('Sentences of at most 30 words.', STRUCTURE),
  O3: W('Police recorded: the active voice.', WORDING),
  O4: noted(W('Technical words are explained.'), 'Needs a person: the words are the story’s.'),
  O5: W('Readable at school-leaving age.', 'src/check/rules/check-readability.ts'),
  O6: E('No slip of the machine.', WORDING, 'src/check/read/read-text.ts'),
};
