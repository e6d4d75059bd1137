import { readParagraph } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import { sourceOf } from './known-words.js';
import type { KnownWords } from './known-words.js';
import type { Piece } from './piece.js';
import { bareWords, plain } from './plain-words.js';
import type { Passage, QuotedWords } from './reader.js';

/** Quotation marks round a word or two are no quotation of anybody. */
const SHORTEST = 40;

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

/** Whether quoted words are some recorded ones with a change: they share a stretch with them. */
function isNear(words: string, { release: { quotations }, statements }: Frame): boolean {
  const length = Math.min(TELLING, Math.floor(words.length / 2));
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

function runFindings(run: Run, frame: Frame): readonly Finding[] {
  const found = run.texts.flatMap(({ quoted, paragraph }) => {
    if (speakerOf(quoted, frame)) return [];
    const isSaid = GIVEN.test(run.begins.own.text);
    return isSaid || quoted.bare().length >= SHORTEST ? [unknownWords(quoted, paragraph, run.begins, frame)] : [];
  });
  const [first] = run.texts;
  const speaker = first && speakerOf(first.quoted, frame);
  if (!speaker) return found;
  const { lead } = run.begins.voices;
  const said = plain(lead).toLowerCase();
  if (!speaker.namedBy.every((name) => said.includes(plain(name).toLowerCase())))
    found.push(
      finding(
        'check/quotation-altered',
        'J2',
        run.paragraph,
        `These are the words of ${speaker.namedBy.join(', ')}; the copy gives them to ${lead === '' ? 'nobody' : lead}`,
      ),
    );
  return found;
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
  const { body } = piece;
  const quoted = readRuns(body).flatMap((run) => runFindings(run, frame));
  return [...headFindings(piece, frame), ...quoted, ...markFindings(body)];
}
