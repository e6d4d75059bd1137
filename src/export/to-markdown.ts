import type { Draft, Footer, Paragraph } from '../model/draft.js';
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
  return text
    .replaceAll(/[\\<>*_`[\]]/g, '\\$&')
    .replace(/^(#{1,6}\s|[-+]\s|---)/, '\\$1')
    .replace(/^(\d+)([.)]\s)/, '$1\\$2');
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

/** A key of the front matter with the lines it has there. */
export interface FrontEntry {
  readonly key: string;
  readonly lines: readonly string[];
}

/** A key with its value, or with a list. */
const listed = (key: string, lines: readonly string[]): readonly FrontEntry[] =>
  lines.length === 0 ? [] : [{ key, lines: [`${key}:`, ...lines.map((line) => `  - ${yamlText(line)}`)] }];

const footerIn = (quotes: Draft['quotes']) =>
  perObject((footer: Footer): readonly FrontEntry[] => {
    const { name } = footer;
    const lines = footerLines(footer, quotes);
    return lines.length === 1 ? [{ key: name, lines: [`${name}: ${yamlText(lines[0] ?? '')}`] }] : listed(name, lines);
  });
const FOOTERS = { curly: footerIn('curly'), straight: footerIn('straight') };

/** The front matter by its keys. Of a footer that drafts have in common the entries are the same objects. */
export function frontEntries({ draft, status, holds, faults = [] }: Exported): readonly FrontEntry[] {
  const id = [draft.story, draft.release, draft.force, draft.outlet].join('/');
  return [
    { key: 'draft', lines: [`draft: ${id}`] },
    { key: 'status', lines: [`status: ${status}`] },
    ...listed('failed', faults),
    ...listed('held', holds),
    ...draft.footers.flatMap((footer) => FOOTERS[draft.quotes](footer)),
  ];
}

/** The lines of the front matter, without the two `---` around them. */
export const frontMatter = (exported: Exported): readonly string[] =>
  frontEntries(exported).flatMap(({ lines }) => lines);

/** The draft people edit: front matter, # headline, paragraphs, - list. */
export function toMarkdown(exported: Exported): string {
  const { draft } = exported;
  const body = draft.paragraphs.map((paragraph) => markdownParagraph(paragraph, draft.quotes));
  const front = ['---', ...frontMatter(exported), '---'].join('\n');
  return `${[front, ...body].join('\n\n')}\n`;
}
