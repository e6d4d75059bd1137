import type { ParsedTemplate } from './parse-template.js';

/** Words quoted in templates, as typed, and what an attribution of them must hold. The check reads them. */
export interface VerbatimWords {
  readonly paragraphs: readonly string[];
  readonly namedBy: readonly string[];
  /** Whom its speaker speaks for. */
  readonly bodies: readonly string[];
  /** What the same templates report it to say. */
  readonly told: readonly string[];
}

/** A spokesman without a name is called what the house calls one: who spoke is the body (rule H9). */
const unnamed = (speaker: string): string => speaker.replace(/^((?:an?|the)\s.*\S)\s+spokes(?:man|woman)$/i, '$1');

function textOf(program: hbs.AST.Program): string {
  return program.body.map((node) => (node as Partial<hbs.AST.ContentStatement>).value ?? '').join('');
}

/** Every {{#quotation}} of the templates, straight from their text: nothing of the rendering is shared. */
export function verbatimWords(templates: readonly ParsedTemplate[]): readonly VerbatimWords[] {
  const found: Omit<VerbatimWords, 'told'>[] = [];
  const reported: { readonly body: string; readonly text: string }[] = [];
  const walk = (program: hbs.AST.Program): void => {
    for (const node of program.body) {
      if (node.type !== 'BlockStatement') continue;
      const block = node as hbs.AST.BlockStatement;
      const named = (block.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
      const valuesOf = (...keys: readonly string[]): readonly string[] =>
        named.filter(({ key }) => keys.includes(key)).map(({ value }) => (value as hbs.AST.StringLiteral).value);
      if (block.path.original === 'reported')
        reported.push(...valuesOf('organisation').map((body) => ({ body, text: textOf(block.program) })));
      if (block.path.original === 'quotation') {
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
  return found.map((one) => ({
    ...one,
    told: reported.filter(({ body }) => one.bodies.includes(body)).map(({ text }) => text),
  }));
}
