/** Numbers that count nothing: periods, dates, times of day and ages. */

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** From 1700, where words lead it in; where only a stop ends it, of these two centuries. */
const YEAR = String.raw`(?:1[7-9]|20)\d{2}\b(?![-–/]?\d)`;
/** Words that stand between a date and what was counted only where the two are strangers. */
const PARTS =
  'a|an|the|for|of|over|after|in|at|with|to|by|and|when|where|as|about|on|before|following|that|who|was|were|is';
/** "14 March offences" could be counted by somebody. */
const UNCOUNTED = String.raw`(?!(?: (?!(?:${PARTS})\b)[a-z-]+){0,3} (?:crimes?|offences?|cases?|incidents?|reports?|uses?)\b)`;

/** What makes four figures a count for all that: up from 1905 a year earlier, recorded 2019. */
const COUNTS = '(?:recorded|recording|was|were|total|number|figure|than|about|over|nearly|almost|around|some|just)';
const WENT = '(?:up|down|rose|risen|rise|fell|fallen|fall|grew|grown|increased?|decreased?|dropp?(?:ed)?|changed)';
const NO_COUNT = String.raw`(?<!\b(?:${COUNTS}|${COUNTS} of|${WENT} (?:by|from|to)|from \d[\d,]* to) )`;
const LED_IN = String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]etween|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hroughout|[Ee]arly|[Ll]ate|(?:spring|summer|autumn|winter|beginning|start|middle|end) of) )`;

/** A year is named: nothing else is written so. */
const PERIODS = new RegExp(
  [
    String.raw`\b\d{4}[-–/]\d{2,4}\b`,
    String.raw`\b(?:the )?(?:year|(?:12|[Tt]welve) months) (?:ending|ended|to) (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2},)? \d{4}\b`,
    String.raw`\b(?:${MONTH}) \d{1,2},? (?:19|20)\d{2}\b`,
    String.raw`\b[A-Z][a-z]+ (?:Act|Bill|Order|Regulations) (?:19|20)\d{2}\b`,
    String.raw`\b\d{1,2} [A-Z][a-z]+ \d{4}\b`,
    String.raw`\b(?:${MONTH}) (?:19|20)\d{2}\b`,
    String.raw`${NO_COUNT}\b(?=19|20)${YEAR}(?!,\d{3})(?= (?:and|to)\b|[.,;)]|$)`,
    String.raw`${LED_IN}${NO_COUNT}${YEAR}(?!,\d{3})${UNCOUNTED}`,
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
  ].join('|'),
  'g',
);

const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const DAYS = String.raw`(?:${DAY}(?: (?:to|and|or) |[-–]))?${DAY}`;
const NEXT_DAY = String.raw`(?:(?:[Oo]n|[Uu]ntil|[Tt]ill|[Bb]y|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|to|and|or|of|dated) (?:the )?|(?:${WEEKDAY}),? (?:the )?)`;
const CLOSES = String.raw`(?=[,.;:)]|$)`;
/** A day without its year is a date only where words lead it in or a stop ends it. */
const DATES = new RegExp(
  [
    String.raw`(?<=\b${NEXT_DAY})${DAYS} (?:of )?(?:${MONTH})\b${UNCOUNTED}`,
    String.raw`(?<=^|[,:;] )${DAYS} (?:of )?(?:${MONTH})\b${CLOSES}`,
    String.raw`(?<=\b(?:[Oo]n (?:(?:${WEEKDAY}),? )?|(?:${WEEKDAY}),? )(?:${MONTH}) )${DAYS}\b(?![\d,.]*\d)${UNCOUNTED}`,
  ].join('|'),
  'g',
);

const HOUR = String.raw`(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)?`;
const TIMES = new RegExp(
  String.raw`\b(?:${HOUR}(?: to |[-–]))?${HOUR}\s?(?:[ap]m\b|[ap]\.m\.|o['’]clock\b)|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:)`,
  'gi',
);

/** How long something takes; a gap between two counts is read elsewhere, and so is “one every 3 hours” or days. */
const LENGTHS =
  /(?<!\bevery (?=\d+ (?:minute|hour|day|week)s)|[\d,.])\b\d{1,3} (?:minute|hour|day|week|month|year|decade)s\b(?! (?:earlier|before|ago|previously|old)\b)/g;

const YEARS = String.raw`\d{1,3}`;
const PERSON =
  'man|woman|boy|girl|child|teenager|pensioner|youth|mother|father|mum|dad|grandmother|grandfather|brother|sister|son|daughter|wife|husband|student|pupil|teacher|driver|defendant|offender|officer|constable|sergeant';
/** What is said of one person, and of no count. */
const OF_ONE_PERSON = String.raw`(?: who\b| (?:appeared|admitted|carries|carried|denied|died|lives|lived|pleaded|said|told|works|worked)\b| (?:was|is|has been) (?:accused|arrested|attacked|charged|convicted|found|jailed|killed|sentenced|stabbed)\b)`;
const OF_A_PERSON = String.raw`(?: (?:of|from) \p{Lu}|${OF_ONE_PERSON})`;
const NAME = String.raw`\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+`;

const RANK =
  'PC|PCSO|DC|DS|DI|DCI|PS|Sgt|Insp|Supt|(?:Police |Detective |Special )?(?:Constable|Sergeant|Inspector|Superintendent)';

/** The number an officer wears: PC 1234 Rhys Evans. */
const COLLARS = new RegExp(String.raw`(?<=\b(?:${RANK}) )\d{1,6}(?= \p{Lu})`, 'gu');

/** A number between commas is an age only beside a person. */
const AGES = new RegExp(
  [
    String.raw`(?<=\b[Aa]ged (?:(?:just|only|about|between|under|over|up to) )?)${YEARS}(?:(?: (?:to|and|or) |[-–])${YEARS})?\b(?![\d,.]*\d)`,
    String.raw`\b${YEARS}[- ]years?[- ]olds?\b`,
    String.raw`(?<=\b(?:${PERSON})(?:,? \(|, ))${YEARS}(?!,\d)${CLOSES}`,
    String.raw`(?<=\b(?:[Tt]wo|[Bb]oth) (?:men|women|boys|girls|teenagers), )${YEARS} and ${YEARS}(?!,\d)${CLOSES}`,
    String.raw`(?<=${NAME}, )\d{1,2}(?=,${OF_A_PERSON})`,
    String.raw`(?<=(?:^|[.:] )\p{Lu}\p{Ll}+, )\d{1,2}(?=,${OF_ONE_PERSON})`,
    String.raw`(?<=\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Coun|Councillor|${RANK})\.? (?:${NAME}|\p{Lu}[\p{L}'’-]+), )\d{1,2}(?=,)`,
  ].join('|'),
  'gu',
);

/** How a match ended: 2-1. */
const SCORES = /(?<![\d,.-])\b\d{1,2}[-–]\d{1,2}\b(?![\d-])(?! (?:\d|[a-z-]+s\b))/g;

/** Short numbers to ring: everybody's, and no count. */
const TELEPHONE =
  /(?<=\b(?:[Cc]all(?:s|ed|ing)?|[Rr]ing(?:s|ing)?|[Dd]ial(?:s|ling)?|[Pp]hone|[Pp]olice on) )(?:999|101|111|112)\b(?! (?:[a-z]+ ){0,3}(?:crimes?|offences?|cases|incidents|reports|uses)\b)/g;

/** Each with what a text that has one holds: most sentences are passed over quickly. */
const OTHERS: readonly (readonly [hint: RegExp, others: RegExp])[] = [
  [/\d{4}/, PERIODS],
  [new RegExp(MONTH), DATES],
  [/\d (?:minute|hour|day|week|month|year|decade)s/, LENGTHS],
  [/\d\s?[ap]\.?m|clock|:\d/i, TIMES],
  [/[Aa]ged|\d[- ]year|[,(] ?\d/, AGES],
  [/[A-Zrts] \d/, COLLARS],
  [/\d[-–]\d/, SCORES],
  [/\b(?:999|101|11[12])\b/, TELEPHONE],
];

/** A text of the same length without its numbers that count nothing. */
export const withoutOthers = (text: string): string =>
  OTHERS.reduce(
    (rest, [hint, others]) =>
      hint.test(rest) ? rest.replaceAll(others, (found) => '\u0000'.repeat(found.length)) : rest,
    text,
  );
