import type { Copy } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import type { Sentence } from './read-claims.js';

/** A force that is missing from the nation's total is named wherever the total stands (rule F1). */
export function checkCoverage(copy: Copy, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const missing = frame.excluded.map((area) => area.replace(/^the /, ''));
  const total = sentences.find(({ scope, claims }) => scope === 'national' && claims.length > 0);
  if (missing.length === 0 || !total) return [];
  const own = copy.paragraphs.map((paragraph) => paragraph.own).join(' ');
  const lacking = missing.filter((area) => !own.includes(area));
  if (lacking.length === 0 && /\b(?:excluding|excludes?|without|apart from|except)\b/i.test(own)) return [];
  const message = `The nation’s total leaves out ${missing.join(' and ')}; the piece does not say so.`;
  return [finding('check/required-missing', 'F1', total.paragraph, message)];
}
