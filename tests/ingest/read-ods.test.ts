import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheets } from '../../src/ingest/read-sheets.js';
import { readWorkbook } from '../../src/ingest/read-workbook.js';
import type { Sheet } from '../../src/ingest/workbook.js';
import { addressOf } from '../../src/ingest/workbook.js';
import { odsOf, zipOf } from './make-workbook.js';

/** What the reader of .ods makes of cells as LibreOffice and Excel write them. */

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stringer-ods-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const SPACES = ['office', 'table', 'text', 'style', 'draw', 'dc']
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .concat('xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"')
  .join(' ');

async function read(rows: string, more: Readonly<Record<string, string>> = {}) {
  const styles = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
  const lowered = '<style:style style:name="T2"><style:text-properties style:text-position="sub 58%"/></style:style>';
  const bytes = zipOf({
    'styles.xml': `<office:document-styles ${SPACES}/>`,
    'content.xml': `<office:document-content ${SPACES}><office:automatic-styles>${styles}${lowered}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=" Dogs ">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
  writeFileSync(join(folder, 'dogs'), bytes);
  const { value, problems } = await readWorkbook(join(folder, 'dogs'));
  const [sheet] = value?.sheets ?? [];
  const cells = (sheet?.rows ?? []).flat().map((cell) => [addressOf(cell), cell.kind, cell.value, ...cell.marks]);
  return { cells, merges: sheet?.merges, problems: problems.map(({ code }) => code) };
}
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const cell = (attributes: string, inside = ''): string =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const text = (inside: string): string => cell('office:value-type="string"', `<text:p>${inside}</text:p>`);

test('raised digits are note marks, lowered and plain ones are text', async () => {
  const raised = (words: string, mark: string): string => `${words}<text:span text:style-name="T1">${mark}</text:span>`;
  const { cells } = await read(
    row(
      text(`${raised('Dogs, 30 September 2019', '1,2')} (headcount)`),
      text('CO<text:span text:style-name="T2">2</text:span>'),
      text('Essex12'),
    ),
  );
  expect(cells).toEqual([
    ['A1', 'text', 'Dogs, 30 September 2019 (headcount)', '1', '2'],
    ['B1', 'text', 'CO2'],
    ['C1', 'text', 'Essex12'],
  ]);
});

test('values are taken as stored: numbers, days, percentages as shown, formulas and errors', async () => {
  const { cells } = await read(
    row(
      cell('office:value-type="float" office:value="12.857409345515796"', '<text:p>13</text:p>'),
      cell('office:value-type="percentage" office:value="0.07"', '<text:p>7%</text:p>'),
      cell('office:value-type="date" office:date-value="2019-09-30T00:00:00"', '<text:p>30/09/19</text:p>'),
      cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>TRUE</text:p>'),
      cell('office:value-type="string" office:string-value="hidden words"'),
      cell('table:formula="of:=[.A1]"'),
      cell('office:value-type="string" office:string-value="" calcext:value-type="error"', '<text:p>#REF!</text:p>'),
      cell('office:value-type="float" office:value="many"'),
    ),
  );
  expect(cells.map(([, kind, value]) => [kind, value])).toEqual([
    ['number', 12.857409345515796],
    ['number', 7],
    ['day', '2019-09-30'],
    ['text', 'TRUE'],
    ['text', 'hidden words'],
    ['unread', 'a formula nobody computed'],
    ['unread', 'an error value'],
    ['unread', 'a number nobody can read'],
  ]);
});

test('comments, pictures and tables in a cell are not its text; blanks and paragraphs are', async () => {
  const aside = `<office:annotation><dc:creator>x</dc:creator><text:p>Check this</text:p></office:annotation><draw:frame><draw:text-box><text:p>logo</text:p></draw:text-box></draw:frame><table:table>${row(text('inner'))}</table:table>`;
  const { cells } = await read(
    row(
      cell(
        'office:value-type="string"',
        `${aside}<text:p>Lost<text:s text:c="3"/>dogs &amp;</text:p><text:p>cats</text:p>`,
      ),
      text('b'),
    ),
  );
  expect(cells).toEqual([
    ['A1', 'text', 'Lost dogs & cats'],
    ['B1', 'text', 'b'],
  ]);
});

test('merged, covered and repeated cells and rows stand where a reader sees them', async () => {
  const { cells, merges } = await read(
    [
      row(
        cell(
          'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"',
          '<text:p>head</text:p>',
        ),
        '<table:covered-table-cell office:value-type="string"><text:p>unseen</text:p></table:covered-table-cell>',
        cell('table:number-columns-repeated="2"'),
        text('E'),
      ),
      row('<table:covered-table-cell table:number-columns-repeated="2"/>', text('C')),
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="4" table:number-columns-repeated="2"')}</table:table-row>`,
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ].join(''),
  );
  expect(cells.map(([at]) => at)).toEqual(['A1', 'E1', 'C2', 'A6', 'B6', 'A7', 'B7']);
  expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
});

