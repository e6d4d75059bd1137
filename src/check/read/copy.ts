/** A piece of copy as a reader has it: no spans, no origins, only words. Ours, or one that came back from a title. */
export interface Copy {
  readonly headline: string;
  readonly standfirst: string;
  /** Body paragraphs in order, list items among them. */
  readonly paragraphs: readonly CopyParagraph[];
  /** What stands outside the body: source, helplines, notice; empty where the piece came without. */
  readonly footer: string;
}

export interface CopyParagraph {
  readonly text: string;
  readonly isItem: boolean;
  /** A sub-heading: ## or ###. */
  readonly isHeading?: true;
  /** Our own words, each quotation in them blanked to “…”; empty for an item, whose words are the force's. */
  readonly own: string;
  readonly quoted: readonly string[];
  /** Whether a quotation is still open at its end: the next paragraph goes on with it (rule H1). */
  readonly staysOpen: boolean;
  readonly opens: number;
  readonly closes: number;
}

/** Straight marks stand for an opening or a closing one by what is beside them. */
function pairMarks(text: string): string {
  return text.replaceAll('"', (_mark, at: number) => (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1)) ? '“' : '”'));
}

const MAY_BE_SINGLE = /(?:^|[\s(—–-])['‘]\p{L}/u;
/** Words in single quotation marks. One word between them may be anything: 'til, rock 'n' roll. */
const SINGLE =
  /(?<=^|[\s(—–-])['‘](?=\p{L})((?:[^'‘’"“”]|(?<=\p{L})['’](?=\p{L}))+?\s(?:[^'‘’"“”]|(?<=\p{L})['’](?=\p{L}))+?)['’](?=$|[\s.,;:!?)\]—–-])/gu;

/** Quotations in single marks as if they stood in double ones; the text is as long as before. */
const pairSingles = (text: string): string => (MAY_BE_SINGLE.test(text) ? text.replaceAll(SINGLE, '“$1”') : text);

/** A paragraph cut into our words and quoted ones, at its double quotation marks. */
export function readParagraph(text: string, isItem = false): CopyParagraph {
  return isItem ? { text, isItem, own: '', quoted: [], staysOpen: false, opens: 0, closes: 0 } : readText(text);
}

function readText(text: string): CopyParagraph {
  const hasDouble = /["“”]/.test(text);
  const marked = hasDouble ? pairMarks(text) : pairSingles(text);
  if (!hasDouble && marked === text)
    return { text, isItem: false, own: text.trim(), quoted: [], staysOpen: false, opens: 0, closes: 0 };
  const [first = '', ...rest] = marked.split(/([“”])/);
  let own = first;
  let current: string | undefined;
  let opens = 0;
  let closes = 0;
  const quoted: string[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const mark = rest[at];
    const words = rest[at + 1] ?? '';
    if (mark === '“') opens += 1;
    else closes += 1;
    if (mark === '“' && current === undefined) current = words;
    else if (mark === '”' && current !== undefined) {
      quoted.push(current);
      own += `“…”${words}`;
      current = undefined;
    } else if (current !== undefined) current += words;
    else own += words;
  }
  if (current !== undefined) {
    quoted.push(current);
    own += '“…';
  }
  return { text, isItem: false, own: own.trim(), quoted, staysOpen: current !== undefined, opens, closes };
}

const FRONT_MATTER = /^\ufeff?---\n[\s\S]*?\n---\n/;
const HEADING = /^#{2,6} /;
const BEGINS = /^(?:-|#{2,6}) /;
const UNESCAPE = /\\([\\<>*_`[\]#+.)-])/g;

/**
 * Reads a draft's Markdown, or plain text: front matter off, the first line is the headline, a paragraph
 * without a full stop before the body is the standfirst, what follows a line of asterisks is footer.
 */
export function readCopy(text: string): Copy {
  const plain = text.replaceAll('\r\n', '\n');
  const front = FRONT_MATTER.exec(plain)?.[0] ?? '';
  const [body = '', ...after] = plain.slice(front.length).split(/\n\s*\* \* \*\s*\n/);
  const blocks = body
    .split(/\n\s*\n|\n(?=- |#{1,6} )|(?<=^#{1,6} .*)\n/m)
    .map((block) => block.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((block) => block !== '');
  const [first = '', ...rest] = blocks;
  const headline = first.replace(/^# /, '').replaceAll(UNESCAPE, '$1');
  const [second = ''] = rest;
  const hasStandfirst =
    second !== '' && !HEADING.test(second) && !/[.?!:”"’]$/.test(second) && !second.startsWith('- ');
  const paragraphs = (hasStandfirst ? rest.slice(1) : rest).map((block) => ({
    ...readParagraph(block.replace(BEGINS, '').replaceAll(UNESCAPE, '$1'), block.startsWith('- ')),
    ...(HEADING.test(block) && { isHeading: true as const }),
  }));
  return {
    headline,
    standfirst: hasStandfirst ? second.replaceAll(UNESCAPE, '$1') : '',
    paragraphs,
    footer: (front + after.join('\n')).trim(),
  };
}
