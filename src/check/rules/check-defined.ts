import { toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Piece, PlacedWords } from '../piece.js';
import { tells } from '../read/in-form.js';
import { plain } from '../read/plain-words.js';
import { withoutEnd, withoutLead } from '../read/read-names.js';
import type { Sentence } from '../read-claims.js';
import { ownWords, strangerIn, wordsIn } from './strangers.js';

/** What the figures are said to count, or to leave out, is what the definition in the piece says of them (rule B6). */

const FIGURES = '(?:figures|data|statistics|totals?)';
const NO = "(?: not|n't| never)";
const COUNT =
  '(?:includ(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)|counts?|counted|omit(?:s|ted)?|leaves? out|shows? only|contain(?:s|ed)?)';
/** “The figures do not include homicide.” */
const BEHIND = new RegExp(
  `\\b${FIGURES}(?: (?:for|across|in) [A-Z][A-Za-z ]{1,30}?)?(?: (?:do|does|did|will))?${NO}?(?: also| only)? ${COUNT}\\b([^.;]*)`,
  'i',
);
/** “Possession is counted in the figures.” */
const BEFORE = new RegExp(
  `^(.*?)\\b(?:is|are|was|were)${NO}?(?: also| only)? (?:(?:included|counted|contained) in|excluded from|left out of|part of|in) (?:the|these|its|their) ${FIGURES}\\b`,
  'i',
);
const LEFT_OUT = new RegExp(`\\b(?:exclud|omit|leaves? out|left out)|${NO} `, 'i');

/** That they leave out some of it, as police do not record everything, is true of all figures. */
const NOT_ALL = /^ (?:all|every|each)\b/i;

/** Whether all that is named is forces that are not in the nation's total (rule F1). */
function areExcluded(said: string, { release: { excluded } }: Frame): boolean {
  const areas = excluded.map((area) => plain(withoutLead(area)));
  const named = said.trim().split(/,? and |, /);
  return areas.includes(withoutLead(said.trim())) || named.every((one) => areas.includes(withoutEnd(withoutLead(one))));
}

/** Whether a paragraph is one that the story requires: its definition, its caveat. */
const isRequired = ({ own }: PlacedWords, { mustSay }: Frame): boolean =>
  mustSay.some(({ words }) => words.every((word) => own.plain.includes(plain(word))));

/** Sentences that say what is counted in words of which none of the story's required paragraphs holds, or that leave something out. */
export function checkDefined({ passages }: Piece, sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const defining = sentences.filter(({ read }) => tells(read, BEHIND) || tells(read, BEFORE));
  if (defining.length === 0) return [];
  const required = passages.filter((words) => isRequired(words, frame));
  const told = new Set(required.flatMap(({ own }) => wordsIn(own.plain.toLowerCase())));
  return defining.flatMap(({ read: { text }, paragraph }): readonly Finding[] => {
    const straight = plain(text);
    const match = BEHIND.exec(straight) ?? BEFORE.exec(straight);
    if (!match || required.some((one) => one.paragraph === paragraph)) return [];
    const [, said = ''] = match;
    const isLeftOut = LEFT_OUT.test(match[0]) && !NOT_ALL.test(said);
    if (areExcluded(said, frame)) {
      const message = `“${match[0].trim()}”: the release leaves out ${said.trim()}.`;
      return isLeftOut ? [] : [toVouchFor('F1', paragraph, message)];
    }
    if (!isLeftOut && strangerIn(said, frame.release, ownWords(frame), told) === undefined) return [];
    const message = `“${match[0].trim()}”: what the figures count is said in the definition, and no more is on record.`;
    return [toVouchFor('B6', paragraph, message)];
  });
}
