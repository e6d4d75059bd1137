import { QUOTED } from '../text/quote-marks.js';
import { readMarkdown } from './read-markdown.js';
import type { MarkdownPart } from './read-markdown.js';

/** The words around a figure. */
export interface Beside {
  /** So many as tell "the figure was" from "the fare was". */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Those of its whole sentence. */
  readonly sentence: readonly string[];
}

interface Place {
  readonly index: number;
  readonly text: string;
}

/** What leads somewhere, and what is code or a tag: its digits are no figures. */
const LINK = /\]\([^)]*\)|`[^`]*`|<[^<>]*>|\b(?:https?:\/\/|www\.)\S+|\S+@\S+|[^\s[\]()]*\/[^\s[\]()]*\.\w+/gi;

const blank = (found: string): string => '_'.repeat(found.length);

/** A part as a reader has it, at its length: marks, comments, addresses and pictures have no words. */
function bare({ typed, text, mark }: MarkdownPart): string {
  const isRead = mark === undefined && (typed === text || /^(?:\\.|\s+)$/.test(typed));
  return isRead ? typed : blank(typed);
}

/**
 * The words that are the editor's own to renew, at the length of what is typed: not what somebody is quoted as saying, and not
 * what no reader sees.
 */
export function ownWords(piece: string): string {
  const { begins, parts } = readMarkdown(piece);
  if (begins === '>') return blank(piece);
  return parts.map(bare).join('').replaceAll(LINK, blank).replaceAll(QUOTED, blank);
}

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** A day of a month, an age, money, a number to ring or to look up. */
const ELSE_BEFORE = new RegExp(
  `(?:\\b(?:(?:${MONTH})|call|dial|ring|phone|text|tel|telephone|ext|extension|page|route|room|aged|No)\\.?:?\\s|[£$€]\\s?)$`,
  'i',
);
const ELSE_AFTER = new RegExp(
  `^(?:(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\b|\\s?(?:[ap]m|p|pence|pounds|euros?|dollars?)\\b|[:.]\\d\\d\\b|-year-old)`,
);
/** Groups of digits that are dialled one after another: 01634 863, +44 1634 863, 863 4455. */
const DIALLED_BEFORE = /(?:\+\d{1,3}|\b0\d{1,5})\)?(?:[\s-]\d{2,5})*[\s-]$/;
const DIALLED_AFTER = /^[\s-]\d{3,}(?![\d,–/-])/;
/** "Call police on 101." */
const TO_RING = /\b(?:call|ring|dial|phone|text|telephone|contact)\b[^.!?]*\bon\s$/i;

/** Whether a number that is printed like a figure surely is another. */
export function isSomethingElse(text: string, { index, text: found }: Place): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + found.length)];
  const isElse = [ELSE_BEFORE, TO_RING, DIALLED_BEFORE].some((one) => one.test(before));
  return /^\d{1,4}$/.test(found) && (isElse || ELSE_AFTER.test(after) || DIALLED_AFTER.test(after));
}

/** So many words after a figure may tell what it counts; so many before it what it is. */
const NEAR = 6;
const LEAD = 2;
/** Words that stand after figures of every kind. */
const ANY = new Set(['year', 'years', 'earlier', 'compared', 'with', 'from', 'when', 'were', 'that', 'this', 'figure']);
/** Words that tell little of what is counted. */
const COMMON = new Set(
  'recorded record records police force forces figure figures number total show shows data statistics office national across england wales more less fewer than higher lower rise rose risen increase increased fall fell fallen'.split(
    ' ',
  ),
);
const LITTLE = new Set(
  'the and was were for with that this from when which have has had been its into are not but all any one two three who whom their there over under after before about year years earlier compared per cent same between while'.split(
    ' ',
  ),
);
/** So much that a sentence has in common with ours tells that it is of the same figure: one word that counts, or two common ones. */
const ENOUGH = 2;

/** What tells that a sentence is of what was said once, or is told of the figure, rather than the figure itself. */
const OF_ANOTHER_TIME =
  /\b(?:first published|originally|initially|at first|(?:earlier|previous|first) (?:version|report|story|bulletin|article|edition|draft)|(?:was|were|been) (?:first |wrongly |originally )?(?:given|reported|put|stated|quoted|published) (?:as|at)|had (?:[a-z]+ly )?(?:given|said|reported|put|stated|published|announced|quoted|claimed|estimated|predicted|promised|told)|correct(?:s|ed|ion|ions)|wrongly|mistaken(?:ly)?|misstated|instead of|rather than|revised|told (?:me|us)|not (?:the )?(?=[\d_]))\b/i;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without the ending that tells one from many. */
const stem = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

const SENTENCE_END = /[.!?]["”’)]?(?:\s|$)/;

/** What stands before and behind a place in its sentence. */
function sentenceAround(text: string, { index, text: found }: Place): readonly [before: string, after: string] {
  const before = text.slice(0, index).split(SENTENCE_END).at(-1) ?? '';
  const [after = ''] = text.slice(index + found.length).split(SENTENCE_END);
  return [before, after];
}

/** The words on either side of a place, in its sentence. */
function beside(text: string, place: Place): Beside {
  const [before, after] = sentenceAround(text, place).map(wordsIn) as [readonly string[], readonly string[]];
  return { before: before.slice(-LEAD), after: after.slice(0, NEAR), sentence: [...before, ...after] };
}

/** The words beside a figure in our own paragraph. */
export const besideIn = (text: string, figure: string): Beside =>
  beside(text, { index: text.indexOf(figure), text: figure });

/** How much a sentence has in common with ours. */
function inCommon(now: Beside, was: Beside): number {
  const ours = new Set(was.sentence.map(stem));
  const shared = new Set(now.sentence.filter((word) => word.length >= 3 && !LITTLE.has(word) && ours.has(stem(word))));
  return [...shared].reduce((sum, word) => sum + (COMMON.has(word) ? 1 : ENOUGH), 0);
}

/**
 * Whether a number in an editor's words is still what our figure was: its sentence has words of ours, and none that tell of
 * another time. A number of up to three digits must count what it counted, or stand between the same words.
 */
export function standsAsBefore(text: string, place: Place, was: Beside): boolean {
  if (OF_ANOTHER_TIME.test(sentenceAround(text, place).join(place.text))) return false;
  const now = beside(text, place);
  const isBetween = now.before.join(' ') === was.before.join(' ') && now.after[0] === was.after[0];
  if (isBetween) return true;
  if (!/^\d{1,3}$/.test(place.text)) return inCommon(now, was) >= ENOUGH;
  return now.after.some((word) => word.length > 3 && !ANY.has(word) && was.after.includes(word));
}
