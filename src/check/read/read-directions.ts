import { FIGURE_WORDS } from './figure-words.js';

export type Direction = 'up' | 'down' | 'same' | 'little';

/** A time that a count is held against: a year earlier, in 2017-18, the 873, the previous year. */
const THAN = String.raw`than (?:(?:in|at|during|for) (?:the )?(?:\d|year|previous|same|period|12|twelve|preceding|earlier)|(?:an?|one|two|three|five|ten|the) (?:[a-z]+ )?(?:years?|period|months?)\b|the (?:\d|figure|number|total|count|same|earlier|last)|last (?:year|time)|before\b)`;
const BY =
  '(?:[a-z]+ly |again |further )?(?:(?:from|by) (?!(?:the|its|their|his|her|our) [a-z])|on (?:an?|the|last) (?:[a-z]+ )?(?:year|period|figure|total)\\b)';
const HEDGED = '(?:(?:more than|over|nearly|almost|about|around|just over|just under) )?';
const SET_UP =
  '(?<!\\b(?:set|made|taken|picked|put|backed|brought|given|held|locked|lit|cleaned|turned|signed|drawn|broken|dug|cordoned) )';

const UP = new RegExp(
  String.raw`\b(?:rose|rises|risen|rising|rise|increas(?:e|ed|es|ing)|grew|grown|growth|went up|gone up|${SET_UP}up ${BY}|(?:more|higher) (?:(?!than\b)[^.;,]{0,60}? )?${THAN}|higher|uptick)|% up on\b|(?<!\bma(?:de|kes?|king) )\bup (?:by )?${HEDGED}\d[\d,.]*\s?%`,
  'gi',
);
const DOWN = new RegExp(
  String.raw`\b(?:fell|fall|falls|fallen|falling|decreas(?:e|ed|es|ing)|dropp?ed|went down|gone down|down ${BY}|(?:fewer|less|lower) (?:(?!than\b)[^.;,]{0,60}? )?${THAN}|lower|(?:cut|cuts|cutting|reduced?|reduces|reducing)\b[^.;,]{0,40}\b(?:to|by) \d)|% down on\b|\bdown (?:by )?${HEDGED}\d[\d,.]*\s?%`,
  'gi',
);
const LITTLE = /\b(?:little changed|broadly unchanged|little change|(?:hardly|barely|scarcely) (?:changed|moved))\b/i;
const SAME = /\b(?:the same (?:number|as|in)|was the same|unchanged|no change|level with)\b/i;
/** Said of much else too: a stable, a steady hand. */
const STEADY =
  /\b(?:(?:remained|stayed|was|were|been|held|holding|remains?|stood|kept) (?:[a-z]+ly )?(?:stable|steady|still|flat|constant))\b/i;

/** Words that tell a direction where something that is counted stands before them: people climb hills. */
const MOVES_UP =
  'climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|mount(?:s|ed|ing)|shoot(?:s|ing)? up|shot up|(?:creep|edg|tick|inch|go)(?:s|es|ed|ing)? up|crept up|worsen(?:s|ed|ing)?|(?:gets?|got|getting) worse|balloon(?:s|ed|ing)|mushroom(?:s|ed|ing)|swell(?:s|ed|ing)|swollen|escalat(?:es|ed|ing)|multipl(?:ies|ied|ying)|explod(?:es|ed|ing)|(?:go|goes|going|gone|went) through the roof|(?:is|are|was|were|has been|have been) (?:on the (?:up|rise|increase)|up(?! (?:on [A-Z]|to (?!\\d))))';
const MOVES_DOWN =
  'collaps(?:es|ed|ing)|dip(?:s|ped|ping)?|slid|slides?|sliding|sank|sinks?|sunk|sinking|declin(?:e|es|ed|ing)|shr(?:ank|unk|inks?|inking)|tumbl(?:es|ed|ing)|crash(?:es|ed|ing)|drops|dropping|dwindl(?:es|ed|ing)|diminish(?:es|ed|ing)|slip(?:s|ped|ping)|tail(?:s|ed|ing) off|eas(?:es|ed|ing)|improv(?:es|ed|ing)|com(?:es|ing) down|came down|(?:creep|edg|tick|inch|go)(?:s|es|ed|ing) down|crept down|(?:is|are|was|were|has been|have been) (?:on the (?:decline|wane|slide)|down(?! (?:on [A-Z]|to (?!\\d))))';
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
const ALL_STEADY = new RegExp(STEADY.source, 'gi');
const FIGURES = new RegExp(`\\b${FIGURE_WORDS}\\b`, 'i');

