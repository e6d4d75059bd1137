import type { DescribedColumn, DescribedTable } from './describe-workbook.js';
import { headingWords, isPeriodAlone } from './period-headings.js';
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

/** What a long table's mapping must name. */
const SEVERAL =
  '  Several rows for one force and period, and no one column tells them apart: only: in the mapping must say which are meant.';

function tableText(table: DescribedTable): string {
  const { sheet, title, rows, names, codes, period, headerRow, columns, notes, repeated } = table;
  const head = `${sheet.trim() === '' ? 'The csv' : `Sheet "${sheet.trim()}"`}: ${short(title) || 'no title'}`;
  if (!names) return `${head}\n  ${rows} rows; no row of it is a force.`;
  const name = names.heading === '' ? 'without a heading' : `headed ${quoted(names.heading)}`;
  const code = codes ? `codes in ${codes.column}, headed ${quoted(codes.heading)}` : 'no codes';
  return [
    head,
    `  Headings end in row ${headerRow ?? 0}. Names of forces in ${names.column}, ${name}; ${code}. ${notes} notes.`,
    ...(period === 'days' ? [DAYS] : []),
    ...(repeated?.values.length === 0 ? [SEVERAL] : []),
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
  /** Empty where a period alone heads its columns. */
  readonly heading: string;
  readonly under: string | undefined;
  readonly columns: readonly DescribedColumn[];
}

/** Columns that differ only in their period are one measure. */
function groupsOf(columns: readonly DescribedColumn[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const column of columns) {
    const { kind, headings } = column;
    if (kind === 'text' || kind === 'periods') continue;
    const words = headings.map(headingWords).filter((text) => text !== '');
    const heading = words.at(-1) ?? '';
    const under = words.length > 1 ? words.at(-2) : undefined;
    const key = `${kind}|${heading}|${under ?? ''}`;
    groups.set(key, { kind, heading, under, columns: [...(groups.get(key)?.columns ?? []), column] });
  }
  return [...groups.values()];
}

const isBare = ({ headings }: DescribedColumn): boolean => headings.some(isPeriodAlone);

/** Columns under nothing but periods are one measure's, where each has its own period and no other column is headed by one. */
function isOneMeasure({ columns }: Group, all: readonly DescribedColumn[]): boolean {
  const ends = columns.flatMap(({ headings }) => headings.flatMap(periodsIn).map(({ period }) => period.end));
  const isAll = all.filter(isBare).every((column) => columns.includes(column));
  return columns.every(isBare) && isAll && new Set(ends).size === columns.length;
}

/** One measure's line, or why none can be made. */
function measureLine(group: Group, table: DescribedTable, value: string | undefined): string {
  const { kind, heading, under, columns } = group;
  const letters = columns.map(({ column }) => column).join(', ');
  const of = kind === 'shares' ? 'of: "what the whole is"' : '';
  if (heading === '') {
    if (!isOneMeasure(group, table.columns)) return `  # ${letters}: nothing says of which measure these columns are`;
    const id = asId(value ?? titleWords(table.title));
    return `  ${id}: {${of === '' ? '' : ` ${of} `}}  # ${letters}, headed by a period alone`;
  }
  const id = asId(value ?? (under === undefined ? heading : `${under} ${heading}`));
  const keys = [`heading: ${quoted(heading)}`, under === undefined ? '' : `under: ${quoted(under)}`, of];
  return `  ${id}: { ${keys.filter((one) => one !== '').join(', ')} }  # ${letters}`;
}

/** The mapping of one table; of a long one, that of the rows in which its telling column holds this. */
function mappingOf(table: DescribedTable, value?: string): readonly string[] {
  const { title, names, codes, period, columns, repeated, total } = table;
  const when = typeof period === 'object' ? `{ column: ${quoted(period.column)} }` : (period ?? 'title');
  const groups = groupsOf(columns).filter((one) => one.heading !== '' || period === 'headings');
  const lines = (kind: Group['kind']): readonly string[] => {
    const own = groups.filter((one) => one.kind === kind);
    const named = own.length === 1 ? value : undefined;
    const entries = own.map((one) => measureLine(one, table, named));
    const hasMeasure = entries.some((line) => !line.startsWith('  #'));
    return own.length === 0 ? [] : [hasMeasure ? `${kind}:` : `# ${kind}:`, ...entries];
  };
  return [
    ...(title === '' ? [] : [`title: ${quoted(titleWords(title))}`]),
    ...(names && names.heading !== '' ? [`force: ${quoted(names.heading)}`] : []),
    ...(codes && codes.heading !== '' ? [`code: ${quoted(codes.heading)}`] : []),
    `period: ${when}`,
    ...(value === undefined ? [] : [`only: { ${quoted(repeated?.heading ?? '')}: ${quoted(value)} }`]),
    ...lines('counts'),
    ...lines('shares'),
    ...lines('changes'),
    ...(total === 'none' ? ['total: none  # every row is a force’s: there is nothing to add up to'] : []),
  ].map((line, at) => `    ${at === 0 ? '- ' : '  '}${line}`);
}

/** One mapping for each measure of a long table, one for any other. */
const mappingsOf = (table: DescribedTable): readonly string[] =>
  table.repeated && table.repeated.values.length > 0
    ? table.repeated.values.flatMap((value) => mappingOf(table, value))
    : mappingOf(table);

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
    ...mapped.flatMap(mappingsOf),
  ];
  const words = tables.map(tableText).join('\n\n');
  return mapped.length === 0 ? `${file}\n\n${words}` : `${file}\n\n${words}\n\n${mapping.join('\n')}`;
}
