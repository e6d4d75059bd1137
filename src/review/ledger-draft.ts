import type { Draft } from '../model/draft.js';
import type { DraftStatus, LedgerDraft, LedgerFigure, LedgerPeriod } from '../model/ledger.js';
import type { Problem } from '../problems/problem.js';

/** A draft's entry in the ledger: its shape, standing, problems, and every number in it with its origin. */
export function ledgerDraft(
  draft: Draft,
  path: string,
  status: DraftStatus,
  problems: readonly Problem[],
): LedgerDraft {
  const figures: LedgerFigure[] = [];
  const periods = new Map<string, LedgerPeriod>();
  for (const paragraph of draft.paragraphs)
    for (const span of paragraph.spans) {
      if (span.kind === 'figure')
        figures.push({
          text: span.text,
          value: span.figure.value,
          paragraph: paragraph.id,
          origin: span.figure.origin,
        });
      if (span.kind === 'period')
        periods.set(span.text, {
          text: span.text,
          start: span.period.start,
          end: span.period.end,
          origin: { file: span.file },
        });
    }
  const { force, outlet, shape } = draft;
  return { force, outlet, path, shape, status, problems, figures, periods: [...periods.values()] };
}
