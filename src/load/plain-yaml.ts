/**
 * Reads the plain YAML that records and pages are written in, about ten times as fast as a full parser: maps and lists
 * by indentation, words, whole numbers, simple quotation marks, flow maps and lists on one line, text after |, comments.
 * Anything else, however slightly unusual, is left to the full parser: the reader gives up rather than guess.
 */

/** A value and where it stands; offsets into the text. */
export interface PlainNode {
  readonly at: number;
  readonly value: unknown;
  readonly map?: readonly PlainPair[];
  readonly list?: readonly PlainNode[];
}

/** A key of a map, where it stands, and its value. */
export interface PlainPair {
  readonly key: string;
  readonly at: number;
  readonly node: PlainNode;
}

interface Line {
  readonly indent: number;
  /** Offset of the first character that is no blank. */
  readonly at: number;
  readonly text: string;
}

/** Thrown and caught here: the text is not of the plain kind. */
const GIVE_UP = Symbol('not plain');
const giveUp = (): never => {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a way out of the recursion, caught below
  throw GIVE_UP;
};

const KEY = /^([A-Za-z0-9][A-Za-z0-9.-]*(?: [A-Za-z0-9-]+)*): */;
/** Numbers that are read alike by everybody: 863, 5.9, -16. */
const PLAIN_NUMBER = /^(?:0|-?[1-9]\d{0,14})(?:\.\d{0,16}[1-9])?$/;
/** What begins with a digit and is no number in any reading: 2019-20, 2021-02-23. */
const DATE_LIKE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const WORD_START = /^[A-Za-z£À-ÿ(]/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|nan|inf)$/i;
const NOT_PLAIN = /: |:$| #/;
const NOT_IN_FLOW = /[,[\]{}]/;
/** The key whose text is told of where a comment cuts it off. */
const WORDS = 'words';
/** The keys whose text may have more than one line; elsewhere the full parser says what is wrong. */
const MANY_LINES = [WORDS, 'notes'];

function scalarValue(text: string, isInFlow: boolean): unknown {
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const inner = text.slice(1, -1);
    return text.length < 2 || !text.endsWith(quote) || inner.includes(quote) || inner.includes('\\') ? giveUp() : inner;
  }
  if (PLAIN_NUMBER.test(text)) return Number(text);
  if (DATE_LIKE.test(text)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  if (!WORD_START.test(text) || RESERVED.test(text) || NOT_PLAIN.test(text)) return giveUp();
  return isInFlow && NOT_IN_FLOW.test(text) ? giveUp() : text;
}

const scalar = (text: string, at: number, isInFlow = false): PlainNode => ({ at, value: scalarValue(text, isInFlow) });

/** Where the part of a flow map or list that begins at `start` ends: at a comma that is in no marks or brackets, or at the end. */
function partEnd(inner: string, start: number): number {
  let depth = 0;
  for (let at = start; at < inner.length; at += 1) {
    const mark = inner.charAt(at);
    if (mark === '"') at = inner.indexOf('"', at + 1);
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    if (depth < 0 || at < start) return giveUp();
    if (mark === ',' && depth === 0) return at;
  }
  return depth === 0 ? inner.length : giveUp();
}

/** The parts of what stands between flow brackets. */
function partsOf(inner: string, at: number): readonly { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  for (let start = 0; start <= inner.length;) {
    const end = partEnd(inner, start);
    const text = inner.slice(start, end).trimStart();
    found.push({ text: text.trimEnd(), at: at + end - text.length });
    start = end + 1;
  }
  return found;
}

function mapOf(map: readonly PlainPair[], at: number): PlainNode {
  const value = Object.create(null) as Record<string, unknown>;
  for (const { key, node } of map) {
    if (key in value || RESERVED.test(key) || (/^\d/.test(key) && !DATE_LIKE.test(key))) return giveUp();
    value[key] = node.value;
  }
  return { at, value, map };
}

