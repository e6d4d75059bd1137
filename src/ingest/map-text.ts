import { headingWords } from './describe-workbook.js';
import type { DescribedColumn, DescribedTable } from './describe-workbook.js';
import { periodsIn } from '../text/period-words.js';

/** What map prints: the tables in words, and a first mapping to paste. */

const quoted = (text: string): string => JSON.stringify(text);

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

function columnLine({ column, headings, kind, numbers, marks, first }: DescribedColumn): string {
  const shown = Object.entries(marks).map(
    ([mark, times]) => `${quoted(mark)} ${times} ${times === 1 ? 'time' : 'times'}`,
  );
  const held = kind === 'text' || kind === 'periods' ? kind : `${numbers} numbers`;
  return `    ${column.padEnd(3)} ${headings.map(short).join(' / ')}: ${[held, ...shown].join(', ')}; ${first.map(short).join(', ')} …`;
}

const DAYS =
  '  Its columns are of single days. Only periods of twelve months can be ingested, so no mapping is made for it.';

function tableText({ sheet, title, rows, names, codes, period, headerRow, columns, notes }: DescribedTable): string {
  const head = `${sheet.trim() === '' ? 'The csv' : `Sheet "${sheet.trim()}"`}: ${short(title) || 'no title'}`;
  if (!names) return `${head}\n  ${rows} rows; no row of it is a force.`;
  const name = names.heading === '' ? 'without a heading' : `headed ${quoted(names.heading)}`;
  const code = codes ? `codes in ${codes.column}, headed ${quoted(codes.heading)}` : 'no codes';
  return [
    head,
    `  Headings end in row ${headerRow ?? 0}. Names of forces in ${names.column}, ${name}; ${code}. ${notes} notes.`,
    ...(period === 'days' ? [DAYS] : []),
    ...columns.map(columnLine),
  ].join('\n');
}

/** A title without its period and what follows: so it is the same in the next edition. */
function titleWords(title: string): string {
  const [first] = periodsIn(title);
  const cut = first ? title.slice(0, first.at) : title;
  return cut.replace(/[\s,:;-]*(year ending|financial year|years?)?[\s,:;-]*$/i, '').trim();
}

const asId = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-$/, '') || 'measure';

interface Group {
  readonly kind: DescribedColumn['kind'];
  readonly heading: string;
  readonly under: string | undefined;
  readonly columns: readonly string[];
}

/** Columns that differ only in their period are one measure. */
function groupsOf(columns: readonly DescribedColumn[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { kind, headings, column } of columns) {
    if (kind === 'text' || kind === 'periods') continue;
    const words = headings.map(headingWords).filter((text) => text !== '');
    const heading = words.at(-1) ?? '';
    const under = words.length > 1 ? words.at(-2) : undefined;
    const key = `${kind}|${heading}|${under ?? ''}`;
    groups.set(key, { kind, heading, under, columns: [...(groups.get(key)?.columns ?? []), column] });
  }
  return [...groups.values()];
}

function mappingOf({ title, names, codes, period, columns }: DescribedTable): readonly string[] {
  const when = typeof period === 'object' ? `{ column: ${quoted(period.column)} }` : (period ?? 'title');
  const groups = groupsOf(columns);
  const lines = (kind: Group['kind']): readonly string[] => {
    const own = groups.filter((one) => one.kind === kind && one.heading !== '');
    if (own.length === 0) return [];
    const entries = own.map(({ heading, under, columns: letters }) => {
      const above = under === undefined ? '' : `, under: ${quoted(under)}`;
      const of = kind === 'shares' ? ', of: "what the whole is"' : '';
      return `  ${asId(under === undefined ? heading : `${under} ${heading}`)}: { heading: ${quoted(heading)}${above}${of} }  # ${letters.join(', ')}`;
    });
    return [`${kind}:`, ...entries];
  };
  return [
    ...(title === '' ? [] : [`title: ${quoted(titleWords(title))}`]),
    ...(names && names.heading !== '' ? [`force: ${quoted(names.heading)}`] : []),
    ...(codes && codes.heading !== '' ? [`code: ${quoted(codes.heading)}`] : []),
    `period: ${when}`,
    ...lines('counts'),
    ...lines('shares'),
    ...lines('changes'),
  ].map((line, at) => `    ${at === 0 ? '- ' : '  '}${line}`);
}

/** The tables in words, then a mapping of those that name forces. */
export function mapText(file: string, tables: readonly DescribedTable[]): string {
  const isFigures = ({ kind }: DescribedColumn): boolean => kind === 'counts' || kind === 'shares';
  const mapped = tables.filter(({ columns, period }) => period !== 'days' && columns.some(isFigures));
  const mapping = [
    '# Paste into story.yaml. Keep the lines you need, and give each the name of one of the story’s measures.',
    'spreadsheet:',
    '  release:',
    '    publisher: "who publishes the figures, in full"',
    '    abbreviation: "its short form"',
    '    title: "the title of the publication"',
    '    status: "how the publisher calls the figures"',
    '  tables:',
    ...mapped.flatMap(mappingOf),
  ];
  const words = tables.map(tableText).join('\n\n');
  return mapped.length === 0 ? `${file}\n\n${words}` : `${file}\n\n${words}\n\n${mapping.join('\n')}`;
}
