import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW } from '../model/output.js';
import type { Lift } from '../model/review.js';
import type { Problem } from '../problems/problem.js';
import { applyWrites } from './apply-writes.js';

const HEAD =
  '# Decisions by named people. Only ever appended to; a decision lapses when the figures or words it was given for change.\n';

/** A decision as YAML: JSON strings are YAML strings, so nothing typed can break the file. */
function entry({ draft, lifted, by, reason, figures, words }: Lift): string {
  return [
    `- draft: ${draft}`,
    `  lifted: [${lifted.join(', ')}]`,
    `  by: ${JSON.stringify(by)}`,
    `  reason: ${JSON.stringify(reason)}`,
    `  figures: ${figures}`,
    ...(words ? [`  words: [${words.join(', ')}]`] : []),
    '',
  ].join('\n');
}

/** Appends decisions to review.yaml; what stands there stays, to the byte. */
export function appendReviews(out: string, name: string, lifts: readonly Lift[]): readonly Problem[] {
  const path = join(out, name, REVIEW);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : HEAD;
  const text = `${before}${before.endsWith('\n') ? '' : '\n'}${lifts.map(entry).join('')}`;
  return applyWrites(join(out, name), name, [{ kind: 'update', path: REVIEW, text }], new Map());
}
