import { error, hold, warning } from './catalogue-entry.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Findings from derive to write. */
export const DRAFT_CATALOGUE = {
  'derive/figure-missing': warning(
    'The force has no figure for this release',
    'Add the figure to the record when it is known.',
  ),
  'derive/excluded': warning('The release leaves this force out', 'Nothing to do: the publisher gives no figure.'),
  'derive/unlike-periods': error(
    'The two periods of a release cannot be compared',
    'Compare with an earlier period of the same length.',
  ),
  'derive/frozen': warning(
    'An older release is left as it stands: another edition has replaced one of its figures',
    'Nothing to do; a change in a newer edition is told by its own release.',
  ),
  'compose/unknown-block': error('A block that has no template', 'Add the template, or correct the name.'),
  'compose/waits-in-vain': error(
    'A block waits for one that comes behind it',
    'Move one of the two in the order, or name another block in after:.',
  ),
  'compose/no-draft': warning(
    'A force has no draft in this run',
    'Build it without --force and --outlet, or give an outlet that covers it.',
  ),
  'compose/required-block': error('A required block is not in the order', 'Put the block into the outlet’s order.'),
  'render/syntax': error('A template is not well-formed Handlebars', 'Mend the line named here.'),
  'render/unknown-name': error(
    'A template uses a name that does not exist',
    'Use a name from docs/reference/vocabulary.md.',
  ),
  'render/name-needs-case': error(
    'A template prints something that is not always known',
    'Put it inside the cases in which it is known.',
  ),
  'render/unknown-helper': error(
    'A template uses a helper that does not exist',
    'Use a helper from docs/reference/vocabulary.md.',
  ),
  'render/wrong-use': error('A helper is used in a way it does not work', 'See docs/reference/vocabulary.md.'),
  'render/unknown-partial': error(
    'A template includes a file that is not there',
    'Correct the name, or add the file to templates/shared.',
  ),
  'render/unknown-case': error('A template names a case that does not exist', 'Use the cases listed for that name.'),
  'render/missing-case': error(
    'A template does not cover every case',
    'Add a {{#when}} for each case named here; it may be empty.',
  ),
  'render/unused-block': warning('A template that nothing uses', 'Name it in story.yaml or an outlet, or delete it.'),
  'render/unreachable-branch': error(
    'Words of a template that no figures can reach',
    'Take the words out and leave the {{#when}} empty, or correct the cases and conditions around it.',
  ),
  'render/opens-with-figure': error(
    'A sentence opens with a figure',
    'Recast it, so that words come first; rules I3 and I14.',
  ),
  'render/loose-year': error(
    'A year is named that only the day of reading tells',
    'Print the period by its name; rule E4.',
  ),
  'render/not-ascii': warning(
    'A character that 7-bit copy cannot hold',
    'Spell it in the record or template as the wire should have it, or leave it: nothing is dropped.',
  ),
  'render/quotation-not-verbatim': error(
    'Quoted words hold something computed',
    'Quoted words are verbatim: take the {{…}} out.',
  ),
  'render/quotation-altered': error(
    'Quoted words are not those whose hash is recorded beside them',
    'Restore the words as they were said; rule H6.',
  ),
  'check/quotation-other-release': hold(
    'A quotation answers another release',
    'Ask for new words, or confirm that these still stand.',
  ),
  'check/comparison-wrong': error(
    'A share, rate, place or series that the records do not give',
    'Print it by its name, or say only what the records show.',
  ),
  'check/untraced-number': error(
    'A number in our own words is not a traced figure',
    'Print the figure by its name instead of typing it.',
  ),
  'check/figure-wrong': error(
    'A printed figure is not what the record gives',
    'Compare it with the record, and print figures by their names. Where it is right, the sentence leaves open whose it is, of what, or of when: say so.',
  ),
  'check/figure-not-ours': hold(
    'A number that a person typed is no figure of this release',
    'If it is true, a named person can lift the hold with where it is from as reason; else take it out.',
  ),
  'check/may-identify': hold(
    'Words that may identify a child, or a victim of a sexual offence',
    'Take them out. A victim has anonymity for life, and details add up with those of other reports; only a named person who has seen consent in writing, or a court’s leave, and no reporting restriction can lift the hold, with that as reason; rules G1, G2.',
  ),
  'check/not-on-record': hold(
    'Something is said that the records here do not tell',
    'Take it out; or, if it is true, a named person can lift the hold with where it is known from as reason.',
  ),
  'check/direction-wrong': error(
    'A direction word contradicts the figures',
    'Correct the word in the template’s case.',
  ),
  'check/percentage-on-small-base': error(
    'A percentage stands on a count too small for one',
    'Give both counts instead; rule C5.',
  ),
  'check/period-wrong': error('A period is named that does not belong there', 'Name the period of the figure.'),
  'check/wrong-noun': error(
    'A count is given to something it does not count',
    'Say what the story’s measures count; rule B3.',
  ),
  'check/name-wrong': error('A name is not the force’s', 'Use the names in the force’s record; rule F7.'),
  'check/part-of-area': hold(
    'A figure of the whole area is given to a place in it',
    'Say it of the area. If the figure is of something else, a named person can lift the hold with where it is from as reason; rule G3.',
  ),
  'check/quotation-altered': error(
    'Quoted words are not what was said',
    'Restore the words as recorded, under the name of who said them; rule H6.',
  ),
  'check/quotation-not-recorded': hold(
    'Quoted words that nobody’s record holds',
    'Put them into the force’s record as a statement, or into a template with {{#quotation}}; or lift the hold, if a named person has heard or read them; rule H6.',
  ),
  'check/banned-wording': error('Words that overstate or harm', 'Reword it; see the rule named.'),
  'check/wording': warning('Words an editor would look at', 'Look at it; see the rule named.'),
  'check/floors-disagree': warning(
    'Headline and intro give different round numbers',
    'Make them agree, or leave it as the title’s way; rules D5, K2.',
  ),
  'check/unresolved': error(
    'A placeholder or computer’s word is left in the text',
    'Mend the template that printed it.',
  ),
  'check/required-missing': error(
    'A required paragraph is not in the draft',
    'Let its template say it in every case, and keep the block in the order.',
  ),
  'check/out-of-place': error(
    'Something stands where it must not, or lacks what belongs beside it',
    'Move or add what is named here; see the rule.',
  ),
  'check/no-footer': warning(
    'The piece came without its footer',
    'Print source, helplines and notice beside it; rule A9.',
  ),
  'check/small-count': hold('A count is so small that it may point to a child', 'Decide with the editor; rule G4.'),
  'check/baseline': hold(
    'A change stands out so far that its baseline must be doubted',
    'Ask the force what changed in its recording; a named person can lift the hold with the answer as reason.',
  ),
  'check/parts-do-not-sum': hold(
    'Parts do not make up their whole',
    'Compare the counts with the release, and correct the record.',
  ),
  'check/percentage-left-out': warning(
    'A change is given without a percentage',
    'Nothing to do: both counts are given instead; rule C5.',
  ),
  'check/date-in-future': warning('A statement has a date that has not come', 'Correct the date in the record.'),
  'check/series-break': hold(
    'The series breaks between the two periods',
    'Decide with the editor whether the piece stands without a comparison.',
  ),
  'check/no-statement': warning(
    'A large change without a word from the force',
    'Ask the force, and put the answer or the request into its record; rule C11.',
  ),
  'check/figures-disputed': hold(
    'The force disputes the figures',
    'Read its statement and ask the publisher; a named person can lift the hold with what came of it as reason.',
  ),
  'check/quotation-of-unknown-day': hold(
    'Nothing is known of when the words were given',
    'Add the day, or where and when they were seen; rule H7.',
  ),
  'check/quotation-stale': hold(
    'The words are older than the release by far',
    'Ask for new words, or confirm that these still stand; rule H7.',
  ),
  'check/quotation-undated': warning(
    'A quotation’s date is not known',
    'Confirm with the speaker when the words were given.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
