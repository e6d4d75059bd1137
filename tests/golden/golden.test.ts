import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHANGE_CASES, STATEMENT_CASES } from '../../src/model/cases.js';
import { draftCase } from './draft-case.js';
import type { Drafted } from './draft-case.js';
import { filesOf, modeOf, settle } from './expected-files.js';
import { goldenCases } from './golden-cases.js';
import type { GoldenCase } from './golden-cases.js';

const cases = goldenCases();
const drafted = new Map<string, readonly Drafted[]>();

/** A case's drafts, made once. */
function draftsOf(found: GoldenCase): readonly Drafted[] {
  const made = drafted.get(found.name) ?? draftCase(found);
  drafted.set(found.name, made);
  return made;
}

const mode = modeOf(process.env);

describe('golden drafts: a folder a situation', () => {
  it.each(cases.map((found) => [found.name, found] as const))('%s', (_name, found) => {
    const told = draftsOf(found).flatMap((one) => {
      const folder = found.forces.length === 1 ? found.folder : join(found.folder, one.record.id);
      return settle(folder, filesOf(one), mode);
    });
    expect(told).toEqual([]);
  });
});

describe('the cases', () => {
  it('say in their first line why they exist', () => {
    const silent = cases.flatMap(({ name, records, forces }) =>
      forces
        .filter((id) => !/^# \S.+[.]\r?\n/.test(readFileSync(join(records, `${id}.yaml`), 'utf8')))
        .map((id) => `${name}/${id}`),
    );
    expect(silent).toEqual([]);
  });

  it('take every change and statement case of the wire’s templates', () => {
    const shapes = cases.flatMap((found) => draftsOf(found).flatMap(({ result }) => result.drafts));
    const taken = new Set(shapes.flatMap(({ shape }) => shape.match(/[a-z.-]+=[a-z-]+/g) ?? []));
    const wanted = [
      ...CHANGE_CASES.map((word) => `abuse.change=${word}`),
      // A change that can't be made says nothing, and what says nothing is not in the shape.
      ...CHANGE_CASES.filter((word) => word !== 'no-comparison').map((word) => `exploitation.change=${word}`),
      ...CHANGE_CASES.map((word) => `nation.abuse.change=${word}`),
      ...CHANGE_CASES.map((word) => `nation.exploitation.change=${word}`),
      ...STATEMENT_CASES.filter((word) => word !== 'not-asked').map((word) => `statement=${word}`),
    ];
    expect(wanted.filter((word) => !taken.has(word))).toEqual([]);
  });
});

describe('the runner', () => {
  const make = (): string => mkdtempSync(join(tmpdir(), 'stringer-settle-'));
  const draft = new Map([['wire.md', 'new\n']]);
  const inFolder = (test: (folder: string) => void) => () => {
    const folder = make();
    try {
      test(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it(
    'writes a missing file, and fails saying so',
    inFolder((folder) => {
      expect(settle(folder, draft, { ci: false, update: false })).toEqual([
        expect.stringContaining('wire.md was missing and is written now') as string,
      ]);
      expect(settle(folder, draft, { ci: false, update: false })).toEqual([]);
    }),
  );

  it(
    'writes nothing in CI, even when asked to accept',
    inFolder((folder) => {
      const ci = modeOf({ CI: '1', UPDATE_GOLDEN: '1' });
      expect(settle(folder, draft, ci)).toHaveLength(1);
      writeFileSync(join(folder, 'wire.md'), 'old\n');
      expect(settle(folder, draft, ci)).toHaveLength(1);
      expect(readdirSync(folder)).toEqual(['wire.md']);
      expect(readFileSync(join(folder, 'wire.md'), 'utf8')).toBe('old\n');
    }),
  );

  it(
    'lays what differs beside, and accepts it when asked',
    inFolder((folder) => {
      writeFileSync(join(folder, 'wire.md'), 'old\n');
      writeFileSync(join(folder, 'hemel-gazette.md'), 'gone\n');
      expect(settle(folder, draft, { ci: false, update: false })).toHaveLength(2);
      expect(readFileSync(join(folder, 'wire.actual.md'), 'utf8')).toBe('new\n');
      expect(settle(folder, draft, modeOf({ UPDATE_GOLDEN: '1' }))).toEqual([]);
      expect(readdirSync(folder)).toEqual(['wire.md']);
    }),
  );
});
