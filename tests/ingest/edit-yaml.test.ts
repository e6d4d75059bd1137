import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { editRecord } from '../../src/ingest/edit-files.js';
import type { PlannedFigure } from '../../src/ingest/plan.js';

/** Editing a record changes the lines it means to change, and not another character. */

const figure = (measure: string, period: string, value: number): PlannedFigure => ({
  record: 'barsetshire',
  part: 'counts',
  measure,
  period,
  status: 'new',
  after: value,
  writes: true,
  entry: { value, source: `dogs.ods#Table 1!C${value}` },
});

const RECORDS = readdirSync('forces').map((name) => readFileSync(`forces/${name}`, 'utf8'));
const PERIODS = ['2009-10', '2016-17', '2017-18', '2018-19', '2019-20', 'year ending June 2025'];
const MEASURES = ['child-sexual-abuse', 'knife-offences', 'ced-uses', 'lost-dogs'];

type Plain = {
  readonly counts?: Readonly<Record<string, Readonly<Record<string, { readonly value?: number } | number>>>>;
};

const change = fc.record({
  text: fc.constantFrom(...RECORDS),
  crlf: fc.boolean(),
  mark: fc.boolean(),
  end: fc.boolean(),
  figures: fc.uniqueArray(
    fc.record({ measure: fc.constantFrom(...MEASURES), period: fc.constantFrom(...PERIODS), value: fc.nat(99_999) }),
    { minLength: 1, maxLength: 8, selector: ({ measure, period }) => `${measure} ${period}` },
  ),
});

test('every other line stays as it was: comments, order, quoting, line ends, byte-order mark', () => {
  fc.assert(
    fc.property(change, ({ text: typed, crlf, mark, end, figures }) => {
      const cut = end ? typed : typed.replace(/\n$/, '');
      const text = `${mark ? '\ufeff' : ''}${crlf ? cut.replaceAll('\n', '\r\n') : cut}`;
      const edited = editRecord(
        text,
        figures.map(({ measure, period, value }) => figure(measure, period, value)),
      );
      const eol = crlf ? '\r\n' : '\n';
      if (crlf) expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(edited.startsWith('\ufeff')).toBe(mark);
      const touched = (line: string): boolean => PERIODS.some((period) => line.trimStart().startsWith(`${period}:`));
      const isNew = (line: string): boolean => /^(counts|  [a-z-]+):$/.test(line.replace('\ufeff', ''));
      const rest = (all: string): readonly string[] => all.split(eol).filter((line) => !touched(line));
      const kept = rest(edited).filter((line) => !isNew(line));
      expect(kept.filter((line) => line !== '')).toEqual(rest(text).filter((line) => !isNew(line) && line !== ''));
      const before = (parse(text.replace('\ufeff', '')) as Plain).counts ?? {};
      const after = (parse(edited.replace('\ufeff', '')) as Plain).counts ?? {};
      const wanted = structuredClone(before) as Record<string, Record<string, unknown>>;
      for (const { measure, period, value } of figures)
        (wanted[measure] ??= {})[period] = { value, source: `dogs.ods#Table 1!C${value}` };
      expect(after).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});

test.each([
  [
    'a map on one line',
    'name: B\ncounts: { lost-dogs: { 2019-20: 1 } }  # all of them\n',
    'name: B\ncounts: { lost-dogs: { 2018-19: { value: 2, source: "dogs.ods#Table 1!C2" }, 2019-20: 1 } }  # all of them\n',
  ],
  [
    'an empty key',
    'name: B\ncounts:\nnotes: n\n',
    'name: B\ncounts:\n  lost-dogs:\n    2018-19: { value: 2, source: "dogs.ods#Table 1!C2" }\nnotes: n\n',
  ],
  [
    'a comment at the end of a line',
    'counts:\n  lost-dogs:\n    2018-19: 1   # typed by hand\n    2019-20: 3\n',
    'counts:\n  lost-dogs:\n    2018-19: { value: 2, source: "dogs.ods#Table 1!C2" }   # typed by hand\n    2019-20: 3\n',
  ],
  [
    'a key before words of many lines',
    'name: B\nnotes: |\n  One.\n\n  Two.\n',
    'name: B\ncounts:\n  lost-dogs:\n    2018-19: { value: 2, source: "dogs.ods#Table 1!C2" }\nnotes: |\n  One.\n\n  Two.\n',
  ],
])('%s', (_name, text, expected) => {
  expect(editRecord(text, [figure('lost-dogs', '2018-19', 2)])).toBe(expected);
});
