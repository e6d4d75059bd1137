import type { Draft, Paragraph } from '../model/draft.js';
import { paragraphText } from '../model/draft.js';
import type { StoryFields } from '../model/story-schema.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** What the check says of a number that it takes for one of the release's figures. */
const OF_FIGURES: readonly Problem['code'][] = ['check/figure-wrong', 'check/wrong-noun', 'check/period-wrong'];

/** Words that make a paragraph one about recorded figures, whatever is counted. */
const FIGURES = [
  'recorded',
  'figure',
  'figures',
  'percentage',
  'cent',
  '%',
  'rise',
  'rose',
  'fall',
  'fell',
  'up',
  'down',
  'increase',
  'increased',
  'decrease',
  'decreased',
  'doubled',
  'trebled',
  'tripled',
  'halved',
  'crime',
  'crimes',
  'offence',
  'offences',
  'abuse',
  'exploitation',
  'knife',
  'knives',
  'taser',
  'tasers',
  'victim',
  'victims',
];

/** A number to ring: with a nought in front, or of three digits behind a word that asks to ring it. */
const TO_RING =
  /\b0\d{2,4}(?:[ -]?\d{3,4}){1,2}\b|(?<=\b(?:[Cc]all(?:ed|ing)?|[Rr]ing|[Dd]ial|[Pp]hone|[Cc]ontact(?:ed)?|[Tt]ext)\b[^.;:\d]{0,40}?(?:\d{3},? or )?)(?:999|101|105|111|112)\b(?! [a-z]+ (?:year|month|previous))/g;
/** Everybody knows whom these are of. */
const OF_ALL = ['999', '101', '105', '111', '112'];

/** The numbers to ring in a text, and the same without those that the draft itself prints below, or everybody knows. */
function numbersToRing(
  text: string,
  printed: string,
): { readonly all: readonly string[]; readonly own: readonly string[] } {
  const all = text.match(TO_RING) ?? [];
  return { all, own: all.filter((one) => !OF_ALL.includes(one) && !printed.includes(one)) };
}

/** The number that a finding is about, as it was read: “0808, → 0808. */
const numberOf = ({ message }: Problem): string => /^“([^”]*)”/.exec(message)?.[1]?.replace(/[,.]$/, '') ?? '';

/** What is counted: crime, crimes; the words that change with the number. */
function nounsOf({ measures }: StoryFields): readonly string[] {
  return Object.values(measures).flatMap(({ singular, plural }) => {
    const [one, many] = [singular.toLowerCase().split(' '), plural.toLowerCase().split(' ')];
    return [...one.filter((word) => !many.includes(word)), ...many.filter((word) => !one.includes(word))];
  });
}

/** Whether a text says nothing of what was counted or recorded. */
function isOfSomethingElse(text: string, story: StoryFields): boolean {
  if (/\d ?pc\b/i.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}]+|%/gu) ?? [];
  const telling = [...FIGURES, ...nounsOf(story)];
  return !words.some((word) => telling.includes(word));
}

interface OwnWords {
  readonly text: string;
  /** All numbers in it are of something else. */
  readonly isOther: boolean;
  readonly toRing: ReturnType<typeof numbersToRing>;
}

/** Paragraphs that are a person's own, by their ids. */
function ownWords(draft: Draft, story: StoryFields): ReadonlyMap<string, OwnWords> {
  const textOf = (paragraph: Paragraph): string => paragraphText(paragraph, draft.quotes);
  const printed = draft.footers.flatMap(({ paragraphs }) => paragraphs.map(textOf)).join('\n');
  const own = draft.paragraphs.filter(
    ({ blocks, spans }) => blocks.length === 0 && spans.every(({ kind }) => kind === 'edited'),
  );
  return new Map(
    own.map((paragraph) => {
      const text = textOf(paragraph);
      return [paragraph.id, { text, isOther: isOfSomethingElse(text, story), toRing: numbersToRing(text, printed) }];
    }),
  );
}

/**
 * Numbers in a paragraph of a person's own that is about something else: the police's number, a team's size. The check takes
 * every number for a claim about the figures; here that is not known to be wrong, so it is held until somebody vouches for it.
 * Nobody needs to for numbers to ring that the draft prints itself, or that everybody knows.
 */
export function vouchable(problems: readonly Problem[], draft: Draft, story: StoryFields): readonly Problem[] {
  const own = ownWords(draft, story);
  const told = new Set<string>();
  return problems.flatMap((one) => {
    const { field = '', file, line = 1, column = 1 } = one;
    const words = own.get(field);
    if (!words || !OF_FIGURES.includes(one.code)) return [one];
    const isIn = (numbers: readonly string[]): boolean =>
      numbers.some((number) => number.split(/[ -]/).includes(numberOf(one)));
    if (isIn(words.toRing.all) && !isIn(words.toRing.own)) return [];
    if (!words.isOther && !isIn(words.toRing.own)) return [one];
    if (told.has(field)) return [];
    told.add(field);
    const message = `Words typed by hand hold a number that is not from the release: “${words.text}”`;
    return [{ ...problem('check/figure-not-ours', { file, line, column, field }, message), about: message }];
  });
}