/** The number of officers, the level of funding: a figure of something else, where nothing of what is counted follows. */
const NUMBER_OF = /\b(?:numbers?|rates?|levels?|totals?|share|proportion) of (?=[^.;,]*$)/i;
const OPENS_WITH_A_NOUN = /^(?:an?|the|this|that|another|no)\s/i;
/** What a sentence may open with when it goes on about the count before it. */
const GOES_ON_ABOUT_IT = /^(?:and |but |yet )?(?:it|they|this|that|these|those|there)\b/i;
const FIGURES_BEHIND = new RegExp(`^[^.;,]{0,60}?\\b${FIGURE_WORDS}\\b`, 'i');
/** Nouns and adjectives: what rose may stand behind them. A verb has it before. */
const NO_VERB = /^(?:rise|increase|growth|fall|decrease|uptick|higher|lower|more|fewer|less|cut|reduc)/i;

/** What a sentence is about, as far as its directions go. */
interface Around {
  readonly text: string;
  /** Where words of what is counted stand. */
  readonly tellingAt: readonly number[];
  /** It gives a change in numbers. */
  readonly isOfChange: boolean;
}

/** Whether a loose word tells where a count went: what is counted stands before a verb, and after a noun anyway. */
const tells = ({ text, tellingAt }: Around, pattern: RegExp): boolean =>
  Array.from(text.matchAll(pattern)).some(
    ({ index, 0: found }) =>
      OPENS_WITH_A_NOUN.test(found) || FIGURES.test(text.slice(0, index)) || tellingAt.some((at) => at < index),
  );

/** A noun has what it is of near behind it. */
const NEAR = 60;
const isBehind =
  (index: number) =>
  (at: number): boolean =>
    at > index && at < index + NEAR;

/** Whether words for figures stand before a place in a sentence, and are of what is counted. */
function figuresBefore({ text, tellingAt }: Around, index: number): boolean {
  const before = text.slice(0, index);
  const other = NUMBER_OF.exec(before);
  if (!other) return FIGURES.test(before);
  const from = other.index + other[0].length;
  return (
    FIGURES.test(before.slice(from)) || FIGURES.test(before.slice(0, other.index)) || tellingAt.some((at) => at >= from)
  );
}

/** What went that way in other places is no figure of the force's or the nation's. */
const ELSEWHERE = /^[a-z]*(?: [a-z]+)? (?:elsewhere|in (?:all |most |many |some )?(?:other|neighbouring) )/i;

/** Whether a word for a direction stands in a sentence, and is said of figures there: council tax rises too. */
function goes(around: Around, pattern: RegExp): boolean {
  const { text, tellingAt, isOfChange } = around;
  return Array.from(text.matchAll(pattern)).some(({ index, 0: found }) => {
    if (ELSEWHERE.test(text.slice(index + found.length))) return false;
    if (isOfChange || GOES_ON_ABOUT_IT.test(text) || figuresBefore(around, index)) return true;
    if (tellingAt.some((at) => at < index)) return true;
    return NO_VERB.test(found) && (FIGURES_BEHIND.test(text.slice(index)) || tellingAt.some(isBehind(index)));
  });
}

/** “A rise or fall may reflect …”, “whether it rose or fell”, “an increase can mean that …”: nothing is said to have gone up. */
const HYPOTHETICAL =
  /\b(?:rises?|rose|risen|increase[sd]?|up|falls?|fell|fallen|decrease[sd]?|drops?|dropped|down)(?: or (?:an? )?(?:rises?|rose|risen|increase[sd]?|up|falls?|fell|fallen|decrease[sd]?|drops?|dropped|down)\b|(?<=s) (?:and|or) (?:rises|increases|falls|decreases|drops)(?= (?:in [^.;,]{1,40} )?(?:may|might|can|could|do not|need not)\b))|\b(?:an?|any) (?:rise|increase|fall|decrease|drop)(?= (?:in [^.;,]{1,40} )?(?:may|might|can|could|does not|need not)\b)/gi;

/**
 * The ways in which a sentence says that a count went; where in it words of what is counted stand, and whether it gives a
 * change in numbers.
 */
export function directionsIn(
  said: string,
  tellingAt: readonly number[] = [],
  isOfChange = false,
): readonly Direction[] {
  const found: Direction[] = [];
  const text = said.replaceAll(HYPOTHETICAL, (words) => ' '.repeat(words.length));
  const around = { text, tellingAt, isOfChange };
  const isLoose = ANY_LOOSE.test(text);
  if (goes(around, UP) || (isLoose && tells(around, LOOSE.up))) found.push('up');
  if (goes(around, DOWN) || (isLoose && tells(around, LOOSE.down))) found.push('down');
  if (LITTLE.test(text)) found.push('little');
  else if (SAME.test(text) || (STEADY.test(text) && tells(around, ALL_STEADY))) found.push('same');
  return found;
}
