import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ForceKey } from '../../src/ingest/identify-row.js';
import { readEdition } from '../../src/ingest/read-edition.js';
import { readWorkbook } from '../../src/ingest/read-workbook.js';
import type { SpreadsheetFields } from '../../src/model/mapping-schema.js';
import { odsOf, xlsxOf } from './make-workbook.js';
import type { Made, MadeSheet } from './make-workbook.js';

/** The layouts publishers use, with counties that do not exist. */

const key = (id: string, code: string | undefined, knownAs: readonly string[]): ForceKey => ({
  id,
  kind: 'force',
  code,
  name: `${knownAs[0] ?? id} Police`,
  area: knownAs[0] ?? id,
  knownAs,
});
const FORCES = [
  key('barsetshire', 'E23999901', ['Barsetshire']),
  key('borsetshire', 'E23999902', ['Borsetshire', 'Borset & Shire']),
  key('west-loamshire', 'W15999903', ['West Loamshire']),
  key('canal-police', undefined, ['Canal Police']),
];
const NATION: ForceKey = {
  ...key('england-and-wales', 'K04000001', ['England and Wales']),
  kind: 'nation',
  name: 'England and Wales',
};
const RELEASE = { publisher: 'Kennel Office', abbreviation: 'KO', title: 'dogs', status: 'experimental' };

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stringer-ingest-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer | string, table: SpreadsheetFields['tables'][number], name = 'dogs.bin') {
  writeFileSync(join(folder, name), bytes);
  const workbook = await readWorkbook(join(folder, name));
  if (!workbook.value)
    return { codes: workbook.problems.map(({ code }) => code), figures: {}, problems: workbook.problems };
  const { edition, problems } = readEdition(
    workbook.value,
    { release: RELEASE, tables: [table] },
    'dogs',
    FORCES,
    NATION,
  );
  const readings = edition?.tables.flatMap((one) => one.readings) ?? [];
  const figures = Object.fromEntries(
    readings.map(({ who, part, period, figure }) => [
      `${who.id}${who.kind === 'excluding' ? ' without' : ''} ${part} ${period.label}`,
      'value' in figure ? figure.value : figure.missing,
    ]),
  );
  return { codes: problems.map(({ code }) => code), figures, problems, edition };
}

const OLD_TABLE = {
  title: 'Table D1: Lost dogs',
  code: 'Area Code',
  force: 'Area Name',
  period: 'headings' as const,
  counts: { dogs: { heading: 'Number of dogs' } },
  shares: { dogs: { heading: '% of all animals', of: 'all animals' } },
};
const OLD_ROWS: readonly (readonly Made[])[] = [
  ['Table D1: Lost dogs, by police force area, year ending March 2018 to year ending December 2019^1,2'],
  [],
  ['England and Wales'],
  [undefined, undefined, "Apr '17 to Mar '18", undefined, undefined, "Jan '19 to Dec '19^3"],
  ['Area Code', 'Area Name', 'Number of dogs^4', '% of all animals', undefined, 'Number of dogs^4', '% of all animals'],
  [undefined, undefined, 'Numbers'],
  ['K04000001', 'ENGLAND AND WALES^4,5', 60, 6.5, undefined, '-', '-'],
  [undefined, 'England and Wales (excluding Borsetshire Police)', 40, 6.1, undefined, 46, 6],
  ['E12000006', 'East ', 30, 5, undefined, 24, 4],
  ['E23999901', 'Barsetshire^12', '10 ', 12.857409345515796, undefined, 14, '-'],
  ['E23999902', 'Borsetshire^5,6', 20, 2, undefined, '..', '..'],
  ['W15999903', 'West  Loamshire', 29, 2, undefined, '30', 2],
  [undefined, 'Canal Police', 1, 50, undefined, 2, 50],
  ['Source: Kennel Office'],
  ["1. '-' indicates that the base number is fewer than 50."],
  ['5. Borsetshire have been unable to supply data. Figures for Borsetshire (2006) are not included.'],
];
const MERGES = ['C4:D4', 'F4:G4', 'C6:G6'];
const OLD = (rows = OLD_ROWS): readonly MadeSheet[] => [
  { name: 'Correction', rows: [['An error was corrected.']] },
  { name: 'Table D1 ', rows, merges: MERGES },
];

