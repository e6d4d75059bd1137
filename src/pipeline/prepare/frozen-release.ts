import type { CountEntry, ShareEntry } from '../../model/record-schema.js';
import type { ForceRecord } from '../../model/record.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { parsePeriod } from '../../text/periods.js';
import type { StoryKit } from './prepare.js';

/** The workbook a figure's cell is in: table.xlsx of table.xlsx#Table 24!F31. */
const fileOf = (source: string | undefined): string | undefined => /^(.+\.(?:xlsx|ods|csv))#/i.exec(source ?? '')?.[1];

interface Replaced {
  readonly measure: string;
  readonly period: string;
  readonly file: string;
}

/** A record's first figure up to the release's end that comes from another workbook than the release's. */
function replacedIn(
  { fields }: ForceRecord,
  measures: readonly string[],
  end: string,
  file: string,
): Replaced | undefined {
  for (const measure of measures) {
    const figures: Readonly<Record<string, CountEntry | ShareEntry>>[] = [
      fields.counts?.[measure] ?? {},
      fields.shares?.[measure] ?? {},
    ];
    for (const [period, entry] of figures.flatMap((byPeriod) => Object.entries(byPeriod))) {
      const other = typeof entry === 'object' ? fileOf(entry.source) : undefined;
      const isEarlier = (parsePeriod(period)?.end ?? end) <= end;
      if (isEarlier && other !== undefined && other !== file) return { measure, period, file: other };
    }
  }
  return undefined;
}

/**
 * Why an older release is left as it stands: one of its figures has since been replaced by another edition's,
 * and both figures of a change come from one edition. Undefined where it may be drafted anew.
 */
export function frozenRelease({ story, nation, peers }: StoryKit, label: string): Problem | undefined {
  const { releases, measures } = story.fields;
  const end = parsePeriod(label)?.end ?? '';
  const file = releases[label]?.file;
  const isOlder = Object.keys(releases).some((other) => (parsePeriod(other)?.end ?? '') > end);
  if (file === undefined || !isOlder) return undefined;
  for (const record of [nation, ...peers]) {
    const replaced = replacedIn(record, Object.keys(measures), end, file);
    if (!replaced) continue;
    const place = { ...story.placeOfKey(['releases', label]), field: `releases.${label}` };
    const message = `${label} is left as it stands: ${replaced.measure} of ${replaced.period} in ${record.file} is now from ${replaced.file}.`;
    return problem('derive/frozen', place, message);
  }
  return undefined;
}
