import type { Draft, Quotation, Reported } from '../../model/draft.js';
import type { Place } from '../../problems/problem.js';
import { sayDay } from '../../problems/say-day.js';
import { checkQuotationAge } from './check-quotation-age.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';

/** A finding with its place. */
export interface PlacedFinding {
  readonly found: Finding;
  readonly place: Place;
}

function placeIn(file: string, field: string): Place {
  const [path = '', line = '1', column = '1'] = file.split(':');
  return { file: path, line: Number(line), column: Number(column), field };
}

function quotationFindings(quotation: Quotation, release: string, frame: Frame): readonly Finding[] {
  const { speaker, answers, date, seen, notAfter, unpaired } = quotation;
  const found: Finding[] = unpaired
    ? [finding('check/wording', 'H3', undefined, `Quotation marks inside ${speaker}’s words do not pair.`)]
    : [];
  found.push(...checkQuotationAge(quotation, frame));
  if (answers !== release)
    return [
      ...found,
      finding(
        'check/quotation-other-release',
        'H7',
        undefined,
        `${speaker}: these words were said of ${answers}, and not of this release.`,
      ),
    ];
  if (date !== undefined || seen === undefined) return found;
  const until = notAfter === undefined ? '' : `, not after ${sayDay(notAfter)}`;
  const message = `${speaker}: the day these words were given is not known; published: ${seen}${until}.`;
  return [...found, finding('check/quotation-undated', 'H7', undefined, message)];
}

/** What is wrong with a report of what somebody said. */
function reportFindings({ organisation, answers }: Reported, release: string): readonly Finding[] {
  if (answers === release) return [];
  const message = `${organisation}: what is reported of them was said of ${answers}, and not of this release.`;
  return [finding('check/quotation-other-release', 'H7', undefined, message)];
}

/** Every quotation, and every report of what somebody said, answers this release (rule H7). */
export function checkAnswers(draft: Draft, frame: Frame): readonly PlacedFinding[] {
  const release = `${draft.story}/${frame.release.later.label}`;
  const seen = new Set<Quotation>();
  const found: PlacedFinding[] = [];
  const add = (findings: readonly Finding[], file: string, field: string): void =>
    findings.forEach((one) => found.push({ found: one, place: placeIn(file, field) }));
  for (const { id, spans } of draft.paragraphs)
    for (const span of spans) {
      if (span.kind === 'reported') add(reportFindings(span.reported, release), span.reported.file, id);
      if (span.kind !== 'quotation' || seen.has(span.quotation)) continue;
      seen.add(span.quotation);
      add(quotationFindings(span.quotation, release, frame), span.quotation.file, id);
    }
  return found;
}