describe('the old layout: superscripts, merged headings, a unit row, spacer columns', () => {
  test('every figure is found under its period, marks are reasons, superscripts are no digits', async () => {
    const { figures, codes } = await read(xlsxOf(OLD()), OLD_TABLE);
    expect(figures).toMatchObject({
      'barsetshire counts 2017-18': 10,
      'barsetshire shares 2017-18': 12.857409345515796,
      'barsetshire shares year ending December 2019': 'base number is fewer than 50',
      'borsetshire counts year ending December 2019': 'not available',
      'west-loamshire counts year ending December 2019': 30,
      'canal-police counts 2017-18': 1,
      'england-and-wales without counts year ending December 2019': 46,
    });
    expect(codes.filter((code) => code !== 'ingest/note-lost')).toEqual([]);
  });

  test('the total without a force is what the others add up to, and every period’s total leaves it out', async () => {
    const { edition } = await read(xlsxOf(OLD()), OLD_TABLE);
    expect(
      edition?.tables[0]?.reconciliations.map(({ period, outcome, excluded, sum }) => [period, outcome, excluded, sum]),
    ).toEqual([
      ['year ending December 2019', 'excluding', ['borsetshire'], 46],
      ['2017-18', 'excluding', ['borsetshire'], 40],
    ]);
    expect(edition?.tables[0]?.forceNotes.get('borsetshire')?.[0]).toContain('unable to supply');
  });

  test('a formula that nobody computed is refused, with its cell', async () => {
    const rows = OLD_ROWS.map((cells) =>
      cells[0] === 'E23999901' ? ['E23999901', 'Barsetshire', '=C1+1', ...cells.slice(3)] : cells,
    );
    const { problems } = await read(xlsxOf(OLD(rows)), OLD_TABLE);
    expect(problems.map(({ message }) => message)).toContain('Table D1!C10 holds a formula nobody computed.');
  });

  test('two sheets with one title are refused, and both are named', async () => {
    const [first, table] = OLD() as [MadeSheet, MadeSheet];
    const { problems } = await read(xlsxOf([first, table, { ...table, name: 'Table D1' }]), OLD_TABLE);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)[0]).toBe(
      'ingest/ambiguous: The table could be at Table D1!A1 or Table D1!A1.',
    );
  });

  test('a column is found by its unit below the headings, and under the heading above it, as map tells it', async () => {
    const counts = { dogs: { heading: 'Numbers', under: 'Number of dogs' } };
    const { figures } = await read(xlsxOf(OLD()), { ...OLD_TABLE, counts, shares: {} });
    expect(figures).toMatchObject({
      'barsetshire counts 2017-18': 10,
      'west-loamshire counts year ending December 2019': 30,
    });
  });

  test('a page of contents that lists the title is not the table: what is wrong is told of the table', async () => {
    const contents = { name: 'Contents', rows: [['Contents'], [OLD_ROWS[0]?.[0]]] };
    expect((await read(xlsxOf([contents, ...OLD()]), OLD_TABLE)).figures).toMatchObject({
      'barsetshire counts 2017-18': 10,
    });
    const { problems } = await read(xlsxOf([contents, ...OLD()]), { ...OLD_TABLE, force: 'Force' });
    expect(problems.map(({ message }) => message)).toEqual(['No heading of "Table D1" is "Force".']);
  });

  test('a title that goes on to another period than the headings is refused', async () => {
    const rows = [['Table D1: Lost dogs, year ending March 2018 to year ending March 2020'], ...OLD_ROWS.slice(1)];
    expect((await read(xlsxOf(OLD(rows)), OLD_TABLE)).codes).toContain('ingest/period-disagrees');
  });
});

