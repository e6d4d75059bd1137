import { LineCounter, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { hasError, problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import type { SourceFile } from '../model/source.js';
import { readPlain } from './plain-yaml.js';
import type { PlainNode } from './plain-yaml.js';
import { placeIn, strangeIn } from './strange-text.js';
import { refuseSplit } from './split-values.js';
import { yamlProblems } from './yaml-syntax.js';
import { nonBreakingIn } from './yaml-slips.js';
import { warnOfWords } from './words-as-typed.js';

/** Whole numbers as people write them, and decimals that are none: 420.0 and -0 stay the text they were. */
const PLAIN_NUMBER = /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/;
const LONGEST_SHOWN = 60;
/** Far deeper than any record or story. */
const DEEPEST = 30;
/** The keys whose text may have more than one line. */
const MANY_LINES = ['words', 'notes'];

const TOO_DEEP = 'The file is nested too deeply here.';
const FLAT = 'No file of ours is more than a few steps deep: look for a bracket too many.';

type Path = readonly (string | number)[];

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** Follows a path as far as it goes; a missing step stops at its parent. */
function nodeAt(document: Document, path: Path): { node: Node | null; key: Node | null } {
  let node = document.contents;
  let key: Node | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item) === String(step));
      if (!pair) return { node, key };
      key = pair.key as Node;
      node = (pair.value as Node | null) ?? key;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) return { node, key };
      key = null;
      node = item;
    } else return { node, key };
  }
  return { node, key };
}

/** What is refused of one node: the code, where it stands in the text, and what to say. */
type Refuse = (code: ProblemCode, at: number, message: string, help?: string) => void;

/** What may not stand before a value, as typed, where it stands. */
function refuseMarks(node: Node, text: string, refuse: Refuse): void {
  const start = node.range?.[0] ?? 0;
  const told = (typed: string): void => {
    const at = text.lastIndexOf(typed, start);
    refuse('load/alias', at < 0 ? start : at, `${typed} stands here.`);
  };
  if (isAlias(node)) return told(`*${node.source}`);
  if ('anchor' in node) told(`&${node.anchor}`);
  const typedTag = node.tag === undefined ? undefined : /(!\S*)\s[^!]*$/.exec(text.slice(0, start))?.[1];
  if (node.tag !== undefined) told(typedTag ?? node.tag);
}

/** Escapes can put into a text what no line of the file shows. */
function refuseStrange(typed: string, key: string, at: number, refuse: Refuse): void {
  const strange = strangeIn(typed);
  if (strange) refuse('load/strange-character', at, `The character ${strange.shown} stands in this text.`);
  else if (/[\n\r\t]/.test(typed) && !MANY_LINES.includes(key)) {
    const what = typed.includes('\t') ? 'tab' : 'line break';
    refuse('load/strange-character', at, `A ${what} stands in this text.`, 'Write it on one line, without escapes.');
  }
}

/** Curly marks round a whole value are letters of it, and would be printed with it; in somebody's words they are theirs. */
const CURLY_ROUND = /^(?:“[^“”]*”|‘[^‘’]*’)$/;

function refuseCurly(typed: string, key: string, at: number, refuse: Refuse): void {
  if (MANY_LINES.includes(key) || !CURLY_ROUND.test(typed)) return;
  const message = `${key}: ${typed} was typed; curly quotation marks do not hold a text together here, and become a part of it.`;
  refuse('load/not-yaml', at, message, `Type straight quotation marks, or none: "${typed.slice(1, -1)}"`);
}

/** Turns nodes into plain values without prototypes; aliases, anchors and tags are refused on the way. */
function plain(node: Node | null, text: string, refuse: Refuse, key = '', depth = 0): unknown {
  if (node === null) return null;
  const at = node.range?.[0] ?? 0;
  refuseMarks(node, text, refuse);
  if (isAlias(node)) return null;
  if (depth > DEEPEST) return (refuse('load/not-yaml', at, TOO_DEEP, FLAT), null);
  if (isMap(node)) {
    const map = Object.create(null) as Record<string, unknown>;
    refuseSplit(node, text, refuse);
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null;
      const keyStart = keyNode?.range?.[0] ?? at;
      if (!isScalar(keyNode)) refuse('load/alias', keyStart, 'A key that is not a word stands here.');
      else {
        refuseMarks(keyNode, text, refuse);
        refuseStrange(keyOf(pair), '', keyStart, refuse);
      }
      map[keyOf(pair)] = plain(pair.value as Node | null, text, refuse, keyOf(pair), depth + 1);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null, text, refuse, key, depth + 1));
  if (!isScalar(node)) return null;
  if (typeof node.value === 'string') refuseStrange(node.value, key, at, refuse);
  if (node.type === 'PLAIN') refuseCurly(node.source ?? '', key, at, refuse);
  if (key === 'words') warnOfWords(node, text, refuse);
  if (typeof node.value !== 'number') return node.value;
  const safe = PLAIN_NUMBER.test(node.source ?? '') && Math.abs(node.value) <= Number.MAX_SAFE_INTEGER;
  return safe ? node.value : (node.source ?? String(node.value));
}

