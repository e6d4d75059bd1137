import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Sentence } from '../read-claims.js';

/** Events our own sentences name lie inside the dates of the figures (rule E7). */
export function checkDates(sentences: readonly Sentence[], { release: { later } }: Frame): readonly Finding[] {
  const dated = sentences.filter(({ read }) => read.events.length > 0);
  return dated.flatMap(({ read, paragraph }) =>
    read.events.map((event) =>
      finding('check/banned-wording', 'E7', paragraph, `“${event}”: the figures end on ${later.end}, before that.`),
    ),
  );
}
