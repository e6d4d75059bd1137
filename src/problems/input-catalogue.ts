import { error, warning } from './catalogue-entry.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Findings in records, stories, outlets and folders: load and validate. */
export const INPUT_CATALOGUE = {
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
  'load/comma-in-a-value': error(
    'A comma cuts a value in two',
    'Write a number without commas, and a text with a comma in straight quotation marks.',
  ),
  'load/words-cut': warning(
    'Somebody’s words are cut off at a #',
    'Write words: | and the words below it, each line indented.',
  ),
  'load/words-folded': warning(
    'Somebody’s words run over several lines that YAML joins',
    'Write words: | and the words below it, each line indented.',
  ),
  'load/not-a-record': warning(
    'A file that is not a record lies in the folder',
    'Records end in .yaml; move other files elsewhere.',
  ),
  'load/bad-id': error(
    'The file’s name is not an id',
    'Name the file in lower case with hyphens, such as west-midlands.yaml; move a copy elsewhere.',
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
  'validate/not-territorial': warning(
    'A force’s code is not that of a territorial force',
    'Compare it with the ONS list, such as E23000027; stories that cover territorial forces leave this one out.',
  ),
  'validate/not-an-ons-code': error('A code is not an ONS code', 'Write the code as ONS gives it, such as E23000027.'),
  'validate/same-cell': error(
    'Two records have a figure from the same cell',
    'One of them is a copy: take out of it what is another force’s, and put in its own figures.',
  ),
  'validate/same-code': error(
    'Two records have one code',
    'Correct the wrong one; codes are how figures find their force.',
  ),
  'validate/part-exceeds-whole': error('A part is larger than its whole', 'Check both counts against the release.'),
  'validate/statement-without-words': error(
    'A statement is received but has no words',
    'Add speaker and words, or set the status to asked.',
  ),
  'validate/statement-not-received': error(
    'Words stand in a statement that is not received',
    'Set the status to received, or take the words out.',
  ),
  'validate/received-before-asked': error(
    'A statement was received before it was asked for',
    'Correct one of the two days.',
  ),
  'validate/speaker-in-lower-case': error(
    'A speaker begins in lower case',
    'Write the name as it is printed, or such words as "A spokesman".',
  ),
  'validate/rank-twice': error(
    'A speaker’s rank stands in the name, too',
    'Leave the rank to rank: and the name to speaker:.',
  ),
  'validate/role-with-full-stop': error('A role ends in a full stop', 'Take the full stop out.'),
  'validate/role-with-capital': warning(
    'A role begins with a capital',
    'Write it as it stands in the middle of a sentence: head of crime.',
  ),
  'validate/words-without-full-stop': warning(
    'Somebody’s words end without a full stop',
    'Make sure that nothing is cut off at their end. They are printed as they stand here.',
  ),
  'validate/check-the-year': warning(
    'A statement’s day does not fit its release',
    'Check the year, and that the statement is on this release.',
  ),
  'validate/check-publication': warning(
    'A day of publication does not fit its period',
    'Check the year, and the period of the release.',
  ),
  'validate/same-words': warning(
    'Two statements of a force are the same, word for word',
    'Make sure that these words answer this release, too, and were not left from the other.',
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
    'Correct the id, or mend the force’s record, or add area: beside it: the area is printed.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
