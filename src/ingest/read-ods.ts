import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';
import { readText } from './cell-text.js';
import { shownPercent } from './shown-percent.js';
import type { Cell, Merge, Sheet } from './workbook.js';

/**
 * An .ods, read as its XML goes by: its sheets are padded to a million rows, and a reader that holds the whole of
 * one needs half a gigabyte for a file of one megabyte.
 */

/** Filled cells that may come of repeating; empty ones are repeated to the sheet's end as a matter of course. */
const MOST_REPEATED = 2_000;
const CHUNK = 65_536;

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  paragraphs: number;
  text: string;
  /** Raised text: note marks. */
  raised: string;
}

/** Where the reading stands: one sheet at a time, in it one row, in it one cell. */
interface Walk {
  readonly mostRows: number;
  readonly sheets: Sheet[];
  /** Styles of raised text. */
  readonly raisedStyles: Set<string>;
  /** Every text of the file once, however often it stands there. */
  readonly texts: Map<string, ReturnType<typeof readText>>;
  style: string;
  sheet: { readonly name: string; readonly rows: Cell[][]; readonly merges: Merge[]; row: number } | undefined;
  row: { readonly cells: Cell[]; readonly times: number; column: number } | undefined;
  cell: OpenCell | undefined;
  /** The spans around the text at hand, each with whether it is raised. */
  readonly spans: boolean[];
  /** How deep in comments, pictures and tables within a cell, none of which are the cell's text. */
  aside: number;
  repeated: number;
  tooLarge: string | undefined;
}

const timesOf = (attributes: Attributes, name: string): number => {
  const times = Number(attributes[name] ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
};

function readTextOnce({ texts }: Walk, text: string): ReturnType<typeof readText> {
  const before = texts.get(text);
  if (before) return before;
  const read = readText(text);
  texts.set(text, read);
  return read;
}

type Content = Pick<Cell, 'kind' | 'value' | 'marks'>;

function numberOf(typed: string | undefined, isPercentage: boolean): Content {
  const value = Number(typed ?? NaN);
  if (!Number.isFinite(value)) return { kind: 'unread', value: 'a number nobody can read', marks: [] };
  return { kind: 'number', value: isPercentage ? shownPercent(value) : value, marks: [] };
}

/** What a cell holds: the stored value, never the number as its format rounds it. */
function contentOf(walk: Walk, { attributes, text, raised }: OpenCell): Content | undefined {
  const type = attributes['office:value-type'];
  if (attributes['calcext:value-type'] === 'error') return { kind: 'unread', value: 'an error value', marks: [] };
  if (type === 'float' || type === 'currency' || type === 'percentage')
    return numberOf(attributes['office:value'], type === 'percentage');
  const day = attributes['office:date-value'] ?? '';
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}/.test(day)) return { kind: 'day', value: day.slice(0, 10), marks: [] };
  const read = readTextOnce(walk, text === '' && raised === '' ? (attributes['office:string-value'] ?? '') : text);
  const marks = raised === '' ? read.marks : [...(raised.match(/\d+/g) ?? []), ...read.marks];
  if (read.text !== '' || marks.length > 0) return { kind: 'text', value: read.text, marks };
  const isFormula = type === undefined && attributes['table:formula'] !== undefined;
  return isFormula ? { kind: 'unread', value: 'a formula nobody computed', marks: [] } : undefined;
}

function closeCell(walk: Walk): void {
  const { sheet, row, cell } = walk;
  walk.cell = undefined;
  if (!sheet || !row || !cell) return;
  const times = timesOf(cell.attributes, 'table:number-columns-repeated');
  const at = { row: sheet.row, column: row.column };
  row.column += times;
  const right = at.column + timesOf(cell.attributes, 'table:number-columns-spanned') - 1;
  const bottom = at.row + timesOf(cell.attributes, 'table:number-rows-spanned') - 1;
  if (right > at.column || bottom > at.row) sheet.merges.push({ top: at.row, left: at.column, bottom, right });
  const content = cell.isCovered ? undefined : contentOf(walk, cell);
  if (!content) return;
  walk.repeated += times * row.times - 1;
  if (walk.repeated > MOST_REPEATED) walk.tooLarge = 'A filled cell is repeated thousands of times.';
  else
    for (let again = 0; again < times; again += 1)
      row.cells.push({ row: at.row, column: at.column + again, ...content });
}

function closeRow(walk: Walk): void {
  const { sheet, row, mostRows } = walk;
  walk.row = undefined;
  if (!sheet || !row) return;
  const start = sheet.row;
  sheet.row += row.times;
  if (row.cells.length === 0 || walk.tooLarge !== undefined) return;
  if (sheet.row > mostRows) {
    walk.tooLarge = `The sheet "${sheet.name.trim()}" has more than ${mostRows} rows.`;
    return;
  }
  while (sheet.rows.length < start) sheet.rows.push([]);
  sheet.rows.push(row.cells);
  for (let at = start + 1; at < sheet.row; at += 1) sheet.rows.push(row.cells.map((cell) => ({ ...cell, row: at })));
}

