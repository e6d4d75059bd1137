import type { ForceRecord } from '../../model/record.js';
import { once } from './once.js';
import { bareWords, plain } from './plain-words.js';

/** Somebody's recorded words, and what an attribution of them must hold. */
export interface KnownWords {
  /** Paragraphs as typed, with straight apostrophes. */
  readonly typed: readonly string[];
  /** Paragraphs without marks, dashes and blanks: what must be the same to the letter (rule H6). */
  readonly bare: () => readonly string[];
  readonly namedBy: readonly string[];
  /** Whom its speaker speaks for, as copy may call it. */
  readonly bodies: readonly string[];
  /** What it is reported to say besides. */
  readonly told: readonly string[];
}

/** Words as typed, made ready to be compared. */
export const knownWords = (
  paragraphs: readonly string[],
  namedBy: readonly string[],
  bodies: readonly string[],
  told: readonly string[] = [],
): KnownWords => ({
  typed: paragraphs.map((one) => plain(one).trim()),
  bare: once(() => paragraphs.map(bareWords)),
  namedBy,
  bodies,
  told,
});

/**
 * A spokesman without a name is called what the house calls one: who spoke is the body (rule H9). The force's own stands
 * with its name, which the piece may say in more ways than one.
 */
const unnamed = (speaker: string): string =>
  speaker
    .replace(/^(?:an?|the)\s+(?:(?:police )?force\s+)?spokes(?:man|woman|person)$/i, 'spokes')
    .replace(/^((?:an?|the)\s.*\S)\s+spokes(?:man|woman)$/i, '$1');

/** The force's statements as typed, a blank line between paragraphs. */
export function statementWords(record: ForceRecord): readonly KnownWords[] {
  const { name, short = name } = record.fields;
  return (record.fields.statements ?? []).flatMap(({ words, speaker, rank, role }) =>
    words === undefined || speaker === undefined
      ? []
      : [
          knownWords(
            words.split(/\n\s*\n/),
            [unnamed(speaker), rank, role].filter((part) => part !== undefined),
            [name, short, 'the force'],
          ),
        ],
  );
}

/** Words in quotation marks, made ready to be compared. */
export interface QuotedText {
  readonly words: string;
  /** Without marks, dashes and blanks. */
  readonly bare: () => string;
}

export const quotedText = (words: string): QuotedText => ({ words, bare: once(() => bareWords(words)) });

/** As many letters as tell most words apart. */
const BEGINNING = 30;

/** Whether quoted words may begin with a paragraph of these. */
function mayBegin(words: string, paragraphs: readonly string[]): boolean {
  const beginning = bareWords(words.slice(0, BEGINNING));
  return paragraphs.some((one) => one.startsWith(beginning) || beginning.startsWith(one));
}

/** Whether words are whole paragraphs of a statement, one or several run together. */
const isWhole = (words: string, paragraphs: readonly string[]): boolean =>
  paragraphs.some((_one, from) => {
    let length = 0;
    for (let at = from; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] ?? '';
      if (!words.startsWith(paragraph, length)) return false;
      length += paragraph.length;
      if (length === words.length) return true;
    }
    return false;
  });

/** Whose quoted words these are: whole paragraphs of somebody's. Most are so as they were typed. */
export function sourceOf(quoted: QuotedText, known: readonly KnownWords[]): KnownWords | undefined {
  const typed = plain(quoted.words).trim();
  return known.find(
    (one) => one.typed.includes(typed) || (mayBegin(quoted.words, one.bare()) && isWhole(quoted.bare(), one.bare())),
  );
}
