/** The words on either side of a figure. */
export interface Beside {
  readonly before: string;
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
/** A day of a month, a time of day, an age, a number to ring or to look up. */
const ELSE_BEFORE = new RegExp(`(?:\\b(?:${MONTH})|\\b(?:call|dial|ring|phone|tel|page|route|aged|No\\.?))\\s$`, 'i');
const ELSE_AFTER = new RegExp(
  `^(?:(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\b|\\s?[ap]m\\b|[:.]\\d\\d\\b|-year-old)`,
);
/** "Call police on 101." */
const TO_RING = /\b(?:call|ring|dial|phone|contact)\b[^.!?]*\bon\s$/i;

/** Whether a number that is printed like a figure surely is another. */
export function isSomethingElse(text: string, { index, text: found }: Place): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + found.length)];
  return /^\d{1,4}$/.test(found) && (ELSE_BEFORE.test(before) || TO_RING.test(before) || ELSE_AFTER.test(after));
}

/** So many words after a figure may tell what it counts. */
const NEAR = 6;
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
  return { before: wordsIn(before).at(-1) ?? '', after: wordsIn(after).slice(0, NEAR) };
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
  const isBetween = now.before === was.before && now.after[0] === was.after[0];
  return isBetween || now.after.some((word) => word.length > 3 && !ANY.has(word) && was.after.includes(word));
}
