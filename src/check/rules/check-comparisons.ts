import { countedIn } from '../counted-in.js';
import { comparisonHolds } from '../books/comparison-truth.js';
import { finding, toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { ComparisonClaim, Sentence } from '../read-claims.js';

/** The rule behind each kind of comparison. */
const RULES: Readonly<Record<ComparisonClaim['is'], string>> = {
  share: 'C4',
  rate: 'F5',
  place: 'F4',
  series: 'C14',
  beside: 'C2',
  run: 'C13',
  bare: 'C14',
};

/** What a record may be too short to tell: somebody may know it all the same. */
const MAY_BE_KNOWN: readonly ComparisonClaim['is'][] = ['run', 'beside'];

const ruleOf = (claim: ComparisonClaim): string =>
  claim.is === 'beside' && claim.times !== undefined ? 'C7' : RULES[claim.is];

/** Shares, rates, places and series that the records contradict, or do not support. */
export function checkComparisons(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const comparing = sentences.filter(({ comparisons }) => comparisons.length > 0);
  return comparing.flatMap(({ comparisons, paragraph }) =>
    comparisons.flatMap((claim): readonly Finding[] => {
      const holds = comparisonHolds(claim, frame);
      if (holds === true) return [];
      const why = holds === false ? 'is not what the records give' : 'has nothing in the records behind it';
      const whose = claim.scope === 'local' ? 'the force' : frame.release.nation.fields.area;
      const message = `“${claim.text}” ${why} (${countedIn(claim.measure, frame)}, ${whose}).`;
      if (holds === undefined && MAY_BE_KNOWN.includes(claim.is))
        return [toVouchFor(ruleOf(claim), paragraph, message)];
      return [finding('check/comparison-wrong', ruleOf(claim), paragraph, message)];
    }),
  );
}
