import { LineCounter, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, YAMLError } from 'yaml';
import { problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import type { SourceFile } from '../model/source.js';

const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const LONGEST_SHOWN = 60;
/** Control, private-use and byte-order characters: private-use ones are our own marks while rendering. */
const STRANGE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufeff\ufffe\uffff\u200b\u202a-\u202e\u2066-\u2069]/u;

type Path = readonly (string | number)[];

const CODES: Partial<Record<YAMLError['code'], ProblemCode>> = {
  TAB_AS_INDENT: 'load/tab',
  DUPLICATE_KEY: 'load/duplicate-key',
  BAD_ALIAS: 'load/alias',
};

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

/** Turns nodes into plain values without prototypes; aliases, anchors and tags are refused on the way. */
function plain(node: Node | null, refuse: (node: Node, what: string) => void): unknown {
  if (node === null) return null;
  if (isAlias(node)) return (refuse(node, `*${node.source}`), null);
  if ('anchor' in node) refuse(node, `&${node.anchor}`);
  if (node.tag !== undefined) refuse(node, node.tag);
  if (isMap(node)) {
    const map = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      if (!isScalar(pair.key)) refuse((pair.key as Node | null) ?? node, 'a key that is not a word');
      map[keyOf(pair)] = plain(pair.value as Node | null, refuse);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null, refuse));
  if (!isScalar(node)) return null;
  if (typeof node.value !== 'number') return node.value;
  const safe = PLAIN_NUMBER.test(node.source ?? '') && Math.abs(node.value) <= Number.MAX_SAFE_INTEGER;
  return safe ? node.value : (node.source ?? String(node.value));
}

/** Line and column of the first strange character, counted from 1. */
function placeOfStrange(text: string): { line: number; column: number; shown: string } | undefined {
  const at = text.search(STRANGE);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split('\n');
  const shown = `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, shown };
}

/** The first sentence of the parser's own message: the rest repeats the place. */
const reason = (found: YAMLError): string => (found.message.split(/ at line \d/)[0] ?? found.message).trim();

/** What the parser found wrong, as problems with their places. */
function syntaxProblems(file: string, errors: readonly YAMLError[]): Problem[] {
  return errors.map((found) => {
    const [start] = found.linePos ?? [];
    const place = { file, line: start?.line ?? 1, column: start?.col ?? 1 };
    return problem(CODES[found.code] ?? 'load/not-yaml', place, `${reason(found)}.`);
  });
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

/**
 * Reads a YAML text with the place of every value. Only plain maps, lists and scalars are taken:
 * anchors and aliases could hide a value or blow up, tags could change one.
 */
export function parseYaml(file: string, text: string): Outcome<SourceFile> {
  const refused = (code: ProblemCode, message: string, line = 1, column = 1): Outcome<SourceFile> => ({
    problems: [problem(code, { file, line, column }, message)],
  });
  const strange = placeOfStrange(text);
  if (strange)
    return refused(
      'load/strange-character',
      `The character ${strange.shown} stands here.`,
      strange.line,
      strange.column,
    );
  const lines = new LineCounter();
  let documents: readonly Document.Parsed[];
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true });
    documents = Array.isArray(parsed) ? parsed : [];
  } catch (thrown) {
    return refused('load/not-yaml', `The file is nested too deeply to be read (${(thrown as Error).name}).`);
  }
  const [document, second] = documents;
  if (document === undefined) return refused('load/empty', 'There is nothing but comments in the file.');
  if (document.errors.length > 0) return { problems: syntaxProblems(file, document.errors) };
  if (second) {
    const { line, col } = lines.linePos(second.range[0]);
    return refused('load/not-yaml', 'A second document starts here; a file holds one.', line, col);
  }
  if (isBlank(document.contents)) return refused('load/empty', 'There is nothing but comments in the file.');
  const problems: Problem[] = [];
  const value = plain(document.contents, (node, what) => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    problems.push(problem('load/alias', { file, line, column: col }, `${what} stands here.`));
  });
  if (problems.length > 0) return { problems };
  return { value: { file, value, ...findersOf(file, text, document, lines) }, problems: [] };
}
