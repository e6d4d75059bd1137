import type { CountEntry } from '../model/record-schema.js';
import type { ForceRecord, Story } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { parsePeriod } from '../text/periods.js';

interface Range {
  readonly least: number;
  readonly most: number;
  readonly shown: number;
}

/** The values a count can stand for: one, or those that round to it. */
function rangeOf(entry: CountEntry | undefined): Range | undefined {
  if (entry === undefined || (typeof entry === 'object' && 'missing' in entry)) return undefined;
  const { value, rounded = 1 } = typeof entry === 'number' ? { value: entry } : entry;
  const slack = Math.floor(rounded / 2);
  return { least: value - slack, most: value + slack, shown: value };
}

type Counts = Readonly<Record<string, CountEntry>>;

/** The entry for the same twelve months, whichever spelling each measure has of them: 2019-20, year ending March 2020. */
function sameMonths(counts: Counts, period: string): CountEntry | undefined {
  const end = parsePeriod(period)?.end;
  return Object.entries(counts).find(([label]) => parsePeriod(label)?.end === end)?.[1];
}

/** A part can't be larger than its whole in any period (rule B7). */
export function partProblems(record: ForceRecord, story: Story): readonly Problem[] {
  const { counts = {} } = record.fields;
  return Object.entries(story.fields.measures).flatMap(([part, { 'part-of': whole }]) => {
    if (whole === undefined) return [];
    return Object.entries(counts[part] ?? {}).flatMap(([period, entry]) => {
      const small = rangeOf(entry);
      const large = rangeOf(sameMonths(counts[whole] ?? {}, period));
      if (!small || !large || small.least <= large.most) return [];
      const path = ['counts', part, period];
      const place = { ...record.placeOf(path), field: path.join('.') };
      const message = `${part} in ${period} is ${small.shown}, more than the ${large.shown} of ${whole} that it is a part of.`;
      return [problem('validate/part-exceeds-whole', place, message)];
    });
  });
}