describe('the accessible layout: one header row, notes in brackets on a sheet of their own', () => {
  const table = {
    title: 'Table D1: Lost dogs',
    code: 'Area Code',
    force: 'Area Name',
    period: 'title' as const,
    counts: { dogs: { heading: 'Dogs (excluding strays)' } },
  };
  const rows: readonly (readonly Made[])[] = [
    ['Table D1: Lost dogs by police force area, England and Wales, year ending June 2025 [note 1]'],
    ['This worksheet contains one table.'],
    ['Area Code', 'Area Name', 'Dogs\n (excluding strays) \n[note 2]'],
    ['K04000001', 'ENGLAND AND WALES [note 3]', '1,036'],
    ['E23999901', 'Barsetshire [note13]', '1,000 '],
    ['E23999902', 'Borsetshire[note 1,2]', '[x]'],
    ['W15999903', 'West Loamshire ', 35],
    [undefined, 'Canal Police', '1 [r]'],
  ];
  const notes = {
    name: ' Notes',
    rows: [
      ['Note', 'Text'],
      ['1', 'One.'],
      ['2', 'Two.'],
      ['3', 'Three.'],
      ['13', 'Thirteen.'],
    ],
  };

  test('is read with its notes', async () => {
    const { figures, codes, edition } = await read(xlsxOf([notes, { name: 'D1', rows }]), table);
    expect(codes).toEqual([]);
    expect(figures).toEqual({
      'england-and-wales counts year ending June 2025': 1036,
      'barsetshire counts year ending June 2025': 1000,
      'borsetshire counts year ending June 2025': 'not available',
      'west-loamshire counts year ending June 2025': 35,
      'canal-police counts year ending June 2025': 1,
    });
    expect(edition?.tables[0]?.forceNotes.get('barsetshire')).toEqual(['Thirteen.']);
  });

  const csv = rows.map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join(',')).join('\r\n');
  test.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csv}`)],
    ['UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['Windows-1252', Buffer.from(csv.replace('strays)', 'strays\xa0)'), 'latin1')],
  ])('a csv of it in %s is the same, but its notes are lost', async (_name, bytes) => {
    const asked = { ...table, counts: { dogs: { heading: ['Dogs (excluding strays)', 'Dogs (excluding strays )'] } } };
    const { figures, codes } = await read(bytes, asked);
    expect(figures).toMatchObject({ 'barsetshire counts year ending June 2025': 1000 });
    expect(codes).toEqual(['ingest/note-lost']);
  });
});

describe('the Home Office layout: .ods, padded to a million rows, names only, a column of years', () => {
  const table = {
    title: 'Table 13. Lost dogs',
    force: 'Police force',
    period: { column: 'Financial year' },
    counts: { dogs: { heading: 'Total' } },
  };
  const rows = (mark: Made = 9): readonly (readonly Made[])[] => [
    ['Table 13. Lost dogs: 1 April 2017 to 31 March 2019'],
    ['Contents'],
    [],
    ['Financial year', 'Region', 'Police force', 'Total'],
    ['2017/18', 'England and Wales', '*Total England and Wales', 15],
    ['2017/18', 'East', '*Total East ', 6],
    ['2017/18', 'East', 'Borset & Shire (R)', 6],
    ['2017/18', 'Wales', 'West Loamshire ', 9],
    ['2018/19', 'England and Wales', '*Total England and Wales', 16],
    ['2018/19', 'East', 'Borset & Shire', 7],
    ['2018/19', 'Wales', 'West Loamshire', mark],
  ];

  test('is read by known spellings', async () => {
    const { figures, codes } = await read(odsOf([{ name: 'Table_13', rows: rows() }]), table);
    expect(figures).toMatchObject({
      'borsetshire counts 2017-18': 6,
      'west-loamshire counts 2018-19': 9,
      'england-and-wales counts 2018-19': 16,
    });
    expect(codes).toEqual(['ingest/force-not-in-table', 'ingest/force-not-in-table']);
  });

  test('a filled cell repeated to the end of the sheet is not unpacked', async () => {
    const { codes } = await read(odsOf([{ name: 'Table_13', rows: rows() }], 16000), table);
    expect(codes).toEqual(['ingest/too-large']);
  });

  test('a mark nobody explains is an error, not a null', async () => {
    const { problems } = await read(odsOf([{ name: 'Table_13', rows: rows('~') }]), table);
    expect(problems.map(({ message }) => message)).toContain(
      '"~" stands in Table_13!D11, and no note says what it means.',
    );
  });
});

describe('dates', () => {
  const table = {
    force: 'Police force',
    period: { column: '12 months ending' },
    total: 'none' as const,
    counts: { dogs: { heading: 'Total' } },
  };
  test.each([
    ['counted from 1900', 43921, false],
    ['counted from 1904', 42459, true],
  ])('a day %s is 31 March 2020', async (_name, serial, isOld) => {
    const rows = [
      ['12 months ending', 'Police force', 'Total'],
      [`day:${serial}`, 'Barsetshire', 3],
    ];
    const { figures } = await read(xlsxOf([{ name: 'D', rows }], isOld), table);
    expect(figures).toEqual({ 'barsetshire counts 2019-20': 3 });
  });
});

describe('what is no workbook', () => {
  const whole = xlsxOf(OLD());
  test.each([
    ['a file cut short', whole.subarray(0, whole.length / 2), 'ingest/damaged'],
    ['a renamed program', Buffer.from('4d5a9000030000000400', 'hex'), 'ingest/not-a-workbook'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'ingest/encrypted',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'ingest/not-a-workbook'],
    ['an empty file', Buffer.alloc(0), 'ingest/damaged'],
    ['random bytes', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919) % 256)), 'ingest/not-a-workbook'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect((await read(bytes, OLD_TABLE)).codes).toEqual([code]);
  });

  test('a directory that hides the size of what it holds is found out', async () => {
    const bomb = xlsxOf([{ name: 'D', rows: [['x'.repeat(5_000_000)]] }]);
    const at = bomb.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
    bomb.writeUInt32LE(100, at + 24);
    expect((await read(bomb, OLD_TABLE)).codes).toEqual(['ingest/damaged']);
  });

  test.each([10, 100, 700, 1500])('a byte changed at %s never makes a fault of ours', async (at) => {
    const broken = Buffer.from(whole);
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    await expect(read(broken, OLD_TABLE)).resolves.toBeDefined();
  });
});
