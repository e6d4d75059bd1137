import type { KnownWords } from './known-words.js';
import { plain } from './plain-words.js';

/** A part of what somebody is recorded as saying, whole words of one paragraph (rule H4). */
export interface KnownPart {
  readonly source: KnownWords;
  /** A word right before it that the words may not be cut from without another sense, if one stands there. */
  readonly turning: string | undefined;
}

/** Words with single blanks between them, without quotation marks and dashes. */
const spaced = (text: string): string =>
  text
    .replaceAll(/["'“”‘’]+/g, '')
    .replaceAll(/[\s–—-]+/g, ' ')
    .trim();

const LETTER = /[\p{L}\d]/u;

/** A denial, or how far something goes, among the last three words before a cut. */
const TURNING =
  /\b(?:not|no|never|nor|neither|without|hardly|barely|rather than|unless|if|in part|partly|cannot|(?:do|does|did|is|are|was|were|ca|wo|would|could|should|has|have|had)nt)(?: [^ ]+){0,2} $/;

/** What stands in a paragraph before a stretch of whole words; undefined where they do not stand in it. */
function beforePart(part: string, paragraph: string): string | undefined {
  for (let at = paragraph.indexOf(part); at >= 0; at = paragraph.indexOf(part, at + 1)) {
    const isCut = LETTER.test(paragraph.charAt(at - 1)) || LETTER.test(paragraph.charAt(at + part.length));
    if (!isCut) return paragraph.slice(0, at);
  }
  return undefined;
}

/** Whose words hold quoted ones: a comma that closes them is the copy's. */
export function partsOf(words: string, known: readonly KnownWords[]): readonly KnownPart[] {
  const part = spaced(words).replace(/,$/, '');
  if (part === '') return [];
  return known.flatMap((source) => {
    const before = source.typed.map((one) => beforePart(part, spaced(one))).find((one) => one !== undefined);
    return before === undefined ? [] : [{ source, turning: TURNING.exec(before)?.[0].trim() }];
  });
}

/** What may stand before a surname and is no other first name. */
const TITLE =
  /^(?:Mr|Mrs|Miss|Ms|Mx|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?|Rev|Cllr|Councillor|Chief|Insp(?:ector)?|Supt|Superintendent|Sgt|Sergeant|PC|DC|DS|DI|DCI|Const|Constable|Commissioner|Officer|Detective|Commander)$/;

/** Whether a sentence gives words to a person by surname: with no other first name than the person's. */
export function namesPerson(said: string, name: string): boolean {
  const parts = name.split(' ');
  const surname = parts.at(-1) ?? '';
  const at = said.indexOf(surname);
  if (at < 0) return false;
  const before = /([A-Z]\w*)\.? $/.exec(said.slice(0, at))?.[1];
  return before === undefined || parts.includes(before) || TITLE.test(before);
}

/** Somebody of a body who is named: of the NSPCC, or the NSPCC's Ann Hill. */
const OF_IT = /(?<!\b(?:spokes\w+|statement) )\b(?:of|at|for|from|to)(?: the)? $/;
const NAMED_AFTER =
  /^(?:(?!\b(?:said|says|added|adds|told|calls?|called|described?s?)\b)[^“])*?\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** Whether it gives them to a body, or to who speaks for it without a name: not to somebody else of it. */
function namesBody(said: string, body: string): boolean {
  const name = plain(body).toLowerCase();
  const at = said.toLowerCase().indexOf(name);
  return at >= 0 && !OF_IT.test(said.slice(0, at)) && !NAMED_AFTER.test(said.slice(at + name.length));
}

/** The spokesman: who spoke for a body before, without a name. */
const SPOKESMAN = /\bthe spokes(?:man|woman|person)\b(?! (?:for|of)\b)/i;

/** Whether a sentence gives words to who is recorded as saying them, by all that names a speaker or by some of it. */
export function isGivenTo(said: string, { namedBy, bodies }: KnownWords): boolean {
  const [speaker = ''] = namedBy;
  const isPerson = /^\p{Lu}\S* (?:.* )?\p{Lu}/u.test(speaker) && !/^(?:An?|The) /.test(speaker);
  return (
    (isPerson ? namesPerson(said, plain(speaker)) : SPOKESMAN.test(said)) || bodies.some((one) => namesBody(said, one))
  );
}
