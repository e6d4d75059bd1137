import type { Draft } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import type { DraftStatus, LedgerDraft, LedgerFigure, LedgerPeriod } from '../model/ledger.js';
import type { Problem } from '../problems/problem.js';
import { inPeriod } from './in-period.js';

/** Names for what the ids of measures and records stand for. */
export interface Naming {
  readonly measure: (id: string) => string;
  readonly record: (id: string) => string;
  /** The period the release compares with: a published change names none. */
  readonly earlier?: string;
}

/** What a figure is about, in a reporter's words. */
function aboutFigure({ form, origin }: Figure, naming: Naming): string {
  const { measure, record, period, since = naming.earlier } = origin;
  const counted = `${naming.measure(measure)} recorded by ${naming.record(record)}`;
  if (form === 'gap') return `the time from ${inPeriod(since ?? '')} to ${inPeriod(period)}`;
  if (form === 'percent')
    return `the change in ${counted}${since === undefined ? ` to ${inPeriod(period)}` : ` from ${inPeriod(since)} to ${inPeriod(period)}`}`;
  return `${counted} in ${inPeriod(period)}`;
}

/** A draft's entry in the ledger: its shape, standing, problems, and every number in it with its origin. */
export function ledgerDraft(
  draft: Draft,
  path: string,
  status: DraftStatus,
  problems: readonly Problem[],
  naming: Naming,
): LedgerDraft {
  const figures: LedgerFigure[] = [];
  const periods = new Map<string, LedgerPeriod>();
  for (const paragraph of draft.paragraphs)
    for (const span of paragraph.spans) {
      if (span.kind === 'figure')
        figures.push({
          text: span.text,
          value: span.figure.value,
          about: aboutFigure(span.figure, naming),
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
