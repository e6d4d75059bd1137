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
const DRAFT = /^draft: \S+\/\S+\/\S+\/\S+/;

/** Where the front matter begins, and where it ends: after its second `---`; where that is missing, at the first blank line. */
interface FrontPlace {
  readonly from: number;
  readonly to: number;
}

/** Lines a person put above it change nothing: the front matter is where the program's `draft:` stands below a `---`. */
function frontPlace(lines: readonly string[]): FrontPlace {
  const from = lines.findIndex((line, at) => RULE.test(line) && holdsDraft(lines, at + 1));
  const first = lines.findIndex((line) => !BLANK.test(line));
  if (from < 0 && !RULE.test(lines[first] ?? '')) return { from: 0, to: 0 };
  const opens = from < 0 ? first : from;
  const closed = lines.findIndex((line, at) => at > opens && RULE.test(line));
  if (closed > 0) return { from: opens, to: closed + 1 };
  const blank = lines.findIndex((line, at) => at > opens && BLANK.test(line));
  return { from: opens, to: blank < 0 ? lines.length : blank };
}

/** Whether the program's `draft:` stands before the next `---`. */
function holdsDraft(lines: readonly string[], start: number): boolean {
  const at = lines.findIndex((line, place) => place >= start && (RULE.test(line) || DRAFT.test(line)));
  return DRAFT.test(lines[at] ?? '');
}

/** Reads a draft's file, however an editor's program saved it. Every file can be read: at worst it is all one paragraph. */
export function readEdited(text: string): EditedFile {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  const { from, to } = frontPlace(lines);
  const front = lines.slice(from, to).filter((line) => !RULE.test(line));
  const paragraphs: string[] = [];
  const starts: number[] = [];
  let open = false;
  lines.forEach((line, at) => {
    const isBlank = BLANK.test(line) || (at >= from && at < to);
    if (!isBlank && open && !ITEM.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line.trimEnd()}`);
    else if (!isBlank) {
      paragraphs.push(line.trimEnd());
      starts.push(at + 1);
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
