import { changePercent } from './claim-truth.js';
import { countsFor } from './counts-for.js';
import type { Frame } from '../frame.js';
import type { ComparisonClaim } from '../read-claims.js';
import { holdsFor } from '../read/read-mentions.js';
import { exactCount, isCountedOtherwise, peopleOf } from './record-counts.js';

type Beside = ComparisonClaim & { readonly is: 'beside' };

/** The force's rate over the nation's; undefined where the records give none that may be compared. */
function rateRatio(measure: string, frame: Frame): number | undefined {
  const { record, release } = frame;
  if (release.story.fields.rates === undefined || isCountedOtherwise(record, measure)) return undefined;
  const [own, all] = [record, release.nation].map((one) => {
    const count = exactCount(one, measure, release.later.label);
    const people = peopleOf(one, frame);
    return count === undefined || people === undefined ? undefined : count / people;
  });
  return own === undefined || all === undefined || all === 0 ? undefined : own / all;
}

/** Whether the force's rate is above the nation's, or below it. */
export function isOnSide(measure: string, side: 'above' | 'below', frame: Frame): boolean | undefined {
  const ratio = rateRatio(measure, frame);
  return ratio === undefined ? undefined : side === 'above' ? ratio > 1 : ratio < 1;
}

/** Two rates are “the same” within this part of the nation's. */
const ALIKE = 0.025;

function rateHolds(claim: Beside, frame: Frame): boolean | undefined {
  const ratio = rateRatio(claim.measure, frame);
  if (ratio === undefined) return undefined;
  if (claim.times !== undefined) {
    const { value, relation } = claim.times;
    return relation === 'equal' ? Math.abs(ratio / value - 1) <= ALIKE : holdsFor(claim.times, ratio);
  }
  if (claim.side === 'same') return Math.abs(ratio - 1) <= ALIKE;
  return claim.side === 'above' ? ratio > 1 : ratio < 1;
}

/** The force's change beside the nation's: which of them went further, and whether both went one way. */
function changeHolds({ measure, side, of, way, percent }: Beside, frame: Frame): boolean | undefined {
  const [own, all] = (['local', 'national'] as const).map((scope) => {
    const counts = countsFor(frame, scope, measure);
    return counts && changePercent(counts)?.percent;
  });
  if (own === undefined || all === undefined) return undefined;
  if (percent !== undefined && percent !== Math.abs(all)) return false;
  const isAlike = Math.sign(own) === Math.sign(all);
  if (of === 'trend') return side === 'same' ? isAlike : !isAlike;
  if ((way === 'up' && own <= 0) || (way === 'down' && own >= 0)) return false;
  if (side === 'same') return own === all;
  const further = way === 'up' ? own - all : way === 'down' ? all - own : Math.abs(own) - Math.abs(all);
  return side === 'above' ? further > 0 : further < 0;
}

/** Whether what is said of the force beside the nation is so; undefined where the records give nothing to tell it by. */
export function besideHolds(claim: Beside, frame: Frame): boolean | undefined {
  if (claim.of === 'level') return undefined;
  return claim.of === 'rate' ? rateHolds(claim, frame) : changeHolds(claim, frame);
}
