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
const SPANS = /\b(?:covers?|are for|relate to|span)\b/i;
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

type Found = Stretch extends infer One ? (One extends Stretch ? Omit<One, 'at' | 'text'> : never) : never;

interface StretchReader {
  /** Without this in the text there is nothing to read: most sentences name no stretch. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Found;
  /** Only where the words around it are about figures. */
  readonly where?: typeof isOfFigures;
}

/** How long, from the last two groups that matched: a count, or none, and a unit. */
function lengthIn(match: RegExpExecArray): Found {
  const words = match.slice(1).filter(Boolean);
  return { is: 'length', months: monthsIn(words.at(-2), words.at(-1) ?? '') };
}

const READERS: readonly StretchReader[] = [
  {
    hint: /\b(?:between|from) [^.;]*\d{4}/i,
    pattern: FROM_TO,
    read: ([, from = '', fromYear, to = '', toYear = '']) => ({
      is: 'dated',
      start: monthOf(from, fromYear ?? toYear),
      end: monthOf(to, toYear),
    }),
  },
  {
    hint: /\b(?:years|decades?|weeks?|months|quarter|fortnight) (?:to|ending|ended) [^.;]*\d{4}/i,
    pattern: LONG_TO,
    read: ([, to = '', year = '']) => ({ is: 'dated', start: undefined, end: monthOf(to, year) }),
  },
  {
    hint: /\b(?:days|weeks?|fortnight|months?|quarter|years|decades?|(?:past|last|latest|an?|one|single) (?:day|year))\b/i,
    pattern: LENGTH,
    read: lengthIn,
    where: isOfFigures,
  },
  { hint: /\bsince\b/i, pattern: SINCE, read: lengthIn, where: isOfFigures },
  { hint: SPANS, pattern: COVERED, read: lengthIn },
  {
    hint: SPANS,
    pattern: CALENDAR,
    read: ([, year = '']) => ({ is: 'dated', start: `${year}-01`, end: `${year}-12` }),
  },
  {
    hint: /\b(?:year|months) (?:to|ending|ended)\b/i,
    pattern: YEAR_TO,
    read: ([, to = '']) => ({ is: 'year to', month: monthOf(to, '').slice(1) }),
  },
  {
    hint: /[a-z]day\b|\b(?:weekend|overnight|last (?:night|week|month)|spring|summer|autumn|winter)\b/i,
    pattern: ON_A_DAY,
    read: () => ({ is: 'length', months: 0 }),
  },
];

/** Every stretch of time that a text gives for figures, but the periods of which each has its own name. */
export const stretchesIn = (text: string): readonly Stretch[] =>
  READERS.filter(({ hint }) => hint.test(text)).flatMap(({ pattern, read, where = () => true }) =>
    allMatches(pattern, text)
      .filter((match) => where(text, match))
      .map((match) => ({ ...read(match), at: match.index, text: match[0] })),
  );
