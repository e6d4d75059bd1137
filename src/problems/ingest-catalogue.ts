import { error, warning } from './catalogue-entry.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Findings in a publisher's workbook, and between it, the story's mapping and the records. */
export const INGEST_CATALOGUE = {
  'ingest/no-file': error('The workbook cannot be read', 'Give the path of an .xlsx, .ods or .csv file.'),
  'ingest/not-a-workbook': error(
    'The file is not a workbook',
    'Give the publisher’s .xlsx, .ods or .csv file as it was downloaded.',
  ),
  'ingest/damaged': error('The workbook is damaged', 'Download it again; compare its size with the publisher’s page.'),
  'ingest/encrypted': error('The workbook is locked with a password', 'Save it without a password, then ingest that.'),
  'ingest/too-large': error(
    'The workbook is larger than any release',
    'Ask where it comes from; save the sheets you need as a workbook of their own.',
  ),
  'ingest/no-mapping': error(
    'The story does not say where its figures stand in a workbook',
    'Run npx stringer map on the file, and paste what it prints into story.yaml.',
  ),
  'ingest/table-not-found': error(
    'The workbook has no such table',
    'Run npx stringer map on the file to see its tables; correct the title or headings in story.yaml.',
  ),
  'ingest/column-not-found': error(
    'The table has no such column',
    'Run npx stringer map on the file to see its headings; correct the heading in story.yaml.',
  ),
  'ingest/ambiguous': error(
    'More than one place of the workbook could be meant',
    'Say more in story.yaml: a longer title, the heading above (under:), or only: for the rows.',
  ),
  'ingest/period-not-found': error(
    'The period of the figures is not in the workbook',
    'Correct period: in story.yaml; ask the publisher where title and headings name none.',
  ),
  'ingest/period-disagrees': error(
    'Title and headings of a table name different periods',
    'Ask the publisher which is right before anything is used.',
  ),
  'ingest/period-not-read': warning(
    'Rows whose period cannot be read are left out',
    'Look at the cell; ask the publisher if these figures are needed.',
  ),
  'ingest/period-elsewhere': warning(
    'The title of a table names no period; another place of the workbook does',
    'Look whether that period is right.',
  ),
  'ingest/unknown-mark': error(
    'A cell holds a mark that nobody explains',
    'Ask the publisher what it means: a mark is neither zero nor missing until somebody says so.',
  ),
  'ingest/not-a-count': error('A cell of a count holds none', 'Ask the publisher; nothing is rounded or guessed.'),
  'ingest/name-against-code': error(
    'A row’s name and code belong to two forces',
    'Ask the publisher which is right before anything is used.',
  ),
  'ingest/unknown-spelling': warning(
    'A name is spelled in a way the record does not know',
    'The code decided. Add the spelling to known-as in the record if it is right.',
  ),
  'ingest/unmatched-row': warning(
    'A row with figures belongs to no force',
    'If it is a force, add its exact spelling to known-as in its record.',
  ),
  'ingest/force-twice': error('A force stands twice in a table', 'Say with only: in story.yaml which rows are meant.'),
  'ingest/force-not-in-table': warning('A force has no row in the table', 'Its figure is written as missing.'),
  'ingest/does-not-add-up': error(
    'The forces do not add up to the publisher’s total',
    'Ask the publisher. Where the table has no total, write total: none in story.yaml.',
  ),
  'ingest/change-disagrees': error(
    'The publisher’s own change is not the one its figures give',
    'Ask the publisher which figure is right before anything is used.',
  ),
  'ingest/other-edition': warning(
    'The period compared with is not in this edition',
    'Both figures of a change should come from one edition: correct compare-with in story.yaml, or look at both.',
  ),
  'ingest/check-publication': warning(
    'The day of publication does not fit the period of the figures',
    'Check the year given with --published, and that this is the workbook you mean.',
  ),
  'ingest/older-edition': warning(
    'The edition is older than the one on record',
    'Take the newest workbook for new drafts. Applied, this one leaves figures of newer editions as they are.',
  ),
  'ingest/note-lost': warning(
    'A note is named whose text is not in the file',
    'Ask for the workbook: a csv loses its notes.',
  ),
  'ingest/record-refused': error(
    'A record that the figures belong to is refused',
    'Mend the record first: npx stringer validate says what is wrong.',
  ),
  'ingest/changed-meanwhile': error('A file was changed after the plan was made', 'Run the command again.'),
  'ingest/not-written': error(
    'The figures could not be written, and every file is as it was',
    'Check that the folders can be written and have room, then run the command again.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
