import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { curlyMarkFault, syntaxFault, tooDeepFault } from './template-syntax.js';
import type { SyntaxFault } from './template-syntax.js';

/** A template parsed, with the file it came from. */
export interface ParsedTemplate extends TemplateFile {
  readonly ast: hbs.AST.Program;
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A slip that is none of the common ones: the line is all that Handlebars tells. */
function otherFault(text: string, message: string): SyntaxFault {
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? 1);
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const from = line > 1 ? start + 1 : 0;
  const braces = text.indexOf('{{', from);
  const end = text.indexOf('\n', from);
  const isInLine = braces >= 0 && (end < 0 || braces < end);
  return {
    at: isInLine ? braces : from,
    message: 'The braces of this line do not hold what a template can say.',
    help: 'Compare the line with docs/reference/vocabulary.md.',
  };
}

/** The parsed text, or what keeps it from being parsed. */
function parse(text: string): { ast?: hbs.AST.Program; fault?: SyntaxFault } {
  const fault = tooDeepFault(text) ?? curlyMarkFault(text);
  if (fault) return { fault };
  try {
    return { ast: Handlebars.parse(text) };
  } catch (thrown) {
    return { fault: syntaxFault(text) ?? otherFault(text, (thrown as Error).message) };
  }
}

/**
 * Parses templates; a syntax error becomes a problem at the place of the slip. A template that cannot be
 * parsed stands as an empty one, so that nobody is also told that it is not there; its problem stops the story.
 */
export function parseTemplates(files: readonly TemplateFile[]): {
  templates: ParsedTemplate[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const templates = files.map((template): ParsedTemplate => {
    const { ast, fault } = parse(template.text);
    if (ast) return { ...template, ast };
    const { at, message, help } = fault ?? { at: 0, message: 'The template cannot be read.' };
    problems.push(problem('render/syntax', { file: template.file, ...placeIn(template.text, at) }, message, help));
    return { ...template, ast: Handlebars.parse('') };
  });
  return { templates, problems };
}
