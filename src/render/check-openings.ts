import { nodeAt } from '../model/vocabulary.js';
import { HELPERS } from './helper-uses.js';
import { isPath, isText, nameOf, report } from './template-walk.js';
import type { Possible, Walk } from './template-walk.js';

type Node = hbs.AST.Node;

/** Where a sentence ends, or a paragraph does. */
const ENDS = /[.?!][”’"')]*\s*$|\n[ \t]*\n\s*$/;
/** A year that nobody can date: copy is read after it is written (rule E4). */
const LOOSE_YEAR = /\b(?:last|this|next) year\b/i;

const OPENS_HELP = 'Put words before it: “Police recorded …”, “The force recorded …”.';
const YEAR_HELP = 'Print the period by its name: {{release.period}}, {{release.since}} or {{release.gap}}.';

/** Cases in which a count is a word in every house: no crimes, one crime. */
const IN_WORDS = ['none', 'one'];

/** Whether a figure can come out in digits: any count but none and one, any percentage. */
function mayBeDigits(walk: Walk, path: string, possible: Possible): boolean {
  const node = nodeAt(walk.vocabulary, path);
  if (node?.prints !== 'figure' || node.opensInWords === true) return false;
  return !(possible.get(path)?.every((word) => IN_WORDS.includes(word)) ?? false);
}

/** What a pair of braces prints first: a path of the facts; undefined where it is words. */
function printedFirst({ path, params }: hbs.AST.MustacheStatement): string | undefined {
  if (!isPath(path)) return undefined;
  if (path.original !== 'counted') return HELPERS[path.original] ? undefined : path.original;
  const [first] = params as Node[];
  return first && isPath(first) ? first.original : undefined;
}

function afterMustache(walk: Walk, mustache: hbs.AST.MustacheStatement, opens: boolean, possible: Possible): boolean {
  const path = printedFirst(mustache);
  if (opens && path !== undefined && mayBeDigits(walk, path, possible))
    report(walk, mustache, 'render/opens-with-figure', `A sentence opens with "${path}".`, OPENS_HELP);
  return path !== undefined && nodeAt(walk.vocabulary, path)?.prints === 'quotation';
}

function afterCase(walk: Walk, block: hbs.AST.BlockStatement, opens: boolean, possible: Possible): boolean {
  const [path] = block.params as Node[];
  const name = path && isPath(path) ? path.original : '';
  const ends = block.program.body.flatMap((inner) => {
    if (inner.type !== 'BlockStatement') return [];
    const when = inner as hbs.AST.BlockStatement;
    const words = (when.params as Node[]).filter(isText).map(({ value }) => value);
    return [afterProgram(walk, when.program, opens, new Map([...possible, [name, words]]))];
  });
  return ends.length === 0 ? opens : ends.some((end) => end);
}

function afterBlock(walk: Walk, block: hbs.AST.BlockStatement, opens: boolean, possible: Possible): boolean {
  if (nameOf(block) === 'case') return afterCase(walk, block, opens, possible);
  // Words of others are theirs; a sentence of ours may follow.
  return nameOf(block) === 'quotation' || nameOf(block) === 'reported';
}

function afterPartial(walk: Walk, partial: hbs.AST.PartialStatement, opens: boolean, possible: Possible): boolean {
  const name = isPath(partial.name) ? partial.name.original : '';
  const included = walk.templates.get(name);
  if (!included || walk.including.includes(name)) return opens;
  return afterProgram(
    { ...walk, template: included, including: [...walk.including, name] },
    included.ast,
    opens,
    possible,
  );
}

function afterText(walk: Walk, content: hbs.AST.ContentStatement, opens: boolean): boolean {
  const { value } = content;
  const year = LOOSE_YEAR.exec(value)?.[0];
  if (year !== undefined) report(walk, content, 'render/loose-year', `“${year}” stands in the template.`, YEAR_HELP);
  return ENDS.test(value) || (opens && value.trim() === '');
}

/** Walks words in their order; returns whether what comes next could open a sentence. */
function afterProgram(walk: Walk, program: hbs.AST.Program, opens: boolean, possible: Possible): boolean {
  return program.body.reduce((opening, node) => {
    switch (node.type) {
      case 'ContentStatement':
        return afterText(walk, node as hbs.AST.ContentStatement, opening);
      case 'MustacheStatement':
        return afterMustache(walk, node as hbs.AST.MustacheStatement, opening, possible);
      case 'BlockStatement':
        return afterBlock(walk, node as hbs.AST.BlockStatement, opening, possible);
      case 'PartialStatement':
        return afterPartial(walk, node as hbs.AST.PartialStatement, opening, possible);
      default:
        return opening;
    }
  }, opens);
}

/**
 * No sentence of a template may open with a figure that could come out in digits (rules I3, I14), and none names a
 * year that only the calendar at the time of reading knows (rule E4). Headlines are no sentences.
 */
export function checkOpenings(walk: Walk, possible: Possible): void {
  const isHeadline = /^headline(\.|$)/.test(walk.template.name);
  afterProgram(walk, walk.template.ast, !isHeadline, possible);
}
