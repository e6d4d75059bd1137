import { sentenceForm, placeIn } from './sentence-form.js';
import type { SentenceForm, FigurePlace, OwnName } from './sentence-form.js';
import { allNumbers } from './read-sentence.js';
import type { StatedComparison, SentenceReading } from './read-sentence.js';
import type { Sides } from './read-sides.js';
import type { StatedNumber } from './read-statement.js';
import { sizeOf } from './read-size.js';
import type { Size } from './read-size.js';

/** A stretch of a form that something was read from. */
interface Stretch {
  readonly at: number;
  readonly text: string;
}

/** The figures of which a stretch holds anything. */
const figuresIn = ({ figures }: SentenceForm, { at, text }: Stretch): readonly FigurePlace[] =>
  figures.filter((figure) => figure.at < at + text.length && figure.at + figure.length > at);

const isWholeIn = (figure: FigurePlace, { at, text }: Stretch): boolean =>
  figure.at >= at && figure.at + figure.length <= at + text.length;

/** The numbers in what was read from a stretch, but for where it stands. */
function numbersIn(read: unknown): readonly number[] {
  if (typeof read === 'number') return [read];
  if (typeof read !== 'object' || read === null) return [];
  return Object.entries(read).flatMap(([key, value]) => (key === 'at' ? [] : numbersIn(value)));
}

/** Whether each figure of a stretch stands wholly in it, is a number that was read from it, and is read nowhere else: no sum was done with it. */
function isAsWritten(form: SentenceForm, read: Stretch): boolean {
  const figures = figuresIn(form, read);
  if (figures.length === 0) return true;
  const numbers = numbersIn(read);
  return figures.every(
    (figure) => isWholeIn(figure, read) && numbers.filter((one) => one === figure.standIn).length === 1,
  );
}

/** Whether what was read from a form is read from every sentence of that form, but for the names and the figures. */
const holdsForAll = (form: SentenceForm, read: SentenceReading): boolean =>
  allNumbers(read).every(({ mention }) => isAsWritten(form, mention)) &&
  read.comparisons.every((one) => isAsWritten(form, one));

/** What was read from a stretch, with the figures of the sentence for their stand-ins. */
function withFigures<Read>(read: Read, figures: readonly FigurePlace[]): Read {
  if (typeof read === 'number') return (figures.find(({ standIn }) => standIn === read)?.value ?? read) as Read;
  if (typeof read !== 'object' || read === null) return read;
  const entries = Object.entries(read).map(([key, value]) => [key, withFigures(value, figures)] as const);
  return Object.fromEntries(entries) as Read;
}

/** Puts what was read from a form where it stands in a sentence. */
function placedIn(sentence: string, form: SentenceForm) {
  const { names, figures } = form;
  const stretch = ({ at, text }: Stretch): Stretch => {
    const place = names.length === 0 ? at : placeIn(form, at);
    return { at: place, text: sentence.slice(place, placeIn(form, at + text.length)) };
  };
  const number = (one: StatedNumber): StatedNumber => {
    const { mention } = one;
    const own = figures.length === 0 ? undefined : figuresIn(form, mention)[0];
    return { ...one, mention: { ...mention, ...stretch(mention), value: own?.value ?? mention.value } };
  };
  const comparison = (one: StatedComparison): StatedComparison => {
    const { at, text, ...rest } = one;
    return { ...withFigures(rest, figuresIn(form, one)), ...stretch({ at, text }) };
  };
  const sides = ({ first, second, from, ...rest }: Sides): Sides => ({
    ...rest,
    first: { ...first, numbers: first.numbers.map(number) },
    second: { ...second, numbers: second.numbers.map(number) },
    from: placeIn(form, from),
  });
  return { number, comparison, sides };
}

/** A sentence is as long as its form, but for its names. */
function sizeWith(size: Size, { names }: SentenceForm, sentence: string): Size {
  if (names.length === 0) return size;
  if (sentence.includes('“')) return sizeOf(sentence);
  const sizes = names.map(({ name }) => [sizeOf(name.text), sizeOf(name.standIn)] as const);
  const more = (key: keyof Size): number => sizes.reduce((sum, [own, other]) => sum + own[key] - other[key], size[key]);
  return { length: more('length'), words: more('words'), syllables: more('syllables') };
}

/** The reading of a sentence, from that of its form. */
function readingOf(read: SentenceReading, form: SentenceForm, sentence: string): SentenceReading {
  if (form.names.length + form.figures.length === 0) return read;
  const { number, comparison, sides } = placedIn(sentence, form);
  return {
    ...read,
    text: sentence,
    ofForm: read,
    numbers: read.numbers.length === 0 ? read.numbers : read.numbers.map(number),
    ...(read.sides && { sides: sides(read.sides) }),
    comparisons: read.comparisons.length === 0 ? read.comparisons : read.comparisons.map(comparison),
    periods:
      read.periods.length === 0 ? read.periods : read.periods.map((one) => ({ ...one, at: placeIn(form, one.at) })),
    size: sizeWith(read.size, form, sentence),
  };
}

/** How many forms are kept before all are let go. */
const KEPT = 2000;

/** Reads sentences by their forms, each form once: bounded, so that memory does not grow with the number of records. */
export function sentenceReader(
  read: (text: string) => SentenceReading,
): (sentence: string, ownNames: readonly OwnName[]) => SentenceReading {
  const kept = new Map<string, { readonly reading: SentenceReading; readonly holdsForAll: boolean }>();
  const readAnew = (form: SentenceForm) => {
    const reading = read(form.text);
    const known = { reading, holdsForAll: holdsForAll(form, reading) };
    if (kept.size >= KEPT) kept.clear();
    kept.set(form.text, known);
    return known;
  };
  return (sentence, ownNames) => {
    const form = sentenceForm(sentence, ownNames);
    const known = kept.get(form.text) ?? readAnew(form);
    return known.holdsForAll ? readingOf(known.reading, form, sentence) : read(sentence);
  };
}
