import type { Draft, Quotation } from '../model/draft.js';
import type { Place } from '../problems/problem.js';
import { checkQuotationAge } from './check-quotation-age.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';

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
    return [...found, finding('check/quotation-other-release', 'H7', undefined, `${speaker} answered ${answers}.`)];
  if (date !== undefined || seen === undefined) return found;
  const until = notAfter === undefined ? '' : `, not after ${notAfter}`;
  const message = `${speaker}: the day these words were given is not known; published: ${seen}${until}.`;
  return [...found, finding('check/quotation-undated', 'H7', undefined, message)];
}

/** Every quotation, and every report of what somebody said, answers this release (rule H7). */
export function checkAnswers(draft: Draft, frame: Frame): readonly PlacedFinding[] {
  const release = `${draft.story}/${frame.later.label}`;
  const seen = new Set<Quotation>();
  return draft.paragraphs.flatMap(({ id, spans }) =>
    spans.flatMap((span): readonly PlacedFinding[] => {
      if (span.kind === 'reported' && span.reported.answers !== release) {
        const { organisation, answers, file } = span.reported;
        const message = `What ${organisation} is reported to say answers ${answers}.`;
        const found = finding('check/quotation-other-release', 'H7', undefined, message);
        return [{ found, place: placeIn(file, id) }];
      }
      if (span.kind !== 'quotation' || seen.has(span.quotation)) return [];
      seen.add(span.quotation);
      const place = placeIn(span.quotation.file, id);
      return quotationFindings(span.quotation, release, frame).map((found) => ({ found, place }));
    }),
  );
}
