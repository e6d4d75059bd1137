import { nodeAt } from '../model/vocabulary.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { checkBesideBraces } from './check-beside-braces.js';
import { checkOpenings } from './check-openings.js';
import type { ParsedTemplate } from './parse-template.js';
import { HELPERS } from './helper-uses.js';
import { checkSeal } from './quotation-seal.js';
import { checkHelper, checkPrinted, isPath, isText, lookUp, nameOf, report } from './template-walk.js';
import type { Possible, Walk } from './template-walk.js';

type Node = hbs.AST.Node;

const NO_ELSE = 'Write a {{#when}} for each case.';

/** One {{#when}}: its words are cases of the name, none of them covered before. */
function checkWhen(
  walk: Walk,
  when: hbs.AST.BlockStatement,
  name: string,
  cases: readonly string[] | undefined,
  covered: Set<string>,
  possible: Possible,
): void {
  checkHelper(walk, when, possible);
  const words = (when.params as Node[]).filter(isText);
  for (const word of words) {
    if (cases && !cases.includes(word.value)) {
      const message = `"${word.value}" is not a case of ${name}: ${cases.join(', ')}.`;
      report(walk, word, 'render/unknown-case', message, suggest(word.value, cases));
    } else if (covered.has(word.value))
      report(walk, word, 'render/wrong-use', `"${word.value}" is covered twice.`, 'Keep one of the two.');
    covered.add(word.value);
  }
  if (hasInverse(when)) report(walk, when, 'render/wrong-use', '{{else}} hides a case.', NO_ELSE);
  const problems: Problem[] = [];
  walkProgram({ ...walk, problems }, when.program, new Map([...possible, [name, words.map((word) => word.value)]]));
  // Where a name or a word is misspelt, nobody knows what is known inside: that is told once, at the slip.
  const isSure = words.every(({ value }) => cases?.includes(value) === true);
  walk.problems.push(...problems.filter(({ code }) => isSure || code !== 'render/name-needs-case'));
}

const hasInverse = (block: hbs.AST.BlockStatement): boolean => (block.inverse as unknown) !== undefined;

/** {{#case}}: a name with cases, nothing but {{#when}} inside, every possible case covered. */
function checkCase(walk: Walk, block: hbs.AST.BlockStatement, possible: Possible): void {
  const path = block.params[0] as Node | undefined;
  if (!path || !isPath(path)) return;
  const node = lookUp(walk, path);
  if (node && !node.cases) report(walk, path, 'render/wrong-use', `"${path.original}" has no cases.`);
  const covered = new Set<string>();
  for (const inner of block.program.body) {
    if (inner.type === 'CommentStatement') continue;
    if (inner.type === 'ContentStatement') {
      if ((inner as hbs.AST.ContentStatement).value.trim() !== '')
        report(walk, inner, 'render/wrong-use', 'Text stands between the cases.', 'Put it inside a {{#when}}.');
    } else if (inner.type !== 'BlockStatement' || nameOf(inner as hbs.AST.BlockStatement) !== 'when')
      report(walk, inner, 'render/wrong-use', 'Only {{#when}} stands inside {{#case}}.');
    else checkWhen(walk, inner as hbs.AST.BlockStatement, path.original, node?.cases, covered, possible);
  }
  if (hasInverse(block)) report(walk, block, 'render/wrong-use', '{{else}} hides a case.', NO_ELSE);
  const open = possible.get(path.original) ?? node?.cases ?? [];
  const lacking = open.filter((word) => !covered.has(word));
  if (lacking.length > 0)
    report(walk, block, 'render/missing-case', `${path.original} can also be ${lacking.join(', ')}.`);
}

/** Quoted words are verbatim; in what we report somebody to say, words that the house decides may stand. */
function checkQuotation(walk: Walk, block: hbs.AST.BlockStatement, possible: Possible): void {
  const words = block.program.body.map((inner) => (inner as Partial<hbs.AST.ContentStatement>).value ?? '-');
  if (words.join('').trim() === '')
    report(walk, block, 'render/wrong-use', 'The quotation holds no words.', 'Write them in, or take it out.');
  const message = 'Quoted words hold something that is not plain text.';
  const isHouseWord = (inner: Node): boolean => {
    if (nameOf(block) !== 'reported' || inner.type !== 'MustacheStatement') return false;
    const { path } = inner as hbs.AST.MustacheStatement;
    return isPath(path) && HELPERS[path.original]?.plain === true;
  };
  for (const inner of block.program.body)
    if (isHouseWord(inner)) checkMustache(walk, inner as hbs.AST.MustacheStatement, possible);
    else if (inner.type !== 'ContentStatement') return report(walk, inner, 'render/quotation-not-verbatim', message);
  checkSeal(walk, block);
}

