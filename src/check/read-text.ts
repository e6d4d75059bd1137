import type { Paragraph, Span } from '../model/draft.js';

/** Number words that state a quantity. "one" and "first" are left out: they are pronouns and adjectives too. */
const NUMBER_WORDS =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores?|half|halved|quarters?|twice|thrice|double[ds]?|trebled?|tripled?|quadrupled?|per cent)\b|[\d%½¼¾]/i;

const UNRESOLVED = /\{\{|\}\}|\[\[|\]\]|\[object |\b(?:undefined|NaN|Infinity|null)\b|[\ue000-\uf8ff]/;
const UNTIDY = / {2}|\s[.,;:!?](?:\s|$)|,,|\.\.(?!\.)|^\s|\s$/;

/** The first number in a piece of our own prose, if there is one. */
export function numberIn(text: string): string | undefined {
  return NUMBER_WORDS.exec(text)?.[0];
}

/** A placeholder, a computer's word, or a slip of spacing left in a text. */
export function unresolvedIn(text: string): string | undefined {
  return UNRESOLVED.exec(text)?.[0] ?? UNTIDY.exec(text)?.[0];
}

/** Splits a paragraph's spans into sentences, at a full stop in our own prose. Quoted words are no sentence of ours. */
export function ownSentences(paragraph: Paragraph): readonly (readonly Span[])[] {
  const sentences: Span[][] = [[]];
  for (const span of paragraph.spans) {
    if (span.kind === 'quotation' || span.kind === 'verbatim') continue;
    if (span.kind !== 'literal') {
      sentences.at(-1)?.push(span);
      continue;
    }
    span.text.split(/(?<=[.?!])\s+/).forEach((text, at) => {
      if (at > 0) sentences.push([]);
      if (text !== '') sentences.at(-1)?.push({ kind: 'literal', text });
    });
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

const UP = /\b(rose|rise|rises|risen|rising|increased?|increases|increasing|up|more|higher|grew|grown|growth)\b/i;
const DOWN = /\b(fell|fall|falls|fallen|falling|decreased?|decreases|decreasing|down|fewer|less|lower|dropped|drop)\b/i;

/** Which way the words of a sentence point: up, down, both, or neither. */
export function directionOf(text: string): 'up' | 'down' | 'both' | 'none' {
  const up = UP.test(text);
  const down = DOWN.test(text);
  return up && down ? 'both' : up ? 'up' : down ? 'down' : 'none';
}

const WORD_VALUES = new Map(
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, value) => [word, value]),
);

/** The number a printed figure says: "more than 850" → 850, "3,057" → 3057, "Seven" → 7. */
export function readNumber(text: string): number | undefined {
  const digits = /\d[\d,]*/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  return WORD_VALUES.get(text.toLowerCase());
}
