import { nodeAt } from '../model/vocabulary.js';
import { HELPERS } from './helper-uses.js';
import { isPath, nameOf, report } from './template-walk.js';
import type { Walk } from './template-walk.js';

/** “A 12%”, and next year “a 11%”: which article is right, only the figure or name knows (rule O6). */
const ARTICLE = /(?:^|[^\p{L}\d])(an?)\s+$/iu;
/** In Kent, but on the railways. */
const IN = /(?:^|[^\p{L}\d])in\s+$/iu;

interface Mark {
  readonly pattern: RegExp;
  readonly help: string;
}

/** What office programs and web pages understand, and a draft prints as it stands. */
const MARKS: readonly Mark[] = [
  { pattern: /<!--/, help: 'A note to whoever reads the template stands so: {{! note }}' },
  { pattern: /^#{1,6}(?= )/m, help: 'A template has no sub-headings; an editor may type one into a draft.' },
  { pattern: /\*\*|__/, help: 'A template has no bold; take the marks out.' },
  { pattern: /<\/?[a-z][^<>\n]*>/i, help: 'Take it out: a blank line starts a new paragraph.' },
];

function checkMarks(walk: Walk, content: hbs.AST.ContentStatement): void {
  // With the line ends that braces on lines of their own take with them; the types have it wrong.
  const typed = content.original as unknown as string;
  for (const { pattern, help } of MARKS) {
    const found = pattern.exec(typed);
    if (!found) continue;
    const before = typed.slice(0, found.index).split('\n');
    const { start } = content.loc;
    const line = start.line + before.length - 1;
    const column = (before.length > 1 ? 0 : start.column) + (before.at(-1) ?? '').length;
    const at = { ...content, loc: { ...content.loc, start: { line, column } } };
    report(walk, at, 'render/wrong-use', `“${found[0]}” would be printed as it stands.`, help);
  }
}

/** What is printed by its bare name right behind some words. */
function checkPrintedBehind(walk: Walk, mustache: hbs.AST.MustacheStatement, before: string): void {
  const { path, params } = mustache;
  if (!isPath(path) || params.length > 0 || HELPERS[path.original] !== undefined) return;
  const prints = nodeAt(walk.vocabulary, path.original)?.prints;
  const article = ARTICLE.exec(before)?.[1];
  if (article !== undefined && (prints === 'figure' || prints === 'name')) {
    const message = `“${article}” is typed before “${path.original}”, which may need the other of “a” and “an”.`;
    report(walk, mustache, 'render/wrong-use', message, `Write {{a ${path.original}}} for both.`);
  }
  if (path.original === 'force.area' && IN.test(before)) {
    const message = '“in” is typed before “force.area”, and does not fit every force: on the railways.';
    report(walk, mustache, 'render/wrong-use', message, 'Write {{force.in}} for both.');
  }
}

/** Inside {{#case}} each {{#when}} goes on from the words before; what follows starts anew. */
function checkInside(walk: Walk, block: hbs.AST.BlockStatement, before: string): void {
  const name = nameOf(block);
  // Words of others are theirs.
  if (name !== 'quotation' && name !== 'reported') checkProgram(walk, block.program, before);
}

function checkIncluded(walk: Walk, partial: hbs.AST.PartialStatement, before: string): void {
  const name = isPath(partial.name) ? partial.name.original : '';
  const included = walk.templates.get(name);
  if (!included || walk.including.includes(name)) return;
  checkProgram({ ...walk, template: included, including: [...walk.including, name] }, included.ast, before);
}

function checkProgram(walk: Walk, program: hbs.AST.Program, opening: string): void {
  let before = opening;
  for (const node of program.body) {
    const behind = before;
    before = '';
    if (node.type === 'ContentStatement') {
      const content = node as hbs.AST.ContentStatement;
      checkMarks(walk, content);
      before = content.value.trim() === '' ? behind + content.value : content.value;
    } else if (node.type === 'CommentStatement') before = behind;
    else if (node.type === 'MustacheStatement') checkPrintedBehind(walk, node as hbs.AST.MustacheStatement, behind);
    else if (node.type === 'BlockStatement') {
      const block = node as hbs.AST.BlockStatement;
      checkInside(walk, block, behind);
      // The {{#when}}s of a case are said one instead of the other.
      if (nameOf(block) === 'when') before = behind;
    } else if (node.type === 'PartialStatement') checkIncluded(walk, node as hbs.AST.PartialStatement, behind);
  }
}

/**
 * The words right before braces fit whatever the braces print: an article, “in” before an area. And no marks of a word
 * processor or a web page stand in words, as a draft would print them.
 */
export function checkBesideBraces(walk: Walk): void {
  checkProgram(walk, walk.template.ast, '');
}
