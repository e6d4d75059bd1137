import { allMatches } from './all-matches.js';
import { FIGURE_WORDS } from './figure-words.js';
import { MONTHS } from './find-entry.js';
import { COUNT_WORD, countIn } from './read-times-as-many.js';

/** A stretch of time in which copy says that something was counted. */
export type Stretch = { readonly at: number; readonly text: string } & (
  | { readonly is: 'dated'; readonly start: string | undefined; readonly end: string }
  /** A year, of which the last month is named alone. */
  | { readonly is: 'year to'; readonly month: string }
  /** How long it was, where nothing says both from when and until when. */
  | { readonly is: 'length'; readonly months: number }
);

const MONTH = `(${MONTHS.join('|')})`;
const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)? )?';
const MANY = `(?:${COUNT_WORD})`;
/** Most sentences name none. */
const HINT =
  /\b(?:days|weeks?|fortnight|months?|quarter|years?|decades?|yesterday|overnight|weekend)\b|\b(?:between|from|since) [^.;]*\d{4}|[a-z]day\b/i;

/** Between October 2018 and September 2019, from 1 April to 31 March 2020. */
const FROM_TO = new RegExp(
  `\\b(?:between|from) ${DAY}${MONTH}(?: (\\d{4}))? (?:and|to|until) (?:the end of )?${DAY}${MONTH} (\\d{4})\\b`,
  'gi',
);
/** In the three years to September 2019: a year, or 12 months, is a period, and read with them. */
const LONG_TO = new RegExp(
  `\\b(?:(?:${MANY}) (?:years|decades|weeks)|(?!(?:12|twelve)\\b)${MANY} months|(?:quarter|decade|fortnight|week|month)) (?:to|ending|ended) (?:the end of )?${DAY}${MONTH} (\\d{4})\\b`,
  'gi',
);
const NOT_IT = "(?![’'-]| (?:to|ending|ended|before|earlier|ago|later|from|that|when|which|after|old|on average)\\b)";
const UNIT = '(day|week|fortnight|month|quarter|year|decade)s?\\b';
/** Over two years, in the past fortnight; what was published in it was counted before. */
const LENGTH = new RegExp(
  `(?<!\\b(?:published|released|issued|out) )\\b(?:in|over|during|within|throughout) (?:the space of )?(?:(?:just|only|under) )?(?:(?:the )?(?:past|last|latest) (?:(${MANY}) )?|(an?|${MANY}) )${UNIT}${NOT_IT}`,
  'gi',
);
const COVERED = new RegExp(
  `\\b(?:figures|data|statistics|numbers) (?:cover|are for|span) (?:a period of |only |just )?(an?|${MANY}) ${UNIT}${NOT_IT}`,
  'gi',
);
/** The figures cover calendar year 2019. */
const CALENDAR =
  /\b(?:figures|data|statistics|numbers) (?:cover|are for|relate to|span) (?:all of )?(?:(?:the )?(?:calendar )?year )?((?:19|20)\d{2})\b(?![-–/]\d)/gi;
/** In the year to June: of which year, the words do not say. */
const YEAR_TO = new RegExp(
  `\\b(?:the (?:latest )?(?:year|12 months|twelve months)) (?:to|ending|ended) (?:the end of )?${DAY}${MONTH}\\b(?! \\d{4})`,
  'gi',
);
/** A day, a night or a month that a count is given for, right before or behind it. */
const DATE = `(?:on [A-Z][a-z]+day|at (?:the|a) weekend|yesterday|overnight|last (?:night|week|month)|(?:this|last) (?:spring|summer|autumn|winter))`;
const COUNTED = String.raw`(?:recorded|logged|counted|registered|reported) (?:(?:more than|over|about|around|nearly|almost|just) ){0,2}(?:\d|${COUNT_WORD})`;
const WHO = String.raw`(?:the force|police|officers|it|they|(?:[A-Z][\w’'-]*(?: and| of)? ?){1,5})`;
const ON_A_DAY = new RegExp(
  `^${DATE},? ${WHO} ?(?:had )?${COUNTED}|\\b${COUNTED}[\\w,]*(?: [a-z-]+){1,6}? ${DATE}\\b`,
  'gi',
);
/** Since 2016, and not since 2016-17, which is a period. */
const SINCE = /\bsince (?:[A-Z][a-z]+ )?(?:19|20)\d{2}\b(?![-–/]\d)/gi;
const OF_FIGURES = new RegExp(`\\b(?:${FIGURE_WORDS}|rose|risen|fell|fallen|up|down|doubled|trebled|halved)\\b`, 'i');
const PARTS = /[,;:–—]| (?:and|but|which|who|while|when) /;

const monthOf = (month: string, year: string): string => {
  const at = MONTHS.findIndex((one) => one.toLowerCase() === month.toLowerCase());
  return `${year}-${String(at + 1).padStart(2, '0')}`;
};

const MONTHS_IN: Readonly<Record<string, number>> = {
  day: 1 / 30,
  week: 1 / 4,
  fortnight: 1 / 2,
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
};

const monthsIn = (count: string | undefined, unit: string): number =>
  (count === undefined || /^an?$/i.test(count) ? 1 : countIn(count)) * (MONTHS_IN[unit.toLowerCase()] ?? NaN);

/** Whether the words that a stretch stands among, up to where something else is said, are about figures. */
function isOfFigures(text: string, { index, 0: found }: RegExpExecArray): boolean {
  const before = text.slice(0, index).split(PARTS).at(-1) ?? '';
  const after =
    text
      .slice(index + found.length)
      .replace(/^,/, '')
      .split(PARTS)[0] ?? '';
  return OF_FIGURES.test(before) || OF_FIGURES.test(after);
}

/** Every stretch of time that a text gives for figures, but the periods of which each has its own name. */
export function stretchesIn(text: string): readonly Stretch[] {
  if (!HINT.test(text)) return [];
  const dated = allMatches(FROM_TO, text).map((match): Stretch => {
    const [found, from = '', fromYear, to = '', toYear = ''] = match;
    const end = monthOf(to, toYear);
    const start = monthOf(from, fromYear ?? toYear);
    return { is: 'dated', at: match.index, text: found, start, end };
  });
  const long = allMatches(LONG_TO, text).map((match): Stretch => {
    const [found, to = '', year = ''] = match;
    return { is: 'dated', at: match.index, text: found, start: undefined, end: monthOf(to, year) };
  });
  const lengths = [
    ...[...allMatches(LENGTH, text), ...allMatches(SINCE, text)].filter((match) => isOfFigures(text, match)),
    ...allMatches(COVERED, text),
  ].map((match): Stretch => {
    const words = match.slice(1).filter(Boolean);
    const unit = words.at(-1) ?? '';
    return { is: 'length', at: match.index, text: match[0], months: monthsIn(words.at(-2), unit) };
  });
  const calendar = allMatches(CALENDAR, text).map((match): Stretch => {
    const [found, year = ''] = match;
    return { is: 'dated', at: match.index, text: found, start: `${year}-01`, end: `${year}-12` };
  });
  const undated = allMatches(YEAR_TO, text).map((match): Stretch => {
    const [found, to = ''] = match;
    return { is: 'year to', at: match.index, text: found, month: monthOf(to, '').slice(1) };
  });
  const days = allMatches(ON_A_DAY, text).map((match): Stretch => {
    return { is: 'length', at: match.index, text: match[0], months: 0 };
  });
  return [...dated, ...long, ...lengths, ...calendar, ...undated, ...days];
}
