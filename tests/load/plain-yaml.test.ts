import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseFully, parseYaml } from '../../src/load/parse-yaml.js';
import { readPlain } from '../../src/load/plain-yaml.js';

const texts = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));

type Path = readonly (string | number)[];

/** Every path of a value, and two that lead nowhere from each. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const deeper = inner.flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]));
  return [path, [...path, 'no-such-key'], [...path, 7], ...deeper];
}

/** Both readers on one text; what the quick one takes, it must take as the full one does. */
function compare(text: string): boolean {
  const quick = parseYaml('x.yaml', text);
  const full = parseFully('x.yaml', text);
  expect(quick.problems).toEqual(full.problems);
  expect(quick.value?.value).toEqual(full.value?.value);
  if (!quick.value || !full.value) return false;
  for (const path of pathsOf(full.value.value)) {
    expect(quick.value.placeOf(path)).toEqual(full.value.placeOf(path));
    expect(quick.value.placeOfKey(path)).toEqual(full.value.placeOfKey(path));
    expect(quick.value.typedAt(path)).toBe(full.value.typedAt(path));
  }
  return readPlain(text) !== undefined;
}

const REAL = [...texts('forces'), ...texts('templates'), ...texts('tests/golden')];

describe('the quick reader of plain YAML', () => {
  it('reads nearly every record there is, exactly as the full parser does', () => {
    const plain = REAL.filter(compare);
    expect(plain.length / REAL.length).toBeGreaterThan(0.9);
  });

  it('reads every page under templates/', () => {
    expect(texts('templates').filter((text) => readPlain(text) === undefined)).toEqual([]);
  });

  it.each([
    ['a: b # c', true],
    ['a: # c\n  b: true # d', true],
    ['a: "b" # c', true],
    ['a: "b # c"', false],
    ['a: "b # c" # d', false],
    ['a:# c', false],
    ['a: b# c', true],
    ['a: [b, "c, d"] # e', true],
    ['a: [b, "c] # d"]', false],
    ['a: { b: [c, d], e.f: { g: -1 } }', true],
    ['a: [[b], { c: "d, e" }]', true],
    ['a: [[[b]]]', false],
    ['a: [b]]', false],
    ['a: [b, ]', false],
    ['a: [b, "c]', false],
    ['a: -0', false],
    ['a: -1.50', false],
    ['words: a # b', false],
    ['words:\n  - a # b', false],
    ['words:\n  - a* b\n  - c', true],
  ])('%j: itself %s, and as the full parser in any case', (text, isPlain) => {
    expect(compare(`${text}\n`)).toBe(isPlain);
  });

  it('gives up, or reads as the full parser does, whatever is done to a record', () => {
    const bits = [
      '\n',
      ' ',
      '  ',
      ': ',
      ' #',
      '#',
      '- ',
      '-',
      '|',
      '>',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '&a ',
      '*a',
      '!x ',
    ];
    const more = [
      '0',
      '08',
      '1.0',
      '-1',
      '1e3',
      '~',
      'null',
      'yes',
      'True',
      '? ',
      '---\n',
      '...\n',
      '\\n',
      '<<: ',
      '%',
      '@',
      '`',
    ];
    const edits = fc.array(
      fc.record({ at: fc.nat(4000), cut: fc.nat(6), put: fc.constantFrom('', ...bits, ...more) }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...REAL), edits, (text, all) => {
        let changed = text;
        for (const { at, cut, put } of all) {
          const from = at % (changed.length + 1);
          changed = changed.slice(0, from) + put + changed.slice(from + cut);
        }
        compare(changed);
      }),
      { numRuns: Number(process.env['STRINGER_YAML_RUNS'] ?? 400) },
    );
  });
});
