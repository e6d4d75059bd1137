import { isHard } from '../../problems/rules.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame, MustSay } from '../frame.js';
import { withoutHeadings } from '../piece.js';
import type { Piece } from '../piece.js';
import { plain } from '../read/plain-words.js';
import type { Sentence } from '../read-claims.js';
import { TRIAL_NAMES } from '../read/read-statuses.js';

/** Words in quotation marks of fewer letters are no quotation of anybody. */
const SHORTEST_QUOTATION = 40;

const lacking = (rule: string, paragraph: number | undefined, message: string): Finding =>
  finding(isHard(rule) ? 'check/required-missing' : 'check/wording', rule, paragraph, message);

/** Whether a text, its apostrophes straight, holds all of some words. */
const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(plain(word)));

/** Whether a piece says that a count went up, down or stayed. */
const statesChange = (sentences: readonly Sentence[]): boolean =>
  sentences.some(
    ({ read, claims }) => read.directions.length > 0 || claims.some(({ mention }) => mention.kind === 'percent'),
  );

/** The caveat is there wherever a change is stated, and before the first quotation (rule A4). */
function caveatFindings(must: MustSay, { body }: Piece, sentences: readonly Sentence[]): readonly Finding[] {
  if (!statesChange(sentences)) return [];
  const at = body.findIndex(({ own }) => holds(own.plain, must.words));
  if (at < 0) return [lacking(must.rule, undefined, `A change is stated without the ${must.block}.`)];
  const quote = body.findIndex(({ quoted }) => quoted.some(({ words }) => words.length > SHORTEST_QUOTATION));
  return quote >= 0 && at > quote ? [lacking(must.rule, at + 1, 'The caveat comes after the first quotation.')] : [];
}

/** How many paragraphs a definition may come after the count it explains: of a part, the rule; of all that is counted, a note. */
const DEFINITION_WITHIN = 2;

const NONE = /\b(?:none|no|not)\b/i;

/** A definition follows the count of what it explains, and does not stand without it (rule A6). */
function definitionFindings(
  must: MustSay,
  piece: Piece,
  sentences: readonly Sentence[],
  frame: Frame,
): readonly Finding[] {
  const { body } = piece;
  const said = must.words.join(' ').toLowerCase();
  const firstIn = (words: readonly string[]): number =>
    Math.min(...words.map((word) => said.indexOf(word)).map((at) => (at < 0 ? Infinity : at)));
  const [explained] = frame.measures
    .map(({ words, whole }) => ({ words, whole, first: firstIn(words) }))
    .filter(({ first }) => first < Infinity)
    .sort((a, b) => a.first - b.first);
  const at = body.findIndex(({ own }) => holds(own.plain, must.words));
  const speaksOf = (said: string): boolean => explained?.words.some((word) => said.includes(word)) ?? true;
  const counted = sentences.find(
    ({ paragraph, claims, read }) =>
      paragraph > 0 &&
      paragraph !== at + 1 &&
      speaksOf(read.said) &&
      (claims.some(({ mention }) => mention.kind === 'count') || NONE.test(read.text)),
  )?.paragraph;
  if (at < 0) return [lacking(must.rule, undefined, `The ${must.block} paragraph is not there as it must be.`)];
  if (counted === undefined) return [lacking(must.rule, at + 1, `The ${must.block} stands without its count.`)];
  if (counted > at) return [lacking(must.rule, at + 1, `The ${must.block} stands before its count.`)];
  const apart = withoutHeadings(piece, counted, at + 1);
  if (apart <= DEFINITION_WITHIN) return [];
  const message = `The ${must.block} comes ${apart} paragraphs after the count.`;
  return [
    explained?.whole === undefined
      ? finding('check/wording', must.rule, at + 1, message)
      : lacking(must.rule, at + 1, message),
  ];
}

/** What story.yaml requires, under the rule it names: A4, A6 (to the letter: G9), A9, B5, G7, L1. */
function mustFindings(must: MustSay, piece: Piece, sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const { rule, words, block, isFooter } = must;
  if (isFooter) {
    if (piece.footer.text === '') return [];
    const missing = words.filter((word) => !holds(piece.footer.plain, [word]));
    return missing.map((word) => lacking(rule, undefined, `The footer’s ${block} does not say “${word}”.`));
  }
  if (rule === 'A4') return caveatFindings(must, piece, sentences);
  if (rule === 'A6') return definitionFindings(must, piece, sentences, frame);
  return piece.body.some(({ own }) => holds(own.plain, words))
    ? []
    : [lacking(rule, undefined, `The ${block} paragraph is not there as it must be.`)];
}

/** Opening hours change, and nobody tells the template (rule G8). */
const hoursFindings = ({ footer: { hours } }: Piece): readonly Finding[] =>
  hours === undefined ? [] : [finding('check/wording', 'G8', undefined, `“${hours}”: opening hours in the footer.`)];

/** The figures are called what the release calls them (rule A3). */
function statusFindings({ body }: Piece, { release: { status } }: Frame): readonly Finding[] {
  const named = TRIAL_NAMES.filter((name) => body.some(({ own }) => own.statuses.includes(name)));
  const wrong = named.find((name) => name !== status);
  if (wrong !== undefined)
    return [finding('check/banned-wording', 'A3', undefined, `“${wrong}”: the release calls them ${status}.`)];
  return TRIAL_NAMES.includes(status) && !named.includes(status)
    ? [lacking('A3', undefined, `The figures are not called ${status}.`)]
    : [];
}

/** What a story requires to be said is said, in its place; the footer is there. */
export function checkSays(piece: Piece, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const noFooter = piece.footer.text === '' && frame.mustSay.some(({ isFooter }) => isFooter);
  return [
    ...frame.mustSay.flatMap((must) => mustFindings(must, piece, sentences, frame)),
    ...statusFindings(piece, frame),
    ...hoursFindings(piece),
    ...(noFooter ? [finding('check/no-footer', 'A9', undefined, 'The piece has no footer.')] : []),
  ];
}
