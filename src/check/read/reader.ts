import { paragraphText } from '../../model/draft.js';
import type { Draft, Paragraph } from '../../model/draft.js';
import { readParagraph } from './copy.js';
import type { CopyParagraph } from './copy.js';
import type { OwnName } from './sentence-form.js';
import { keepRepeated } from './keep-repeated.js';
import { quotedText, sourceOf } from './known-words.js';
import type { KnownWords, QuotedText } from './known-words.js';
import { once } from './once.js';
import { plain } from './plain-words.js';
import { readAbbreviations } from './read-abbreviations.js';
import type { Abbreviation } from './read-abbreviations.js';
import { besideReaders } from './read-beside.js';
import { comparisonReader } from './read-comparisons.js';
import { nationalReaders } from './read-national.js';
import { sentenceReader } from './read-by-form.js';
import { readFooter } from './read-footer.js';
import type { Footer } from './read-footer.js';
import { readNames } from './read-names.js';
import type { NamesRead } from './read-names.js';
import { readSentence, sentencesOf } from './read-sentence.js';
import type { SentenceReading } from './read-sentence.js';
import { statusesIn } from './read-statuses.js';
import { readVoices } from './read-voices.js';
import type { Voices } from './read-voices.js';
import type { ReleaseWords } from './release-words.js';
import { remember } from './remember.js';
import type { WordingRule } from './wording-rules.js';

/** Our own words in a headline or a paragraph. */
export interface OwnWords {
  readonly text: string;
  /** With straight apostrophes. */
  readonly plain: string;
  readonly names: NamesRead;
  readonly abbreviations: readonly Abbreviation[];
  /** What it calls the figures, where that is a name of figures that are still being tried. */
  readonly statuses: readonly string[];
  readonly hasDigits: boolean;
  /** Read when they are first asked for. */
  readonly sentences: () => readonly SentenceReading[];
}

/** Words in quotation marks, read. */
export interface QuotedWords extends QuotedText {
  /** Whose they are, where a template quotes them. */
  readonly known: KnownWords | undefined;
  /** The rules they would break as our own words. */
  readonly broken: readonly WordingRule[];
}

/** A body paragraph, read: all that no record of a force is needed for. */
export interface Passage {
  readonly copy: CopyParagraph;
  readonly own: OwnWords;
  readonly quoted: readonly QuotedWords[];
  readonly voices: Voices;
  /** Which forms of double quotation marks stand in it. */
  readonly marks: { readonly curly: boolean; readonly straight: boolean };
}

/** Reads copy on one release: each paragraph once, however many forces share it. */
export interface Reader {
  /** A paragraph of a draft of ours, with these quotation marks. */
  readonly ofDraft: (paragraph: Paragraph, quotes: Draft['quotes']) => Passage;
  readonly ofCopy: (paragraph: CopyParagraph) => Passage;
  /** Whether a paragraph of a draft is known to be one that forces share. */
  readonly isShared: (paragraph: Paragraph, quotes: Draft['quotes']) => boolean;
  readonly words: (text: string) => OwnWords;
  /** The sentences of a text, each read in the form that forces share; with what is the force's own in its names. */
  readonly sentences: (text: string, ownNames: readonly OwnName[]) => readonly SentenceReading[];
  readonly footer: (text: string) => Footer;
}

/** A footer is the same for most forces, and so is what leads in a quotation. */
const FOOTERS_KEPT = 20;
const LEADS_KEPT = 100;

const NO_WORDS: OwnWords = {
  text: '',
  plain: '',
  names: readNames(''),
  abbreviations: [],
  statuses: [],
  hasDigits: false,
  sentences: () => [],
};

/** A reader of single paragraphs that knows what the shares in the records are shares of. */
function passageReader(release: ReleaseWords, wholes: readonly string[]) {
  const { words: storyWords, quotations, nationAreas } = release;
  const readComparisons = comparisonReader(wholes, nationalReaders(nationAreas, wholes), besideReaders(nationAreas));
  const sentence = sentenceReader((text) => readSentence(text, release, readComparisons));
  const sentences: Reader['sentences'] = (text, ownNames) => sentencesOf(text).map((one) => sentence(one, ownNames));
  const words = (text: string): OwnWords => {
    if (text === '') return NO_WORDS;
    const straight = plain(text);
    return {
      text,
      plain: straight,
      names: readNames(straight),
      abbreviations: readAbbreviations(text),
      statuses: statusesIn(text),
      hasDigits: /\d/.test(text),
      sentences: once(() => sentences(text, [])),
    };
  };
  const quotedWords = (text: string): QuotedWords => {
    const quoted = quotedText(text);
    return { ...quoted, known: sourceOf(quoted, quotations), broken: storyWords.neverIn(text) };
  };
  // Of most paragraphs that quote, nothing is our own but the marks.
  const aroundQuotes = remember(words, LEADS_KEPT);
  const passage = (copy: CopyParagraph): Passage => ({
    copy,
    own: copy.quoted.length > 0 ? aroundQuotes(copy.own) : words(copy.own),
    quoted: copy.quoted.map(quotedWords),
    voices: readVoices(copy),
    marks: { curly: /[“”]/.test(copy.text), straight: copy.text.includes('"') },
  });
  return { sentences, words, passage };
}

/** An item of a force's own list, in its words. One that an editor typed is read like any paragraph. */
const isTheirs = ({ kind, spans }: Paragraph): boolean =>
  kind === 'item' && spans.every((span) => span.kind !== 'edited');

/** A reader for one release. */
export function readerFor(release: ReleaseWords, wholes: readonly string[]): Reader {
  const { sentences, words, passage } = passageReader(release, wholes);
  const repeated = keepRepeated((text) => passage(readParagraph(text)));
  const shared = { curly: new WeakMap<Paragraph, Passage>(), straight: new WeakMap<Paragraph, Passage>() };
  const ofDraft: Reader['ofDraft'] = (paragraph, quotes) => {
    const known = shared[quotes].get(paragraph);
    if (known) return known;
    const text = paragraphText(paragraph, quotes);
    if (isTheirs(paragraph)) return passage(readParagraph(text, true));
    const read = repeated.read(text);
    if (repeated.keeps(text)) shared[quotes].set(paragraph, read);
    return read;
  };
  return {
    ofDraft,
    ofCopy: (copy) => (copy.isItem ? passage(copy) : repeated.read(copy.text)),
    isShared: (paragraph, quotes) => shared[quotes].has(paragraph),
    words,
    sentences,
    footer: remember(readFooter, FOOTERS_KEPT),
  };
}
