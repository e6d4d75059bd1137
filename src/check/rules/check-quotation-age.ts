import type { Quotation } from '../../model/draft.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';

const DAY = 86_400_000;

/** The release's day, or the latest it can have been. */
function releaseDay(frame: Frame): string | undefined {
  const published = frame.release.story.fields.releases[frame.release.later.label]?.published;
  return typeof published === 'string' ? published.slice(0, 10) : published?.['not-after'];
}

/** Words of an unknown day, or far older than the release, are held (rule H7). */
export function checkQuotationAge(quotation: Quotation, frame: Frame): readonly Finding[] {
  const { speaker, date, seen } = quotation;
  if (date === undefined && seen === undefined)
    return [
      finding('check/quotation-of-unknown-day', 'H7', undefined, `Nothing says when ${speaker} gave these words.`),
    ];
  const day = releaseDay(frame);
  if (date === undefined || day === undefined) return [];
  const age = Math.round((Date.parse(day) - Date.parse(date)) / DAY);
  const oldest = frame.release.story.fields.thresholds['max-quote-age'];
  if (age <= oldest) return [];
  return [
    finding('check/quotation-stale', 'H7', undefined, `${speaker} gave these words ${age} days before the release.`),
  ];
}
