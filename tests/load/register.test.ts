import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listRecords } from '../../src/load/list-records.js';
import { Register, surveyRecords } from '../../src/load/register.js';
import { Ids } from '../../src/model/ids.js';
import { areasIn } from '../../src/pipeline/prepare/areas.js';
import { sharingCode } from '../../src/pipeline/prepare/needed-early.js';

const MANY = 4000;
const AREAS = ['Barset', 'the Vale of Barset', 'Ynys Bârset', 'Barset ŵ', '県', 'O’Barset'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-register-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Records that are remembered, so that no file is read: every hundredth has the code of the one before. */
function remembered() {
  const ids = Ids.of(Array.from({ length: MANY }, (_, number) => `barset-${number}`));
  const stamps = new Float64Array(new SharedArrayBuffer(MANY * 4 * Float64Array.BYTES_PER_ELEMENT));
  const fronts = Array.from({ length: MANY }, (_, number) => {
    const numbers = [2000 + number, 1_770_000_000_000.125 + number, 1_770_000_000_000.5 + number, number];
    stamps.set(numbers, number * 4);
    return {
      id: `barset-${number}`,
      stamp: numbers.join(':'),
      bytes: [],
      ...(number % 7 !== 0 && { area: `${AREAS[number % AREAS.length] ?? ''} ${number}` }),
      code: `E23${900_000 + (number % 100 === 1 ? number - 1 : number)}`,
      ...(number % 5 !== 0 && { region: `Region ${Math.floor(number / 10)}` }),
      ...(number % 1000 === 3 && { kind: 'nation' }),
      ...(number % 500 === 4 && { compared: true as const }),
    };
  });
  const byId = new Map(fronts.map((front) => [front.id, front]));
  const listed = { folder: 'forces', ids, oddNames: new Map<number, string>(), stamps };
  return { fronts, register: surveyRecords(listed, [], (id) => byId.get(id)) };
}

describe('the register of records', () => {
  it('gives of thousands what was found of each, here and in another thread', () => {
    const { fronts, register } = remembered();
    for (const one of [register, Register.from(register.packed)])
      fronts.forEach(({ bytes, ...front }, row) => {
        expect(bytes).toEqual([]);
        const { file, path, problems, ...survey } = one.survey(row);
        expect([file, path, problems]).toEqual([`forces/${front.id}.yaml`, `forces/${front.id}.yaml`, []]);
        expect(JSON.parse(JSON.stringify(survey))).toEqual(front);
        expect(one.ids.rowOf(front.id)).toBe(row);
      });
    expect(register.ids.rowOf('barset')).toBeUndefined();
  });

  it('knows areas without their articles, but for those of nations, and codes that two records have', () => {
    const { fronts, register } = remembered();
    const areas = areasIn(register);
    for (const { area, kind } of fronts)
      if (area !== undefined) expect(areas.has(area.replace(/^the /, ''))).toBe(kind !== 'nation');
    expect(areas.has('the Vale of Barset 1')).toBe(false);
    expect(areas.has('Elsewhere')).toBe(false);
    const codes = fronts.map(({ code }) => code);
    const twice = fronts.filter(({ code }) => codes.indexOf(code) !== codes.lastIndexOf(code)).map(({ id }) => id);
    expect(twice).toHaveLength(MANY / 50);
    expect(sharingCode(register)).toEqual(twice);
  });

  it('has the records of a folder in the order of .written.json, and tells what is none', () => {
    const names = ['kent.yaml', 'kent-2.yaml', 'a.yml', 'a.yaml', 'Bad One.yaml', 'note.txt', '.hidden.yaml'];
    for (const name of names) writeFileSync(join(folder, name), `area: ${name}\ncode: E23000001\n`);
    mkdirSync(join(folder, 'inside'));
    const { listed, problems } = listRecords(folder);
    const register = surveyRecords(listed, [], () => undefined);
    expect([...register].map(({ file, area }) => `${file} ${area ?? '?'}`)).toEqual([
      'forces/Bad One.yaml ?',
      'forces/a.yaml a.yaml',
      'forces/a.yml ?',
      'forces/kent-2.yaml kent-2.yaml',
      'forces/kent.yaml kent.yaml',
    ]);
    expect([...register].map((one) => one.problems.map(({ code }) => code).join())).toEqual([
      'load/bad-id',
      '',
      'load/bad-id',
      '',
      '',
    ]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'load/not-a-record forces/inside',
      'load/not-a-record forces/note.txt',
    ]);
    expect(listRecords(folder).stamp).toBe(listRecords(folder).stamp);
    expect(listRecords(join(folder, 'none')).problems.map(({ code }) => code)).toEqual(['load/no-records']);
  });
});

/** Bytes that a run may hold of a record from its first force to its last: letters of its name and area, and numbers. */
const MOST_BYTES = 400;

/** Run in a process of its own, where the heap can be cleared before it is measured. */
const MEASURE = `
  const from = (path) => import(${JSON.stringify(resolve('dist'))} + '/' + path);
  const { Ids } = await from('model/ids.js');
  const { surveyRecords } = await from('load/register.js');
  const { areasIn } = await from('pipeline/prepare/areas.js');
  const { neighboursIn } = await from('pipeline/prepare/neighbours.js');
  const { addForce, emptyTally } = await from('pipeline/run/story-tally.js');
  const MANY = 20_000;
  const held = () => {
    global.gc();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + Math.max(external, arrayBuffers);
  };
  const run = (many) => {
    const ids = Ids.of(Array.from({ length: many }, (_, number) => 'barsetshire-' + number));
    const stamps = new Float64Array(new SharedArrayBuffer(many * 32));
    const front = (id) => ({ id, stamp: '0:0:0:0', area: 'Barsetshire ' + id.slice(12), code: 'E23' + id.slice(12), region: 'Barset ' + id.slice(12, -1), bytes: [] });
    const register = surveyRecords({ folder: 'forces', ids, oddNames: new Map(), stamps }, [], front);
    const areas = areasIn(register);
    const neighbours = neighboursIn(register, { fields: { covers: 'all' } });
    const tally = emptyTally(ids, true);
    for (let row = 0; row < many; row += 1) {
      const id = ids.at(row);
      areas.has('Barsetshire ' + row);
      neighbours.around(neighbours.rowOf(id));
      const stretch = { from: 3, at: row * 9000, length: 8000 };
      addForce(tally, row, { id, status: 'drafted', problems: [], edited: [], warnings: 3, actions: [{ kind: 'create', path: id, text: '' }], drafts: stretch, written: stretch });
    }
    return { register, areas, neighbours, tally };
  };
  run(100);
  const before = held();
  const kept = run(MANY);
  console.log((held() - before) / MANY, kept.tally.counts.create);
`;

describe('a run', () => {
  it('holds little more of a record that is through than its names', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', MEASURE], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const [bytes = NaN, forces] = stdout.split(' ').map(Number);
    expect(forces).toBe(20_000);
    expect(bytes).toBeGreaterThan(50);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
