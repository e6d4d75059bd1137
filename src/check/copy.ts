/** A piece of copy as a reader has it: no spans, no origins, only words. Ours, or one that came back from a title. */
export interface Copy {
  readonly headline: string;
  readonly standfirst: string;
  /** Body paragraphs in order, list items among them. */
  readonly paragraphs: readonly CopyParagraph[];
}

export interface CopyParagraph {
  readonly text: string;
  readonly isItem: boolean;
}

/** A paragraph cut at its double quotation marks. */
export interface CutParagraph {
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

/**
 * Cuts a paragraph into our words and quoted ones. A paragraph that opens with a mark while a quotation is
 * open goes on with it; one that does not has left it, whatever the marks before said.
 */
export function cutParagraph(text: string): CutParagraph {
  const marked = pairMarks(text);
  let own = '';
  let current: string | undefined;
  const quoted: string[] = [];
  for (const character of marked) {
    if (character === '“' && current === undefined) current = '';
    else if (character === '”' && current !== undefined) {
      quoted.push(current);
      own += '“…”';
      current = undefined;
    } else if (current !== undefined) current += character;
    else own += character;
  }
  if (current !== undefined) {
    quoted.push(current);
    own += '“…';
  }
  return {
    own: own.trim(),
    quoted,
    staysOpen: current !== undefined,
    opens: (marked.match(/“/g) ?? []).length,
    closes: (marked.match(/”/g) ?? []).length,
  };
}

const FRONT_MATTER = /^\ufeff?---\n[\s\S]*?\n---\n/;
const UNESCAPE = /\\([\\<>*_`[\]#+.)-])/g;

/**
 * Reads a draft's Markdown, or plain text: front matter off, the first line is the headline, a paragraph
 * without a full stop before the body is the standfirst, what follows a line of asterisks is footer.
 */
export function readCopy(text: string): { readonly copy: Copy; readonly footer: string } {
  const plain = text.replaceAll('\r\n', '\n');
  const front = FRONT_MATTER.exec(plain)?.[0] ?? '';
  const [body = '', ...after] = plain.slice(front.length).split(/\n\s*\* \* \*\s*\n/);
  const blocks = body
    .split(/\n\s*\n|\n(?=- )/)
    .map((block) => block.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((block) => block !== '');
  const [first = '', ...rest] = blocks;
  const headline = first.replace(/^# /, '').replaceAll(UNESCAPE, '$1');
  const [second = ''] = rest;
  const hasStandfirst = second !== '' && !/[.?!:”"’]$/.test(second) && !second.startsWith('- ');
  const paragraphs = (hasStandfirst ? rest.slice(1) : rest).map((block) => ({
    text: block.replace(/^- /, '').replaceAll(UNESCAPE, '$1'),
    isItem: block.startsWith('- '),
  }));
  return {
    copy: { headline, standfirst: hasStandfirst ? second.replaceAll(UNESCAPE, '$1') : '', paragraphs },
    footer: front + after.join('\n'),
  };
}
