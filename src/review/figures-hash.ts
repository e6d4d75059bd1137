import { createHash } from 'node:crypto';
import type { LedgerFigure } from '../model/ledger.js';

/** What a decision rests on: the figures a draft prints, whatever the lines of the record they stand in. */
export function figuresHash(figures: readonly LedgerFigure[]): string {
  const printed = figures.map(({ text, value, origin }) => [text, value, origin.record, origin.measure, origin.period]);
  return createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 16);
}
