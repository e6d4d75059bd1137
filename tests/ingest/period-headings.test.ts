import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describeWorkbook } from '../../src/ingest/describe-workbook.js';
import type { ForceKey } from '../../src/ingest/identify-row.js';
import { mapText } from '../../src/ingest/map-text.js';
import { readEdition } from '../../src/ingest/read-edition.js';
import { readWorkbook } from '../../src/ingest/read-workbook.js';
import { spreadsheetSchema } from '../../src/model/mapping-schema.js';
import type { SpreadsheetFields, TableFields } from '../../src/model/mapping-schema.js';
import { xlsxOf } from './make-workbook.js';
import type { Made } from './make-workbook.js';

/** The plainest tables there are, in counties that do not exist: what map prints is what ingest reads them by. */

const key = (id: string, code: string, name: string, kind: ForceKey['kind'] = 'force'): ForceKey => ({
  id,
  kind,
  code,
  name: kind === 'nation' ? name : `${name} Police`,
  area: name,
  knownAs: [name],
});
const FORCES = [key('barsetshire', 'E23999901', 'Barsetshire'), key('borsetshire', 'E23999902', 'Borsetshire')];
const NATION = key('england-and-wales', 'K99999901', 'England and Wales', 'nation');

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stringer-periods-'))));
afterEach(() => rmSync(folder, { recursive: true }));

type Rows = readonly (readonly Made[])[];
const csvOf = (rows: Rows): string =>
  rows.map((cells) => cells.map((cell) => (cell === undefined ? '' : `"${cell}"`)).join(',')).join('\n');

async function open(content: string | Buffer) {
  writeFileSync(join(folder, 'dogs'), content);
  const { value } = await readWorkbook(join(folder, 'dogs'));
  if (!value) throw new Error('not read');
  return value;
}
const printed = async (content: string | Buffer): Promise<string> =>
  mapText('dogs', describeWorkbook(await open(content), { forces: FORCES, nation: NATION }));