function openCell(walk: Walk, attributes: Attributes, isCovered: boolean): void {
  walk.cell = { attributes, isCovered, paragraphs: 0, text: '', raised: '' };
}

function addText(walk: Walk, text: string): void {
  const { cell, spans, aside } = walk;
  if (!cell || cell.paragraphs === 0 || aside > 0) return;
  if (spans.includes(true)) cell.raised += `${text} `;
  else cell.text += text;
}

function openParagraph(walk: Walk): void {
  if (!walk.cell) return;
  walk.cell.paragraphs += 1;
  if (walk.cell.paragraphs > 1) addText(walk, '\n');
}

const OPENED: Readonly<Record<string, (walk: Walk, attributes: Attributes) => void>> = {
  'style:style': (walk, attributes) => void (walk.style = attributes['style:name'] ?? ''),
  'style:text-properties': ({ raisedStyles, style }, attributes) => {
    if (/^(super|[1-9]\d*%)/.test(attributes['style:text-position'] ?? '')) raisedStyles.add(style);
  },
  'table:table': (walk, attributes) =>
    void (walk.sheet = { name: attributes['table:name'] ?? '', rows: [], merges: [], row: 0 }),
  'table:table-row': (walk, attributes) =>
    void (walk.row = { cells: [], times: timesOf(attributes, 'table:number-rows-repeated'), column: 0 }),
  'table:table-cell': (walk, attributes) => openCell(walk, attributes, false),
  'table:covered-table-cell': (walk, attributes) => openCell(walk, attributes, true),
  'text:p': openParagraph,
  'text:span': ({ spans, raisedStyles }, attributes) =>
    void spans.push(raisedStyles.has(attributes['text:style-name'] ?? '')),
  'text:s': (walk, attributes) => addText(walk, ' '.repeat(Math.min(timesOf(attributes, 'text:c'), 100))),
  'text:tab': (walk) => addText(walk, '\t'),
  'text:line-break': (walk) => addText(walk, '\n'),
};

const CLOSED: Readonly<Record<string, (walk: Walk) => void>> = {
  'table:table': (walk) => {
    if (walk.sheet) walk.sheets.push({ name: walk.sheet.name, rows: walk.sheet.rows, merges: walk.sheet.merges });
    walk.sheet = undefined;
  },
  'table:table-row': closeRow,
  'table:table-cell': closeCell,
  'table:covered-table-cell': closeCell,
  'text:span': ({ spans }) => void spans.pop(),
};

const isAside = (name: string, { cell }: Walk): boolean =>
  name === 'office:annotation' || name.startsWith('draw:') || (name === 'table:table' && cell !== undefined);

function opened(walk: Walk, name: string, attributes: Attributes): void {
  if (isAside(name, walk)) walk.aside += 1;
  else if (walk.aside === 0) OPENED[name]?.(walk, attributes);
}

function closed(walk: Walk, name: string): void {
  if (isAside(name, walk)) walk.aside -= 1;
  else if (walk.aside === 0) CLOSED[name]?.(walk);
}

/** Reads one XML file of an .ods; throws what is wrong with it. */
async function readXml(walk: Walk, xml: Buffer): Promise<void> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => opened(walk, name, attributes));
  parser.on('closetag', ({ name }) => closed(walk, name));
  parser.on('text', (text) => addText(walk, text));
  parser.on('cdata', (text) => addText(walk, text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < xml.length && walk.tooLarge === undefined; at += CHUNK)
    parser.write(decoder.decode(xml.subarray(at, at + CHUNK), { stream: true }));
  if (walk.tooLarge === undefined) parser.close();
}

/** The sheets of an .ods, from its styles.xml (raised text) and content.xml. Problems: ingest/damaged, too-large. */
export async function readOds(
  parts: { readonly styles: Buffer; readonly content: Buffer },
  file: string,
  mostRows: number,
): Promise<Outcome<readonly Sheet[]>> {
  const walk: Walk = {
    ...{ mostRows, sheets: [], raisedStyles: new Set(), texts: new Map(), style: '', spans: [], aside: 0, repeated: 0 },
    ...{ sheet: undefined, row: undefined, cell: undefined, tooLarge: undefined },
  };
  try {
    await readXml(walk, parts.styles);
    await readXml(walk, parts.content);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return { problems: [problem('ingest/damaged', { file }, `Its inside cannot be read: ${reason}.`)] };
  }
  if (walk.tooLarge !== undefined) return { problems: [problem('ingest/too-large', { file }, walk.tooLarge)] };
  if (walk.sheets.length === 0) return { problems: [problem('ingest/damaged', { file }, 'There is no sheet in it.')] };
  return { value: walk.sheets, problems: [] };
}
