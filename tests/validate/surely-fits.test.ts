import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { parseYaml } from '../../src/load/parse-yaml.js';
import { outletSchema } from '../../src/model/outlet-schema.js';
import { recordSchema } from '../../src/model/record-schema.js';
import type { SourceFile } from '../../src/model/source.js';
import { storySchema } from '../../src/model/story-schema.js';
import { readFields, readFully } from '../../src/validate/read-fields.js';
import { surelyFits } from '../../src/validate/surely-fits.js';

const sources = (folder: string): readonly SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => parseYaml(name, readFileSync(join(folder, name), 'utf8')).value ?? []);

const RECORDS = sources('forces');
const ALL = [...RECORDS, ...sources('templates'), ...sources('tests/refused')];
const SCHEMAS: readonly z.ZodType[] = [recordSchema, outletSchema, storySchema];

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** What a person could put in a field, by mistake or on purpose. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    'the',
    'force',
    'nation',
    'E23000027',
    'W15',
    '2021-02-30',
    '2021-02-24',
  ),
  fc.constantFrom<unknown>(0, -1, 1, 0.5, 101, 1_000_000_000, 2 ** 53, NaN, Infinity, [], {}, [''], [1], { value: 1 }),
  fc.constantFrom<unknown>({ missing: 'why' }, { missing: '' }, { value: 1, rounded: 0 }, { percent: 6.5, of: 'x' }),
  fc.constantFrom<unknown>('A  b', 'Кент', '“Kent”', '2021-02-24T17:00', '2021-02-24T25:00', 'received', undefined),
  fc.string(),
  fc.integer(),
);
const KEYS = ['x', '__proto__', 'constructor', 'value', 'missing', 'words', 'code', 'where', '2019-20', 'source'];

/** A deep copy without prototypes, as a file is read. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, one] of Object.entries(value)) map[key] = copy(one);
  return map;
}

/** The same with one thing at a path changed: another value, a key more, or a key less. */
function changed(value: unknown, path: Path, how: 'set' | 'add' | 'drop', to: unknown, key: string): unknown {
  const whole = copy({ whole: value }) as Record<string, unknown>;
  const steps = ['whole', ...path];
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((level, step) => (level as Record<string, unknown>)[step], whole);
  const holder = parent as Record<string, unknown>;
  if (how === 'set') holder[last] = copy(to);
  else if (how === 'drop' && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (how === 'drop') Reflect.deleteProperty(holder, last);
  else if (Array.isArray(holder[last])) holder[last].push(copy(to));
  else if (typeof holder[last] === 'object' && holder[last] !== null)
    (holder[last] as Record<string, unknown>)[key] = copy(to);
  return whole['whole'];
}

/** What the quick test takes, the schema takes as it is; and a file is read alike with it and without. */
function compare(schema: z.ZodType, source: SourceFile): boolean {
  const fits = surelyFits(schema)(source.value);
  const parsed = schema.safeParse(source.value);
  if (fits) expect(parsed.success).toBe(true);
  if (fits) expect(parsed.data).toEqual(source.value);
  const [quick, full] = [readFields(schema, source), readFully(schema, source)];
  expect(quick.problems).toEqual(full.problems);
  expect(quick.value).toEqual(full.value);
  return fits;
}

describe('the quick test of what a schema takes', () => {
  it('says yes to every record that the schema takes', () => {
    for (const source of RECORDS) expect(compare(recordSchema, source)).toBe(true);
  });

  it('agrees with every schema on every file there is, refused ones among them', () => {
    for (const source of ALL) for (const schema of SCHEMAS) compare(schema, source);
  });

  it('agrees with the schema on records in which anything is changed', () => {
    const how = fc.constantFrom('set' as const, 'add' as const, 'drop' as const);
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.nat(), how, odd, fc.constantFrom(...KEYS), (source, at, way, to, key) => {
        const paths = pathsOf(source.value);
        const value = changed(source.value, paths[at % paths.length] ?? [], way, to, key);
        for (const schema of SCHEMAS) compare(schema, { ...source, value });
      }),
      { numRuns: 600 },
    );
  });

  it('leaves to the schema what it does not know', () => {
    const unknown = [
      z.email(),
      z.int(),
      z.object({}),
      z.looseObject({}),
      z.strictObject({ at: z.any() }),
      z.string().trim(),
      z.string().startsWith('a'),
      z.string().regex(/a/g),
      z.number().gt(0),
      z.number().multipleOf(2),
      z.string().transform(Number),
      z.record(z.enum(['a']), z.string()),
      z.xor([z.string(), z.literal('a')]),
      z.string().check((found) => {
        found.issues.push({ code: 'custom', input: found.value });
      }),
      z.enum({ A: 1, a: 'a' }),
    ];
    const values = ['a', 'a@b.uk', ' a ', 1, 2, 7, {}, { at: 1 }, { a: 'a' }, { b: 'a' }];
    for (const schema of unknown)
      for (const value of values) expect([schema, value, surelyFits(schema)(value)]).toEqual([schema, value, false]);
  });
});
