import type { Copy } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import { bareWords } from './frame.js';
import type { Frame, KnownWords } from './frame.js';

/** Quotation marks round a word or two are no quotation of anybody. */
const SHORTEST = 40;

interface Run {
  readonly paragraph: number;
  readonly lead: string;
  readonly texts: readonly { readonly words: string; readonly paragraph: number }[];
}

/** Quoted stretches that belong together: a quotation that stays open goes on in the next paragraph. */
function readRuns(copy: Copy): readonly Run[] {
  const runs: { paragraph: number; lead: string; texts: { words: string; paragraph: number }[] }[] = [];
  let open = false;
  copy.paragraphs.forEach((cut, at) => {
    if (cut.isItem) return;
    const goesOn = open && cut.own.startsWith('“…');
    cut.quoted.forEach((words, index) => {
      const last = runs.at(-1);
      if (goesOn && index === 0 && last) last.texts.push({ words, paragraph: at + 1 });
      else runs.push({ paragraph: at + 1, lead: cut.own, texts: [{ words, paragraph: at + 1 }] });
    });
    open = cut.staysOpen;
  });
  return runs;
}

/** Whether quoted words are whole paragraphs of a statement, one or several run together. */
function isWhole(words: string, known: KnownWords): boolean {
  const { bare: paragraphs } = known;
  return paragraphs.some((_one, from) => {
    let length = 0;
    for (let at = from; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] ?? '';
      if (!words.startsWith(paragraph, length)) return false;
      length += paragraph.length;
      if (length === words.length) return true;
    }
    return false;
  });
}

const plain = (text: string): string => text.replaceAll(/[‘’]/g, "'");

/** So many letters one after the other are no coincidence: whoever prints them quotes what is on record. */
const TELLING = 20;

/** Whether quoted words are some recorded ones with a change: they share a stretch with them. */
function isNear(words: string, { quotations }: Frame): boolean {
  const length = Math.min(TELLING, Math.floor(words.length / 2));
  const recorded = quotations.map(({ bare }) => bare.join(''));
  for (let at = 0; at + length <= words.length; at += 1) {
    const stretch = words.slice(at, at + length);
    if (recorded.some((one) => one.includes(stretch))) return true;
  }
  return false;
}

/** Words that nobody is recorded to have said: altered from what is on record, or not on record at all (rule H6). */
function unknownWords(words: string, bare: string, paragraph: number, frame: Frame): Finding {
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  if (isNear(bare, frame)) {
    const message = `“${shown}” is not, to the letter, what anybody is recorded as saying.`;
    return finding('check/quotation-altered', 'H6', paragraph, message);
  }
  return finding('check/quotation-not-recorded', 'H6', paragraph, `Nobody’s record holds the words “${shown}”`);
}

function runFindings(run: Run, frame: Frame): readonly Finding[] {
  const found = run.texts.flatMap(({ words, paragraph }) => {
    const bare = bareWords(words);
    if (bare.length < SHORTEST && !run.lead.includes('said')) return [];
    const source = frame.quotations.find((known) => isWhole(bare, known));
    return source ? [] : [unknownWords(words, bare, paragraph, frame)];
  });
  const [first] = run.texts;
  const speaker = first && frame.quotations.find((known) => isWhole(bareWords(first.words), known));
  const before = run.lead.slice(0, run.lead.indexOf('“…')).split(/(?<=[.?!])\s+(?=[A-Z])/);
  const lead = (before.at(-1) ?? '').trim();
  if (speaker && !speaker.namedBy.every((name) => plain(lead).toLowerCase().includes(plain(name).toLowerCase())))
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

/** In a run every paragraph opens with a mark and only the last closes (rule H1); one style of marks (rule H2). */
function markFindings(copy: Copy): readonly Finding[] {
  const cuts = copy.paragraphs.map((paragraph) => (paragraph.isItem ? undefined : paragraph));
  const found = cuts.flatMap((cut, at): readonly Finding[] => {
    if (!cut) return [];
    const isLeftOpen = cuts[at - 1]?.staysOpen === true && !cut.own.startsWith('“…');
    const isClosedTwice = cut.closes > cut.opens;
    return [
      ...(isLeftOpen
        ? [finding('check/wording', 'H1', at + 1, 'The quotation before this paragraph was never closed.')]
        : []),
      ...(isClosedTwice
        ? [finding('check/wording', 'H1', at + 1, 'A quotation mark closes that was never opened.')]
        : []),
    ];
  });
  if (cuts.findLast((cut) => cut !== undefined)?.staysOpen === true)
    found.push(finding('check/wording', 'H1', copy.paragraphs.length, 'The last quotation is never closed.'));
  const all = copy.paragraphs.map(({ text }) => text).join('\n');
  if (/[“”]/.test(all) && all.includes('"'))
    found.push(finding('check/wording', 'H2', undefined, 'Curly and straight quotation marks are mixed.'));
  return found;
}

/** Quoted words are, to the letter, what somebody is recorded as saying, under that name. */
export function checkQuotations(copy: Copy, frame: Frame): readonly Finding[] {
  return [...readRuns(copy).flatMap((run) => runFindings(run, frame)), ...markFindings(copy)];
}
