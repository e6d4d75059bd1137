import type { Branch, BranchStep } from '../model/coverage.js';
import { nodeAt } from '../model/vocabulary.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { ParsedTemplate } from './parse-template.js';
import { HELPERS } from './helper-uses.js';
import { isPath, isText, nameOf } from './template-walk.js';

type Node = hbs.AST.Node;

interface Walk {
  readonly root: string;
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly vocabulary: Vocabulary;
}

/** Where a walk stands: the file, the cases taken so far, and the place the words belong to. */
interface Spot {
  readonly file: string;
  readonly steps: readonly BranchStep[];
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** What one level of a template says itself, and the branches within it. */
interface Level {
  says: boolean;
  readonly printed: Set<string>;
  readonly inner: Branch[];
}

/** The name a pair of braces prints: its own, or the first parameter of a helper. */
function printedName({ path, params }: hbs.AST.MustacheStatement): string | undefined {
  const [first] = params as Node[];
  if (!isPath(path)) return undefined;
  if (HELPERS[path.original] === undefined) return path.original;
  return first && isPath(first) ? first.original : undefined;
}

function walkCase(walk: Walk, block: hbs.AST.BlockStatement, spot: Spot, level: Level): void {
  const name = block.params[0] as Node | undefined;
  if (!name || !isPath(name)) return;
  for (const inner of block.program.body) {
    if (inner.type !== 'BlockStatement') continue;
    const when = inner as hbs.AST.BlockStatement;
    const { line, column } = when.loc.start;
    const place = { file: spot.file, line, column: column + 1 };
    const at = `${place.file}:${place.line}:${place.column}`;
    for (const { value: word } of (when.params as Node[]).filter(isText)) {
      const step: BranchStep = { path: name.original, word, at };
      level.inner.push(...branchesIn(walk, when.program, { ...spot, steps: [...spot.steps, step], place }));
    }
  }
}

function walkNode(walk: Walk, node: Node, spot: Spot, level: Level): void {
  if (node.type === 'ContentStatement') level.says ||= (node as hbs.AST.ContentStatement).value.trim() !== '';
  else if (node.type === 'MustacheStatement') {
    level.says = true;
    const name = printedName(node as hbs.AST.MustacheStatement);
    if (name !== undefined) level.printed.add(name);
  } else if (node.type === 'PartialStatement') {
    const { name } = node as hbs.AST.PartialStatement;
    const included = isPath(name) ? walk.templates.get(name.original) : undefined;
    if (included) for (const inner of included.ast.body) walkNode(walk, inner, { ...spot, file: included.file }, level);
  } else if (node.type === 'BlockStatement') {
    const block = node as hbs.AST.BlockStatement;
    if (nameOf(block) === 'case') walkCase(walk, block, spot, level);
    else level.says = true;
  }
}

/** A level's own branch, one more for each case of each figure it prints, then those within it. */
function branchesIn(walk: Walk, program: hbs.AST.Program, spot: Spot): readonly Branch[] {
  const level: Level = { says: false, printed: new Set(), inner: [] };
  for (const node of program.body) walkNode(walk, node, spot, level);
  const branch = { template: walk.root, ...spot.place, steps: spot.steps };
  if (!level.says) return level.inner.length > 0 ? level.inner : [{ ...branch, isEmpty: true }];
  const isOpen = (path: string): boolean => spot.steps.every((step) => step.path !== path);
  const figures = [...level.printed].filter(isOpen).flatMap((path): Branch[] => {
    const { prints, cases = [] } = nodeAt(walk.vocabulary, path) ?? { description: '' };
    const words = prints === undefined ? [] : cases.filter((word) => word !== 'missing');
    return words.map((word) => ({ ...branch, printed: { path, word }, isEmpty: false }));
  });
  return [{ ...branch, isEmpty: false }, ...figures, ...level.inner];
}

/**
 * Every branch of the templates that blocks are said with, in reading order, from their syntax alone: whether
 * any figures reach one is not asked here. Included files are read as if they stood where they are included.
 */
export function listBranches(
  roots: readonly string[],
  templates: readonly ParsedTemplate[],
  vocabulary: Vocabulary,
): readonly Branch[] {
  const byName = new Map(templates.map((template) => [template.name, template]));
  return roots.flatMap((root) => {
    const template = byName.get(root);
    if (!template) return [];
    const { file, ast } = template;
    return branchesIn({ root, templates: byName, vocabulary }, ast, {
      file,
      steps: [],
      place: { file, line: 1, column: 1 },
    });
  });
}
