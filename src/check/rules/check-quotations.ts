import { readParagraph } from '../read/copy.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { isGivenTo, partsOf } from '../read/known-parts.js';
import type { KnownPart } from '../read/known-parts.js';
import { sourceOf } from '../read/known-words.js';
import type { KnownWords } from '../read/known-words.js';
import type { Piece } from '../piece.js';
import { bareWords, plain } from '../read/plain-words.js';
import { sentencesOf } from '../read/read-sentence.js';
import type { Passage, QuotedWords } from '../read/reader.js';

/** Quotation marks round a word or two are no quotation of anybody. */
const SHORTEST = 40;

/** So many words that are somebody's by the record are nobody else's by chance. */
const NO_CHANCE = 4;

/** Somebody is given the words: so few of them are a quotation as well. */
const GIVEN =
  /\b(?:said|says|saying|told|tells|added|adds|wrote|writes|posted|replied|claimed|claims|alleged|alleges|admitted|insisted|insists|warned|warns)\b/;

const QUOTES = /["“”'‘]/;

interface Run {
  readonly paragraph: number;
  /** The paragraph it begins in. */
  readonly begins: Passage;
  readonly texts: readonly { readonly quoted: QuotedWords; readonly paragraph: number }[];
}

/** Quoted stretches that belong together: a quotation that stays open goes on in the next paragraph. */
function readRuns(body: readonly Passage[]): readonly Run[] {
  const runs: (Run & { texts: { quoted: QuotedWords; paragraph: number }[] })[] = [];
  let open = false;
  body.forEach((passage, at) => {
    const { copy, own } = passage;
    if (copy.isItem) return;
    const goesOn = open && own.text.startsWith('“…');
    passage.quoted.forEach((quoted, index) => {
      const last = runs.at(-1);
      if (goesOn && index === 0 && last) last.texts.push({ quoted, paragraph: at + 1 });
      else runs.push({ paragraph: at + 1, begins: passage, texts: [{ quoted, paragraph: at + 1 }] });
    });
    open = copy.staysOpen;
  });
  return runs;
}

/** Whose words these are: a template quotes them, or the force's statement does. */
const speakerOf = (quoted: QuotedWords, { statements }: Frame): KnownWords | undefined =>
  quoted.known ?? sourceOf(quoted, statements());

/** So many letters one after the other are no coincidence: whoever prints them quotes what is on record. */
const TELLING = 20;
/** Fewer are in too many words: those of “shocking” are nobody's. */
const TELLING_NOTHING = 8;

/** Whether quoted words are some recorded ones with a change: they share a stretch with them. */
function isNear(words: string, { release: { quotations }, statements }: Frame): boolean {
  const length = Math.min(TELLING, Math.floor(words.length / 2));
  if (length < TELLING_NOTHING) return false;
  const recorded = [...quotations, ...statements()].map(({ bare }) => bare().join(''));
  for (let at = 0; at + length <= words.length; at += 1) {
    const stretch = words.slice(at, at + length);
    if (recorded.some((one) => one.includes(stretch))) return true;
  }
  return false;
}

/**
 * Words that nobody is recorded to have said: altered from what is on record, or not on record at all (rule H6). Whoever
 * vouches for them does so for these words, as said by whom the paragraph they begin in says.
 */
function unknownWords({ words, bare }: QuotedWords, paragraph: number, begins: Passage, frame: Frame): Finding {
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  if (isNear(bare(), frame)) {
    const message = `“${shown}” is not, to the letter, what anybody is recorded as saying.`;
    return finding('check/quotation-altered', 'H6', paragraph, message);
  }
  const message = `Nobody’s record holds the words “${shown}”`;
  const about = `${bareWords(begins.own.text)}: ${bare()}`;
  return { ...finding('check/quotation-not-recorded', 'H6', paragraph, message), about };
}

/** The sentence that holds a paragraph's quotation: its first, its second. */
function sentenceAround({ own, quoted }: Passage, words: QuotedWords): string {
  const at = Math.max(0, quoted.indexOf(words));
  let before = 0;
  return sentencesOf(own.plain).find((sentence) => (before += sentence.split('“…').length - 1) > at) ?? own.plain;
}

/** Whose words a part of what is recorded is given to, where they are in fact somebody else's. */
const wrongSpeaker = (paragraph: number, { namedBy }: KnownWords, given: string): Finding =>
  finding(
    'check/quotation-altered',
    'J2',
    paragraph,
    `These are the words of ${namedBy.join(', ')}; the copy gives them to ${given === '' ? 'nobody' : given}`,
  );

/** A part of somebody's recorded words is theirs, and may be given to another by no chance where it is long enough. */
function partFindings(
  quoted: QuotedWords,
  parts: readonly KnownPart[],
  { begins, paragraph }: Run,
  last: KnownWords | undefined,
): readonly Finding[] | undefined {
  const said = sentenceAround(begins, quoted);
  const theirs = parts.find(
    ({ source }) => isGivenTo(said, source) || (source === last && /\b(?:she|he|they|it)\b/i.test(said)),
  );
  if (theirs?.turning !== undefined) {
    const message = `“${quoted.words}” is cut right behind “${theirs.turning}”: look whether it still says what was said.`;
    return [finding('check/wording', 'H6', paragraph, message)];
  }
  if (theirs) return [];
  const [part] = parts;
  return part && quoted.words.split(' ').length >= NO_CHANCE ? [wrongSpeaker(paragraph, part.source, said)] : undefined;
}

function unknownFindings(run: Run, frame: Frame, last: KnownWords | undefined): readonly Finding[] {
  const isSaid = GIVEN.test(run.begins.own.text);
  return run.texts.flatMap(({ quoted, paragraph }) => {
    if (speakerOf(quoted, frame) || !(isSaid || quoted.bare().length >= SHORTEST)) return [];
    const parts = partsOf(quoted.words, [...frame.release.quotations, ...frame.statements()]);
    return (
      (parts.length > 0 ? partFindings(quoted, parts, run, last) : undefined) ?? [
        unknownWords(quoted, paragraph, run.begins, frame),
      ]
    );
  });
}

/** Whether somebody's name, rank and role stand in our words of a piece. */
const isIntroduced = ({ namedBy }: KnownWords, { body }: Piece): boolean =>
  body.some(({ own }) => namedBy.every((name) => own.plain.toLowerCase().includes(plain(name).toLowerCase())));

function speakerFindings(run: Run, speaker: KnownWords, piece: Piece): readonly Finding[] {
  const { lead } = run.begins.voices;
  const said = plain(lead).toLowerCase();
  const isNamed =
    speaker.namedBy.every((name) => said.includes(plain(name).toLowerCase())) ||
    (isGivenTo(plain(lead), speaker) && isIntroduced(speaker, piece));
  return isNamed ? [] : [wrongSpeaker(run.paragraph, speaker, lead)];
}

function quotedFindings(piece: Piece, frame: Frame): readonly Finding[] {
  let last: KnownWords | undefined;
  return readRuns(piece.body).flatMap((run) => {
    const found = unknownFindings(run, frame, last);
    const [first] = run.texts;
    const speaker = first && speakerOf(first.quoted, frame);
    last = speaker ?? last;
    return speaker ? [...found, ...speakerFindings(run, speaker, piece)] : found;
  });
}

/** In a headline and a standfirst few words are a quotation: somebody must have said them. */
function headFindings({ passages }: Piece, frame: Frame): readonly Finding[] {
  return passages.flatMap(({ own: { text }, paragraph }) => {
    if (paragraph > 0 || !QUOTES.test(text)) return [];
    const recorded = [...frame.release.quotations, ...frame.statements()].map(({ bare }) => bare().join(''));
    return readParagraph(text)
      .quoted.filter((words) => !recorded.some((one) => one.includes(bareWords(words))))
      .map((words) => {
        const message = `Nobody’s record holds the words “${words}”`;
        return { ...finding('check/quotation-not-recorded', 'H6', paragraph, message), about: bareWords(text) };
      });
  });
}

/** In a run every paragraph opens with a mark and only the last closes (rule H1); one style of marks (rule H2). */
function markFindings(body: readonly Passage[]): readonly Finding[] {
  const found = body.flatMap(({ copy, own }, at): readonly Finding[] => {
    if (copy.isItem) return [];
    const before = body[at - 1]?.copy;
    const isLeftOpen = before?.staysOpen === true && !own.text.startsWith('“…');
    const isClosedTwice = copy.closes > copy.opens;
    return [
      ...(isLeftOpen
        ? [finding('check/wording', 'H1', at + 1, 'The quotation before this paragraph was never closed.')]
        : []),
      ...(isClosedTwice
        ? [finding('check/wording', 'H1', at + 1, 'A quotation mark closes that was never opened.')]
        : []),
    ];
  });
  if (body.findLast(({ copy }) => !copy.isItem)?.copy.staysOpen === true)
    found.push(finding('check/wording', 'H1', body.length, 'The last quotation is never closed.'));
  if (body.some(({ marks }) => marks.curly) && body.some(({ marks }) => marks.straight))
    found.push(finding('check/wording', 'H2', undefined, 'Curly and straight quotation marks are mixed.'));
  return found;
}

/** Quoted words are, to the letter, what somebody is recorded as saying, under that name. */
export function checkQuotations(piece: Piece, frame: Frame): readonly Finding[] {
  return [...headFindings(piece, frame), ...quotedFindings(piece, frame), ...markFindings(piece.body)];
}
