import { FIGURE_WORDS } from './figure-words.js';

export type Direction = 'up' | 'down' | 'same' | 'little';

const UP =
  /\b(?:rose|rises|risen|rising|rise|increas(?:e|ed|es|ing)|grew|grown|growth|went up|gone up|up (?:from|by)|(?:more|higher) than (?:in|a|two|three|the)|higher)\b|% up on\b|\bup (?:by )?(?:(?:more than|over|nearly|almost|about|around|just over|just under) )?\d[\d,.]*\s?%/i;
const DOWN =
  /\b(?:fell|fall|falls|fallen|falling|decreas(?:e|ed|es|ing)|dropp?ed|went down|gone down|down (?:from|by)|(?:fewer|less|lower) than (?:in|a|two|three|the)|lower)\b|% down on\b|\bdown (?:by )?(?:(?:more than|over|nearly|almost|about|around|just over|just under) )?\d[\d,.]*\s?%/i;
const LITTLE = /\b(?:little changed|broadly unchanged|little change)\b/i;
const SAME = /\b(?:the same (?:number|as|in)|was the same|unchanged|no change|level with)\b/i;

/** Words that tell a direction where something that is counted stands before them: people climb hills. */
const MOVES_UP =
  'climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|mount(?:s|ed|ing)|shoot(?:s|ing)? up|shot up|(?:creep|edg|tick|inch|go)(?:s|es|ed|ing) up|crept up|balloon(?:s|ed|ing)|mushroom(?:s|ed|ing)|swell(?:s|ed|ing)|swollen|escalat(?:es|ed|ing)|multipl(?:ies|ied|ying)|explod(?:es|ed|ing)|(?:go|goes|going|gone|went) through the roof|(?:is|are|was|were|has been|have been) (?:on the (?:up|rise|increase)|up(?! (?:on [A-Z]|to (?!\\d))))';
const MOVES_DOWN =
  'collaps(?:es|ed|ing)|dip(?:s|ped|ping)?|slid|slides?|sliding|sank|sinks?|sunk|sinking|declin(?:e|es|ed|ing)|shr(?:ank|unk|inks?|inking)|tumbl(?:es|ed|ing)|crash(?:es|ed|ing)|drops|dropping|dwindl(?:es|ed|ing)|diminish(?:es|ed|ing)|slip(?:s|ped|ping)|tail(?:s|ed|ing) off|com(?:es|ing) down|came down|(?:creep|edg|tick|inch|go)(?:s|es|ed|ing) down|crept down|(?:is|are|was|were|has been|have been) (?:on the (?:decline|wane|slide)|down(?! (?:on [A-Z]|to (?!\\d))))';
/** What may come after such a word: nothing that is climbed, and no “down to earth”. */
const GOES_ON = String.raw`(?=\s*(?:[.,;:!?–—)\u0000]|-(?:\s|$)|$)|\s(?:by|from|to|in(?! court)|on|again|back|further|over|between|during|since|after|when|while|and|but|last|this|compared|across|for|sharply|slightly|steeply|[a-z]+ly|up|down)\b|\s\d)`;
const NOUN_OF = String.raw`\b(?:an?|the|this|that|another|no)\s+(?:(?:recorded|small|slight|sharp|steep|big|large|marked|further|\d[\d,.]*%)\s+)*`;
const IN_FIGURES = String.raw`(?=\s(?:of (?:more than |about |nearly |almost |over )?\d|(?:in|from|of) (?:[a-z-]+ ){0,4}?${FIGURE_WORDS}\b))`;
const loose = (moves: string, nouns: string): RegExp =>
  new RegExp(`\\b(?:${moves})${GOES_ON}|${NOUN_OF}(?:${nouns})${IN_FIGURES}`, 'gi');
const LOOSE: Readonly<Record<'up' | 'down', RegExp>> = {
  up: loose(MOVES_UP, 'climb|jump|upturn|escalation'),
  down: loose(MOVES_DOWN, 'drop|dip|decline|collapse|slide|reduction|downturn|slump'),
};
const ANY_LOOSE = new RegExp(`${LOOSE.up.source}|${LOOSE.down.source}`, 'i');
const FIGURES = new RegExp(`\\b${FIGURE_WORDS}\\b`, 'i');

/** Whether a loose word tells where a count went: what is counted stands before a verb, and after a noun anyway. */
const tells = (text: string, pattern: RegExp, tellingAt: readonly number[]): boolean =>
  Array.from(text.matchAll(pattern)).some(
    ({ index, 0: found }) =>
      /^(?:an?|the|this|that|another|no)\s/i.test(found) ||
      FIGURES.test(text.slice(0, index)) ||
      tellingAt.some((at) => at < index),
  );

/** The ways in which a sentence says that a count went; and where in it words of what is counted stand. */
export function directionsIn(text: string, tellingAt: readonly number[] = []): readonly Direction[] {
  const found: Direction[] = [];
  const isLoose = ANY_LOOSE.test(text);
  if (UP.test(text) || (isLoose && tells(text, LOOSE.up, tellingAt))) found.push('up');
  if (DOWN.test(text) || (isLoose && tells(text, LOOSE.down, tellingAt))) found.push('down');
  if (LITTLE.test(text)) found.push('little');
  else if (SAME.test(text)) found.push('same');
  return found;
}
