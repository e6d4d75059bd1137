import { allMatches } from './all-matches.js';
import { endMonth } from './find-entry.js';
import type { Mention } from './mention.js';
import type { ReleaseWords } from './release-words.js';

/** A period where a sentence names it. */
export interface PeriodMention {
  readonly label: string;
  readonly at: number;
}

const PERIOD =
  /\b\d{4}[-–/]\d{2,4}\b|\b(?:year|(?:12|[Tt]welve) months) (?:ending|ended|to) (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+(?: \d{1,2},)? \d{4}\b/;
const PERIODS = new RegExp(PERIOD.source, 'g');

/** A period as the release has it, whichever way the copy writes it: 2019/20, the year ending March 2020 (rule E2). */
function labelOf(said: string, { later, earlier }: ReleaseWords): string {
  return [later, earlier].find((one) => one !== undefined && endMonth(one.label) === endMonth(said))?.label ?? said;
}

/** Every period that a text names. */
export const periodsIn = (text: string, release: ReleaseWords): readonly PeriodMention[] =>
  allMatches(PERIODS, text).map((match) => ({ label: labelOf(match[0], release), at: match.index }));

const GAP = /\b(?:\w+) (?:years?|months?) (?:earlier|before)\b/;
const COMPARES = /\b(?:than|compared|up|down|more|fewer|rose|fell|changed|unchanged|same|%)\b|%/;
const LEADS_IN = /\bin (?:the )?$/i;

/** The first period of some words, where "in" leads it in. */
function periodAfterIn(words: string): string | undefined {
  const found = PERIOD.exec(words);
  return found && LEADS_IN.test(words.slice(0, found.index)) ? found[0] : undefined;
}

const lastPeriodAfterIn = (words: string): string | undefined =>
  allMatches(PERIODS, words).findLast((one) => LEADS_IN.test(words.slice(0, one.index)))?.[0];

/** What leads in the count that another one is held against: 22% up on 2,505, higher than the 2,505. */
const HELD_AGAINST =
  /\b(?:from|(?:up|down) on|(?:more|fewer|higher|lower) than)(?: the| a)?(?: (?:figure|total) of)? $/;
const COMPARED = /\b(?:compared (?:with|to)|against)(?: the| a)?(?: (?:figure|total) of)? $/;

/** Whether the words right beside a count give it as the earlier one, whatever period stands before. */
function isHeldAgainst(before: string, after: string): boolean {
  const gap = GAP.exec(after);
  const isDated = gap !== null && !COMPARES.test(after.slice(0, gap.index));
  return HELD_AGAINST.test(before) || (isDated && (gap.index === 1 || COMPARED.test(before)));
}

/** Which of the two periods a count is for, from the words around it. */
export function whenOf(
  text: string,
  mention: Mention,
  counts: readonly Mention[],
  release: ReleaseWords,
): 'later' | 'earlier' {
  const own = counts.indexOf(mention);
  const end = counts[own + 1]?.at ?? text.length;
  const previous = counts[own - 1];
  const after = text.slice(mention.at + mention.text.length, end);
  const before = text.slice(previous === undefined ? 0 : previous.at + previous.text.length, mention.at);
  const following = periodAfterIn(after);
  if (following === undefined && /\bto $/.test(before)) return 'later';
  if (following === undefined && isHeldAgainst(before, after)) return 'earlier';
  const named = following ?? (/\b(?:earlier|than)\b/.test(before) ? undefined : lastPeriodAfterIn(before));
  if (named !== undefined) return labelOf(named, release) === release.earlier?.label ? 'earlier' : 'later';
  if (/\bearlier\b/.test(before)) return 'earlier';
  const gap = GAP.exec(after);
  return gap && !COMPARES.test(after.slice(0, gap.index)) ? 'earlier' : 'later';
}
