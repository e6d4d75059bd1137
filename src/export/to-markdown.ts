import type { Draft, Paragraph } from '../model/draft.js';
import { footerLines, paragraphText } from '../model/draft.js';
import type { DraftStatus } from '../model/ledger.js';

/** A draft with its standing: what exporters print. */
export interface Exported {
  readonly draft: Draft;
  readonly status: DraftStatus;
  /** Why it is held, in an editor's words. */
  readonly holds: readonly string[];
}

/** Markdown's own marks in running text are escaped, so that a name can't become markup. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\<>*_`[\]]/g, '\\$&').replace(/^(#{1,6}\s|[-+]\s|\d+[.)]\s|---)/, '\\$1');
}

/** A paragraph as it stands in the .md, and in .written.json. */
export function markdownParagraph(paragraph: Paragraph, quotes: Draft['quotes']): string {
  const text = escapeMarkdown(paragraphText(paragraph, quotes));
  if (paragraph.kind === 'headline') return `# ${text}`;
  return paragraph.kind === 'item' ? `- ${text}` : text;
}

/** JSON strings are YAML strings: nothing in a name can break the front matter. */
const yamlText = (text: string): string => JSON.stringify(text);

function frontMatter({ draft, status, holds }: Exported): string {
  const id = [draft.story, draft.release, draft.force, draft.outlet].join('/');
  const held = holds.length === 0 ? [] : ['held:', ...holds.map((reason) => `  - ${yamlText(reason)}`)];
  const footers = draft.footers
    .map((footer) => ({ name: footer.name, lines: footerLines(footer, draft.quotes) }))
    .flatMap(({ name, lines }) =>
      lines.length === 1
        ? [`${name}: ${yamlText(lines[0] ?? '')}`]
        : [`${name}:`, ...lines.map((line) => `  - ${yamlText(line)}`)],
    );
  return ['---', `draft: ${id}`, `status: ${status}`, ...held, ...footers, '---'].join('\n');
}

/** The draft people edit: front matter, # headline, paragraphs, - list. */
export function toMarkdown(exported: Exported): string {
  const { draft } = exported;
  const body = draft.paragraphs.map((paragraph) => markdownParagraph(paragraph, draft.quotes));
  return `${[frontMatter(exported), ...body].join('\n\n')}\n`;
}
