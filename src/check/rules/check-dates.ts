import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { ON_FIGURES } from '../read/figure-words.js';
import { tells } from '../read/in-form.js';
import type { Sentence } from '../read-claims.js';

/** Said of figures, or of whatever the piece is about: calls to a charity rise too. */
const MAY_BE_OF_FIGURES = new RegExp(`${ON_FIGURES.source}|\\b(?:changed?|changes|worse|better)\\b`, 'i');

/** Events our own sentences name lie inside the dates of the figures (rule E7). */
export function checkDates(sentences: readonly Sentence[], { release: { later } }: Frame): readonly Finding[] {
  const dated = sentences.filter(
    ({ read, claims, directions }) =>
      read.events.length > 0 && (claims.length > 0 || directions.length > 0 || tells(read, MAY_BE_OF_FIGURES)),
  );
  return dated.flatMap(({ read, paragraph }) =>
    read.events.map((event) =>
      finding('check/banned-wording', 'E7', paragraph, `“${event}”: the figures end on ${later.end}, before that.`),
    ),
  );
}
