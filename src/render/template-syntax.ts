/** Where a template is not well-formed, and what to say: offsets into its text. */
export interface SyntaxFault {
  readonly at: number;
  readonly message: string;
  readonly help?: string;
}

/** Far deeper than any template. */
const DEEPEST = 30;

interface Braces {
  readonly at: number;
  /** What stands between the braces. */
  readonly inner: string;
}

interface Block {
  readonly at: number;
  readonly name: string;
}

/** A template that opens this many blocks inside one another is a slip or an attack: it is not parsed at all. */
export function tooDeepFault(text: string): SyntaxFault | undefined {
  let depth = 0;
  for (const found of text.matchAll(/\{\{~?([#/])/g)) {
    depth += found[1] === '#' ? 1 : -1;
    if (depth > DEEPEST)
      return {
        at: found.index,
        message: 'The blocks are nested too deeply here.',
        help: 'Close blocks before others are opened.',
      };
  }
  return undefined;
}

/** The next braces from an offset on, comments passed over; or the fault of braces that are not closed. */
function nextBraces(text: string, from: number): (Braces & { next: number }) | SyntaxFault | undefined {
  const at = text.indexOf('{{', from);
  if (at < 0) return undefined;
  if (text.charAt(at - 1) === '\\') return { at, inner: '!', next: at + 2 };
  const isLong = text.startsWith('{{!--', at);
  const closing = isLong ? '--}}' : '}}';
  const end = text.indexOf(closing, at + (isLong ? 5 : 2));
  const isComment = text.startsWith('{{!', at);
  if (isComment)
    return end < 0
      ? { at, message: 'A comment opens here and is never closed.', help: `Add ${closing}` }
      : { at, inner: '!', next: end + closing.length };
  const again = text.indexOf('{{', at + 2);
  const isBroken = end < 0 || (again >= 0 && again < end && text.charAt(at + 2) !== '{');
  if (isBroken) return { at, message: 'Braces open here and are not closed.', help: 'Close them with }}.' };
  return {
    at,
    inner: text
      .slice(at + 2, end)
      .replace(/^~|~$/g, '')
      .trim(),
    next: end + 2,
  };
}

const named = (name: string): string => `{{#${name}}}`;

/** One pair of braces against the blocks that are open. */
function bracesFault({ at, inner }: Braces, open: Block[]): SyntaxFault | undefined {
  if (inner === '')
    return { at, message: 'Nothing stands between the braces.', help: 'Write a name, or take them out.' };
  if ((inner.match(/"/g) ?? []).length % 2 === 1)
    return { at, message: 'A quotation mark between these braces is not closed.', help: 'Add the closing "' };
  if (inner.startsWith('#')) open.push({ at, name: /^#\s*([^\s}]+)/.exec(inner)?.[1] ?? '' });
  if (!inner.startsWith('/')) {
    if (!/^(else\b|\^$)/.test(inner)) return undefined;
    const message = open.length === 0 ? '{{else}} stands outside a block.' : '{{else}} hides a case.';
    return { at, message, help: 'Write a {{#when}} for each case.' };
  }
  const name = inner.slice(1).trim();
  const last = open.pop();
  if (!last) return { at, message: `{{/${name}}} closes a block that is not open.`, help: 'Take it out.' };
  if (last.name === name) return undefined;
  // What closes a block further out shows which was left open; the slip is where that opens.
  if (open.some((outer) => outer.name === name))
    return {
      at: last.at,
      message: `${named(last.name)} opens here and is not closed.`,
      help: `Add {{/${last.name}}}.`,
    };
  return { at, message: `${named(last.name)} is closed with {{/${name}}}.`, help: `Write {{/${last.name}}}.` };
}

/** A quotation mark of a word processor between braces: to Handlebars it is a part of a name. */
export function curlyMarkFault(text: string): SyntaxFault | undefined {
  for (let from = 0; ;) {
    const found = nextBraces(text, from);
    if (found === undefined || 'message' in found) return undefined;
    const call = text.slice(found.at, found.next).replaceAll(/"[^"]*"/g, (typed) => ' '.repeat(typed.length));
    const at = found.inner === '!' ? -1 : call.search(/[“”„‘’]/);
    if (at >= 0) {
      const message = `The mark ${call.charAt(at)} stands between braces.`;
      return { at: found.at + at, message, help: 'Write straight quotation marks there: "rise".' };
    }
    from = found.next;
  }
}

/**
 * What is wrong with a template that Handlebars cannot read, in an author's words and where the slip is,
 * not where the parser stumbled. Undefined where it is none of the common slips.
 */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const open: Block[] = [];
  for (let from = 0; ;) {
    const found = nextBraces(text, from);
    if (found === undefined) break;
    if ('message' in found) return found;
    if (found.inner !== '!') {
      const fault = bracesFault(found, open);
      if (fault) return fault;
    }
    from = found.next;
  }
  const last = open[0];
  if (!last) return undefined;
  return {
    at: last.at,
    message: `${named(last.name)} opens here and is never closed.`,
    help: `Add {{/${last.name}}}.`,
  };
}