/** Finds places and typed values in a parsed document. */
function findersOf(
  file: string,
  text: string,
  document: Document,
  lines: LineCounter,
): Omit<SourceFile, 'file' | 'value'> {
  const place = (node: Node | null) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { file, line: line || 1, column: col || 1 };
  };
  return {
    placeOf: (path) => place(nodeAt(document, path).node),
    placeOfKey: (path) => {
      const { node, key } = nodeAt(document, path);
      return place(key ?? node);
    },
    typedAt: (path) => {
      const range = nodeAt(document, path).node?.range;
      const typed = range ? text.slice(range[0], range[1]).trim().replaceAll(/\s+/g, ' ') : '';
      return typed.length > LONGEST_SHOWN ? `${typed.slice(0, LONGEST_SHOWN)}…` : typed;
    },
  };
}

const isBlank = (node: Node | null): boolean => node === null || (isScalar(node) && node.value === null);

/** The documents of a text; undefined where it is nested so deeply that the parser gives up. */
function parse(text: string, lines: LineCounter): readonly Document.Parsed[] | undefined {
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    return Array.isArray(parsed) ? parsed : [];
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** The place of the bracket that goes one step too deep, in a text that has so many. */
function tooDeepAt(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return -1;
}

/** As nodeAt, for a text of the plain kind. */
function plainAt(root: PlainNode, path: Path): { at: number; keyAt: number | undefined } {
  let node = root;
  let keyAt: number | undefined;
  for (const step of path) {
    if (node.map) {
      const pair = node.map.find(({ key }) => key === String(step));
      if (!pair) break;
      ({ at: keyAt, node } = pair);
    } else {
      const item = node.list?.[Number(step)];
      if (!item) break;
      keyAt = undefined;
      node = item;
    }
  }
  return { at: node.at, keyAt };
}

/** Finds places in a text of the plain kind; what was typed is rarely asked for, and left to the full parser. */
function plainSource(file: string, text: string, root: PlainNode): SourceFile {
  return {
    file,
    value: root.value,
    placeOf: (path) => ({ file, ...placeIn(text, plainAt(root, path).at) }),
    placeOfKey: (path) => {
      const { at, keyAt } = plainAt(root, path);
      return { file, ...placeIn(text, keyAt ?? at) };
    },
    typedAt: (path) => parseFully(file, text).value?.typedAt(path) ?? '',
  };
}

/**
 * Reads a YAML text with the place of every value. Only plain maps, lists and scalars are taken:
 * anchors and aliases could hide a value or blow up, tags could change one.
 */
export function parseYaml(file: string, text: string): Outcome<SourceFile> {
  const root = strangeIn(text) ? undefined : readPlain(text);
  return root ? { value: plainSource(file, text, root), problems: [] } : parseFully(file, text);
}

/** The same by the full parser, whatever the text. */
export function parseFully(file: string, text: string): Outcome<SourceFile> {
  const refused = (code: ProblemCode, message: string, at = 0, help?: string): Outcome<SourceFile> => ({
    problems: [problem(code, { file, ...placeIn(text, at) }, message, help)],
  });
  const strange = strangeIn(text);
  if (strange) return refused('load/strange-character', `The character ${strange.shown} stands here.`, strange.at);
  const lines = new LineCounter();
  const documents = parse(text, lines);
  if (documents === undefined) return refused('load/not-yaml', TOO_DEEP, Math.max(0, tooDeepAt(text)), FLAT);
  const [document, second] = documents;
  if (document === undefined) return refused('load/empty', 'There is nothing but comments in the file.');
  if (document.errors.length > 0) {
    const deep = tooDeepAt(text);
    if (deep >= 0) return refused('load/not-yaml', TOO_DEEP, deep, FLAT);
    return { problems: yamlProblems(file, text, document.errors) };
  }
  const slip = nonBreakingIn(text);
  if (slip) return refused(slip.code, slip.message, slip.at, slip.help);
  if (second) return refused('load/not-yaml', 'A second document starts here; a file holds one.', second.range[0]);
  if (isBlank(document.contents)) return refused('load/empty', 'There is nothing but comments in the file.');
  const problems: Problem[] = [];
  const value = plain(document.contents, text, (code, at, message, help) =>
    problems.push(problem(code, { file, ...placeIn(text, at) }, message, help)),
  );
  if (hasError(problems)) return { problems };
  return { value: { file, value, ...findersOf(file, text, document, lines) }, problems };
}
