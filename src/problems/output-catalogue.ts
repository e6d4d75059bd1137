import { error, hold, warning } from './catalogue-entry.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Findings about the output folder: what people did in it, and what stands in the way. */
export const OUTPUT_CATALOGUE = {
  'merge/conflict': hold(
    'A person changed words that have a new version',
    'Put what you want of the new version into your draft, then delete the .new.md; docs/edit-the-drafts.md.',
  ),
  'merge/figure-to-check': hold(
    'A figure in a person’s own words has moved',
    'Write the new figure into the paragraph, and look at the words around it.',
  ),
  'merge/statement-cut': hold(
    'A person’s edit left the force’s statement out of a draft',
    'Put it back, all of it or whole paragraphs; or lift the hold, with why the piece goes out without the reply; rule J1.',
  ),
  'merge/front-matter': warning(
    'A line of the front matter that the program writes was changed',
    'What was typed stays below it as a comment; delete that when it is no longer wanted.',
  ),
  'merge/unprinted': hold(
    'Words were typed where nothing is printed',
    'Move them below the second ---; put # before them if they are a note that is not to be printed.',
  ),
  'merge/two-versions': error(
    'Version control left two versions of words in a draft',
    'Keep one of the two, and delete the lines that begin with <<<<<<<, ||||||| or >>>>>>>, and the ======= between.',
  ),
  'write/edited': warning(
    'A new version that waits beside a draft was changed by a person and is left as it is',
    'Put the changes into the draft itself, then delete the .new.md.',
  ),
  'write/unknown-file': warning(
    'A file in the output folder that no run wrote',
    'Move it elsewhere; it belongs to no draft.',
  ),
  'write/saved-meanwhile': error(
    'A draft was saved by somebody while the run was writing',
    'Nothing of it is lost. Build again: the run stopped there, and the next finishes the job with those words.',
  ),
  'write/folder': error(
    'The output folder cannot be used',
    'Check that it is a folder, can be read and written, and has room.',
  ),
  'write/locked': error(
    'Another run is writing into the output folder',
    'Wait until it is through. If no such run is left on that machine, delete the file.',
  ),
  'write/shards': error(
    'The folders to merge are not the parts of one run',
    'Give the output folder of every part, each once.',
  ),
  'write/ledger': error(
    'A file this program keeps is not readable',
    'Restore it from version control, or delete the release folder’s file and build again.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
