import type { Draft, Paragraph } from '../../model/draft.js';
import { ON_FIGURES } from '../../check/read/figure-words.js';
import { paragraphText } from '../../model/draft.js';
import type { StoryFields } from '../../model/story-schema.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { isOfSomethingElse, saysNothingOf } from './other-figures.js';

/** What the check says of a number that it takes for one of the release's figures. */
const OF_FIGURES: readonly Problem['code'][] = ['check/figure-wrong', 'check/wrong-noun', 'check/period-wrong'];

/** The rules on counts and on what is counted: other numbers have no noun behind them. */
const COUNTS = ['B3', 'D1', 'D4', 'E6'];

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

interface OwnWords {
  readonly text: string;
  readonly toRing: ReturnType<typeof numbersToRing>;
  /** Numbers that the program's own paragraphs print: beside words for what is counted they are no others. */
  readonly figures: ReadonlySet<string>;
}

/** Paragraphs that are a person's own, by their ids. */
function ownWords(draft: Draft): ReadonlyMap<string, OwnWords> {
  const textOf = (paragraph: Paragraph): string => paragraphText(paragraph, draft.quotes);
  const printed = draft.footers.flatMap(({ paragraphs }) => paragraphs.map(textOf)).join('\n');
  const isOwn = ({ blocks, spans }: Paragraph): boolean =>
    blocks.length === 0 && spans.every(({ kind }) => kind === 'edited');
  const ours = draft.paragraphs.filter((one) => !isOwn(one)).map(textOf);
  const figures = new Set(ours.join('\n').match(/\d{2,}(?:,\d{3})*|\d(?:,\d{3})+/g));
  const own = draft.paragraphs.filter(isOwn);
  return new Map(
    own.map((paragraph) => {
      const text = textOf(paragraph);
      return [paragraph.id, { text, toRing: numbersToRing(text, printed), figures }];
    }),
  );
}

/** Whether a finding is about the number of another one: its noun, what it lacks beside it, the way its sentence goes. */
function hangsOn({ code, rule, message }: Problem, number: string, story: StoryFields): boolean {
  if (code === 'check/wrong-noun') return message.startsWith(`“${number}`);
  if (code === 'check/out-of-place') return rule === 'C6' && message.startsWith(`“${number}”`);
  const sentence = code === 'check/direction-wrong' ? (/: “(.*)” \(rule/s.exec(message)?.[1] ?? '') : '';
  return sentence.includes(number) && !ON_FIGURES.test(sentence) && saysNothingOf(sentence, story);
}

/**
 * Numbers of something else in a paragraph of a person's own: the police's number, a team's size, money. The check takes
 * every number for a claim about the figures; here that is not known to be wrong, so it is held until somebody vouches for it.
 * Nobody needs to for numbers to ring that the draft prints itself, or that everybody knows.
 */
export function vouchable(problems: readonly Problem[], draft: Draft, story: StoryFields): readonly Problem[] {
  const own = ownWords(draft);
  const told = new Set<string>();
  const isIn = (numbers: readonly string[], one: Problem): boolean =>
    numbers.some((number) => number.split(/[ -]/).includes(numberOf(one)));
  const isOther = (one: Problem): boolean => {
    const words = own.get(one.field ?? '');
    if (!words || !OF_FIGURES.includes(one.code)) return false;
    const isCount = COUNTS.includes(one.rule ?? '');
    if (isIn(words.toRing.own, one) || (isCount && saysNothingOf(words.text, story))) return true;
    if (one.code === 'check/wrong-noun' || words.figures.has(numberOf(one))) return false;
    return isOfSomethingElse(numberOf(one), isCount, words.text, story);
  };
  const others = problems.filter(isOther);
  return problems.flatMap((one) => {
    const { field = '', file, line = 1, column = 1 } = one;
    const words = own.get(field);
    if (!words) return [one];
    if (OF_FIGURES.includes(one.code) && isIn(words.toRing.all, one) && !isIn(words.toRing.own, one)) return [];
    const follows = others.some((other) => other.field === field && hangsOn(one, numberOf(other), story));
    if (!others.includes(one) && !follows) return [one];
    if (told.has(field)) return [];
    told.add(field);
    const message = `Words typed by hand hold a number that is not from the release: “${words.text}”`;
    return [{ ...problem('check/figure-not-ours', { file, line, column, field }, message), about: message }];
  });
}
