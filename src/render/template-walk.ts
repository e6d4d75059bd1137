import { nodeAt, pathsOf } from '../model/vocabulary.js';
import type { Vocabulary, VocabularyNode } from '../model/vocabulary.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { suggest } from '../problems/suggest.js';
import type { ParsedTemplate } from './parse-template.js';
import { HELPERS } from './helper-uses.js';

type Node = hbs.AST.Node;

/** Which cases of a name are possible at this point of a template. */
export type Possible = ReadonlyMap<string, readonly string[]>;

/** One walk through a template: what it is checked against, and what was found. */
export interface Walk {
  readonly template: ParsedTemplate;
  readonly vocabulary: Vocabulary;
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly problems: Problem[];
  readonly used: Set<string>;
  readonly including: readonly string[];
}

export const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
export const isText = (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';
/** The name a block or call opens with, as written. */
export const nameOf = (call: hbs.AST.BlockStatement): string => (isPath(call.path) ? call.path.original : '');

export function report(walk: Walk, node: Node, code: ProblemCode, message: string, help = ''): void {
  const { line, column } = node.loc.start;
  const place = { file: walk.template.file, line, column: column + 1 };
  walk.problems.push(problem(code, place, message, help === '' ? undefined : help));
}

/** The vocabulary's node for a path as written, or a problem with the nearest name. */
export function lookUp(walk: Walk, path: hbs.AST.PathExpression): VocabularyNode | undefined {
  const node = path.data || path.depth > 0 ? undefined : nodeAt(walk.vocabulary, path.original);
  if (!node) {
    const help = suggest(path.original, pathsOf(walk.vocabulary));
    report(walk, path, 'render/unknown-name', `"${path.original}" is not a name here.`, help);
  }
  return node;
}

/** A name is printed: it must print something, and be known in the cases possible here. */
export function checkPrinted(walk: Walk, path: hbs.AST.PathExpression, possible: Possible, wanted?: string): void {
  const node = lookUp(walk, path);
  if (!node) return;
  if (node.prints === undefined || wanted?.includes(node.prints) === false) {
    const parts = Object.keys(node.parts ?? {}).map((part) => `${path.original}.${part}`);
    const message = `"${path.original}" is not ${wanted === undefined ? 'something to print' : `a ${wanted}`}.`;
    report(walk, path, 'render/wrong-use', message, parts.length > 0 ? `Use one of ${parts.join(', ')}.` : '');
    return;
  }
  if (!node.needs) return;
  const isSure = node.needs.some(
    ({ path: on, cases }) => possible.get(on)?.every((word) => cases.includes(word)) ?? false,
  );
  if (isSure) return;
  const [need] = node.needs;
  const message = `"${path.original}" is known only where ${need?.path ?? ''} is ${(need?.cases ?? []).join(', ')}.`;
  report(walk, path, 'render/name-needs-case', message);
}

/** A helper is called: the right parameters, in the right number, and named ones that it knows; else render/wrong-use. */
export function checkHelper(
  walk: Walk,
  call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  possible: Possible,
): void {
  const name = isPath(call.path) ? call.path.original : '';
  const use = HELPERS[name];
  if (!use) return;
  const wrong = (): void => report(walk, call, 'render/wrong-use', `"${name}" is not used so.`, `Write ${use.example}`);
  const params = call.params as Node[];
  const [first, ...rest] = params;
  const named = (call.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const keys = named.map((pair) => pair.key);
  const namedWell =
    keys.every((key) => use.hash.includes(key)) &&
    use.requiredHash.every((key) => keys.includes(key)) &&
    named.every((pair) => isText(pair.value));
  if (!namedWell) return wrong();
  if (use.takes === 'words') {
    const isNumber = use.texts.length === 0 ? params.length > 0 : use.texts.includes(params.length);
    return isNumber && params.every(isText) ? undefined : wrong();
  }
  if (use.takes === 'nothing') return first === undefined ? undefined : wrong();
  if (first === undefined || !isPath(first) || !rest.every(isText) || !use.texts.includes(rest.length)) return wrong();
  if (use.takes.startsWith('figure')) checkPrinted(walk, first, possible, use.takes);
}
