import type { ProblemCode } from '../problems/catalogue.js';

/** A slip of the hand that is known by its look: where it stands in the text, and what to say. */
export interface Slip {
  readonly code: ProblemCode;
  readonly at: number;
  readonly message: string;
  readonly help: string;
}

/** A line of a file: inside a text after |, astray where such a text should go on, or any other. */
interface Line {
  readonly at: number;
  readonly typed: string;
  readonly kind: 'text' | 'astray' | 'other';
  /** The key of the text that a line has strayed from. */
  readonly key: string;
}

/** A key whose text stands below it: words: | or, where the mark was forgotten, words: and the text itself. */
const TEXT_BELOW = /^( *(?:- )?)(?:([\w-]+): *[|>][-+\d]*\s*(?:#.*)?|(words|notes):.*)$/;
/** How a line begins that is no text: a comment, a dash, a tab, a mark between documents, a key. */
const NOT_TEXT = /^ *(?:#|-(?:\s|$)|\t|---|\.\.\.|"[^"]*":|'[^']*':|[a-z][a-z0-9-]*:(?:\s|$)|\d{4}-\d{2}:)/;
/** A non-breaking space where blanks have a meaning: ahead of a line, or behind a colon or a dash. */
const NON_BREAKING = /^ *(?:- )?(?:-(?=\u00a0)|[\w-]+:(?=\u00a0))?\u00a0/;
const CURLY_WITH_COLON = /^ *(?:- )?[\w-]+: *(?=[“‘][^”’]*: )/;
/** A key that the rest of its line, or nothing at all, follows without a colon: 2019-20 { value: 863 } */
const NO_COLON = /^ *(?:- )?(?:([\w-]+(?: [\w-]+)*) *\{|(\d{4}-\d{2}) +\d|([a-z][\w-]*)\s*$)/;
/** A key that its value follows at once. */
const NO_BLANK = /^ *(?:- )?([\w-]+(?: [\w-]+)*):(?=[{["'])/;
const YEAR = /^ *(\d{4}-\d{2}|year ending [A-Z][a-z]+ \d{4}):/;

const indentOf = (typed: string): number => typed.length - typed.replace(/^ +/, '').length;

/** The lines of a text, each with what it is. */
function linesOf(text: string): readonly Line[] {
  let at = 0;
  let open: { readonly key: string; readonly column: number; readonly indent: number } | undefined;
  return text.split('\n').map((typed): Line => {
    const start = at;
    at += typed.length + 1;
    const line = (kind: Line['kind'], key = ''): Line => ({ at: start, typed, kind, key });
    if (open) {
      if (typed.trim() === '') return line('text');
      const indent = indentOf(typed);
      if (indent > open.column && indent >= open.indent) {
        if (open.indent === 0) open = { ...open, indent };
        return line('text');
      }
      if (!NOT_TEXT.test(typed)) return line('astray', open.key);
      open = undefined;
    }
    const [, ahead, key, bare = ''] = TEXT_BELOW.exec(typed) ?? [];
    if (ahead !== undefined) open = { key: key ?? bare, column: ahead.length, indent: 0 };
    return line('other');
  });
}

/** A non-breaking space looks like a blank and is none: what stands behind it is not indented. */
function nonBreaking(lines: readonly Line[]): Slip | undefined {
  const found = lines.find(({ kind, typed }) => kind !== 'text' && NON_BREAKING.test(typed));
  return (
    found && {
      code: 'load/strange-character',
      at: found.at + found.typed.indexOf('\u00a0'),
      message: 'A non-breaking space stands here, where an ordinary space belongs.',
      help: 'Delete the blanks here and type them again with the space bar.',
    }
  );
}

/** Text after | that is not indented, or not from some line on. */
function notIndented(lines: readonly Line[]): Slip | undefined {
  const found = lines.find(({ kind }) => kind === 'astray');
  if (!found) return undefined;
  const { at, typed, key } = found;
  const what = key === 'words' ? 'statement' : 'text';
  const help = `Write ${key}: | and indent every line of the ${what} below it, two spaces more than ${key}: itself.`;
  return {
    code: 'load/not-yaml',
    at: at + indentOf(typed),
    message: `This line belongs to ${key}: but is not indented as its text must be.`,
    help,
  };
}

/** Curly marks round a value: they are letters like any other, so a colon between them is taken for a key's. */
function curlyMarks({ typed, at }: Line): Slip | undefined {
  const found = CURLY_WITH_COLON.exec(typed);
  return found
    ? {
        code: 'load/not-yaml',
        at: at + found[0].length,
        message: 'Curly quotation marks do not hold a text together here.',
        help: 'Type straight quotation marks round the text: "Police: Kent".',
      }
    : undefined;
}

function missingColon({ typed, at }: Line): Slip | undefined {
  const found = NO_COLON.exec(typed);
  const key = found?.[1] ?? found?.[2] ?? found?.[3];
  if (key === undefined) return undefined;
  return {
    code: 'load/not-yaml',
    at: at + typed.indexOf(key),
    message: `A colon is missing after "${key}".`,
    help: `Write ${key}: and a blank before what follows.`,
  };
}

/** A key and its value without the blank between them: 2019-20:{ value: 863 } */
function missingBlank({ typed, at }: Line): Slip | undefined {
  const [found, key] = NO_BLANK.exec(typed) ?? [];
  if (found === undefined || key === undefined) return undefined;
  return {
    code: 'load/not-yaml',
    at: at + found.length,
    message: `A blank is missing after "${key}:".`,
    help: 'Put a blank after the colon.',
  };
}

/** The first of a list without its dash, and lines below it that are indented as if it had one. */
function missingDash({ typed, at }: Line, before: Line | undefined): Slip | undefined {
  if (!/^ *story:/.test(typed) || !/^statements:\s*(?:#.*)?$/.test(before?.typed ?? '')) return undefined;
  return {
    code: 'load/not-yaml',
    at: at + indentOf(typed),
    message: 'A dash is missing before "story:".',
    help: 'Put "- " before story: so that it begins in the same column as the lines below it.',
  };
}

/** A year in the column of the measures, above one that stands where years do. */
function yearTooFarLeft(line: Line | undefined, before: Line | undefined): Slip | undefined {
  const year = YEAR.exec(before?.typed ?? '')?.[1];
  if (!line || !before || year === undefined || !YEAR.test(line.typed)) return undefined;
  if (indentOf(before.typed) >= indentOf(line.typed)) return undefined;
  return {
    code: 'load/not-yaml',
    at: before.at + indentOf(before.typed),
    message: `"${year}" does not stand in the column of the years.`,
    help: 'Indent it like the year below it.',
  };
}

/** A slip in a text that the parser could not read, which stumbled at `stumbled` or has not come so far. */
export function slipIn(text: string, stumbled: number): Slip | undefined {
  const lines = linesOf(text);
  const full = lines.filter(({ typed }) => typed.trim() !== '');
  const here = full.findLastIndex(({ at }) => at <= stumbled);
  const [before, there, after] = [full[here - 1], full[here], full[here + 1]];
  const surely = nonBreaking(lines) ?? notIndented(lines);
  if (surely || there?.kind !== 'other') return surely;
  return (
    missingDash(there, before) ??
    yearTooFarLeft(there, before) ??
    yearTooFarLeft(after, there) ??
    curlyMarks(there) ??
    missingBlank(there) ??
    missingColon(there)
  );
}

/** A non-breaking space in a text that can be read, but not as it was meant. */
export const nonBreakingIn = (text: string): Slip | undefined =>
  /^ *\u00a0/m.test(text) ? nonBreaking(linesOf(text)) : undefined;
