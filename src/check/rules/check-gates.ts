import type { ForceRecord } from '../../model/record.js';
import { sayDay, sayWhen } from '../../problems/say-day.js';
import { checkSums } from './check-sums.js';
import { grouped } from '../grouped.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import { endMonth } from '../read/find-entry.js';
import { statementStatus } from '../statement-status.js';
import { startOf } from '../books/run-truth.js';
import type { Counts } from '../books/counts.js';
import type { Frame, FrameMeasure } from '../frame.js';

/** Moves of this size, or a halving, want the force's word on them (rule C11). */
const LARGE_RISE = 100;
const LARGE_FALL = -50;

/** In per cent, with a sign; the nation's may be known as published only. */
function percentOf({ earlier, later, published }: Counts): number | undefined {
  if (earlier !== undefined && later !== undefined && earlier > 0) return (later / earlier - 1) * 100;
  return published;
}

/** The record's other changes of a measure, from one period to the next that does not overlap it; none across a break. */
function ownHistory(record: ForceRecord, measure: string, frame: Frame): readonly number[] {
  const known = Object.entries(record.fields.counts?.[measure] ?? {})
    .flatMap(([label, entry]): readonly { end: string; value: number }[] => {
      const value = typeof entry === 'number' ? entry : 'value' in entry ? entry.value : undefined;
      return value === undefined ? [] : [{ end: endMonth(label), value }];
    })
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  const isBroken = (since: string, until: string): boolean =>
    (record.fields.breaks ?? []).some(
      (one) => one.measure === measure && one.from > startOf(since) && one.from.slice(0, 7) <= until,
    );
  return known.flatMap((one) => {
    const before = known.findLast(({ end }) => end < startOf(one.end).slice(0, 7));
    const isThis =
      before?.end === endMonth(frame.release.earlier?.label ?? '') && one.end === endMonth(frame.release.later.label);
    if (before === undefined || isThis || before.value === 0 || isBroken(before.end, one.end)) return [];
    return [(one.value / before.value - 1) * 100];
  });
}

/** A count large enough for a percentage does not vanish from one period to the next, or come from nowhere. */
const isFromOrToNothing = ({ earlier, later }: Counts, { release }: Frame): boolean =>
  (later === 0 && earlier !== undefined && earlier >= release.minPercentBase) ||
  (earlier === 0 && later !== undefined && later >= release.minPercentBase);

/** A change far from the nation's and from the force's own history: is it crime, or counting? */
function baselineFindings(measure: FrameMeasure, record: ForceRecord, frame: Frame): readonly Finding[] {
  const odd = [measure.local, measure.national].find((counts) => isFromOrToNothing(counts, frame));
  if (odd) {
    const whose = odd === measure.local ? 'the force’s figures' : `the figures for ${frame.release.nation.fields.area}`;
    const moved =
      odd.later === 0 ? `fell from ${grouped(odd.earlier)} to zero` : `rose from zero to ${grouped(odd.later)}`;
    const message = `The count of ${measure.plural} ${moved} in ${whose}. A figure may be missing.`;
    return [finding('check/baseline', 'C11', undefined, message)];
  }
  const local = percentOf(measure.local);
  const largest = Math.max(measure.local.earlier ?? 0, measure.local.later ?? 0);
  if (local === undefined || largest < frame.release.minPercentBase) return [];
  const gap = frame.release.story.fields.thresholds['baseline-gap'];
  const nation = percentOf(measure.national);
  const isFar = (other: number): boolean => Math.abs(local - other) > gap;
  if (!isFar(nation ?? 0) || !ownHistory(record, measure.id, frame).every(isFar)) return [];
  const { area } = frame.release.nation.fields;
  const beside = nation === undefined ? `the change in ${area} is not known` : `in ${area} it is ${signed(nation)}`;
  const counts = `${grouped(measure.local.earlier)} to ${grouped(measure.local.later)}`;
  const message = `The count of ${measure.plural} changed by ${signed(local)} (${counts}); ${beside}. A change of practice may be behind it.`;
  return [finding('check/baseline', 'C11', undefined, message)];
}

const signed = (percent: number): string => `${percent < 0 ? '−' : '+'}${grouped(Math.abs(Math.round(percent)))}%`;

/** Breaks in the series between the two periods (rule E6). */
function breaksIn({ id }: FrameMeasure, record: ForceRecord, { release: { earlier, later } }: Frame) {
  const between = (from: string): boolean => earlier !== undefined && from > earlier.start && from <= later.end;
  return (record.fields.breaks ?? []).filter((one) => one.measure === id && between(one.from));
}

