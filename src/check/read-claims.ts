import type { Copy } from './copy.js';
import { endMonth } from './find-entry.js';
import type { Frame } from './frame.js';
import { readComparisons } from './read-comparisons.js';
import type { Comparison } from './read-comparisons.js';
import type { Mention } from './read-mentions.js';
import { remember } from './remember.js';

export type Scope = 'local' | 'national';
export type Direction = 'up' | 'down' | 'same' | 'little';

/** A number with what it is about: whose, of what, when. */
export interface Claim {
  readonly mention: Mention;
  readonly scope: Scope;
  readonly measure: string;
  readonly when: 'later' | 'earlier';
  /** The sentence speaks of a part of a whole: a percentage in it may be a share. */
  readonly isShare: boolean;
}

/** A comparison, with whose and of what it is. */
export type ComparisonClaim = Comparison & { readonly scope: Scope; readonly measure: string };

/** A sentence of ours with everything it claims. */
export interface Sentence {
  readonly text: string;
  /** 0 for the headline, -1 for the standfirst, then body paragraphs from 1. */
  readonly paragraph: number;
  readonly scope: Scope;
  readonly measure: string;
  readonly claims: readonly Claim[];
  /** Shares, rates, places and series, read before the numbers in them could be taken for counts. */
  readonly comparisons: readonly ComparisonClaim[];
  readonly directions: readonly Direction[];
  readonly periods: readonly { readonly label: string; readonly at: number }[];
}

const PERIOD = /\b\d{4}[-–/]\d{2,4}\b|\byear ending [A-Z][a-z]+ \d{4}\b/g;
/** A period as the release has it, whichever way the copy writes it: 2019/20, the year ending March 2020 (rule E2). */
function labelOf(said: string, { later, earlier }: Frame): string {
  return [later, earlier].find((one) => one !== undefined && endMonth(one.label) === endMonth(said))?.label ?? said;
}

