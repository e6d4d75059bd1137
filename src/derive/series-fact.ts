import type { Fact } from '../model/fact.js';
import type { Origin } from '../model/figure.js';
import type { Period } from '../model/period.js';
import type { ForceRecord } from '../model/record.js';
import { placeText } from '../problems/problem.js';
import { grouped } from '../text/numbers.js';
import { monthsBetween, parsePeriod } from '../text/periods.js';
import type { Count } from './read-count.js';
import { readCount } from './read-count.js';
import type { ReleaseContext } from './release-context.js';

type Known = Extract<Count, { known: true }>;

/** Fewer years before it than this are no series (rule C13). */
const LEAST_YEARS = 3;

/** Every year that the record has an entry for and that ended before the release's, the oldest first. */
const yearsBefore = (record: ForceRecord, measure: string, later: Period): readonly Period[] =>
  Object.keys(record.fields.counts?.[measure] ?? {})
    .flatMap((label) => parsePeriod(label) ?? [])
    .filter((period) => period.end < later.end && period.months === later.months)
    .sort((a, b) => (a.end < b.end ? -1 : 1));

/** The years of one kind (ending in one month), one after the other without a gap: the longest run of them. */
function longestRun(years: readonly Period[]): readonly Period[] {
  const kinds = new Map<string, Period[]>();
  for (const year of years) {
    const kind = year.end.slice(5, 7);
    kinds.set(kind, [...(kinds.get(kind) ?? []), year]);
  }
  const [longest = []] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const isWhole = longest.every((year, at) => at === 0 || monthsBetween(longest[at - 1] as Period, year) === 12);
  return isWhole ? longest : [];
}

const isExact = (count: Count): count is Known => count.known && count.rounded === undefined;

/**
 * How the later count stands to every earlier year the record holds: highest and lowest are strict, and are said
 * only where every one of those years is known exactly, no break in the series lies among them, and the count is
 * large enough not to swing by chance (rules C5, C13, C14, E6). The years named are the longest run of one kind.
 */
export function seriesFact(record: ForceRecord, measure: string, count: Count, context: ReleaseContext): Fact {
  const { later, story } = context;
  const years = yearsBefore(record, measure, later);
  const run = longestRun(years);
  const [first, last] = [run[0], run.at(-1)];
  const counts = years.map((year) => readCount(record, measure, year));
  const isBroken = (record.fields.breaks ?? []).some(
    (one) => one.measure === measure && one.from > (years[0]?.start ?? '') && one.from <= later.end,
  );
  if (!first || !last || run.length < LEAST_YEARS || isBroken || !isExact(count) || !counts.every(isExact))
    return { case: 'none' };
  if (count.value < story.fields.thresholds['min-percent-base']) return { case: 'none' };
  const isHighest = counts.every(({ value }) => value < count.value);
  if (!isHighest && !counts.every(({ value }) => value > count.value)) return { case: 'between' };
  const origin: Origin = {
    record: record.id,
    measure,
    period: later.label,
    since: first.label,
    sum: `${grouped(count.value)} beside ${counts.map(({ value }) => grouped(value)).join('; ')}`,
    from: [count.origin, ...counts.map(({ origin: one }) => one)],
  };
  const file = placeText(record.placeOf(['counts', measure]));
  return {
    case: isHighest ? 'highest' : 'lowest',
    parts: {
      from: { print: { kind: 'period', period: first, file } },
      to: { print: { kind: 'period', period: last, file } },
      many: {
        print: { kind: 'figure', form: 'words', value: run.length, words: { is: 'tally', number: run.length }, origin },
      },
    },
  };
}
