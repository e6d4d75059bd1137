import type { LedgerDraft, LedgerFigure } from '../model/ledger.js';
import type { Lift } from '../model/review.js';
import type { Problem } from '../problems/problem.js';
import { textHash } from '../text/text-hash.js';

/** What a decision on a draft rests on, as review.yaml keeps it. */
type DecidedOn = Pick<Lift, 'figures' | 'words'>;

const printed = (figures: readonly LedgerFigure[]) =>
  figures.map(({ text, value, origin }) => [text, value, origin.record, origin.measure, origin.period]);

/** The figures a draft prints, whatever the lines of the record they stand in. */
const figuresHash = (figures: readonly LedgerFigure[]): string => textHash(JSON.stringify(printed(figures)));

const wordsHash = ({ code, about = '' }: Problem): string => textHash(JSON.stringify([code, about]));

const OWN_NUMBER: Problem['code'] = 'check/figure-not-ours';

/** Figures and a person's own numbers in one hash: how a decision without `words` names the numbers it was given for. */
function figuresAndNumbersHash(figures: readonly LedgerFigure[], problems: readonly Problem[]): string {
  const own = problems.filter(({ code }) => code === OWN_NUMBER).map(({ about }) => about);
  return own.length === 0 ? figuresHash(figures) : textHash(JSON.stringify([printed(figures), own]));
}

/** What somebody who lifts the holds of a draft decides on: its figures, and the words that are held. */
export function decidedOn({ figures, problems }: Pick<LedgerDraft, 'figures' | 'problems'>): DecidedOn {
  const held = problems.filter(({ severity, about }) => severity === 'hold' && about !== undefined);
  return { figures: figuresHash(figures), ...(held.length > 0 && { words: held.map(wordsHash) }) };
}

/** What a decision has to do with a hold of its code. */
export type Bearing = 'lifts' | 'on other figures' | 'for other words';

/** Tells decisions that lift a hold from those that were made on other figures or for other words. */
export function bearings(draft: Pick<LedgerDraft, 'figures' | 'problems'>): (one: Problem, lift: DecidedOn) => Bearing {
  return (one, lift) => {
    const figures = figuresHash(draft.figures);
    const withNumbers = figuresAndNumbersHash(draft.figures, draft.problems);
    if (lift.figures !== figures && lift.figures !== withNumbers) return 'on other figures';
    const isNamed =
      one.about === undefined ||
      lift.words?.includes(wordsHash(one)) === true ||
      (one.code === OWN_NUMBER && lift.figures === withNumbers);
    return isNamed ? 'lifts' : 'for other words';
  };
}
