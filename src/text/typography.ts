import type { Style } from '../model/house-style.js';
import { setMarks } from './quote-marks.js';
import type { Spot } from './say-figure.js';

type Type = Pick<Style, 'quotes' | 'characters' | 'headline-quotes'>;

/** Dashes in ASCII: a long one between words gets its blanks, one in a range has none. */
const plainDashes = (text: string): string => text.replaceAll(/\s*—\s*/g, ' - ').replaceAll(/[–−]/g, '-');

/**
 * Words that are not ours, such as quoted ones: marks, and in 7-bit copy dashes, are set; no other character is
 * touched (rule H6). What 7-bit copy cannot hold beyond that is kept, and told (see render/check-characters.ts).
 */
export function setTheirs(text: string, { quotes, characters }: Type): string {
  const marked = setMarks(text, quotes);
  return characters === '7-bit' ? plainDashes(marked) : marked;
}

/** Double marks as single ones: in headlines (rule H3). */
const singleMarks = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");

/** Our own words, typed in a template: marks, dashes and dots as the house has them. */
export function setOurs(text: string, style: Type, spot: Spot): string {
  const set = setTheirs(text, style);
  const dotted = style.characters === '7-bit' ? set.replaceAll('…', '...').replaceAll('\u00a0', ' ') : set;
  return spot === 'headline' && style['headline-quotes'] === 'single' ? singleMarks(dotted) : dotted;
}
