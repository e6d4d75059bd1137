import type { Frame } from '../frame.js';
import type { Claim } from '../read-claims.js';
import { countsFor } from './counts-for.js';
import { leftOut } from './record-counts.js';

/** What a claim is of, whose and when. */
type Of = Pick<Claim, 'scope' | 'measure' | 'when'>;

/** A part's count and that of its whole; undefined where the record lacks one. */
function partAndWhole(frame: Frame, { scope, measure, when }: Of): readonly [part: number, whole: number] | undefined {
  const id = frame.measures.find((one) => one.id === measure)?.whole;
  const part = countsFor(frame, scope, measure)?.[when];
  const whole = id === undefined ? undefined : countsFor(frame, scope, id)?.[when];
  return part === undefined || whole === undefined ? undefined : [part, whole];
}

/** The force's share of what was recorded in the nation; of one that is not in the nation's total there is none. */
function shareOfNation(frame: Frame, { measure, when }: Of): number | undefined {
  const [own, all] = [countsFor(frame, 'local', measure)?.[when], countsFor(frame, 'national', measure)?.[when]];
  return own === undefined || !all || leftOut(frame).includes(frame.record.id) ? undefined : own / all;
}

/**
 * What a share may be: of a part in its whole, where force and nation are both named also of the force in the nation. None where
 * the record gives nothing to hold it against (rule C10).
 */
export function sharesOf(frame: Frame, claim: Of & Pick<Claim, 'isOfBoth'>): readonly number[] {
  const found = partAndWhole(frame, claim);
  const ofPart = found && found[1] > 0 ? found[0] / found[1] : undefined;
  const ofNation = claim.isOfBoth ? shareOfNation(frame, claim) : undefined;
  return [ofPart, ofNation].filter((share) => share !== undefined);
}

/** What is left of a whole without its part: the other 2,840. */
export function restOf(frame: Frame, claim: Of): number | undefined {
  const part = frame.measures.find(({ whole }) => whole === claim.measure)?.id ?? claim.measure;
  const found = partAndWhole(frame, { ...claim, measure: part });
  return found && found[1] - found[0];
}
