import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/ingest/read-workbook.js';
import { describeWorkbook } from '../../src/ingest/describe-workbook.js';
import type { ForceKey } from '../../src/ingest/identify-row.js';
import { xlsxOf, zipOf } from './make-workbook.js';

/** Files made to hurt, and names nobody expects. */

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stringer-hostile-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function read(bytes: string | Buffer, name = 'dogs.csv') {
  writeFileSync(join(folder, name), bytes);
  return readWorkbook(join(folder, name));
}
const codes = async (bytes: string | Buffer) => (await read(bytes)).problems.map(({ code }) => code);

test.each([
  ['a million columns', `a,b\n${'1,'.repeat(1_000_000)}\n`, 'ingest/too-large'],
  ['a line of five million letters', `a,b\n${'x'.repeat(5_000_000)},1\n`, 'ingest/too-large'],
  ['a quotation mark that is never closed', `a,b\n"${'x'.repeat(5_000_000)}`, 'ingest/too-large'],
  ['a zero byte far into the file', `a,b\n${'1,2\n'.repeat(60_000)}\0`, 'ingest/not-a-workbook'],
  ['more rows than any release', 'a,b\n'.repeat(100_002), 'ingest/too-large'],
])('a csv with %s is refused', async (_, bytes, code) => {
  expect(await codes(bytes)).toEqual([code]);
});

const FORCE: ForceKey = { id: 'b', kind: 'force', code: 'E23999901', name: 'B Police', area: 'B', knownAs: ['B'] };
const NATION: ForceKey = { ...FORCE, id: 'n', kind: 'nation', code: 'K04000001', knownAs: ['England and Wales'] };

test('headings such as __proto__ are words like any other', async () => {
  const rows = [
    ['Area Code', 'Area Name', '__proto__', 'constructor'],
    ['E23999901', 'B', 1234, 'toString'],
    ['E23999901', 'B', 7, '..'],
  ];
  const { value } = await read(xlsxOf([{ name: '__proto__', rows }]), 'proto.xlsx');
  const [table] = value ? describeWorkbook(value, { forces: [FORCE], nation: NATION }) : [];
  expect(table?.columns.map(({ headings, marks }) => [headings, marks])).toEqual([
    [['__proto__'], {}],
    [['constructor'], {}],
  ]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

test('a zip whose files have the names of objects’ own parts is no workbook', async () => {
  const { problems } = await read(zipOf({ __proto__x: 'a', constructor: 'b' }), 'z.xlsx');
  expect(problems.map(({ code }) => code)).toEqual(['ingest/not-a-workbook']);
});

test('a folder, a link to nothing, a link to a file, and a name with blanks and quotation marks', async () => {
  mkdirSync(join(folder, 'a.xlsx'));
  symlinkSync(join(folder, 'gone'), join(folder, 'b.csv'));
  const name = `Table "P1" it's (final) 100%.csv`;
  const { value } = await read('Area,Dogs\nB,1\n', name);
  symlinkSync(join(folder, name), join(folder, 'c.csv'));
  const tell = async (path: string) => (await readWorkbook(join(folder, path))).problems.map(({ message }) => message);
  expect(await tell('a.xlsx')).toEqual([expect.stringMatching(/^It is a folder\./)]);
  expect(await tell('b.csv')).toEqual([expect.stringMatching(/^There is no such file\./)]);
  expect(value?.file).toBe(name);
  expect((await readWorkbook(join(folder, 'c.csv'))).value?.checksum).toBe(value?.checksum);
});
