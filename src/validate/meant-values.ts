import { MONTHS } from '../text/months.js';
import { sayDay } from '../problems/say-day.js';
import { periodsIn } from '../text/period-words.js';
import { periodEnding } from '../text/periods.js';

/** What a person meant by a value that was typed in an everyday form, as advice: "Write 2021-02-23." */

/** Everyday words for where a request stands, by what the record calls it. */
const EVERYDAY_STATUS: Readonly<Record<string, readonly string[]>> = {
  'not-asked': ['none', 'nothing', 'unasked'],
  asked: ['pending', 'waiting', 'sent', 'requested', 'awaited', 'awaiting reply'],
  received: ['replied', 'answered', 'responded', 'reply', 'answer', 'yes'],
  declined: ['refused', 'no comment', 'no-comment', 'declined to comment', 'rejected', 'turned down'],
  'no-reply': ['no answer', 'no response', 'silent', 'unanswered', 'ignored'],
  disputed: ['denied', 'contested', 'challenged'],
};

/** The status that an everyday word means; empty for any other word. */
export function meantStatus(typed: string, options: readonly string[]): string {
  const meant = options.find((status) => EVERYDAY_STATUS[status]?.includes(typed.trim().toLowerCase()));
  return meant === undefined ? '' : `Write ${meant}.`;
}

/** 2024, or calendar year 2024. */
const CALENDAR_YEAR = /^(?:(?:the )?(?:calendar )?year )?(\d{4})$/i;
/** A month, a quarter, half a year: “Q2 2024”, “quarter ending June 2024”, “April to June 2024”, “June 2024”. */
const SHORTER = new RegExp(
  String.raw`\b(?:quarter(?:ly)?|Q[1-4]|months?|half|H[12])\b|^(?:(?:${MONTHS.join('|')})\b\D*)+\d{4}$`,
  'i',
);

/** The one period that a label names in another spelling, as records write it: 2010/11; undefined where it names none. */
export function meantPeriod(typed: string): string | undefined {
  const [one, another] = periodsIn(typed);
  if (one) return another ? undefined : `Write ${one.period.label}.`;
  const year = Number(CALENDAR_YEAR.exec(typed)?.[1] ?? NaN);
  const [calendar, financial] = [periodEnding(11, year), periodEnding(2, year + 1)];
  if (calendar && financial)
    return `Write ${calendar.label} for January to December, ${financial.label} for April ${year} to March ${year + 1}.`;
  return SHORTER.test(typed)
    ? 'A period is twelve months here, such as year ending June 2025; a month, a quarter or half a year has no draft.'
    : undefined;
}

const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const IN_WORDS = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i;
const WITH_TIME = /^(.*?)(?:T|,? +(?:at +)?)(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/i;
const AS_WRITTEN = /^\d{4}-\d{2}-\d{2}(?=T|$)/;

/** A day of the calendar as records write it; undefined where the calendar has none. */
function isoDay(year: number, month: number, day: number): string | undefined {
  const then = new Date(Date.UTC(year, month - 1, day));
  const isThere = then.getUTCMonth() === month - 1 && then.getUTCDate() === day;
  return isThere ? then.toISOString().slice(0, 10) : undefined;
}

/** The days that a text can mean: two where day and month can be told from one another by nobody. */
function daysMeant(typed: string): readonly string[] {
  const numbers = (found: RegExpExecArray | null) => found?.slice(1).map(Number);
  const [year, month = 0, day = 0] = numbers(YEAR_FIRST.exec(typed)) ?? [];
  if (year !== undefined) return [isoDay(year, month, day)].filter((one) => one !== undefined);
  const [first, second = 0, inYear = 0] = numbers(YEAR_LAST.exec(typed)) ?? [];
  if (first !== undefined) {
    const both = [isoDay(inYear, second, first), isoDay(inYear, first, second)];
    return [...new Set(both.filter((one) => one !== undefined))];
  }
  const [, date, name = '', ofYear] = IN_WORDS.exec(typed) ?? [];
  const at = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase()));
  if (date === undefined || at < 0) return [];
  return [isoDay(Number(ofYear), at + 1, Number(date))].filter((one) => one !== undefined);
}

/** A day and a time apart; the time as records write it, and only where it is surely one: 17:00, 5.30pm, 5pm. */
function dayAndTime(typed: string): { readonly day: string; readonly time: string } {
  const [, day = '', hours = '', minutes, half] = WITH_TIME.exec(typed) ?? [];
  const [hour, isPm] = [Number(hours), half?.toLowerCase() === 'pm'];
  const isTime = half === undefined ? hour < 24 && minutes !== undefined : hour >= 1 && hour <= 12;
  if (day === '' || !isTime || Number(minutes ?? 0) > 59) return { day: typed, time: '' };
  const of24 = half === undefined ? hour : (hour % 12) + (isPm ? 12 : 0);
  return { day, time: `T${String(of24).padStart(2, '0')}:${minutes ?? '00'}` };
}

/** A day, with a time where one is taken, as it would be written here; or the form that is expected. */
export function meantDay(typed: string, takesTime: boolean): string {
  const { day, time: read } = dayAndTime(typed.trim());
  const time = takesTime ? read : '';
  const [one, other] = daysMeant(day);
  if (other !== undefined && one !== undefined)
    return `Write year-month-day: ${one}${time} for ${sayDay(one)}, ${other}${time} for ${sayDay(other)}.`;
  if (one !== undefined) return `Write ${one}${time}.`;
  const [asWritten] = AS_WRITTEN.exec(typed) ?? [];
  if (asWritten === undefined) return 'Write year-month-day, such as 2021-02-24.';
  return daysMeant(asWritten).length > 0
    ? `Correct the time, or write the day alone: ${asWritten}.`
    : 'The calendar has no such day: correct it.';
}
