/**
 * Every finding the program can make: permanent code (stage/what), severity, what it is, and what to
 * do. error: no draft. hold: no delivery until a named person releases it. warning: a note to editors.
 * docs/reference/problems.md is made from this, and every code has a folder in tests/refused.
 */
export type Severity = 'error' | 'hold' | 'warning';

interface Entry {
  readonly severity: Severity;
  readonly title: string;
  readonly help: string;
}

const error = (title: string, help: string): Entry => ({ severity: 'error', title, help });
const hold = (title: string, help: string): Entry => ({ severity: 'hold', title, help });
const warning = (title: string, help: string): Entry => ({ severity: 'warning', title, help });

export const CATALOGUE = {
  'load/not-text': error('The file is not readable text', 'Save it as plain text in UTF-8.'),
  'load/empty': error('The file is empty', 'Copy another file of its kind and change it.'),
  'load/too-large': error('The file is far larger than any record', 'Keep it under one megabyte.'),
  'load/not-yaml': error(
    'The file is not well-formed YAML',
    'Mend the line named here; compare it with a file that works.',
  ),
  'load/tab': error('A tab is used for indenting', 'Use spaces; two for each step.'),
  'load/duplicate-key': error('A key stands twice', 'Keep one of the two.'),
  'load/alias': error('An anchor, alias or tag is used', 'Write the value out where it is needed.'),
  'load/strange-character': error('A character that no newspaper prints', 'Delete it and type the text again.'),
  'load/not-a-record': warning(
    'A file that is not a record lies in the folder',
    'Records end in .yaml; move other files elsewhere.',
  ),
  'load/bad-id': error(
    'The file’s name is not an id',
    'Name the file in lower case with hyphens, such as west-midlands.yaml.',
  ),
  'load/no-records': error('The folder holds no records', 'Give the folder that holds the forces’ YAML files.'),
  'load/no-stories': error('The folder holds no story', 'A story is a folder under templates/ with a story.yaml.'),
  'load/not-a-folder': error('A file stands where a folder belongs', 'Move the file elsewhere and make the folder.'),
  'load/not-a-story': error(
    'A folder with templates has no story.yaml',
    'Add story.yaml, or move the folder out of templates/.',
  ),
  'validate/not-a-map': error(
    'The file does not hold keys and values',
    'Start the file with a key, such as name: Kent Police.',
  ),
  'validate/unknown-key': error('A key that is not known here', 'Correct the key or take the line out.'),
  'validate/missing-key': error('A required key is not there', 'Add the key.'),
  'validate/wrong-value': error('A value is not of the expected kind', 'Write the value as expected.'),
  'validate/not-a-count': error(
    'A count is not a whole number',
    'Write digits only: 3057, not 3,057. A figure nobody has is { missing: "why" }.',
  ),
  'validate/not-a-period': error('A period is not one', 'Write 2019-20 or year ending June 2025.'),
  'validate/same-period': error('One period stands twice in two spellings', 'Keep one of the two.'),
  'validate/not-an-ons-code': error('A code is not an ONS code', 'Write the code as ONS gives it, such as E23000027.'),
  'validate/same-code': error(
    'Two records have one code',
    'Correct the wrong one; codes are how figures find their force.',
  ),
  'validate/part-exceeds-whole': error('A part is larger than its whole', 'Check both counts against the release.'),
  'validate/statement-without-words': error(
    'A statement is received but has no words',
    'Add speaker and words, or set the status to asked.',
  ),
  'validate/same-statement': error('Two statements answer one release', 'Keep one for each story and release.'),
  'validate/no-code': error(
    'A force has no ONS code',
    'Add the code; only a force that polices no area of its own goes without, and says where: it polices.',
  ),
  'validate/no-nation': error(
    'The story’s nation record cannot be used',
    'Mend or add the record in forces/ that story.yaml names as nation.',
  ),
  'validate/not-a-nation': error(
    'A record’s kind and a story’s nation do not agree',
    'Give the record kind: nation, or name another in story.yaml.',
  ),
  'validate/unknown-measure': error('A measure that no story has', 'Name one of the story’s measures.'),
  'validate/same-alias': error(
    'Two names of a story are one word',
    'Give each measure an alias of its own that is not taken.',
  ),
  'validate/unknown-case': error(
    'A case or name that the story does not have',
    'Use the names in docs/reference/vocabulary.md.',
  ),
  'validate/unknown-force': warning(
    'An outlet names a force that has no record',
    'Add the record, or take the id out of the outlet.',
  ),
  'validate/unknown-story': error('A story is named that is not there', 'Correct the id, or add the story.'),
  'validate/unknown-release': error(
    'A release that the story does not have',
    'Name one of the story’s releases, or add it to story.yaml.',
  ),
  'validate/unknown-excluded': error(
    'A release leaves out a force that has no usable record',
    'Correct the id, or mend the force’s record: its area is printed.',
  ),
  'derive/figure-missing': warning(
    'The force has no figure for this release',
    'Add the figure to the record when it is known.',
  ),
  'derive/excluded': warning('The release leaves this force out', 'Nothing to do: the publisher gives no figure.'),
  'derive/unlike-periods': error(
    'The two periods of a release cannot be compared',
    'Compare with an earlier period of the same length.',
  ),
  'compose/unknown-block': error('A block that has no template', 'Add the template, or correct the name.'),
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
  'render/quotation-not-verbatim': error(
    'Quoted words hold something computed',
    'Quoted words are verbatim: take the {{…}} out.',
  ),
  'check/quotation-other-release': hold(
    'A quotation answers another release',
    'Ask for new words, or confirm that these still stand.',
  ),
  'check/untraced-number': error(
    'A number in our own words is not a traced figure',
    'Print the figure by its name instead of typing it.',
  ),
  'check/figure-wrong': error(
    'A printed figure is not what the record gives',
    'Report this: the sum and the check disagree.',
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
    'Say crimes, offences or cases; rule B3.',
  ),
  'check/name-wrong': error('A name is not the force’s', 'Use the names in the force’s record; rule F7.'),
  'check/quotation-altered': error('Quoted words are not what was said', 'Restore the words as recorded; rule H6.'),
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
  'check/required-missing': error('A required paragraph is not in the draft', 'Put the block into the outlet’s order.'),
  'check/small-count': hold('A count is so small that it may point to a child', 'Decide with the editor; rule G4.'),
  'check/quotation-undated': warning(
    'A quotation’s date is not known',
    'Confirm with the speaker when the words were given.',
  ),
  'write/edited': warning(
    'The draft was changed by a person and is left as it is',
    'Move the changed file elsewhere if the new version is wanted.',
  ),
  'write/unknown-file': warning(
    'A file in the output folder that no run wrote',
    'Move it elsewhere; it belongs to no draft.',
  ),
  'write/folder': error(
    'The output folder cannot be used',
    'Check that it is a folder, can be read and written, and has room.',
  ),
  'write/ledger': error(
    'A file this program keeps is not readable',
    'Restore it from version control, or delete the release folder’s file and build again.',
  ),
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof CATALOGUE;
