/** Numbers that count nothing: periods, dates, times of day and ages. */

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** A year is named: nothing else is written so. */
const PERIODS = new RegExp(
  [
    String.raw`\b\d{4}[-–/]\d{2,4}\b`,
    String.raw`\b(?:the )?(?:year|(?:12|[Tt]welve) months) (?:ending|ended|to) (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2},)? \d{4}\b`,
    String.raw`\b(?:${MONTH}) \d{1,2},? (?:19|20)\d{2}\b`,
    String.raw`\b[A-Z][a-z]+ (?:Act|Bill|Order|Regulations) (?:19|20)\d{2}\b`,
    String.raw`\b\d{1,2} [A-Z][a-z]+ \d{4}\b`,
    String.raw`\b(?:${MONTH}) (?:19|20)\d{2}\b`,
    String.raw`\b(?:19|20)\d{2}\b(?!,)(?= (?:and|to)\b|[.,;)]|$)`,
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
  ].join('|'),
  'g',
);

const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const DAYS = String.raw`(?:${DAY}(?: (?:to|and|or) |[-–]))?${DAY}`;
const NEXT_DAY = String.raw`(?:(?:[Oo]n|[Uu]ntil|[Tt]ill|[Bb]y|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|to|and|or|of|dated) (?:the )?|(?:${WEEKDAY}),? (?:the )?)`;
const CLOSES = String.raw`(?=[,.;:)]|$)`;
/** Words that stand between a date and what was counted only where the two are strangers. */
const PARTS =
  'a|an|the|for|of|over|after|in|at|with|to|by|and|when|where|as|about|on|before|following|that|who|was|were|is';
/** "14 March offences" could be counted by somebody. */
const UNCOUNTED = String.raw`(?!(?: (?!(?:${PARTS})\b)[a-z-]+){0,3} (?:crimes?|offences?|cases?|incidents?|reports?|uses?)\b)`;

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

/** How long something takes; a gap between two counts is read elsewhere, and so is “one every 3 hours”. */
const LENGTHS =
  /(?<!\bevery |[\d,.])\b\d{1,3} (?:minute|hour|day|week|month|year|decade)s\b(?! (?:earlier|before|ago|previously|old)\b)/g;

const YEARS = String.raw`\d{1,3}`;
const PERSON =
  'man|woman|boy|girl|child|teenager|pensioner|youth|mother|father|mum|dad|grandmother|grandfather|brother|sister|son|daughter|wife|husband|student|pupil|teacher|driver|defendant|offender|officer|constable|sergeant';
/** What is said of one person, and of no count. */
const OF_A_PERSON = String.raw`(?: (?:of|from) \p{Lu}| who\b| (?:appeared|admitted|denied|pleaded|said|told)\b| (?:was|is|has been) (?:accused|arrested|charged|convicted|found|jailed|sentenced)\b)`;
const NAME = String.raw`\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+`;

/** A number between commas is an age only beside a person. */
const AGES = new RegExp(
  [
    String.raw`(?<=\b[Aa]ged (?:(?:just|only|about|between|under|over|up to) )?)${YEARS}(?:(?: (?:to|and|or) |[-–])${YEARS})?\b(?![\d,.]*\d)`,
    String.raw`\b${YEARS}[- ]years?[- ]olds?\b`,
    String.raw`(?<=\b(?:${PERSON})(?:,? \(|, ))${YEARS}(?!,\d)${CLOSES}`,
    String.raw`(?<=\b(?:[Tt]wo|[Bb]oth) (?:men|women|boys|girls|teenagers), )${YEARS} and ${YEARS}(?!,\d)${CLOSES}`,
    String.raw`(?<=${NAME}, )\d{1,2}(?=,${OF_A_PERSON})`,
    String.raw`(?<=\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Coun|Councillor)\.? (?:${NAME}|\p{Lu}[\p{L}'’-]+), )\d{1,2}(?=,)`,
  ].join('|'),
  'gu',
);

/** Each with what a text that has one holds: most sentences are passed over quickly. */
const OTHERS: readonly (readonly [hint: RegExp, others: RegExp])[] = [
  [/\d{4}/, PERIODS],
  [new RegExp(MONTH), DATES],
  [/\d (?:minute|hour|day|week|month|year|decade)s/, LENGTHS],
  [/\d\s?[ap]\.?m|clock|:\d/i, TIMES],
  [/[Aa]ged|\d[- ]year|[,(] ?\d/, AGES],
];

/** A text of the same length without its numbers that count nothing. */
export const withoutOthers = (text: string): string =>
  OTHERS.reduce(
    (rest, [hint, others]) =>
      hint.test(rest) ? rest.replaceAll(others, (found) => '\u0000'.repeat(found.length)) : rest,
    text,
  );
