import type { Fact } from '../model/fact.js';
import type { Origin } from '../model/figure.js';
import type { Period } from '../model/period.js';
import type { ForceRecord } from '../model/record.js';
import { wholePercent } from '../text/approximations.js';
import { readCount, readPublishedShare } from './read-count.js';

/** So many decimals of a published percentage are told: a workbook's cell holds fifteen. */
const PLACES = 4;

/**
 * The share that was published beside a count, in whole per cent. Left out where it is missing, under 1% or
 * all but the whole (rule C4), and where what it is a share of is fewer than `least` (rule C5): the whole is not
 * published, so it is reckoned from the count and the share.
 */
export function proportionFact(record: ForceRecord, measure: string, period: Period, least: number): Fact {
  const share = readPublishedShare(record, measure, period);
  const count = readCount(record, measure, period);
  const percent = share && wholePercent(share.percent);
  if (!share || percent === undefined || !count.known) return { case: 'missing' };
  if ((count.value * 100) / share.percent < least) return { case: 'missing' };
  const origin: Origin = {
    record: record.id,
    measure,
    period: period.label,
    file: share.file,
    sum: `published as a percentage of ${share.of}; not recomputed`,
    rounding: `${Number(share.percent.toFixed(PLACES))} rounded to ${percent}`,
    ...(share.source !== undefined && { source: share.source }),
  };
  return {
    case: 'known',
    print: { kind: 'figure', form: 'words', value: share.percent, words: { is: 'share', percent }, origin },
    parts: { whole: { print: { kind: 'name', text: share.of } } },
  };
}
