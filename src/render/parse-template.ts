import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** A template parsed, with the file it came from. */
export interface ParsedTemplate extends TemplateFile {
  readonly ast: hbs.AST.Program;
}

interface ParseError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
  readonly hash?: { readonly loc?: { readonly first_line: number; readonly first_column: number } };
}

/** Handlebars' own explanation without its drawing of the line. */
function reasonOf(message: string): string {
  const expecting = /Expecting .*$/m.exec(message)?.[0];
  const first = message.split('\n')[0] ?? message;
  return expecting === undefined ? first.replace(/ - \d+:\d+$/, '') : `The line breaks off here. ${expecting}`;
}

function placeOf(thrown: ParseError): { line: number; column: number } {
  if (thrown.lineNumber !== undefined) return { line: thrown.lineNumber, column: (thrown.column ?? 0) + 1 };
  const at = thrown.hash?.loc;
  if (at) return { line: at.first_line, column: at.first_column + 1 };
  return { line: Number(/on line (\d+)/.exec(thrown.message)?.[1] ?? 1), column: 1 };
}

/** Parses templates; a syntax error becomes a problem with the place Handlebars leaves out. */
export function parseTemplates(files: readonly TemplateFile[]): {
  templates: ParsedTemplate[];
  problems: Problem[];
} {
  const templates: ParsedTemplate[] = [];
  const problems: Problem[] = [];
  for (const template of files) {
    try {
      templates.push({ ...template, ast: Handlebars.parse(template.text) });
    } catch (thrown) {
      const found = thrown as ParseError;
      problems.push(problem('render/syntax', { file: template.file, ...placeOf(found) }, reasonOf(found.message)));
    }
  }
  return { templates, problems };
}
