import { Lexer } from 'yaml';
import type { YAMLError } from 'yaml';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { placeIn } from './strange-text.js';
import { slipIn } from './yaml-slips.js';

/** The lexer's own marks: they stand for nothing in the text. */
const MARKS = ['\u0002', '\u0018', '\u001f', '\ufeff'];
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

interface Opened {
  readonly at: number;
  readonly mark: string;
}

const isClosedQuote = (typed: string): boolean => typed.length > 1 && typed.endsWith(typed.charAt(0));

/** The first bracket, brace or quotation mark that opens and is never closed. */
function neverClosed(text: string): Opened | undefined {
  const open: Opened[] = [];
  let at = 0;
  let isPlain = false;
  for (const typed of new Lexer().lex(text)) {
    if (MARKS.includes(typed)) {
      if (typed === '\u0018' && open.length > 0) return open.at(-1);
      isPlain = typed === '\u001f';
      continue;
    }
    if (!isPlain && (typed === '[' || typed === '{')) open.push({ at, mark: typed });
    else if (!isPlain && (typed === ']' || typed === '}')) open.pop();
    else if (!isPlain && /^["']/.test(typed) && !isClosedQuote(typed)) return { at, mark: typed.charAt(0) };
    isPlain = false;
    at += typed.length;
  }
  return open.at(-1);
}

/** What the parser's commonest findings mean to somebody who has never heard of a mapping. */
const MEANINGS: Partial<Record<YAMLError['code'], readonly [message: string, help: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A second colon stands in this line, or the next line is indented by mistake.',
    'Put text with a colon in quotation marks: name: "Police: Kent". Keys of one kind start in one column.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is not a key and a value.',
    'Write a key, a colon, a blank and the value: name: Kent Police.',
  ],
  BAD_INDENT: [
    'This line does not start in the same column as the lines it belongs to.',
    'Indent it like its neighbours, with two spaces for each step.',
  ],
  BAD_SCALAR_START: ['A value cannot begin with this character.', 'Put the whole value in quotation marks.'],
  BAD_DQ_ESCAPE: [
    'A backslash inside double quotation marks has a meaning of its own, and this one has none.',
    'Take the backslash out, or use single quotation marks.',
  ],
  UNEXPECTED_TOKEN: [
    'Something stands here that does not belong to the value before it.',
    'Take it out, or put the whole value in one pair of quotation marks.',
  ],
  MISSING_CHAR: ['A colon or a comma is missing here.', 'Compare the line with its neighbours.'],
  MULTIPLE_DOCS: ['A second document starts here; a file holds one.', 'Take the line --- out.'],
};

/** The key that stands twice, as typed. */
const keyAt = (text: string, at: number): string =>
  (/^("[^"\n]*"|'[^'\n]*'|[^:\n]*)/.exec(text.slice(at, at + 80))?.[0] ?? '').trim();

function errorProblem(file: string, text: string, found: YAMLError): Problem {
  const [at] = found.pos;
  const place = { file, ...placeIn(text, at) };
  if (found.code === 'DUPLICATE_KEY') {
    const key = keyAt(text, at);
    const shown = /^["']/.test(key) ? key : `"${key}"`;
    return problem('load/duplicate-key', place, `The key ${shown} stands already above.`);
  }
  if (found.code === 'TAB_AS_INDENT') return problem('load/tab', place, 'A tab stands here, where spaces belong.');
  if (found.code === 'MULTIPLE_ANCHORS' || found.code === 'BAD_ALIAS')
    return problem('load/alias', place, 'An anchor or alias (& or *) stands here.');
  const [message, help] = MEANINGS[found.code] ?? ['This is not as YAML is written.', undefined];
  return problem('load/not-yaml', place, message, help);
}

const isSlipOfItsOwn = ({ code }: YAMLError): boolean => code === 'DUPLICATE_KEY' || code === 'TAB_AS_INDENT';

/**
 * What the parser found wrong, in plain words: keys that stand twice and tabs, each, and of all else the
 * first, as one slip makes the parser stumble over and over.
 */
export function yamlProblems(file: string, text: string, errors: readonly YAMLError[]): readonly Problem[] {
  const single = errors.filter(isSlipOfItsOwn).map((found) => errorProblem(file, text, found));
  const other = errors.find((found) => !isSlipOfItsOwn(found));
  if (!other) return single;
  const slip = slipIn(text, other.pos[0]);
  if (slip) return [...single, problem(slip.code, { file, ...placeIn(text, slip.at) }, slip.message, slip.help)];
  const opened = neverClosed(text);
  if (!opened) return [...single, errorProblem(file, text, other)];
  const closing = CLOSING[opened.mark] ?? '';
  const message = `${/["']/.test(opened.mark) ? 'A quotation mark' : 'A bracket'} opens here and is never closed.`;
  return [problem('load/not-yaml', { file, ...placeIn(text, opened.at) }, message, `Add the closing ${closing}`)];
}
