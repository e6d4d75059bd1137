/**
 * Reads the plain YAML that records are written in, about ten times as fast as a full parser: maps and lists by
 * indentation, words, whole numbers, simple quotation marks, flow maps and lists on one line, and text after |.
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

const KEY = /^([A-Za-z0-9][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*): */;
/** Numbers that are read alike by everybody: 863, 5.9. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{0,16}[1-9])?$/;
/** What begins with a digit and is no number in any reading: 2019-20, 2021-02-23. */
const DATE_LIKE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const WORD_START = /^[A-Za-z£“‘À-ÿ(]/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|nan|inf)$/i;
const NOT_PLAIN = /: |:$| #/;
const NOT_IN_FLOW = /[,[\]{}]/;
/** The keys whose text may have more than one line; elsewhere the full parser says what is wrong. */
const MANY_LINES = ['words', 'notes'];

function scalarValue(text: string, isInFlow: boolean): unknown {
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const inner = text.slice(1, -1);
    return text.length < 2 || !text.endsWith(quote) || inner.includes(quote) || inner.includes('\\') ? giveUp() : inner;
  }
  if (PLAIN_NUMBER.test(text)) return Number(text);
  if (DATE_LIKE.test(text)) return text;
  if (!WORD_START.test(text) || RESERVED.test(text) || NOT_PLAIN.test(text)) return giveUp();
  return isInFlow && NOT_IN_FLOW.test(text) ? giveUp() : text;
}

const scalar = (text: string, at: number, isInFlow = false): PlainNode => ({ at, value: scalarValue(text, isInFlow) });

/** The parts of what stands between flow brackets, at the commas that are in no quotation marks. */
function partsOf(inner: string, at: number): readonly { text: string; at: number }[] {
  const found: { text: string; at: number }[] = [];
  const part = /\s*((?:"[^"\\]*"|[^",[\]{}])*)(,|$)/y;
  while (part.lastIndex < inner.length) {
    const start = part.lastIndex;
    const match = part.exec(inner);
    if (!match) return giveUp();
    const text = match[1] ?? '';
    found.push({ text: text.trimEnd(), at: at + start + (match[0].length - text.length - (match[2] ?? '').length) });
    if (match[2] === ',' && part.lastIndex === inner.length) return giveUp();
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

function flow(text: string, at: number): PlainNode {
  const inner = text.slice(1, -1);
  const isMap = text.startsWith('{');
  if (!text.endsWith(isMap ? '}' : ']') || inner.trim() === '') return giveUp();
  const parts = partsOf(inner, at + 1);
  if (!isMap) {
    const list = parts.map((part) => scalar(part.text, part.at, true));
    return { at, value: list.map(({ value }) => value), list };
  }
  const entries = parts.map((part) => {
    const [typed, key = ''] = KEY.exec(part.text) ?? giveUp();
    if (!typed.endsWith(' ')) return giveUp();
    return { key, at: part.at, node: scalar(part.text.slice(typed.length), part.at + typed.length, true) };
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
  const valueOf = (rest: string, at: number, indent: number, key: string): PlainNode => {
    next += 1;
    if (rest === '') return block(indent);
    if (rest === '|') {
      const { node, next: behind } = MANY_LINES.includes(key) ? literal(lines, next, indent, at) : giveUp();
      next = behind;
      return node;
    }
    const following = line();
    if (following && following.indent > indent) return giveUp();
    return onOneLine(rest, at);
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

  const list = (indent: number, start: number): PlainNode => {
    const items: PlainNode[] = [];
    for (let found = line(); found?.indent === indent && found.text.startsWith('- '); found = line()) {
      const [rest, at] = [found.text.slice(2), found.at + 2];
      if (/^[ #-]/.test(rest)) return giveUp();
      if (KEY.test(rest)) {
        // A map that begins behind its dash: the line is read again as the map's first.
        lines[next] = { indent: indent + 2, at, text: rest };
        items.push(map(indent + 2, at));
      } else items.push(valueOf(rest, at, indent, ''));
    }
    return { at: start, value: items.map(({ value }) => value), list: items };
  };

  const block = (outer: number): PlainNode => {
    const first = line() ?? giveUp();
    if (first.indent <= outer) return giveUp();
    const node = first.text.startsWith('- ') ? list(first.indent, first.at) : map(first.indent, first.at);
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
