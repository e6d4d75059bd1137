/** The words on either side of a figure. */
export interface Beside {
  /** So many as tell "the figure was" from "the fare was". */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Place {
  readonly index: number;
  readonly text: string;
}

/** What leads somewhere: its digits are no figures. */
const LINK = /\]\([^)\s]*\)|\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\S*\/\S*\.\w+/gi;

/** A text of the same length without its links. */
export const unlinked = (text: string): string => text.replaceAll(LINK, (link) => '_'.repeat(link.length));

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

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words on either side of a place, in its sentence. */
function beside(text: string, { index, text: found }: Place): Beside {
  const [before = ''] = text
    .slice(0, index)
    .split(/[.!?]\s/)
    .slice(-1);
  const [after = ''] = text.slice(index + found.length).split(/[.!?](?:\s|$)/);
  return { before: wordsIn(before).slice(-LEAD), after: wordsIn(after).slice(0, NEAR) };
}

/** The words beside a figure in our own paragraph. */
export const besideIn = (text: string, figure: string): Beside =>
  beside(text, { index: text.indexOf(figure), text: figure });

/**
 * Whether a number in an editor's words is still what our figure was. A percentage or a number of four digits is hardly
 * another by chance; a smaller one must count what it counted, or stand between the same words.
 */
export function standsAsBefore(text: string, place: Place, was: Beside): boolean {
  if (!/^\d{1,3}$/.test(place.text)) return true;
  const now = beside(text, place);
  const isBetween = now.before.join(' ') === was.before.join(' ') && now.after[0] === was.after[0];
  return isBetween || now.after.some((word) => word.length > 3 && !ANY.has(word) && was.after.includes(word));
}
