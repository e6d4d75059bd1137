import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { Fault } from '../problems/fault.js';

/**
 * Changes single values of a YAML text and leaves every other character as it is: comments, order, quoting,
 * blanks. The document tells where things stand; only those places of the text are written anew.
 */

/** Sets what stands at a path of keys; `text` is YAML on one line, or lines to stand below the key. */
export interface Setting {
  readonly path: readonly string[];
  readonly text: string | readonly string[];
  /** Before which of its neighbours a new key goes: after all that sort before it. */
  readonly order?: (key: string) => string;
}

interface Splice {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

const rangeOf = (node: unknown): readonly [number, number, number] => {
  const range = (node as Node | null)?.range;
  if (!range) throw new Fault('a YAML node has no place');
  return range;
};

const pairIn = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => keyOf(pair) === key);

/** A key as it can stand in YAML without quotes; periods and ids all can. */
const asKey = (key: string): string =>
  /^[A-Za-z0-9][\w .'-]*$/.test(key) && !/ $/.test(key) ? key : JSON.stringify(key);

const columnAt = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** The end of the line on which a pair ends, after its comment. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Where a pair ends: the end of its value, or of its key where it has none. */
const pairEnd = (pair: Pair): number => {
  const value = pair.value as Node | null;
  return value?.range ? value.range[1] : rangeOf(pair.key)[1];
};

/** The lines of a new key: on one line, nested where the path goes on. */
function linesFor(path: readonly string[], content: Setting['text'], indent: number): readonly string[] {
  const blank = (deep: number): string => ' '.repeat(indent + 2 * deep);
  const heads = path.slice(0, -1).map((key, deep) => `${blank(deep)}${asKey(key)}:`);
  const last = path.length - 1;
  const own = `${blank(last)}${asKey(path.at(-1) ?? '')}:`;
  if (typeof content === 'string') return [...heads, `${own} ${content}`];
  return [...heads, own, ...content.map((line) => `${blank(last + 1)}${line}`)];
}

/** The pair after which a new key goes, so that keys stay in the order they had. */
function before(map: YAMLMap, key: string, order: (key: string) => string): Pair | undefined {
  return map.items.findLast((pair) => order(keyOf(pair)) < order(key));
}

function insert(text: string, map: YAMLMap, path: readonly string[], setting: Setting, eol: string): Splice {
  const [key = ''] = path;
  const order = setting.order ?? (() => '');
  const after = setting.order ? before(map, key, order) : map.items.at(-1);
  if (map.flow === true) {
    const content = typeof setting.text === 'string' ? setting.text : `{ ${setting.text.join(', ')} }`;
    const nested = path.slice(1).reduceRight((inner, step) => `{ ${asKey(step)}: ${inner} }`, content);
    const [first] = map.items;
    if (!first) return { at: rangeOf(map)[0] + 1, end: rangeOf(map)[1] - 1, text: ` ${asKey(key)}: ${nested} ` };
    const at = after ? pairEnd(after) : rangeOf(first.key)[0];
    return { at, end: at, text: after ? `, ${asKey(key)}: ${nested}` : `${asKey(key)}: ${nested}, ` };
  }
  const [first] = map.items;
  if (!first) throw new Fault('a block map is empty');
  const start = rangeOf(first.key)[0];
  const lines = linesFor(path, setting.text, columnAt(text, start)).map((line) => `${line}${eol}`);
  if (!after) return { at: start - columnAt(text, start), end: start - columnAt(text, start), text: lines.join('') };
  const at = lineEnd(text, pairEnd(after));
  const lacksEnd = at === text.length && !text.endsWith('\n');
  return { at, end: at, text: `${lacksEnd ? eol : ''}${lines.join('')}` };
}

/** Puts a value where another stands, or where a key stands without one. */
function replace(text: string, pair: Pair, rest: readonly string[], setting: Setting, eol: string): Splice {
  const keyStart = rangeOf(pair.key)[0];
  const indent = columnAt(text, keyStart);
  const value = pair.value as Node | null;
  const isBlank = value === null || (isScalar(value) && value.value === null);
  const colon = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  const single = rest.length === 0 && typeof setting.text === 'string';
  if (single) {
    const at = isBlank ? colon : rangeOf(value)[0];
    const end = isBlank ? colon : rangeOf(value)[1];
    const tail = end > at && text[end - 1] === '\n' ? eol : '';
    return { at, end, text: `${isBlank ? ' ' : ''}${setting.text}${tail}` };
  }
  const lines =
    rest.length === 0
      ? (setting.text as readonly string[]).map((line) => `${' '.repeat(indent + 2)}${line}${eol}`)
      : linesFor(rest, setting.text, indent + 2).map((line) => `${line}${eol}`);
  const end = lineEnd(text, isBlank ? colon : rangeOf(value)[1]);
  const head = isBlank ? end : colon;
  return { at: head, end, text: `${isBlank ? '' : eol}${lines.join('')}` };
}

function spliceFor(text: string, document: Document, setting: Setting, eol: string): Splice {
  let map = document.contents;
  for (const [at, key] of setting.path.entries()) {
    if (!isMap(map)) throw new Fault(`${setting.path.join('.')} leads through a value`);
    const pair = pairIn(map, key);
    const rest = setting.path.slice(at + 1);
    if (!pair) return insert(text, map, setting.path.slice(at), setting, eol);
    const value = pair.value as Node | null;
    const isLeaf = rest.length === 0 || !isMap(value);
    if (isLeaf) return replace(text, pair, rest, setting, eol);
    map = value;
  }
  throw new Fault('an empty path');
}

/** A text with these values set. Line ends and a byte-order mark stay as they were. */
export function editYaml(text: string, settings: readonly Setting[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  // One setting after the other: each may stand in what the one before put there.
  return settings.reduce((now, setting) => {
    const body = now.slice(mark.length);
    const document = parseDocument(body, { keepSourceTokens: false });
    const { at, end, text: added } = spliceFor(body, document, setting, eol);
    return `${mark}${body.slice(0, at)}${added}${body.slice(end)}`;
  }, text);
}

/** A text without one key and what stands below it. */
export function removeKey(text: string, path: readonly string[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const document = parseDocument(body);
  const map = path.length === 1 ? document.contents : (document.getIn(path.slice(0, -1)) as Node | undefined);
  const pair = isMap(map) ? pairIn(map, path.at(-1) ?? '') : undefined;
  if (!pair || !isMap(map) || map.flow === true) return text;
  const start = rangeOf(pair.key)[0];
  return `${mark}${body.slice(0, start - columnAt(body, start))}${body.slice(lineEnd(body, pairEnd(pair)))}`;
}
