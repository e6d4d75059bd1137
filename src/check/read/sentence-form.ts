import { plain } from './plain-words.js';
import { NO_PLACE, withoutEnd, withoutLead } from './read-names.js';

/**
 * A sentence in the form that forces share: a stand-in takes the place of the force's own names, another that of each
 * figure. “Kent Police recorded 2,731 crimes” and “Gwent Police recorded 1,046 crimes” are one form, and are read once.
 * Nothing a sentence states depends on which letters a proper name has, or on which digits a figure: only on where they
 * stand. Digits that may be more than a figure (years, days, hours, telephone numbers, one and none) stay as they are.
 */
export interface SentenceForm {
  readonly text: string;
  readonly names: readonly NamePlace[];
  readonly figures: readonly FigurePlace[];
}

/** Where a stand-in for a name stands in the form. */
interface NamePlace {
  readonly at: number;
  readonly name: OwnName;
}

/** Where a stand-in for a figure stands in the form: it is as long as the figure. */
export interface FigurePlace {
  readonly at: number;
  readonly length: number;
  /** The number that the stand-in is, and the one that the sentence has there. */
  readonly standIn: number;
  readonly value: number;
}

/** What is a force's own in its names: Thames Valley, of Thames Valley Police. */
export interface OwnName {
  readonly text: string;
  readonly standIn: string;
}

/** Proper names that no force has, and no word that anything is read from. */
export const STAND_INS = ['Xxxxx', 'Yyyyy', 'Zzzzz', 'Qqqqq'];
const SHORTEST_NAME = 3;

/** What is a force's own in some names of it: nothing that is also a month, and nothing of the nation's names. */
export function ownNamesOf(names: readonly string[], nationAreas: readonly string[]): readonly OwnName[] {
  const bare = names.map((name) => withoutEnd(withoutLead(plain(name))));
  const isOwn = (name: string): boolean => {
    const said = name.toLowerCase();
    return (
      name.length >= SHORTEST_NAME &&
      /^\p{Lu}/u.test(name) &&
      !NO_PLACE.test(name) &&
      !nationAreas.some((area) => area.includes(said) || said.includes(area))
    );
  };
  return [...new Set(bare.filter(isOwn))]
    .sort((a, b) => b.length - a.length)
    .slice(0, STAND_INS.length)
    .map((text, at) => ({ text, standIn: STAND_INS[at] ?? '' }));
}

const LETTER = /[\p{L}\d]/u;
const isInWord = (text: string, at: number, length: number): boolean =>
  LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(at + length));

/** Where a name first stands by itself from some place on; -1 where it does not. */
function placeOf(text: string, name: string, from: number): number {
  let at = text.indexOf(name, from);
  while (at >= 0 && isInWord(text, at, name.length)) at = text.indexOf(name, at + 1);
  return at;
}

/** The first of a force's names in a text from some place on: the longest of those that begin there. */
function nextName(text: string, names: readonly OwnName[], from: number): { name: OwnName; at: number } | undefined {
  let next: { name: OwnName; at: number } | undefined;
  for (const name of names) {
    const at = placeOf(text, name.text, from);
    if (at >= 0 && (next === undefined || at < next.at)) next = { name, at };
  }
  return next;
}

/** A text with stand-ins for names, and where they are in it. */
function withoutNames(text: string, names: readonly OwnName[]): Pick<SentenceForm, 'text' | 'names'> {
  const places: NamePlace[] = [];
  let [form, from] = ['', 0];
  for (let next = nextName(text, names, 0); next; next = nextName(text, names, from)) {
    form += text.slice(from, next.at);
    places.push({ at: form.length, name: next.name });
    form += next.name.standIn;
    from = next.at + next.name.text.length;
  }
  return { text: places.length === 0 ? text : form + text.slice(from), names: places };
}

/**
 * Figures: percentages from 2, and numbers from 32, the first that is no day, hour or month. Not behind a dash, a point or a
 * currency's sign, and not a year or a telephone number, which have no comma in their four figures and more.
 */
const FIGURE =
  /(?<![\p{L}\d.,:/£$€–-])(?:[1-9]\d{0,2}(?:,\d{3})+(?![,.]?\d)|(?:[1-9]\d\d|[4-9]\d|3[2-9])(?![\d:/–-]|[.,]\d|\p{L})|(?:[2-9]|[1-9]\d)(?=%| per cent\b| pc\b))/gu;
/** Numbers that are read for what they are. */
const READ_AS_TYPED = new Set([
  '43',
  '44',
  '99',
  '100',
  '101',
  '111',
  '360',
  '365',
  '366',
  '999',
  '1,000',
  '10,000',
  '100,000',
]);
/** Behind an article a figure decides which it must be: “an 8%”, “an 11%”, “a 12%”. */
const ARTICLE = /\b[Aa]n? $/;
const ITS_LENGTH = 4;
const VOWELS = /^(?:8|11(?:,|$)|18(?:,|$))/;

/** A number as long as another one, and no other of the sentence's so far. */
function standInFor(figure: string, at: number): string {
  const last = String(2 + (at % 6));
  return `${figure.slice(0, -1).replaceAll(/\d/g, '7')}${figure.length === 1 ? '7' : last}`;
}

/** The form of a sentence with these names of the force's. */
export function sentenceForm(sentence: string, ownNames: readonly OwnName[]): SentenceForm {
  const { text, names } = withoutNames(sentence, ownNames);
  if (!/\d/.test(text)) return { text, names, figures: [] };
  const figures: FigurePlace[] = [];
  const form = text.replaceAll(FIGURE, (figure: string, at: number) => {
    const before = text.slice(Math.max(0, at - ITS_LENGTH), at);
    if (READ_AS_TYPED.has(figure) || (ARTICLE.test(before) && (/n $/.test(before) || VOWELS.test(figure))))
      return figure;
    const standIn = standInFor(figure, figures.length);
    figures.push({ at, length: figure.length, standIn: numberOf(standIn), value: numberOf(figure) });
    return standIn;
  });
  return { text: form, names, figures };
}

const numberOf = (figure: string): number => Number(figure.replaceAll(',', ''));

/** Where a place in a form is in the sentence itself. */
export function placeIn({ names }: SentenceForm, at: number): number {
  let place = at;
  for (const { at: from, name } of names) if (from < at) place += name.text.length - name.standIn.length;
  return place;
}
