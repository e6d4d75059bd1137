import { comparisonHolds } from './comparison-truth.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import type { ComparisonClaim, Sentence } from './read-claims.js';

/** The rule behind each kind of comparison. */
const RULES: Readonly<Record<ComparisonClaim['is'], string>> = {
  share: 'C4',
  rate: 'F5',
  place: 'F4',
  series: 'C14',
  bare: 'C14',
};

/** Shares, rates, places and series that the records contradict, or do not support. */
export function checkComparisons(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const comparing = sentences.filter(({ comparisons }) => comparisons.length > 0);
  return comparing.flatMap(({ comparisons, paragraph }) =>
    comparisons.flatMap((claim): readonly Finding[] => {
      const holds = comparisonHolds(claim, frame);
      if (holds === true) return [];
      const why = holds === false ? 'is not what the records give' : 'has nothing in the records behind it';
      const whose = claim.scope === 'local' ? 'the force' : frame.release.nation.fields.area;
      const message = `“${claim.text}” ${why} (${claim.measure}, ${whose}).`;
      return [finding('check/comparison-wrong', RULES[claim.is], paragraph, message)];
    }),
  );
}
