/** A .md as an editor left it. */
export interface EditedFile {
  readonly byteOrderMark: boolean;
  readonly crlf: boolean;
  /** Lines between the two `---`. */
  readonly front: readonly string[];
  /** Paragraphs as typed, list items one by one; headline and list marks among them. */
  readonly paragraphs: readonly string[];
  /** The line each paragraph begins in, from 1. */
  readonly lines: readonly number[];
}

const BLANK = /^[\s\u200b]*$/;
const ITEM = /^[-*+•]\s+\S/;
const RULE = /^---[ \t]*$/;

/** Where the front matter ends: after its second `---`; where that is missing, at the first blank line. */
function frontEnd(lines: readonly string[]): number {
  if (!RULE.test(lines[0] ?? '')) return 0;
  const closed = lines.findIndex((line, at) => at > 0 && RULE.test(line));
  if (closed > 0) return closed + 1;
  const blank = lines.findIndex((line) => BLANK.test(line));
  return blank < 0 ? lines.length : blank;
}

/** Reads a draft's file, however an editor's program saved it. Every file can be read: at worst it is all one paragraph. */
export function readEdited(text: string): EditedFile {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  const end = frontEnd(lines);
  const front = lines.slice(1, Math.max(1, end)).filter((line) => !RULE.test(line));
  const paragraphs: string[] = [];
  const starts: number[] = [];
  let open = false;
  lines.slice(end).forEach((line, at) => {
    const isBlank = BLANK.test(line);
    if (!isBlank && open && !ITEM.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line.trimEnd()}`);
    else if (!isBlank) {
      paragraphs.push(line.trimEnd());
      starts.push(end + at + 1);
    }
    open = !isBlank;
  });
  const byteOrderMark = text.startsWith('\ufeff');
  return { byteOrderMark, crlf: text.includes('\r\n'), front, paragraphs, lines: starts };
}

/** A file's text, saved as the editor's own program saved it. */
export function writeEdited(
  front: readonly string[],
  paragraphs: readonly string[],
  like: Pick<EditedFile, 'byteOrderMark' | 'crlf'>,
): string {
  const text = `${[['---', ...front, '---'].join('\n'), ...paragraphs].join('\n\n')}\n`;
  return `${like.byteOrderMark ? '\ufeff' : ''}${like.crlf ? text.replaceAll('\n', '\r\n') : text}`;
}
