/** A .md as an editor left it. */
export interface EditedFile {
  readonly byteOrderMark: boolean;
  readonly crlf: boolean;
  /** Lines between the two `---`. */
  readonly front: readonly string[];
  /** Whether both stand there as the program writes them. */
  readonly isFramed: boolean;
  /** Paragraphs as typed, list items one by one; headline and list marks among them. */
  readonly paragraphs: readonly string[];
  /** The line each paragraph begins in, from 1. */
  readonly lines: readonly number[];
  /** Those with no blank line between them and the next, and those next ones. */
  readonly upper: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

const BLANK = /^[\s\u200b]*$/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/;
const HEADING = /^#{1,6}\s+\S/;
const RULE = /^---[ \t]*$/;
/** What becomes of a `---`: many programs make one dash of it, and a slip leaves two or four. */
const DASHES = /^[ \t]*(?:-{2,}|[–—]+|\*{3,}|_{3,})[ \t]*$/;
/** The first two lines of the program's front matter. */
const OURS = /^(?:draft: \S+\/\S+\/\S+\/\S+|status: (?:draft|held|failed-check)\s*$)/;

/** Where the front matter begins, and where it ends: after its second `---`; where that is missing, at the first blank line. */
interface FrontPlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Lines a person put above it change nothing: the front matter is where the program's `draft:` stands below a `---`, or by
 * itself where that is gone.
 */
function frontPlace(lines: readonly string[]): FrontPlace {
  const opened = lines.findIndex((line, at) => DASHES.test(line) && holdsOurs(lines, at + 1));
  const first = lines.findIndex((line) => !BLANK.test(line));
  const bare = RULE.test(lines[first] ?? '') ? first : lines.findIndex((line) => OURS.test(line));
  const from = opened < 0 ? bare : opened;
  if (from < 0) return { from: 0, to: 0 };
  const closed = lines.findIndex((line, at) => at > from && DASHES.test(line));
  if (closed > 0) return { from, to: closed + 1 };
  const blank = lines.findIndex((line, at) => at > from && BLANK.test(line));
  return { from, to: blank < 0 ? lines.length : blank };
}

/** Whether the program's own lines stand before the next `---`. */
function holdsOurs(lines: readonly string[], start: number): boolean {
  const at = lines.findIndex((line, place) => place >= start && (DASHES.test(line) || OURS.test(line)));
  return OURS.test(lines[at] ?? '');
}

/** Whether a comment is open at a paragraph's end, and closed further down, before another begins. */
function isInComment(paragraph: string, below: readonly string[]): boolean {
  if (!/(?<!\\)<!--(?![^]*-->)/.test(paragraph)) return false;
  const next = below.find((line) => /<!--|-->/.test(line)) ?? '';
  return /^(?:(?!<!--).)*-->/.test(next);
}

/** A line that needs no blank line above it: an item below an item, and whatever is beside a headline or a sub-heading. */
const beginsAnew = (line: string, above: string): boolean =>
  (ITEM.test(line) && ITEM.test(above)) || HEADING.test(line) || HEADING.test(above);

/** Reads a draft's file, however an editor's program saved it. Every file can be read: at worst it is all one paragraph. */
export function readEdited(text: string): EditedFile {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  const { from, to } = frontPlace(lines);
  const front = lines.slice(from, to).filter((line) => !DASHES.test(line));
  const isFramed = [lines[from], lines[to - 1]].every((line = '') => RULE.test(line));
  const paragraphs: string[] = [];
  const starts: number[] = [];
  const touching: number[] = [];
  let open = '';
  lines.forEach((line, at) => {
    const inFront = at >= from && at < to;
    const inComment =
      !inFront && open.includes('<!--') && isInComment(open, lines.slice(at, at < from ? from : undefined));
    if (inFront || (BLANK.test(line) && !inComment)) open = '';
    else if (open === '' || (!inComment && beginsAnew(line, open))) {
      if (open !== '') touching.push(paragraphs.length);
      open = line;
      paragraphs.push(line.trimEnd());
      starts.push(at + 1);
    } else {
      open += `\n${line}`;
      paragraphs[paragraphs.length - 1] = open.trimEnd();
    }
  });
  const byteOrderMark = text.startsWith('\ufeff');
  const upper = new Set(touching.map((at) => paragraphs[at - 1] ?? ''));
  const lower = new Set(touching.map((at) => paragraphs[at] ?? ''));
  return { byteOrderMark, crlf: text.includes('\r\n'), front, isFramed, paragraphs, lines: starts, upper, lower };
}

/** A file's text, saved as the editor's own program saved it. */
export function writeEdited(
  front: readonly string[],
  paragraphs: readonly string[],
  like: Pick<EditedFile, 'byteOrderMark' | 'crlf' | 'upper' | 'lower'>,
): string {
  const body = paragraphs.map((paragraph, at) => {
    const above = paragraphs[at - 1] ?? '';
    const isTight = beginsAnew(paragraph, above) && (like.upper.has(above) || like.lower.has(paragraph));
    return `${isTight ? '\n' : '\n\n'}${paragraph}`;
  });
  const text = `${['---', ...front, '---'].join('\n')}${body.join('')}\n`;
  return `${like.byteOrderMark ? '\ufeff' : ''}${like.crlf ? text.replaceAll('\n', '\r\n') : text}`;
}
