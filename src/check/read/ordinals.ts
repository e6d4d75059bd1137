/** A number of things, in words or figures, in a place where nothing else can stand. */
export const FEW = '[a-z]+|\\d+';
export const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** A period as a comparison names it. */
export const PERIOD = '(?:\\d{4}[-–/]\\d{2,4}|(?:the )?year ending [A-Z][a-z]+ \\d{4})';

/** second → 2, 7th → 7; where none is named, the first. */
export const placeIn = (word: string | undefined): number =>
  word === undefined ? 1 : /^\d/.test(word) ? parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase()) + 2;
