import type { ParsedTemplate } from './parse-template.js';

/** Words quoted in templates, as typed, and what an attribution of them must hold. The check reads them. */
export interface VerbatimWords {
  readonly paragraphs: readonly string[];
  readonly namedBy: readonly string[];
  /** Whom its speaker speaks for. */
  readonly bodies: readonly string[];
}

/** A spokesman without a name is called what the house calls one: who spoke is the body (rule H9). */
const unnamed = (speaker: string): string => speaker.replace(/^((?:an?|the)\s.*\S)\s+spokes(?:man|woman)$/i, '$1');

function textOf(program: hbs.AST.Program): string {
  return program.body.map((node) => (node as Partial<hbs.AST.ContentStatement>).value ?? '').join('');
}

/** Every {{#quotation}} of the templates, straight from their text: nothing of the rendering is shared. */
export function verbatimWords(templates: readonly ParsedTemplate[]): readonly VerbatimWords[] {
  const found: VerbatimWords[] = [];
  const walk = (program: hbs.AST.Program): void => {
    for (const node of program.body) {
      if (node.type !== 'BlockStatement') continue;
      const block = node as hbs.AST.BlockStatement;
      if (block.path.original === 'quotation') {
        const named = (block.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
        const valuesOf = (...keys: readonly string[]): readonly string[] =>
          named.filter(({ key }) => keys.includes(key)).map(({ value }) => (value as hbs.AST.StringLiteral).value);
        const namedBy = valuesOf('speaker', 'rank', 'role').map(unnamed);
        found.push({
          paragraphs: textOf(block.program)
            .trim()
            .split(/\n\s*\n/),
          namedBy,
          bodies: valuesOf('organisation'),
        });
      } else walk(block.program);
    }
  };
  for (const { ast } of templates) walk(ast);
  return found;
}
