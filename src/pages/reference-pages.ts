import type { Command } from 'commander';
import { commandTable } from '../cli/run-cli.js';
import type { StoryFields } from '../model/story-schema.js';
import { vocabularyOf } from '../model/story-vocabulary.js';
import { nodeAt, pathsOf } from '../model/vocabulary.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { CATALOGUE } from '../problems/catalogue.js';
import { HELPERS } from '../render/helper-uses.js';
import type { Page } from './schema-pages.js';

const NOTICE = (from: string) => `<!-- Made by npm run pages from ${from}; do not edit. -->`;

/** Every problem: code, severity, what it is, what to do. */
export function problemsPage(): Page {
  const rows = Object.entries(CATALOGUE).map(
    ([code, { severity, title, help }]) => `| \`${code}\` | ${severity} | ${title} | ${help} |`,
  );
  const text = `# Problems

${NOTICE('src/problems/catalogue.ts')}

An error stops the draft it is about; a hold keeps a draft from delivery until a named person decides; a warning is
a note to editors. Codes are permanent.

| code | severity | what it is | what to do |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  return { path: 'docs/reference/problems.md', text };
}

function nameRow(vocabulary: Vocabulary, path: string): string {
  const node = nodeAt(vocabulary, path);
  const needs = node?.needs?.[0] ? `where ${node.needs[0].path} is ${node.needs[0].cases.join(', ')}` : '';
  return `| \`${path}\` | ${node?.prints ?? ''} | ${node?.cases?.join(', ') ?? ''} | ${needs} | ${node?.description ?? ''} |`;
}

/** The names, cases and helpers of templates, a section a story. */
export function vocabularyPage(stories: readonly { readonly id: string; readonly fields: StoryFields }[]): Page {
  const helpers = Object.entries(HELPERS).map(
    ([name, { example, description }]) => `| \`${name}\` | \`${example}\` | ${description} |`,
  );
  const sections = stories.map(({ id, fields }) => {
    const vocabulary = vocabularyOf(fields);
    const rows = pathsOf(vocabulary).map((path) => nameRow(vocabulary, path));
    return `## Names in templates/${id}\n\n| name | prints | cases | known | |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const text = `# What templates may say

${NOTICE('the vocabulary and the helpers')}

## Helpers

| helper | write | |
| --- | --- | --- |
${helpers.join('\n')}

${sections.join('\n')}`;
  return { path: 'docs/reference/vocabulary.md', text };
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 }).outputHelp();
  return text.trimEnd();
}

/** Each command's own help. */
export function commandsPage(): Page {
  const output = { result: () => undefined, note: () => undefined, terminal: false };
  const program = commandTable(() => undefined, output);
  const sections = program.commands.map((command) => `## ${command.name()}\n\n\`\`\`\n${helpOf(command)}\n\`\`\`\n`);
  const text = `# Commands

${NOTICE('the command table')}

Exit codes: 0 all well (held and explained forces are no failure); 1 a force or story was refused; 2 wrong use; 3 a fault
of the program. Results go to stdout, everything else to stderr; \`--json\` prints one JSON document, after wrong use
and faults \`{ "error": what was wrong }\`.

${sections.join('\n')}`;
  return { path: 'docs/reference/commands.md', text };
}
