import { isHard } from '../problems/rules.js';
import type { Copy } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame, MustSay } from './frame.js';
import type { Sentence } from './read-claims.js';

/** Words in quotation marks of fewer letters are no quotation of anybody. */
const SHORTEST_QUOTATION = 40;

const lacking = (rule: string, paragraph: number | undefined, message: string): Finding =>
  finding(isHard(rule) ? 'check/required-missing' : 'check/wording', rule, paragraph, message);

const plain = (text: string): string => text.replaceAll(/[‘’]/g, "'");
const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => plain(text).includes(plain(word)));

/** Whether a piece says that a count went up, down or stayed. */
const statesChange = (sentences: readonly Sentence[]): boolean =>
  sentences.some(
    ({ directions, claims }) => directions.length > 0 || claims.some(({ mention }) => mention.kind === 'percent'),
  );

/** The caveat is there wherever a change is stated, and before the first quotation (rule A4). */
function caveatFindings(must: MustSay, copy: Copy, sentences: readonly Sentence[]): readonly Finding[] {
  if (!statesChange(sentences)) return [];
  const at = copy.paragraphs.findIndex(({ own }) => holds(own, must.words));
  if (at < 0) return [lacking(must.rule, undefined, `A change is stated without the ${must.block}.`)];
  const quote = copy.paragraphs.findIndex(({ quoted }) => quoted.some((words) => words.length > SHORTEST_QUOTATION));
  return quote >= 0 && at > quote ? [lacking(must.rule, at + 1, 'The caveat comes after the first quotation.')] : [];
}

/** How many paragraphs a definition may come after the count it explains. */
const DEFINITION_WITHIN = 2;

const NONE = /\b(?:none|no|not)\b/i;

/** A definition follows the count of what it explains, and does not stand without it (rule A6). */
function definitionFindings(
  must: MustSay,
  copy: Copy,
  sentences: readonly Sentence[],
  frame: Frame,
): readonly Finding[] {
  const said = must.words.join(' ').toLowerCase();
  const firstIn = (words: readonly string[]): number =>
    Math.min(...words.map((word) => said.indexOf(word)).map((at) => (at < 0 ? Infinity : at)));
  const [explained] = frame.measures
    .map(({ words }) => ({ words, first: firstIn(words) }))
    .filter(({ first }) => first < Infinity)
    .sort((a, b) => a.first - b.first);
  const at = copy.paragraphs.findIndex(({ own }) => holds(own, must.words));
  const speaksOf = (text: string): boolean =>
    explained?.words.some((word) => text.toLowerCase().includes(word)) ?? true;
  const counted = sentences.find(
    ({ paragraph, claims, text }) =>
      paragraph > 0 &&
      paragraph !== at + 1 &&
      speaksOf(text) &&
      (claims.some(({ mention }) => mention.kind === 'count') || NONE.test(text)),
  )?.paragraph;
  if (at < 0) return [lacking(must.rule, undefined, `The ${must.block} paragraph is not there as it must be.`)];
  if (counted === undefined) return [lacking(must.rule, at + 1, `The ${must.block} stands without its count.`)];
  if (counted > at) return [lacking(must.rule, at + 1, `The ${must.block} stands before its count.`)];
  return at + 1 - counted > DEFINITION_WITHIN
    ? [lacking(must.rule, at + 1, `The ${must.block} comes ${at + 1 - counted} paragraphs after the count.`)]
    : [];
}

/** What story.yaml requires, under the rule it names: A4, A6 (to the letter: G9), A9, B5, G7, L1. */
function mustFindings(must: MustSay, copy: Copy, sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const { rule, words, block, isFooter } = must;
  if (isFooter) {
    if (copy.footer === '') return [];
    const missing = words.filter((word) => !holds(copy.footer, [word]));
    return missing.map((word) => lacking(rule, undefined, `The footer’s ${block} does not say “${word}”.`));
  }
  if (rule === 'A4') return caveatFindings(must, copy, sentences);
  if (rule === 'A6') return definitionFindings(must, copy, sentences, frame);
  return copy.paragraphs.some(({ own }) => holds(own, words))
    ? []
    : [lacking(rule, undefined, `The ${block} paragraph is not there as it must be.`)];
}

const TELEPHONE = /\b0\d{2,4} \d{3}/;
const HOURS = /\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)\b|\b24[- ]hours?\b|\bopen (?:from|every|daily|until)\b/i;

/** Opening hours change, and nobody tells the template (rule G8). */
function hoursFindings({ footer }: Copy): readonly Finding[] {
  const found = footer.split('\n').find((line) => TELEPHONE.test(line) && HOURS.test(line));
  const message = `“${HOURS.exec(found ?? '')?.[0] ?? ''}”: opening hours in the footer.`;
  return found === undefined ? [] : [finding('check/wording', 'G8', undefined, message)];
}

/** What the producer calls figures that are still being tried, by the month of publication (rule A3). */
const TRIAL_NAMES = ['experimental', 'official statistics in development'];

/** The figures are called what the release calls them (rule A3). */
function statusFindings(copy: Copy, frame: Frame): readonly Finding[] {
  const own = copy.paragraphs.map((paragraph) => paragraph.own).join('\n');
  const isTrial = TRIAL_NAMES.includes(frame.status);
  const wrong = TRIAL_NAMES.find((name) => name !== frame.status && own.includes(name));
  if (wrong !== undefined)
    return [finding('check/banned-wording', 'A3', undefined, `“${wrong}”: the release calls them ${frame.status}.`)];
  return isTrial && !own.includes(frame.status)
    ? [lacking('A3', undefined, `The figures are not called ${frame.status}.`)]
    : [];
}

/** What a story requires to be said is said, in its place; the footer is there. */
export function checkSays(copy: Copy, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const noFooter = copy.footer === '' && frame.mustSay.some(({ isFooter }) => isFooter);
  return [
    ...frame.mustSay.flatMap((must) => mustFindings(must, copy, sentences, frame)),
    ...statusFindings(copy, frame),
    ...hoursFindings(copy),
    ...(noFooter ? [finding('check/no-footer', 'A9', undefined, 'The piece has no footer.')] : []),
  ];
}