async function read(content: string | Buffer, tables: readonly TableFields[], main = 'lost') {
  const release = { publisher: 'Kennel Office', abbreviation: 'KO', title: 'dogs', status: 'experimental' };
  const mapping = spreadsheetSchema.parse({ release, tables });
  const { edition, problems } = readEdition(await open(content), mapping, main, FORCES, NATION);
  const readings = edition?.tables.flatMap((table) => table.readings) ?? [];
  const figures = readings.map(
    ({ who, measure, period, figure }) =>
      `${who.id} ${measure} ${period.label} ${'value' in figure ? figure.value : figure.missing}`,
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { figures, errors: errors.map(({ code, message }) => `${code}: ${message}`) };
}

/** What map prints, read as YAML, with the first measure's name for the main one. */
async function mapped(content: string | Buffer) {
  const text = await printed(content);
  const { spreadsheet } = parse(text.slice(text.indexOf('spreadsheet:'))) as { spreadsheet: SpreadsheetFields };
  const [main = ''] = Object.keys(spreadsheet.tables[0]?.counts ?? {});
  return read(content, spreadsheet.tables, main);
}

const AREAS: Rows = [
  ['K99999901', 'England and Wales'],
  ['E23999901', 'Barsetshire'],
  ['E23999902', 'Borsetshire'],
];
const rowsOf = (...figures: readonly (readonly number[])[]): Rows =>
  AREAS.map((area, at) => [...area, ...(figures[at] ?? [])]);
const ONE = rowsOf([300, 410], [100, 150], [200, 260]);
const TWO = rowsOf([300, 410, 30, 70], [100, 150, 10, 20], [200, 260, 20, 50]);

describe('one measure, whose columns are headed by a period alone', () => {
  const wanted = (name: string) => [
    `barsetshire ${name} 2017-18 100`,
    `barsetshire ${name} 2019-20 150`,
    `borsetshire ${name} 2017-18 200`,
    `borsetshire ${name} 2019-20 260`,
    `england-and-wales ${name} 2017-18 300`,
    `england-and-wales ${name} 2019-20 410`,
  ];
  test.each([
    ['2017-18', '2019-20'],
    ['2017/18', '2019/2020'],
    ['Year ending March 2018', 'year ending 31 March 2020'],
    ['Apr 2017 to Mar 2018', 'Apr 2019 to Mar 2020 [note 3]'],
    ['2017-18', '2019-20*'],
  ])('%s: map finds it in a csv and an xlsx, with a title and without', async (first, second) => {
    const plain: Rows = [['Area Code', 'Area Name', first, second], ...ONE];
    const titled: Rows = [['Lost dogs by police force area'], [], ...plain];
    for (const content of [csvOf(plain), xlsxOf([{ name: 'D', rows: plain }])]) {
      const { figures, errors } = await mapped(content);
      expect([[...figures].sort(), errors]).toEqual([wanted('measure'), []]);
    }
    for (const content of [csvOf(titled), xlsxOf([{ name: 'D', rows: titled }])]) {
      const { figures, errors } = await mapped(content);
      expect([[...figures].sort(), errors]).toEqual([wanted('lost-dogs-by-police-force-area'), []]);
    }
  });

  const table = { force: 'Area Name', code: 'Area Code', period: 'headings' as const };
  const headed = (...headings: readonly string[]): string =>
    csvOf([['Area Code', 'Area Name', ...headings], ...(headings.length > 2 ? TWO : ONE)]);

  test('one of its periods, written as the heading, says the same', async () => {
    const { figures } = await read(headed('2017-18', '2019-20'), [
      { ...table, counts: { lost: { heading: '2019-20' } } },
    ]);
    expect([...figures].sort()).toEqual(wanted('lost'));
  });

  test('a provisional column is read where the mapping names it', async () => {
    const counts = { lost: { heading: ['2017-18', '2019-20 (provisional)'] } };
    const { figures } = await read(headed('2017-18', '2019-20 (provisional)'), [{ ...table, counts }]);
    expect([...figures].sort()).toEqual(wanted('lost'));
  });

  test('a column that says more than its period is another’s', async () => {
    const content = headed('2017-18', '2019-20', 'Change 2017-18 to 2019-20', 'Rate 2019-20');
    expect([...(await read(content, [{ ...table, counts: { lost: {} } }])).figures].sort()).toEqual(wanted('lost'));
  });

  test.each<[string, string, TableFields, string]>([
    [
      'two measures and one row of periods',
      headed('2017-18', '2019-20'),
      { ...table, counts: { lost: {}, found: {} } },
      'ingest/ambiguous: The column headed "2017-18" at C1 is taken for lost and for found.',
    ],
    [
      'two measures of one heading',
      headed('Dogs 2017-18', 'Dogs 2019-20'),
      { ...table, counts: { lost: { heading: 'Dogs' }, found: { heading: 'Dogs' } } },
      'ingest/ambiguous: The column headed "Dogs 2017-18" at C1 is taken for lost and for found.',
    ],
    [
      'a period that says how sure its figures are',
      headed('2017-18', '2019-20 (provisional)'),
      { ...table, counts: { lost: {} } },
      'ingest/ambiguous: D1 is headed "2019-20 (provisional)", and lost has only the columns headed by a period alone.',
    ],
    [
      'every period twice',
      headed('2017-18', '2019-20', '2017-18', '2019-20'),
      { ...table, counts: { lost: {} } },
      'ingest/ambiguous: C1 and E1 are both headed "2017-18" for lost.',
    ],
    [
      'no period in the headings',
      headed('Before', 'After'),
      { ...table, counts: { lost: {} } },
      'ingest/column-not-found: No column of the csv is headed a period alone, for lost.',
    ],
    [
      'a period in the title, and none asked of the headings',
      csvOf([['Dogs, 2019-20'], ['Area Code', 'Area Name', '2017-18', '2019-20'], ...ONE]),
      { ...table, title: 'Dogs', period: 'title', counts: { lost: {} } },
      'ingest/column-not-found: lost has no heading in story.yaml; it can be left out only with period: headings.',
    ],
    [
      'another period in the title than above the only column',
      csvOf([['Dogs, 2019-20'], ['Area Code', 'Area Name', 'Lost 2017-18'], ...ONE]),
      { ...table, title: 'Dogs', period: 'title', counts: { lost: { heading: 'Lost' } } },
      'ingest/period-disagrees: The title says 2019-20, the heading at C2 2017-18.',
    ],
  ])('%s is refused, and why', async (_name, content, fields, told) => {
    expect((await read(content, [fields])).errors).toEqual([told]);
  });

  test('counts and rates under headings of their own are not taken for one measure', async () => {
    const rows: Rows = [
      [undefined, undefined, 'Number', 'Rate'],
      ['Area Code', 'Area Name', '2017-18', '2019-20'],
      ...ONE,
    ];
    const { errors } = await read(csvOf(rows), [{ ...table, counts: { lost: {} } }]);
    expect(errors).toEqual(['ingest/ambiguous: C2 and D2 are taken for lost, under "number" and "rate".']);
  });

  test('map makes no mapping of columns of which nothing says whose they are', async () => {
    const text = await printed(headed('2017-18', '2019-20', '2017-18', '2019-20'));
    expect(text).toContain('# C, D, E, F: nothing says of which measure these columns are');
    expect(text).not.toContain('{}');
  });
});

describe('two measures in one table', () => {
  const both = (lost: string, found: string) => [
    `barsetshire ${found} 2017-18 10`,
    `barsetshire ${found} 2019-20 20`,
    `barsetshire ${lost} 2017-18 100`,
    `barsetshire ${lost} 2019-20 150`,
    `borsetshire ${found} 2017-18 20`,
    `borsetshire ${found} 2019-20 50`,
    `borsetshire ${lost} 2017-18 200`,
    `borsetshire ${lost} 2019-20 260`,
    `england-and-wales ${found} 2017-18 30`,
    `england-and-wales ${found} 2019-20 70`,
    `england-and-wales ${lost} 2017-18 300`,
    `england-and-wales ${lost} 2019-20 410`,
  ];
  const BANDS: Rows = [
    [undefined, undefined, 'Lost dogs', undefined, 'Dogs found'],
    ['Area Code', 'Area Name', '2017-18', '2019-20', '2017-18', '2019-20'],
    ...TWO,
  ];
  const NAMED_ABOVE: Rows = [
    ['Area Code', 'Area Name', 'Lost dogs', undefined, 'Dogs found'],
    [undefined, undefined, '2017-18', '2019-20', '2017-18', '2019-20'],
    ...TWO,
  ];
  const merged = (rows: Rows, row: number) =>
    xlsxOf([{ name: 'D', rows, merges: [`C${row}:D${row}`, `E${row}:F${row}`] }]);
  const titled = (rows: Rows): Rows => [['Dogs by police force area'], ...rows];

  test.each([
    ['merged', merged(BANDS, 1)],
    ['merged, under a title', merged(titled(BANDS), 2)],
    ['in a csv, which has no merged cells', csvOf(BANDS)],
    ['in a csv, under a title', csvOf(titled(BANDS))],
    ['beside the headings of the areas', csvOf(NAMED_ABOVE)],
    ['beside the headings of the areas, merged', merged(NAMED_ABOVE, 1)],
  ])('a heading above several periods, %s', async (_name, content) => {
    const { figures, errors } = await mapped(content);
    expect([[...figures].sort(), errors]).toEqual([both('lost-dogs', 'dogs-found'), []]);
  });

  test('under: says the same of a column headed by a period alone', async () => {
    const table = { force: 'Area Name', code: 'Area Code', period: 'headings' as const };
    const counts = { lost: { under: 'Lost dogs' }, found: { under: 'Dogs found' } };
    for (const content of [csvOf(BANDS), merged(BANDS, 1)])
      expect([...(await read(content, [{ ...table, counts }])).figures].sort()).toEqual(both('lost', 'found'));
  });

  test('a heading in the middle of its columns, which no cell is merged with, is refused', async () => {
    const rows: Rows = [
      [undefined, undefined, undefined, 'Lost dogs', undefined, undefined, 'Dogs found'],
      ['Area Code', 'Area Name', '2015-16', '2017-18', '2019-20', '2015-16', '2017-18', '2019-20'],
      ['E23999901', 'Barsetshire', 1, 2, 3, 4, 5, 6],
      ['E23999902', 'Borsetshire', 1, 2, 3, 4, 5, 6],
    ];
    const { errors } = await mapped(csvOf(rows));
    const told = '"Lost dogs" at D1 stands above one column only, and C1 is empty';
    expect(errors).toEqual([`ingest/ambiguous: ${told}: nobody can say over which columns it goes.`]);
  });

  test.each([
    ['lost_2017-18', 'lost_2019-20', 'found_2017-18', 'found_2019-20'],
    ['Lost (2017-18)', 'Lost (2019-20)', 'Found (2017-18)', 'Found (2019-20)'],
    ['2017/18: lost', '2019/20: lost', '2017/18: found', '2019/20: found'],
  ])('the measure and its period in one heading: %s', async (...headings) => {
    const { figures, errors } = await mapped(csvOf([['area_code', 'area', ...headings], ...TWO]));
    expect([[...figures].sort(), errors]).toEqual([both('lost', 'found'), []]);
  });

  test('a measure none of whose columns has a period is refused, not left out', async () => {
    const rows: Rows = [
      [undefined, undefined, '2017-18', undefined, '2019-20'],
      ['Area Code', 'Area Name', 'Lost', 'Found', 'Lost', 'Found'],
      ...TWO,
    ];
    expect((await mapped(csvOf(rows))).errors).toEqual([
      'ingest/period-not-found: The headings at D2, F2 name no period, for found.',
    ]);
  });

  const LONG: Rows = [
    ['area_code', 'area', 'measure', 'period', 'count'],
    ...['Lost', 'Found'].flatMap((measure, which) =>
      ['2017-18', '2019-20'].flatMap((period, at) =>
        TWO.map(([code, area, ...figures]) => [code, area, measure, period, figures[2 * which + at]]),
      ),
    ),
  ];
  test('a row a measure and period: map tells the rows apart by the column that does', async () => {
    for (const content of [csvOf(LONG), xlsxOf([{ name: 'D', rows: LONG }])]) {
      const { figures, errors } = await mapped(content);
      expect([[...figures].sort(), errors]).toEqual([both('lost', 'found'), []]);
    }
  });

  test('where no one column tells the rows apart, map says so and names none', async () => {
    const rows = LONG.map(([code, area, measure, period, count], at) =>
      at === 0 ? [code, area, 'kind', 'size', period, count] : [code, area, measure, 'small', period, count],
    );
    const more = rows.slice(1).map(([code, area, kind, , period, count]) => [code, area, kind, 'large', period, count]);
    const text = await printed(csvOf([...rows, ...more]));
    expect(text).toContain('Several rows for one force and period, and no one column tells them apart');
    expect(text).not.toContain('only: {');
  });
});

test('map says that there is no total only where every row is a force’s', async () => {
  const heading = ['Area Code', 'Area Name', '2017-18', '2019-20'];
  expect(await printed(csvOf([heading, ...ONE.slice(1)]))).toContain('total: none');
  expect(await printed(csvOf([heading, ...ONE]))).not.toContain('total: none');
  expect(await printed(csvOf([heading, ...ONE.slice(1), ['', 'All of it', 300, 410]]))).not.toContain('total: none');
});
