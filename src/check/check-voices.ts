import type { Copy } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import type { Sentence } from './read-claims.js';

/** Who says what: attributions, pronouns, opinions, and a word that is no campaigner's. */

/** Words in quotation marks of fewer letters are a name or a term, not a sentence of somebody's. */
const SENTENCE = 40;
const SAYS =
  /\b(?:said|says|saying|say|added|adds|told|according to|warned|warns|cautions?|stresses|believes?|argues?)\b/i;

/** A full-sentence quotation is led in by its speaker and a colon (rule H4). */
function leadFindings(copy: Copy): readonly Finding[] {
  return copy.paragraphs.flatMap(({ own, quoted, text }, at): readonly Finding[] => {
    const [words = ''] = quoted;
    if (words.length < SENTENCE || own.startsWith('“…') || copy.paragraphs[at - 1]?.staysOpen === true) return [];
    const lead = own.slice(0, own.indexOf('“…'));
    if (!/^[A-Z]/.test(words) || /: $/.test(lead)) return [];
    return [finding('check/wording', 'H4', at + 1, `No colon leads in the quotation: “${text.slice(0, 60)}…”`)];
  });
}

/** A quotation that nobody is given for: our own words in quotation marks, or a speaker forgotten (rule J2). */
function nobodyFindings(copy: Copy): readonly Finding[] {
  return copy.paragraphs.flatMap(({ own, quoted, isItem }, at): readonly Finding[] => {
    if (isItem || quoted.length === 0) return [];
    const isGoingOn = copy.paragraphs[at - 1]?.staysOpen === true;
    if (isGoingOn || SAYS.test(own)) return [];
    return [finding('check/wording', 'J2', at + 1, `“${(quoted[0] ?? '').slice(0, 60)}” is given to nobody.`)];
  });
}

/** Two speakers never share a paragraph: after a closing mark the next has a new one (rule H10). */
function runTogetherFindings(copy: Copy): readonly Finding[] {
  return copy.paragraphs.flatMap(({ own }, at): readonly Finding[] => {
    const after = own.split('”').slice(1).join('”');
    return /[A-Z][^.]*\b(?:said|added): “/.test(after)
      ? [finding('check/out-of-place', 'H10', at + 1, 'Two speakers stand in one paragraph.')]
      : [];
  });
}

const PRONOUN = /(?:^|[.!?] )(She|He|They) (?:said|added|says|adds)\b/;

/** “She added” needs somebody who spoke before (rule H8). */
function pronounFindings(copy: Copy): readonly Finding[] {
  return copy.paragraphs.flatMap(({ own }, at): readonly Finding[] => {
    const found = PRONOUN.exec(own)?.[1];
    const spoken = copy.paragraphs.slice(0, at).some(({ quoted }) => quoted.some((words) => words.length >= SENTENCE));
    return found === undefined || spoken
      ? []
      : [finding('check/out-of-place', 'H8', at + 1, `“${found}” stands for nobody who spoke before.`)];
  });
}

const OPINION = /\b(?:must|should|ought to|needs? to|it is vital|it is time)\b/i;

/** What ought to be done is somebody's opinion, and said to be (rule J2). */
const opinionFindings = (sentences: readonly Sentence[]): readonly Finding[] =>
  sentences
    .filter(({ text, paragraph }) => paragraph > 0 && OPINION.test(text) && !SAYS.test(text))
    .map(({ text, paragraph }) => finding('check/wording', 'J2', paragraph, `An opinion of nobody’s: “${text}”`));

/** One sentence at least is no campaigner's: the caveat, or the nation's figures (rule J4). */
function contextFindings(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const hasNation = sentences.some(({ scope, claims }) => scope === 'national' && claims.length > 0);
  const caveats = frame.mustSay.filter(({ rule }) => rule === 'A4');
  const hasCaveat = sentences.some(({ text }) =>
    caveats.some(({ words }) => words.every((word) => text.includes(word))),
  );
  return hasNation || hasCaveat
    ? []
    : [finding('check/wording', 'J4', undefined, 'Neither the caveat nor the nation’s figures are there.')];
}

/** Rules H4, H8, H10, J2, J4. */
export function checkVoices(copy: Copy, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  return [
    ...leadFindings(copy),
    ...nobodyFindings(copy),
    ...runTogetherFindings(copy),
    ...pronounFindings(copy),
    ...opinionFindings(sentences),
    ...contextFindings(sentences, frame),
  ];
}
