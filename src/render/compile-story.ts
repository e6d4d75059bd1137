import type Handlebars from 'handlebars';
import { HELPERS } from './helper-uses.js';
import { makeHandlebars } from './template-helpers.js';
import type { ParsedTemplate } from './parse-template.js';

/** A compiled template: facts and a sheet in, text with slots out. */
export interface Compiled {
  readonly file: string;
  readonly print: (context: unknown, runtime: { data: unknown }) => string;
}

/** A story's templates, compiled, by name: count, headline.rounded, nspcc. */
export type CompiledStory = ReadonlyMap<string, Compiled>;

const stringPair = (key: string, value: string, loc: hbs.AST.SourceLocation): hbs.AST.HashPair => {
  const literal = { type: 'StringLiteral', value, original: value, loc } as hbs.AST.StringLiteral;
  return { type: 'HashPair', key, value: literal, loc };
};

/** Tells each {{#case}} the path it was asked about, for the shape; each {{#when}} and quotation where it stands. */
function annotate(program: hbs.AST.Program, file: string): void {
  for (const node of program.body) {
    if (node.type !== 'BlockStatement') continue;
    const block = node as hbs.AST.BlockStatement;
    const called = block.path.original;
    const { loc } = block;
    const told =
      called === 'case'
        ? stringPair('path', (block.params[0] as hbs.AST.PathExpression).original, loc)
        : called === 'quotation' || called === 'reported' || called === 'when'
          ? stringPair('file', `${file}:${loc.start.line}:${loc.start.column + 1}`, loc)
          : undefined;
    if (told) {
      const given = (block.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
      block.hash = { type: 'Hash', pairs: [...given, told], loc };
    }
    annotate(block.program, file);
  }
}

/** Compiles templates that passed the static check; those of the story's folder stand before shared ones. */
export function compileStory(templates: readonly ParsedTemplate[]): CompiledStory {
  const handlebars = makeHandlebars();
  const knownHelpers = Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true]));
  const compiled = new Map<string, Compiled>();
  for (const template of templates) {
    const ast = structuredClone(template.ast);
    annotate(ast, template.file);
    const options = {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      preventIndent: true,
      knownHelpers,
    };
    const run = handlebars.compile(ast, options) as unknown as Compiled['print'];
    handlebars.registerPartial(template.name, run as unknown as Handlebars.Template);
    compiled.set(template.name, { file: template.file, print: run });
  }
  return compiled;
}