const NO_SUMS = 'A template does no sums: a change, a share, a rate has a name in docs/reference/vocabulary.md.';

function checkUnknownHelper(walk: Walk, call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement, name: string): void {
  if (nodeAt(walk.vocabulary, name)) {
    const message = `"${name}" is a name; nothing stands between the braces with it.`;
    return report(walk, call, 'render/wrong-use', message, `Write {{${name}}}. ${NO_SUMS}`);
  }
  const help = ['if', 'unless', 'each', 'with'].includes(name)
    ? 'Branch with {{#case name}}{{#when "…"}}; zero and a misspelt name pass {{#if}} unseen.'
    : suggest(name, Object.keys(HELPERS));
  report(walk, call, 'render/unknown-helper', `"${name}" is not a helper here.`, help);
  for (const param of call.params as Node[]) if (isPath(param)) lookUp(walk, param);
}

function checkBlock(walk: Walk, block: hbs.AST.BlockStatement, possible: Possible): void {
  const name = nameOf(block);
  if (name === 'when') {
    report(
      walk,
      block,
      'render/wrong-use',
      '{{#when}} stands outside {{#case}}.',
      `Write ${HELPERS['case']?.example ?? ''}`,
    );
    return;
  }
  if (HELPERS[name]?.block !== true) return checkUnknownHelper(walk, block, name);
  checkHelper(walk, block, possible);
  if (name === 'case') checkCase(walk, block, possible);
  if (name === 'quotation' || name === 'reported') checkQuotation(walk, block, possible);
  if (((block.program.blockParams as unknown[] | undefined) ?? []).length > 0)
    report(walk, block, 'render/wrong-use', '“as |…|” is not used here.', 'Use the name itself.');
}

function checkMustache(walk: Walk, mustache: hbs.AST.MustacheStatement, possible: Possible): void {
  if (!isPath(mustache.path)) {
    report(
      walk,
      mustache,
      'render/wrong-use',
      'A text or number stands between the braces.',
      'Write it outside the braces.',
    );
    return;
  }
  const name = mustache.path.original;
  if (HELPERS[name]?.block === false) return checkHelper(walk, mustache, possible);
  const isCall = mustache.params.length > 0 || (mustache.hash as unknown) !== undefined;
  if (isCall) checkUnknownHelper(walk, mustache, name);
  else checkPrinted(walk, mustache.path, possible);
}

function checkPartial(walk: Walk, partial: hbs.AST.PartialStatement, possible: Possible): void {
  const name = isPath(partial.name) ? partial.name.original : '';
  if (partial.params.length > 0 || (partial.hash as unknown) !== undefined) {
    report(walk, partial, 'render/wrong-use', 'An included file takes nothing but its name.', `Write {{> ${name}}}.`);
    return;
  }
  const included = walk.templates.get(name);
  if (!included) {
    const help = suggest(name, [...walk.templates.keys()]);
    report(walk, partial, 'render/unknown-partial', `There is no template "${name}".`, help);
  } else if (walk.including.includes(name))
    report(walk, partial, 'render/wrong-use', `"${name}" includes itself.`, 'Break the circle.');
  else {
    walk.used.add(name);
    walkProgram({ ...walk, template: included, including: [...walk.including, name] }, included.ast, possible);
  }
}

function walkProgram(walk: Walk, program: hbs.AST.Program, possible: Possible): void {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') checkMustache(walk, node as hbs.AST.MustacheStatement, possible);
    else if (node.type === 'BlockStatement') checkBlock(walk, node as hbs.AST.BlockStatement, possible);
    else if (node.type === 'PartialStatement') checkPartial(walk, node as hbs.AST.PartialStatement, possible);
    else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement')
      report(walk, node, 'render/wrong-use', 'This kind of braces is not used here.');
  }
}

/**
 * Checks one template before any draft: names, helpers, partials, cases, and that nothing is printed
 * where it is not known. `conditions` are the cases in which the block is said at all. Returns problems,
 * and adds the templates it includes to `used`.
 */
export function checkTemplate(
  template: ParsedTemplate,
  vocabulary: Vocabulary,
  templates: ReadonlyMap<string, ParsedTemplate>,
  conditions: Readonly<Record<string, readonly string[]>>,
  used: Set<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const walk: Walk = { template, vocabulary, templates, problems, used, including: [template.name] };
  const possible: Possible = new Map(Object.entries(conditions));
  walkProgram(walk, template.ast, possible);
  checkOpenings(walk, possible);
  checkBesideBraces(walk);
  return problems;
}