const SENTENCE_END = /(?<=[.?!]["”’)]?)\s+(?=["“‘(]?[A-Z0-9])/;

const UP =
  /\b(?:rose|rises|risen|rising|rise|increas(?:e|ed|es|ing)|grew|grown|growth|went up|gone up|up (?:from|by)|(?:more|higher) than (?:in|a|two|three|the)|higher)\b/i;
const DOWN =
  /\b(?:fell|fall|falls|fallen|falling|decreas(?:e|ed|es|ing)|dropp?ed|went down|gone down|down (?:from|by)|(?:fewer|less|lower) than (?:in|a|two|three|the)|lower)\b/i;
const LITTLE = /\b(?:little changed|broadly unchanged|little change)\b/i;
const SAME = /\b(?:the same (?:number|as|in)|was the same|unchanged|no change|level with)\b/i;

const directionsOf = remember((text): readonly Direction[] => {
  const found: Direction[] = [];
  if (UP.test(text)) found.push('up');
  if (DOWN.test(text)) found.push('down');
  if (LITTLE.test(text)) found.push('little');
  else if (SAME.test(text)) found.push('same');
  return found;
});

const plain = remember((text) => text.replaceAll(/[‘’]/g, "'").toLowerCase());

/** Whose figures a sentence is about; undefined when it does not say. */
function scopeOf(text: string, frame: Frame): Scope | undefined {
  const said = plain(text);
  if (frame.nationAreas.some((area) => said.includes(area.toLowerCase()))) return 'national';
  const own = [...frame.names, frame.area, 'the force'].map((name) => plain(name));
  return own.some((name) => said.includes(name)) ? 'local' : undefined;
}

/** The measure whose telling word stands nearest to a place in the sentence; undefined when none stands there. */
function measureAt(text: string, at: number, frame: Frame): string | undefined {
  const said = text.toLowerCase();
  let nearest: { id: string; distance: number } | undefined;
  for (const { id, words } of frame.measures)
    for (const word of words)
      for (let found = said.indexOf(word); found >= 0; found = said.indexOf(word, found + 1)) {
        const distance = found >= at ? found - at : (at - found) * 2;
        if (nearest === undefined || distance < nearest.distance) nearest = { id, distance };
      }
  return nearest?.id;
}

const SHARES = /\b(?:of (?:the|all|these|those|them)|share|proportion|accounted for)\b/i;
const GAP = /\b(?:\w+) (?:years?|months?) (?:earlier|before)\b/;
const COMPARES = /\b(?:than|compared|up|down|more|fewer|rose|fell|changed|unchanged|same|%)\b|%/;

/** Which of the two periods a count is for, from the words around it. */
function whenOf(text: string, mention: Mention, counts: readonly Mention[], frame: Frame): 'later' | 'earlier' {
  const own = counts.indexOf(mention);
  const end = counts[own + 1]?.at ?? text.length;
  const previous = counts[own - 1];
  const after = text.slice(mention.at + mention.text.length, end);
  const before = text.slice(previous === undefined ? 0 : previous.at + previous.text.length, mention.at);
  const label = (words: string) =>
    /\bin (?:the )?$/i.test(words.split(PERIOD)[0] ?? '') ? words.match(PERIOD)?.[0] : undefined;
  const leads = /\bin (?:the )?$/i;
  const last = [...before.matchAll(PERIOD)].filter((one) => leads.test(before.slice(0, one.index))).at(-1)?.[0];
  const named = label(after) ?? (/\b(?:earlier|than)\b|\bfrom $/.test(before) ? undefined : last);
  if (label(after) === undefined && /\bto $/.test(before)) return 'later';
  if (named !== undefined) return labelOf(named, frame) === frame.earlier?.label ? 'earlier' : 'later';
  if (/\bearlier,? when\b|\bfrom$/.test(before.trimEnd()) || /\bearlier\b/.test(before)) return 'earlier';
  const gap = GAP.exec(after);
  return gap && !COMPARES.test(after.slice(0, gap.index)) ? 'earlier' : 'later';
}

/** "Of the 863 crimes": the whole that a part is of, whatever the rest of the sentence is about. */
function wholeAt(text: string, mention: Mention, frame: Frame): string | undefined {
  if (mention.kind !== 'count' || !/\b[Oo]f (?:the|all|its) $/.test(text.slice(0, mention.at))) return undefined;
  return frame.measures.find(({ whole }) => whole !== undefined)?.whole;
}

const sentencesOf = remember((text) => text.split(SENTENCE_END).filter((sentence) => sentence !== ''));

function readSentence(text: string, paragraph: number, scope: Scope, measure: string, frame: Frame): Sentence {
  const { comparisons, rest } = readComparisons(text, frame);
  const mentions = frame.words.readMentions(rest);
  const counts = mentions.filter(({ kind }) => kind === 'count');
  const claims = mentions.map((mention): Claim => ({
    mention,
    scope,
    measure: wholeAt(text, mention, frame) ?? measureAt(text, mention.at, frame) ?? measure,
    when: mention.kind === 'count' ? whenOf(text, mention, counts, frame) : 'later',
    isShare: SHARES.test(text),
  }));
  const periods = [...rest.matchAll(PERIOD)].map((match) => ({ label: labelOf(match[0], frame), at: match.index }));
  const compared = comparisons.map((one) => ({ ...one, scope, measure: measureAt(text, one.at, frame) ?? measure }));
  return { text, paragraph, scope, measure, claims, comparisons: compared, directions: directionsOf(rest), periods };
}

/** Every sentence of our own words. What a sentence does not say (whose figures, of what) it takes from the one before. */
export function readSentences(copy: Copy, frame: Frame): readonly Sentence[] {
  const texts = [
    { text: copy.headline, paragraph: 0 },
    { text: copy.standfirst, paragraph: -1 },
    ...copy.paragraphs.map(({ own }, at) => ({
      text: own,
      paragraph: at + 1,
    })),
  ];
  const names = [...frame.names, frame.area].filter((name) => /\d/.test(name));
  const masked = (text: string) =>
    names.reduce((rest, name) => rest.replaceAll(name, name.replaceAll(/\d/g, 'x')), text);
  let scope: Scope = 'local';
  let measure = frame.measures[0]?.id ?? '';
  return texts.flatMap(({ text, paragraph }) =>
    sentencesOf(masked(text)).map((sentence) => {
      scope = scopeOf(sentence, frame) ?? scope;
      measure = measureAt(sentence, 0, frame) ?? measure;
      return readSentence(sentence, paragraph, scope, measure, frame);
    }),
  );
}
