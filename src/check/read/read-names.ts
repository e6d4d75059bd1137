import { allMatches } from './all-matches.js';
import { once } from './once.js';

/** A police force's name as newspapers write one; with a word more it is another body's: the Police Federation. */
const FORCE_NAME =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d_'-]+ (?:(?:and|of|&|the) )?){1,6}(?:Police Service|Police|Constabulary)(?![\p{L}\d])(?! (?:Chiefs|Federation|Authority|Council|Association|Foundation|College|Museum|Trust|Superintendents|and (?:Crime|Fire))\b)/gu;
/** A place after a preposition: in the West Midlands, across England and Wales. */
const PLACE =
  /(?<![\p{L}\d])(?:in|across|In|Across|around) ((?:the )?\p{Lu}[\p{L}\d_'-]+(?: (?:and |of |& )?[\p{Lu}\d][\p{L}\d_'-]*)*)/gu;

/** A place that a sentence opens with, as if it were the force's: Barchester recorded 851. */
const SUBJECT =
  /(?<=^|[.?!] )(?!(?:Since|In|At|On|After|Before|During|For|From|By|With|When|While|As|If|And|But)\b)((?:The )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)(?= (?:recorded|had|saw|logged|registered)\b)/gu;
const RECORDS = / (?:recorded|had|saw|logged|registered)\b/;
/** Whoever else a sentence may open with: most of them are plural. */
const NO_SUBJECT_PLACE =
  /(?:s|Polic\p{L}*|Constab\p{L}*|Service|Office|Council|Government|Ministry|Force|Charity|Court)$|^(?:The )?(?:\p{Lu}{2,}|The|It|They|We|You|I|He|She|This|That|These|Those|Who|Which|There|Nobody|Everybody|Everyone|No|One|Many|Most|Some|Few|Men|Women|People|Children|Crime|Violence|Data|Recording|Staff|Parliament|Britain|England|England and Wales)$/u;

/** What stands after "in" with a capital and is no place: a month, a law, an operation. */
export const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|Easter|Christmas|Parliament|Operation|Year|English|Welsh|Table)\b/;

/** A place as a text names it. */
export interface PlaceMention {
  readonly found: string;
  /** Without what leads it in. */
  readonly bare: string;
  /** "in Barset 2 years earlier": a number may follow an area, and is no part of it. */
  readonly unnumbered: string;
}

/** The words of a text, and where those with a capital stand: where a name could begin. */
export interface CapitalWords {
  readonly words: readonly string[];
  readonly capitals: readonly number[];
  /** How many letters there are before each word, and one blank for every word. */
  readonly before: readonly number[];
}

/** Names in a text, with straight apostrophes. */
export interface NamesRead {
  readonly forces: readonly string[];
  readonly places: readonly PlaceMention[];
  /** Read when they are first asked for. */
  readonly capitals: () => CapitalWords;
}

/** A name without the words that lead it in. */
export const withoutLead = (text: string): string => text.replace(/^(?:The|the|Police in|Police across) /, '');

/** A force's name without the words that most of them end in. */
export const withoutEnd = (name: string): string => name.replace(/ (?:Police Service|Police|Constabulary)$/, '');

function forcesIn(text: string): readonly string[] {
  if (!text.includes('Police') && !text.includes('Constabulary')) return [];
  return allMatches(FORCE_NAME, text).map(([found]) => withoutLead(found).replace(/^(?:In|Across|Police) /, ''));
}

const subjectsIn = (text: string): readonly RegExpExecArray[] =>
  RECORDS.test(text) ? allMatches(SUBJECT, text).filter(([, found = '']) => !NO_SUBJECT_PLACE.test(found)) : [];

const placesIn = (text: string): readonly PlaceMention[] =>
  [...allMatches(PLACE, text), ...subjectsIn(text)].map(([, found = '']) => {
    const bare = withoutLead(found);
    return { found, bare, unnumbered: bare.replace(/ \d.*$/, '') };
  });

/** Letters without an accent, which nearly every word begins with. */
const SMALL = /^[a-z]/;
const CAPITAL = /^\p{Lu}/u;

function capitalsIn(text: string): CapitalWords {
  const words = text.split(/[^\p{L}\d_'&-]+/u).filter((word) => word !== '');
  const capitals: number[] = [];
  const before = [0];
  let letters = 0;
  words.forEach((word, at) => {
    if (!SMALL.test(word) && CAPITAL.test(word)) capitals.push(at);
    letters += word.length + 1;
    before.push(letters);
  });
  return { words, capitals, before };
}

/** Reads the names in a text. */
export const readNames = (text: string): NamesRead => ({
  forces: forcesIn(text),
  places: placesIn(text),
  capitals: once(() => capitalsIn(text)),
});