/** A flow map or list; no more than one inside another. */
function flow(text: string, at: number, isInner = false): PlainNode {
  const inner = text.slice(1, -1);
  const isMap = text.startsWith('{');
  if (!text.endsWith(isMap ? '}' : ']') || inner.trim() === '') return giveUp();
  const parts = partsOf(inner, at + 1);
  const valueOf = (value: string, from: number): PlainNode => {
    if (!/^[[{]/.test(value)) return scalar(value, from, true);
    return isInner ? giveUp() : flow(value, from, true);
  };
  if (!isMap) {
    const list = parts.map((part) => valueOf(part.text, part.at));
    return { at, value: list.map(({ value }) => value), list };
  }
  const entries = parts.map((part) => {
    const [typed, key = ''] = KEY.exec(part.text) ?? giveUp();
    if (!typed.endsWith(' ')) return giveUp();
    return { key, at: part.at, node: valueOf(part.text.slice(typed.length), part.at + typed.length) };
  });
  return mapOf(entries, at);
}

/** Text after |: the lines from `next` on that are indented further, without that indentation; one line end at its end. */
function literal(lines: readonly Line[], next: number, indent: number, at: number): { node: PlainNode; next: number } {
  const first = lines[next];
  if (!first || first.text === '' || first.indent <= indent) return giveUp();
  const kept: string[] = [];
  let end = next;
  for (let found = lines[end]; found; found = lines[end]) {
    if (found.text !== '' && found.indent < first.indent) break;
    kept.push(found.text === '' ? '' : ' '.repeat(found.indent - first.indent) + found.text);
    end += 1;
  }
  if ((lines[end]?.indent ?? 0) > indent) return giveUp();
  return { node: { at, value: `${kept.join('\n').replace(/\n+$/, '')}\n` }, next: end };
}

/** What stands ahead of a comment. A mark that the comment seems to cut in two is one that no value ends with: it gives up. */
function withoutComment(rest: string, key: string): string {
  const at = rest.startsWith('#') ? 0 : rest.indexOf(' #');
  if (at < 0) return rest;
  return key === WORDS ? giveUp() : rest.slice(0, at).trimEnd();
}

/** What stands on one line: a flow map or list, or a scalar. */
const onOneLine = (text: string, at: number): PlainNode =>
  text.startsWith('{') || text.startsWith('[') ? flow(text, at) : scalar(text, at);

/** Reads a text line by line. */
function reader(text: string) {
  const lines = linesOf(text);
  let next = 0;

  /** Skips comments and empty lines. */
  const line = (): Line | undefined => {
    while (/^(?:#|$)/.test(lines[next]?.text ?? '-')) next += 1;
    return lines[next];
  };

  /** What stands after a key or a dash: on its line, or below it. */
  const valueOf = (typed: string, at: number, indent: number, key: string): PlainNode => {
    const rest = withoutComment(typed, key);
    next += 1;
    if (rest === '') return block(indent, key);
    if (rest === '|') {
      const { node, next: behind } = MANY_LINES.includes(key) ? literal(lines, next, indent, at) : giveUp();
      next = behind;
      return node;
    }
    return (line()?.indent ?? 0) > indent ? giveUp() : onOneLine(rest, at);
  };

  const map = (indent: number, start: number): PlainNode => {
    const pairs: PlainPair[] = [];
    for (let found = line(); found && found.indent === indent; found = line()) {
      const [typed, key = ''] = KEY.exec(found.text) ?? giveUp();
      const rest = found.text.slice(typed.length);
      if (rest !== '' && !typed.endsWith(' ')) return giveUp();
      pairs.push({ key, at: found.at, node: valueOf(rest, found.at + typed.length, indent, key) });
    }
    return mapOf(pairs, start);
  };

  const list = (indent: number, start: number, key: string): PlainNode => {
    const items: PlainNode[] = [];
    for (let found = line(); found?.indent === indent && found.text.startsWith('- '); found = line()) {
      const [rest, at] = [found.text.slice(2), found.at + 2];
      if (/^[ #-]/.test(rest)) return giveUp();
      if (KEY.test(rest)) {
        // A map that begins behind its dash: the line is read again as the map's first.
        lines[next] = { indent: indent + 2, at, text: rest };
        items.push(map(indent + 2, at));
      } else items.push(valueOf(rest, at, indent, key));
    }
    return { at: start, value: items.map(({ value }) => value), list: items };
  };

  const block = (outer: number, key = ''): PlainNode => {
    const first = line() ?? giveUp();
    if (first.indent <= outer) return giveUp();
    const node = first.text.startsWith('- ') ? list(first.indent, first.at, key) : map(first.indent, first.at);
    const after = line();
    return after && after.indent > outer ? giveUp() : node;
  };

  return block(-1);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const stop = end < 0 ? text.length : end;
    let at = from;
    while (text.charCodeAt(at) === 32) at += 1;
    const found = text.slice(at, stop);
    if (found === '' ? at > from : found.endsWith(' ')) giveUp();
    lines.push({ indent: found === '' ? 0 : at - from, at, text: found });
    from = stop + 1;
  }
  return lines;
}

/** Reads a text of the plain kind; undefined where it is not. Nothing strange may be in it, and no tab. */
export function readPlain(text: string): PlainNode | undefined {
  if (text.includes('\t') || text.includes('\r') || text.startsWith('\ufeff')) return undefined;
  try {
    return reader(text);
  } catch (thrown) {
    if (thrown === GIVE_UP) return undefined;
    throw thrown;
  }
}