test.each([
  ['XML that is broken', '</table:table-row>', {}, 'ingest/damaged'],
  ['an entity that is not XML’s own', row(text('&lol;')), {}, 'ingest/damaged'],
  ['a password', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }, 'ingest/encrypted'],
  [
    'a value after a million rows',
    `<table:table-row table:number-rows-repeated="1000000"/>${row(text('z'))}`,
    {},
    'ingest/too-large',
  ],
  [
    'a filled row without end',
    `<table:table-row table:number-rows-repeated="1000000">${text('z')}</table:table-row>`,
    {},
    'ingest/too-large',
  ],
])('%s is refused', async (_, rows, more, code) => {
  expect((await read(rows, more)).problems).toEqual([code]);
});

const FILES = '../shared/data';
// SheetJS needs seconds for each; ODS_FILES=all compares every one.
const SHORT = ['police-use-of-force-apr2018-mar2019-hosb3319-tables.ods', 'police-workforce-sep19-tables.ods'];
const isCompared = (name: string): boolean =>
  name.endsWith('.ods') && (process.env['ODS_FILES'] === 'all' || SHORT.includes(name));
const real = existsSync(FILES) ? readdirSync(FILES).filter(isCompared) : [];
if (real.length === 0) process.stderr.write('The publishers’ files are not here: their .ods are not compared.\n');

/** Each cell in one line; digits that are note marks where the text has them, as SheetJS leaves them. */
const lines = (sheets: readonly Sheet[]): readonly string[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.flat().map((one) => {
      const value = one.kind === 'text' ? String(one.value).replaceAll(/[\d,]/g, '') : one.value;
      return `${name}!${addressOf(one)} ${one.kind} ${value}`;
    }),
  );

async function compare(path: string) {
  const bytes = readFileSync(path);
  const ours = await readWorkbook(path);
  const theirs = await readSheets(bytes, path, 100_000);
  return { ours: ours.value?.sheets ?? [], theirs: theirs.value ?? [] };
}

test('a made .ods is read as SheetJS reads it', async () => {
  const bytes = odsOf([
    { name: 'One', rows: [['Lost dogs', 2], [], [undefined, 3.5, 'x & y']] },
    { name: 'Two', rows: [[1]] },
  ]);
  writeFileSync(join(folder, 'dogs.ods'), bytes);
  const { ours, theirs } = await compare(join(folder, 'dogs.ods'));
  expect(lines(ours)).toHaveLength(5);
  expect(lines(ours)).toEqual(lines(theirs));
});

(real.length > 0 ? test.each(real) : test.skip.each(['a real .ods']))(
  'cell by cell the same as SheetJS: %s',
  async (name) => {
    const { ours, theirs } = await compare(join(FILES, name));
    const [own, other] = [lines(ours), lines(theirs)];
    expect(own.length).toBeGreaterThan(4_000);
    expect(own.findIndex((line, at) => line !== other[at])).toBe(-1);
    expect(own.length).toBe(other.length);
  },
  60_000,
);
