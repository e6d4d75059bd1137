import type { ForceRecord } from '../../model/record.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import { findEntry } from '../read/find-entry.js';
import type { Frame } from '../frame.js';

interface Known {
  readonly value: number;
  /** The nearest this many; 1 where it is exact. */
  readonly step: number;
}

function knownCount(record: ForceRecord, measure: string, period: string): Known | undefined {
  const entry = findEntry(record.fields.counts?.[measure], period);
  if (typeof entry === 'number') return { value: entry, step: 1 };
  return entry !== undefined && 'value' in entry ? { value: entry.value, step: entry.rounded ?? 1 } : undefined;
}

/**
 * Parts that a story declares to make up a whole do (story.yaml, sums). Exact counts that do not are held; rounded ones
 * may differ by their rounding, and the piece should then say so (rule D6).
 */
export function checkSums(record: ForceRecord, frame: Frame): readonly Finding[] {
  const nameOf = (id: string): string => frame.release.story.fields.measures[id]?.plural ?? id;
  return (frame.release.story.fields.sums ?? []).flatMap(({ whole, parts }) =>
    [frame.release.later, frame.release.earlier].flatMap((period): readonly Finding[] => {
      if (period === undefined) return [];
      const total = knownCount(record, whole, period.label);
      const known = parts.map((part) => knownCount(record, part, period.label)).filter((one) => one !== undefined);
      if (total === undefined || known.length < parts.length) return [];
      const sum = known.reduce((all, { value }) => all + value, 0);
      const slack = [total, ...known].reduce((all, { step }) => all + (step - 1) / 2, 0);
      if (sum === total.value) return [];
      const message = `In ${period.label} the parts (${parts.map(nameOf).join(', ')}) make ${sum}; ${nameOf(whole)} are ${total.value}.`;
      return Math.abs(sum - total.value) <= slack
        ? [finding('check/wording', 'D6', undefined, `${message} Say that they are rounded.`)]
        : [finding('check/parts-do-not-sum', 'D6', undefined, message)];
    }),
  );
}
