import { sayDay } from '../../problems/say-day.js';
import { toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import { tells } from '../read/in-form.js';
import { findEntry, MONTHS } from '../read/find-entry.js';
import type { Frame } from '../frame.js';
import type { Sentence } from '../read-claims.js';

const MONTH = `(${MONTHS.join('|')})`;
const YEAR = '(?:,? ((?:19|20)\\d{2}))?';
const OUT = new RegExp(
  `\\b(?:published|released|issued|came out|put out|unveiled)\\b[^.;]{0,40}?\\bon (?:[A-Z][a-z]+day,? )?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}${YEAR}|${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b${YEAR})`,
  'i',
);
const FIGURES = /\b(?:figures?|data|statistics)\b/i;

/** The day the figures are said to have come out is the release's (rule A9). */
export function checkPublished(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const { story, later } = frame.release;
  const published = findEntry(story.fields.releases, later.label)?.published;
  return sentences.flatMap(({ read, paragraph }): readonly Finding[] => {
    const match = tells(read, FIGURES) && tells(read, OUT) ? OUT.exec(read.text) : null;
    if (!match) return [];
    const [found, day = match[5], month = match[4] ?? '', year = match[6]] = match;
    const said = `${String(MONTHS.findIndex((one) => one.toLowerCase() === month.toLowerCase()) + 1).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    const known = typeof published === 'string' ? published.slice(0, 10) : undefined;
    if (known?.endsWith(said) === true && (year === undefined || known.startsWith(year))) return [];
    const truth =
      known === undefined ? 'the day of this release is not known' : `this release came out on ${sayDay(known)}`;
    return [toVouchFor('A9', paragraph, `“${found}”: ${truth}. In the sentence: “${read.text}”`)];
  });
}
