import { allMatches } from './all-matches.js';
import { EARLIER } from './earlier-words.js';
import { endMonth } from './find-entry.js';
import { perObject } from '../../model/per-object.js';
import type { Period } from '../../model/period.js';
import type { Mention } from './mention.js';
import type { ReleaseWords } from './release-words.js';

/** A period where a sentence names it. */
export interface PeriodMention {
  readonly label: string;
  readonly at: number;
}

const PERIOD =
  /\b\d{4}[-–/]\d{2,4}\b|\b(?:year|(?:12|[Tt]welve) months) (?:ending|ended|to) (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2},)? \d{4}\b/;

const isCalendarYear = ({ start, end }: Period): boolean =>
  start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`;

/** The release's periods that are calendar years, as years are written: in them a year says all. */
const calendarYears = perObject(({ later, earlier }: ReleaseWords): readonly string[] =>
  [later, earlier]
    .filter((one) => one !== undefined)
    .filter(isCalendarYear)
    .map(({ end }) => end.slice(0, 4)),
);

/** What names a period in copy on a release. */
const periodsOf = perObject((release: ReleaseWords): RegExp => {
  const years = calendarYears(release);
  const named = years.length === 0 ? '' : `|(?<=\\b[Ii]n )(?:${years.join('|')})\\b(?![-–/])`;
  return new RegExp(`${PERIOD.source}${named}`, 'g');
});

const CALENDAR_YEARS = /\b(?:in|during|throughout) ((?:19|20)\d{2})\b(?![-–/])/gi;

/** Whether the calendar years that a text names are the release's own periods (rule E5). */
export const namesOwnYears = (text: string, release: ReleaseWords): boolean =>
  allMatches(CALENDAR_YEARS, text).every(([, year = '']) => calendarYears(release).includes(year));

const endOf = (said: string): string => (/^\d{4}$/.test(said) ? `${said}-12` : endMonth(said));

/** A period as the release has it, whichever way the copy writes it: 2019/20, the year ending March 2020 (rule E2). */
function labelOf(said: string, { later, earlier }: ReleaseWords): string {
  return [later, earlier].find((one) => one !== undefined && endMonth(one.label) === endOf(said))?.label ?? said;
}

/** Every period that a text names. */
export const periodsIn = (text: string, release: ReleaseWords): readonly PeriodMention[] =>
  allMatches(periodsOf(release), text).map((match) => ({ label: labelOf(match[0], release), at: match.index }));

const GAP = new RegExp(`\\b${EARLIER}`, 'i');
/** What may stand between a count and the earlier period that is its own: 207 in the year before. */
const BESIDE = /^ (?:(?:recorded|reported) )?(?:(?:in|for|during|of) )?$/;
/** Where the earlier period leads in a count: in the previous year it was 873; on the year before, when it was 207. */
const LEADS_ON = new RegExp(
  `(?:(?<!\\b(?:than|with|to|on|from|against|as)(?: (?:in|for))? )\\b${EARLIER}|\\b${EARLIER},? when )`,
  'gi',
);
/** Behind these words something else is said. */
const NEXT_CLAUSE = /[;:]| (?:and|but|while|whereas|when) (?:it|they|the|in|that)\b/;
const COMPARES = /\b(?:than|compared|after (?:none|no)|up|down|more|fewer|rose|fell|changed|unchanged|same|%)\b|%/;
const LEADS_IN = /\b(?:in|for) (?:the )?$/i;

/** The first period of some words, where "in" leads it in. */
function periodAfterIn(words: string, release: ReleaseWords): string | undefined {
  const [found] = allMatches(periodsOf(release), words);
  return found && LEADS_IN.test(words.slice(0, found.index)) ? found[0] : undefined;
}

const lastPeriodAfterIn = (words: string, release: ReleaseWords): RegExpExecArray | undefined =>
  allMatches(periodsOf(release), words).findLast((one) => LEADS_IN.test(words.slice(0, one.index)));

/** What leads in the count that another one is held against: 22% up on 2,505, higher than the 2,505. */
const HELD_AGAINST =
  /\b(?:from|(?:up|down) on|(?:more|fewer|higher|lower) than)(?: the| a)?(?: (?:figure|total) of)? $|\b(?:previous|earlier) (?:year|period)['’]s (?:(?:figure|total) of )?$/;
const COMPARED = /\b(?:compared (?:with|to)|against)(?: the| a)?(?: (?:figure|total) of)? $/;

/** Nothing more is said than what was counted: 10,001 crimes, compared with 10,000. */
const ENDS = /^(?: [a-z-]+){0,3}[.;]?$/;

/** Whether the words right beside a count give it as the earlier one, whatever period stands before. */
function isHeldAgainst(before: string, after: string, isSecond: boolean): boolean {
  const gap = GAP.exec(after);
  const between = after.slice(0, gap?.index);
  const isDated = gap !== null && !COMPARES.test(between);
  if (HELD_AGAINST.test(before)) return true;
  if (COMPARED.test(before)) return isDated || (isSecond && ENDS.test(after));
  return isDated && BESIDE.test(between);
}

/** Words that part the count before them from the earlier period behind them. */
const PARTS = /[,;:]|\b(?:and|but|while|whereas)\b/;

/** What stands before a count, without the earlier period that the count before it has beside it: 207 a year earlier and 251. */
function withoutTheirs(before: string): string {
  const gap = GAP.exec(before);
  const between = before.slice(0, gap?.index);
  if (gap === null || COMPARES.test(between) || PARTS.test(between)) return before;
  const rest = before.slice(gap.index + gap[0].length);
  return /^,? when /.test(rest) ? before : rest;
}

/** Whether the nearest period that some words before a count are about is the earlier one. */
function isLedInEarlier(before: string, release: ReleaseWords): boolean {
  const earlier = allMatches(LEADS_ON, before).at(-1);
  return earlier !== undefined && earlier.index > (lastPeriodAfterIn(before, release)?.index ?? -1);
}

/** Which of the two periods a count is for, from the words around it. */
export function whenOf(
  text: string,
  mention: Mention,
  counts: readonly Mention[],
  release: ReleaseWords,
): 'later' | 'earlier' {
  const own = counts.indexOf(mention);
  const end = counts[own + 1]?.at ?? text.length;
  const previous = counts[own - 1];
  const [after = ''] = text.slice(mention.at + mention.text.length, end).split(NEXT_CLAUSE);
  const before =
    previous === undefined
      ? text.slice(0, mention.at)
      : withoutTheirs(text.slice(previous.at + previous.text.length, mention.at));
  const following = periodAfterIn(after, release);
  if (following === undefined && /\bto $/.test(before)) return 'later';
  if (following === undefined && isHeldAgainst(before, after, previous !== undefined)) return 'earlier';
  if (following === undefined && isLedInEarlier(before, release)) return 'earlier';
  const named =
    following ?? (/\b(?:earlier|than)\b/.test(before) ? undefined : lastPeriodAfterIn(before, release)?.[0]);
  if (named !== undefined) return labelOf(named, release) === release.earlier?.label ? 'earlier' : 'later';
  if (/\bearlier\b/.test(before)) return 'earlier';
  const gap = GAP.exec(after);
  return gap && !COMPARES.test(after.slice(0, gap.index)) ? 'earlier' : 'later';
}
