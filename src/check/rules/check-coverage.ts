import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Piece } from '../piece.js';
import type { Sentence } from '../read-claims.js';

/** A force that is missing from the nation's total is named wherever the total stands (rule F1). */
export function checkCoverage(
  { body }: Piece,
  { release: { excluded } }: Frame,
  sentences: readonly Sentence[],
): readonly Finding[] {
  if (excluded.length === 0) return [];
  const total = sentences.find(({ scope, claims }) => scope === 'national' && claims.length > 0);
  if (!total) return [];
  const missing = excluded.map((area) => area.replace(/^the /, ''));
  const text = body.map(({ own }) => own.text).join(' ');
  const lacking = missing.filter((area) => !text.includes(area));
  if (lacking.length === 0 && /\b(?:excluding|excludes?|without|apart from|except)\b/i.test(text)) return [];
  const message = `The nation’s total leaves out ${missing.join(' and ')}; the piece does not say so.`;
  return [finding('check/required-missing', 'F1', total.paragraph, message)];
}
