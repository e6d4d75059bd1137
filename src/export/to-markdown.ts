import type { Draft, Paragraph } from '../model/draft.js';
import { footerLines, paragraphText } from '../model/draft.js';
import { perObject } from '../model/per-object.js';
import type { DraftStatus } from '../model/ledger.js';

/** A draft with its standing: what exporters print. */
export interface Exported {
  readonly draft: Draft;
  readonly status: DraftStatus;
  /** Why it is held, in an editor's words. */
  readonly holds: readonly string[];
  /** What an editor's words get wrong: the draft has failed its check. */
  readonly faults?: readonly string[];
}

/** Markdown's own marks in running text are escaped, so that a name can't become markup. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\<>*_`[\]]/g, '\\$&').replace(/^(#{1,6}\s|[-+]\s|\d+[.)]\s|---)/, '\\$1');
}

const markdownIn = (quotes: Draft['quotes']) =>
  perObject((paragraph: Paragraph): string => {
    const text = escapeMarkdown(paragraphText(paragraph, quotes));
    if (paragraph.kind === 'headline') return `# ${text}`;
    return paragraph.kind === 'item' ? `- ${text}` : text;
  });
const MARKDOWN = { curly: markdownIn('curly'), straight: markdownIn('straight') };

/** A paragraph as it stands in the .md, and in .written.json. */
export const markdownParagraph = (paragraph: Paragraph, quotes: Draft['quotes']): string => MARKDOWN[quotes](paragraph);

/** JSON strings are YAML strings: nothing in a name can break the front matter. */
const yamlText = (text: string): string => JSON.stringify(text);

/** A key with its value, or with a list. */
const listed = (key: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  - ${yamlText(line)}`)];

/** The lines of the front matter, without the two `---` around them. */
export function frontMatter({ draft, status, holds, faults = [] }: Exported): readonly string[] {
  const id = [draft.story, draft.release, draft.force, draft.outlet].join('/');
  const footers = draft.footers
    .map((footer) => ({ name: footer.name, lines: footerLines(footer, draft.quotes) }))
    .flatMap(({ name, lines }) =>
      lines.length === 1 ? [`${name}: ${yamlText(lines[0] ?? '')}`] : listed(name, lines),
    );
  return [`draft: ${id}`, `status: ${status}`, ...listed('failed', faults), ...listed('held', holds), ...footers];
}

/** The draft people edit: front matter, # headline, paragraphs, - list. */
export function toMarkdown(exported: Exported): string {
  const { draft } = exported;
  const body = draft.paragraphs.map((paragraph) => markdownParagraph(paragraph, draft.quotes));
  const front = ['---', ...frontMatter(exported), '---'].join('\n');
  return `${[front, ...body].join('\n\n')}\n`;
}
