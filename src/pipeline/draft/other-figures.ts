import { HEDGES } from '../../check/read/number-readers.js';
import { sentencesOf } from '../../check/read/read-sentence.js';
import { NOT_COUNTED } from '../../check/read/story-words.js';
import type { StoryFields } from '../../model/story-schema.js';

/** Tells a number of something else (£100m, 180 officers, 74 members) from a claim about what was counted. */

const anyOf = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words.split(' ').join('|')})(?![\\w-])`, 'i');

/** Words for figures like the release's. */
const RECORDED = anyOf('recorded reported figure figures');
/** Words that make a sentence one about recorded figures, whatever is counted. */
const OF_FIGURES = anyOf(
  'percentage share proportion rise rose fall fell increase increased decrease decreased doubled trebled tripled halved crime(?!\\scommissioner|\\spanel) crimes offence offences',
);
/** What such figures are about: a number of times is taken for a count beside them. */
const OF_CRIME = anyOf('abuse exploitation knife knives taser tasers victim victims');
const CRIMES = ['crime', 'crimes', 'offence', 'offences'];
/** “That is 40% more”: of what was spoken of before. */
const SPOKEN_OF = /^(?:(?:And|But|So) )?(?:it|that|this|they|these|those|there)\b/i;
/** “Up 40%”, “a rise of 40”, “rose to 40”: nothing else is behind such words. */
const OF_A_COUNT =
  /\b(?:(?:up|down)(?: (?:by|from|on|to|at))?|(?:figures?|rise|rose|risen|fall|fell|fallen|increased?|decreased?) (?:of|by|from|to|at|was|is))(?: (?:an?|the|just|only))? $/i;
const UP_BY = /\b(?:up|down)(?: (?:by|from|on|to|at))? \d/i;
/** These count how often, or for how long. */
const HOW_OFTEN = ['times', 'hours', 'days', 'weeks', 'months', 'years', 'minutes'];

const MONEY = /[£€$]\s?$/;
const LEADS_IN = new RegExp(`^(?:(?:${HEDGES})\\s+)?\\S+\\s*`, 'i');
/** Where the words for what a number counts end at the latest. */
const ENDS_NOUN =
  /[^\p{L}\s'’-]|\s[–-]\s|\b(?:an?|the|of|in|on|at|by|for|from|to|with|and|or|but|than|as|who|which|that|is|are|was|were|has|have|had)\b/u;
/** Most plurals end with s; serious and previous are none. */
const PLURAL = /^(?:\p{Ll}[\p{Ll}’'-]*[^suio’']s|people|men|women|children)$/u;
const CLAUSE_ENDS = /[,;:]\s|\s[–-]\s/;

/** What is counted, in the words that change with the number: crime, crimes; and the story's other words for it. */
function nounsOf({ measures }: StoryFields): readonly string[] {
  return Object.values(measures).flatMap(({ singular, plural, nouns = [] }) => {
    const [one, many] = [singular.toLowerCase().split(' '), plural.toLowerCase().split(' ')];
    return [...one.filter((word) => !many.includes(word)), ...many.filter((word) => !one.includes(word)), ...nouns];
  });
}

/** All words of what is counted: serious, knife, offence. */
const wordsOf = ({ measures }: StoryFields): readonly string[] =>
  Object.values(measures).flatMap(({ singular, plural }) => `${singular} ${plural}`.toLowerCase().split(' '));

/** The words behind a number as far as its noun; none where no noun follows. */
function countedIn(text: string): readonly string[] {
  const words = (text.replace(LEADS_IN, '').split(ENDS_NOUN)[0] ?? '').trim().toLowerCase().split(/\s+/);
  return words.slice(0, words.findIndex((word) => PLURAL.test(word)) + 1);
}

const clauseAt = (sentence: string, at: number): string =>
  (sentence.slice(0, at).split(CLAUSE_ENDS).at(-1) ?? '') + (sentence.slice(at).split(CLAUSE_ENDS)[0] ?? '');

/** Whether a count of such things is of something that the story does not count. */
function isOtherNoun(counted: readonly string[], clause: string, story: StoryFields): boolean {
  const noun = counted.at(-1) ?? '';
  if ([...CRIMES, ...nounsOf(story)].includes(noun)) return false;
  const ours = wordsOf(story);
  return !RECORDED.test(clause) || !(NOT_COUNTED.includes(noun) || counted.some((word) => ours.includes(word)));
}

/** Whether a number at a place in a sentence is of something that the story does not count. */
function isOther(sentence: string, at: number, isCount: boolean, story: StoryFields): boolean {
  const before = sentence.slice(0, at);
  if (MONEY.test(before)) return true;
  if (OF_A_COUNT.test(before)) return false;
  const counted = isCount ? countedIn(sentence.slice(at)) : [];
  const isHowOften = HOW_OFTEN.includes(counted.at(-1) ?? '');
  if (counted.length > 0 && !isHowOften) return isOtherNoun(counted, clauseAt(sentence, at), story);
  const ofFigures = [RECORDED, OF_FIGURES, anyOf(nounsOf(story).join(' ')), ...(isHowOften ? [OF_CRIME] : [])];
  return !(SPOKEN_OF.test(before) && !isCount) && !ofFigures.some((words) => words.test(sentence));
}

/** Whether a number, as the check read it, is of something else wherever it stands in a text. */
export function isOfSomethingElse(number: string, isCount: boolean, text: string, story: StoryFields): boolean {
  const holding = sentencesOf(text).filter((sentence) => sentence.includes(number));
  return holding.length > 0 && holding.every((one) => isOther(one, one.indexOf(number), isCount, story));
}

/** Whether words say nothing at all of what was counted or recorded. */
export const saysNothingOf = (words: string, story: StoryFields): boolean =>
  ![RECORDED, OF_FIGURES, OF_CRIME, UP_BY, anyOf(nounsOf(story).join(' '))].some((telling) => telling.test(words));
