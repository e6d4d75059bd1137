import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Piece } from '../piece.js';
import type { Passage } from '../read/reader.js';
import type { Sentence } from '../read-claims.js';

/** Who says what: attributions, pronouns, opinions, and a word that is no campaigner's. */

/** Words in quotation marks of fewer letters are a name or a term, not a sentence of somebody's. */
const SENTENCE = 40;

/** Body paragraphs with a number each, from 1, and whether a quotation goes on in it from the one before. */
type Place = readonly [passage: Passage, paragraph: number, goesOn: boolean];
const placesIn = (body: readonly Passage[]): readonly Place[] =>
  body.map((passage, at) => [passage, at + 1, body[at - 1]?.copy.staysOpen === true]);

/** A full-sentence quotation is led in by its speaker and a colon (rule H4). */
function leadFindings([{ own, quoted, copy, voices }, paragraph, goesOn]: Place): readonly Finding[] {
  const words = quoted[0]?.words ?? '';
  if (words.length < SENTENCE || goesOn || own.text.startsWith('“…')) return [];
  if (!/^[A-Z]/.test(words) || voices.hasColon) return [];
  const message = `No colon leads in the quotation: “${copy.text.slice(0, 60)}…”`;
  return [finding('check/wording', 'H4', paragraph, message)];
}

/** A quotation that nobody is given for: our own words in quotation marks, or a speaker forgotten (rule J2). */
function nobodyFindings([{ quoted, voices }, paragraph, goesOn]: Place): readonly Finding[] {
  const [first] = quoted;
  if (!first || goesOn || voices.hasSpeaker) return [];
  return [finding('check/wording', 'J2', paragraph, `“${first.words.slice(0, 60)}” is given to nobody.`)];
}

/** Two speakers never share a paragraph: after a closing mark the next has a new one (rule H10). */
const runTogetherFindings = ([{ voices }, paragraph]: Place): readonly Finding[] =>
  voices.runsTogether ? [finding('check/out-of-place', 'H10', paragraph, 'Two speakers stand in one paragraph.')] : [];

/** “She added” needs somebody who spoke before (rule H8). */
function pronounFindings([{ voices }, paragraph]: Place, body: readonly Passage[]): readonly Finding[] {
  if (voices.pronoun === undefined) return [];
  const before = body.slice(0, paragraph - 1);
  const spoken = before.some(({ quoted }) => quoted.some(({ words }) => words.length >= SENTENCE));
  const message = `“${voices.pronoun}” stands for nobody who spoke before.`;
  return spoken ? [] : [finding('check/out-of-place', 'H8', paragraph, message)];
}

/** What ought to be done is somebody's opinion, and said to be (rule J2). */
const opinionFindings = (sentences: readonly Sentence[]): readonly Finding[] =>
  sentences
    .filter(({ read, paragraph }) => read.isOpinion && paragraph > 0)
    .map(({ read, paragraph }) => finding('check/wording', 'J2', paragraph, `An opinion of nobody’s: “${read.text}”`));

/** One sentence at least is no campaigner's: the caveat, or the nation's figures (rule J4). */
function contextFindings(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  if (sentences.some(({ scope, claims }) => scope === 'national' && claims.length > 0)) return [];
  const caveats = frame.mustSay.filter(({ rule }) => rule === 'A4');
  const hasCaveat = sentences.some(({ read }) =>
    caveats.some(({ words }) => words.every((word) => read.text.includes(word))),
  );
  return hasCaveat
    ? []
    : [finding('check/wording', 'J4', undefined, 'Neither the caveat nor the nation’s figures are there.')];
}

/** Rules H4, H8, H10, J2, J4. */
export function checkVoices({ body }: Piece, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const places = placesIn(body);
  return [
    ...places.flatMap(leadFindings),
    ...places.flatMap(nobodyFindings),
    ...places.flatMap(runTogetherFindings),
    ...places.flatMap((place) => pronounFindings(place, body)),
    ...opinionFindings(sentences),
    ...contextFindings(sentences, frame),
  ];
}
