import type { ForceRecord } from '../model/record.js';
import { bareWords } from './plain-words.js';

/** Somebody's recorded words, and what an attribution of them must hold. */
export interface KnownWords {
  /** Paragraphs without marks, dashes and blanks: what must be the same to the letter (rule H6). */
  readonly bare: readonly string[];
  readonly namedBy: readonly string[];
}

/** Words as typed, made ready to be compared. */
export function knownWords(paragraphs: readonly string[], namedBy: readonly string[]): KnownWords {
  return { bare: paragraphs.map(bareWords), namedBy };
}

/** A spokesman without a name is called what the house calls one: who spoke is the body (rule H9). */
const unnamed = (speaker: string): string => speaker.replace(/^((?:an?|the)\s.*\S)\s+spokes(?:man|woman)$/i, '$1');

/** The force's statements as typed, a blank line between paragraphs. */
export function statementWords(record: ForceRecord): readonly KnownWords[] {
  return (record.fields.statements ?? []).flatMap(({ words, speaker, rank, role }) =>
    words === undefined || speaker === undefined
      ? []
      : [
          knownWords(
            words.split(/\n\s*\n/),
            [unnamed(speaker), rank, role].filter((part) => part !== undefined),
          ),
        ],
  );
}

/** Whether quoted words are whole paragraphs of a statement, one or several run together. */
export function isWhole(words: string, { bare: paragraphs }: KnownWords): boolean {
  return paragraphs.some((_one, from) => {
    let length = 0;
    for (let at = from; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] ?? '';
      if (!words.startsWith(paragraph, length)) return false;
      length += paragraph.length;
      if (length === words.length) return true;
    }
    return false;
  });
}
