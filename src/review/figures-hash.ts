import { createHash } from 'node:crypto';
import type { LedgerFigure } from '../model/ledger.js';
import type { Problem } from '../problems/problem.js';

/**
 * What a decision rests on: the figures a draft prints, whatever the lines of the record they stand in, and numbers of a
 * person's own that somebody vouches for.
 */
export function figuresHash(figures: readonly LedgerFigure[], problems: readonly Problem[]): string {
  const printed = figures.map(({ text, value, origin }) => [text, value, origin.record, origin.measure, origin.period]);
  const own = problems.filter(({ code }) => code === 'check/figure-not-ours').map(({ message }) => message);
  const all = own.length === 0 ? printed : [printed, own];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
}