function breakFindings(measure: FrameMeasure, record: ForceRecord, frame: Frame): readonly Finding[] {
  return breaksIn(measure, record, frame).map(({ from, reason }) =>
    finding(
      'check/series-break',
      'E6',
      undefined,
      `From ${sayDay(from)} ${measure.plural} are recorded in another way: ${reason}.`,
    ),
  );
}

/** A force cannot have recorded more than all forces together (rule D6). */
function excessFindings(measure: FrameMeasure, frame: Frame): readonly Finding[] {
  return (['later', 'earlier'] as const).flatMap((which) => {
    const [own, all] = [measure.local[which], measure.national[which]];
    if (own === undefined || all === undefined || own <= all) return [];
    const message = `${grouped(own)} ${measure.plural} in ${frame.release[which]?.label ?? ''} are more than ${grouped(all)}, the figure for ${frame.release.nation.fields.area}.`;
    return [finding('check/parts-do-not-sum', 'D6', undefined, message)];
  });
}

/** A large move without the force's words, or a line that it was asked; figures that the force disputes (rules C11, J1). */
function statementFindings(record: ForceRecord, frame: Frame): readonly Finding[] {
  const status = statementStatus(record, frame);
  if (status === 'disputed')
    return [finding('check/figures-disputed', 'J1', undefined, 'The force says that the figures are not right.')];
  const change = frame.measures[0] && percentOf(frame.measures[0].local);
  if (change === undefined || (change < LARGE_RISE && change > LARGE_FALL)) return [];
  if (status !== undefined && status !== 'not-asked') return [];
  return [
    finding(
      'check/no-statement',
      'C11',
      undefined,
      `The figures changed by ${signed(change)}, and the record does not say that the force was asked.`,
    ),
  ];
}

/** An editor is told why a change has no percentage: one of its counts is too small for one (rule C5). */
function smallBaseFindings(measure: FrameMeasure, record: ForceRecord, frame: Frame): readonly Finding[] {
  const { local, plural, whole } = measure;
  const { earlier, later } = local;
  if (earlier === undefined || later === undefined || earlier === later) return [];
  // Where a small part is left out, or the series breaks, no change is given that could lack its percentage.
  const least = whole === undefined ? 0 : frame.release.story.fields.thresholds['least-part'];
  if (Math.min(earlier, later) < least || breaksIn(measure, record, frame).length > 0) return [];
  const small = [earlier, later].filter((count) => count < frame.release.minPercentBase);
  if (small.length === 0 || small.includes(0)) return [];
  const message = `The change in ${plural}, ${earlier} to ${later}, is given without a percentage: ${small.join(' and ')} ${small.length === 1 ? 'is' : 'are'} under ${frame.release.minPercentBase}.`;
  return [finding('check/percentage-left-out', 'C5', undefined, message)];
}

const DAYS_IN_A_YEAR = 366;
const DAY = 86_400_000;

/** Figures published more than a year after their period are old when they are new (rule E4). */
function lateFindings(frame: Frame): readonly Finding[] {
  const published = frame.release.story.fields.releases[frame.release.later.label]?.published;
  const day = typeof published === 'string' ? published.slice(0, 10) : undefined;
  if (day === undefined || Date.parse(day) - Date.parse(frame.release.later.end) <= DAYS_IN_A_YEAR * DAY) return [];
  return [
    finding(
      'check/wording',
      'E4',
      undefined,
      `The figures end on ${sayDay(frame.release.later.end)} and came out on ${sayDay(day)}: say so.`,
    ),
  ];
}

/** Dates of a statement that lie after the day the drafts are for (rule H7). */
function futureFindings(record: ForceRecord, frame: Frame): readonly Finding[] {
  const { today } = frame.release;
  if (today === undefined) return [];
  return (record.fields.statements ?? []).flatMap(({ asked, received, seen }) =>
    Object.entries({ asked, received, seen: seen?.date })
      .filter(([, day]) => day !== undefined && day.slice(0, 10) > today)
      .map(([what, day]) =>
        finding(
          'check/date-in-future',
          'H7',
          undefined,
          `A statement was ${what} ${sayWhen(day ?? today)}, after today, ${sayDay(today)}.`,
        ),
      ),
  );
}

/** What keeps a draft from delivery until a named person decides, in an editor's words. */
export function checkGates(record: ForceRecord, frame: Frame): readonly Finding[] {
  return [
    ...frame.measures.flatMap((measure) => baselineFindings(measure, record, frame)).slice(0, 1),
    ...frame.measures.flatMap((measure) => breakFindings(measure, record, frame)),
    ...checkSums(record, frame),
    ...frame.measures.flatMap((measure) => excessFindings(measure, frame)),
    ...frame.measures.flatMap((measure) => smallBaseFindings(measure, record, frame)),
    ...statementFindings(record, frame),
    ...lateFindings(frame),
    ...futureFindings(record, frame),
  ];
}
