import Handlebars from 'handlebars';
import { HELPERS } from './helper-uses.js';
import type { Sheet } from './slots.js';
import { PRINT, makeHandlebars } from './template-helpers.js';
import { READY, readyKey } from './ready-templates.js';
import { isPath } from './template-walk.js';
import type { ParsedTemplate } from './parse-template.js';

/** A compiled template: a sheet in, text with slots out. */
export interface Compiled {
  readonly file: string;
  readonly print: (context: unknown, runtime: { readonly data: { readonly sheet: Sheet } }) => string;
}

/** A story's templates, compiled, by name: count, headline.rounded, nspcc. */
export type CompiledStory = ReadonlyMap<string, Compiled>;

const stringPair = (key: string, value: string, loc: hbs.AST.SourceLocation): hbs.AST.HashPair => {
  const literal = { type: 'StringLiteral', value, original: value, loc } as hbs.AST.StringLiteral;
  return { type: 'HashPair', key, value: literal, loc };
};

const textOf = ({ original, loc }: hbs.AST.PathExpression): hbs.AST.StringLiteral => ({
  type: 'StringLiteral',
  value: original,
  original,
  loc,
});

/** A name is handed over as its path: {{abuse.later}} as {{print "abuse.later"}}, {{a force.area}} as {{a "force.area"}}. */
function nameByPath(call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): void {
  const { path, loc } = call;
  if (isPath(path) && HELPERS[path.original] === undefined) {
    call.path = { type: 'PathExpression', data: false, depth: 0, parts: [PRINT], original: PRINT, loc };
    call.params = [textOf(path)];
  } else call.params = call.params.map((param) => (isPath(param) ? textOf(param) : param));
}

/** Tells each {{#when}} and quotation where it stands. */
function tellPlace(block: hbs.AST.BlockStatement, file: string): void {
  const { loc } = block;
  const called = block.path.original;
  if (called !== 'quotation' && called !== 'reported' && called !== 'when') return;
  const told = stringPair('file', `${file}:${loc.start.line}:${loc.start.column + 1}`, loc);
  const given = (block.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  block.hash = { type: 'Hash', pairs: [...given, told], loc };
}

/** Makes a template ready for our helpers. */
function annotate(program: hbs.AST.Program, file: string): void {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') nameByPath(node as hbs.AST.MustacheStatement);
    if (node.type !== 'BlockStatement') continue;
    const block = node as hbs.AST.BlockStatement;
    nameByPath(block);
    tellPlace(block, file);
    annotate(block.program, file);
  }
}

/** Names are handed over as texts, and there are no helpers but ours: whatever else a template asks for is a fault. */
const OPTIONS = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries([PRINT, ...Object.keys(HELPERS)].map((name) => [name, true])),
};

/** A copy of the parsed template, made ready for our helpers. */
function annotated({ ast, file }: ParsedTemplate): hbs.AST.Program {
  const copy = structuredClone(ast);
  annotate(copy, file);
  return copy;
}

/** What Handlebars makes of a template, as the text of a program: to be kept with ours (see ready-templates.ts). */
export const compiledText = (template: ParsedTemplate): string =>
  Handlebars.precompile(annotated(template), { ...OPTIONS }) as string;

/** Compiles templates that passed the static check; those of the story's folder stand before shared ones. */
export function compileStory(templates: readonly ParsedTemplate[]): CompiledStory {
  const handlebars = makeHandlebars();
  const compiled = new Map<string, Compiled>();
  for (const template of templates) {
    const ready = READY.get(readyKey(template));
    const run = ready ? handlebars.template(ready) : handlebars.compile(annotated(template), { ...OPTIONS });
    handlebars.registerPartial(template.name, run as Handlebars.Template);
    compiled.set(template.name, { file: template.file, print: run as Compiled['print'] });
  }
  return compiled;
}
