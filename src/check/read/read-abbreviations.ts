import { allMatches } from './all-matches.js';

/** Letters that may stand for words. */
export interface Abbreviation {
  readonly short: string;
  readonly at: number;
}

const ABBREVIATION = /\b[A-Z]{3,5}\b/g;

/** Every abbreviation in a text. */
export const readAbbreviations = (text: string): readonly Abbreviation[] =>
  allMatches(ABBREVIATION, text).map((match) => ({ short: match[0], at: match.index }));
