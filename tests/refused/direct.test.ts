import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDraft } from '../../src/check/check-draft.js';
import type { CheckInput } from '../../src/check/check-draft.js';
import { frameOf } from '../../src/check/frame.js';
import { chooseBlocks } from '../../src/compose/choose-blocks.js';
import { deriveForce } from '../../src/derive/derive-force.js';
import type { Draft, Span } from '../../src/model/draft.js';
import { applyEdits } from '../../src/ingest/apply.js';
import { findTable } from '../../src/ingest/find-table.js';
import type { Sheet } from '../../src/ingest/workbook.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { renderDraft } from '../../src/render/render-draft.js';
import { HELPERS } from '../../src/render/helper-uses.js';
import { HANDLEBARS_WORDS } from '../../src/validate/handlebars-words.js';
import { applyWrites } from '../../src/write/apply-writes.js';
import { BASE } from './read-case.js';

/** Codes that no command line shows while the program is right: the check is given what a slip would give it. */

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the base is not well');
  return value;
}

/** Borsetshire's draft for the wire as the program makes it, with all that it is checked against. */
function checkInput(): CheckInput {
  const folders = { forces: join(BASE, 'forces'), templates: join(BASE, 'templates'), out: join(BASE, 'out') };
  const { stories, outlets } = prepare(folders);
  const ready = must(stories[0]?.ready);
  const run = openRelease(ready, '2019-20', outlets, undefined);
  const { context, slug } = run;
  const record = must(ready.forces.find(({ id }) => id === 'borsetshire'));
  const facts = must(deriveForce(record, context).facts);
  const outlet = must(outlets[0]);
  const { style } = outlet.fields;
  const { footers } = ready.story.fields;
  const ids = { story: ready.story.id, release: slug, force: record.id, outlet: outlet.id };
  const draft = renderDraft(
    { ...ids, style, facts, footers, ...chooseBlocks(ready.story, outlet, facts) },
    ready.compiled,
  );
  const records = new Map([record, ready.nation].map((one) => [one.id, one]));
  const mustSay = [
    { block: 'caveat', rule: 'A4', words: ['experimental'], isFooter: false },
    { block: 'notice', rule: 'L1', words: ['draft'], isFooter: true },
  ];
  const frame = frameOf(run.frame, record, mustSay);
  return { draft, frame, facts, records, file: 'wire.md' };
}

/** The draft with its spans changed, as a slip in derive or render would have it. */
function tampered(draft: Draft, change: (span: Span) => Span): Draft {
  const paragraphs = draft.paragraphs.map((paragraph) => ({ ...paragraph, spans: paragraph.spans.map(change) }));
  return { ...draft, paragraphs };
}

const saying =
  (from: string, to: string) =>
  (span: Span): Span =>
    span.kind === 'figure' && span.text === from ? { ...span, text: to } : span;

/** What the check finds, code and message. */
function foundIn(draft: Draft, input: CheckInput): readonly string[] {
  return checkDraft({ ...input, draft }).map(({ code, message }) => `${code}: ${message}`);
}

describe('a draft that was tampered with', () => {
  const input = checkInput();

  test('nothing is found in the draft as the program made it', () => {
    expect(foundIn(input.draft, input)).toEqual([]);
  });

  test.each([
    ['a count that is one too high', '420', '421', 'The draft says 421; the record gives 420.'],
    ['a count with two digits the wrong way round', '231', '213', 'The draft says 213; the record gives 231.'],
    ['a count without its comma’s thousands', '12,830', '12', 'The draft says 12; the record gives 12830.'],
    ['a percentage that was rounded down twice', '16%', '15%', 'The draft says 15%; 500 and 420 do not make it.'],
  ])('check/figure-wrong: %s', (_what, from, to, message) => {
    const found = foundIn(tampered(input.draft, saying(from, to)), input);
    expect(found.some((one) => one.startsWith(`check/figure-wrong: ${message} (rule `))).toBe(true);
    expect(found.every((one) => one.startsWith('check/figure-wrong: '))).toBe(true);
  });

  test('check/figure-wrong: a count of another force', () => {
    const others = new Map([...input.records].filter(([id]) => id !== 'borsetshire'));
    const found = foundIn(input.draft, { ...input, records: others });
    expect(found).toContain('check/figure-wrong: The draft says 420; the record gives nothing. (rule D1)');
  });

  test('check/direction-wrong: a sentence turned round', () => {
    const turned = (span: Span): Span =>
      span.kind === 'literal' ? { ...span, text: span.text.replace('fell by', 'rose by') } : span;
    const found = foundIn(tampered(input.draft, turned), input);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('check/direction-wrong: The sentence says up; the record says down');
  });

  test.each(['undefined', 'NaN', '[object Object]', '{{force.name}}', 'Borsetshire  Police', 'Police ,'])(
    'check/unresolved: a name that came out as %s',
    (text) => {
      const slip = (span: Span): Span =>
        span.kind === 'name' && span.text === 'Borsetshire Police' ? { ...span, text } : span;
      expect(foundIn(tampered(input.draft, slip), input).join()).toMatch(/^check\/unresolved: /);
    },
  );

  test.each([
    ['name-wrong', 'another force', 'Borsetshire Police', 'Barsetshire Constabulary'],
    ['name-wrong', 'another force’s area', 'in Borsetshire', 'in Barsetshire'],
    ['name-wrong', 'a name that lost a letter', 'Borsetshire Police', 'Borsetshire Polce'],
    ['period-wrong', 'a period of another release', '2019-20', '2018-19'],
    ['banned-wording', 'a part of the world that the figures do not cover', 'England and Wales', 'the UK'],
  ])('check/%s: %s', (code, _what, from, to) => {
    const slip = (span: Span): Span => (span.text === from ? { ...span, text: to } : span);
    expect(foundIn(tampered(input.draft, slip), input).join('\n')).toMatch(new RegExp(`^check/${code}: `, 'm'));
  });

  test('check/required-missing: the caveat was lost on the way', () => {
    const paragraphs = input.draft.paragraphs.filter(({ blocks }) => !blocks.includes('caveat'));
    const found = foundIn({ ...input.draft, paragraphs }, input);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.startsWith('check/required-missing: '))).toBe(true);
  });

  test('check/no-footer: the footers were lost on the way', () => {
    expect(foundIn({ ...input.draft, footers: [] }, input)).toEqual([
      'check/no-footer: The piece has no footer. (rule A9)',
    ]);
  });

  test('check/untraced-number: a figure that lost its origin', () => {
    const loose = (span: Span): Span => (span.kind === 'figure' ? { kind: 'literal', text: span.text } : span);
    expect(foundIn(tampered(input.draft, loose), input).join()).toMatch(/^check\/untraced-number: /);
  });
});

test('validate/same-alias: no measure is named like a helper', () => {
  expect(HANDLEBARS_WORDS).toEqual(expect.arrayContaining(Object.keys(HELPERS)));
});

describe('ingest', () => {
  const sheet = (name: string, lines: readonly (readonly string[])[]): Sheet => ({
    name,
    merges: [],
    rows: lines.map((cells, row) =>
      cells.map((value, column) => ({ row, column, value, kind: 'text' as const, marks: [] })),
    ),
  });

  test('ingest/period-elsewhere: the title names no period, the cover does', () => {
    const cover = sheet('Cover_sheet', [['Lost dogs, April 2019 to March 2020']]);
    const table = sheet('Table_1', [['Table 1. Lost dogs'], ['Police force', 'Total'], ['Borsetshire Police', '4']]);
    const fields = {
      title: 'Table 1.',
      force: 'Police force',
      period: 'title' as const,
      counts: { 'lost-dogs': { heading: 'Total' } },
    };
    const found = findTable({ file: 'dogs.ods', format: 'ods', checksum: '', sheets: [cover, table] }, fields, []);
    expect(found.table?.columns.map(({ period }) => period?.label)).toEqual(['2019-20']);
    expect(found.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ingest/period-elsewhere: The title of "Table_1" names no period; 2019-20 stands in Cover_sheet!A1.',
    ]);
  });

  const inFolder = (work: (folder: string, edits: Parameters<typeof applyEdits>[0]) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'stringer-apply-'));
    const edits = ['a', 'b', 'c'].map((name) => {
      const path = join(folder, `${name}.yaml`);
      writeFileSync(path, `${name}: 1\n`);
      return { path, file: `forces/${name}.yaml`, before: `${name}: 1\n`, after: `${name}: 2\n` };
    });
    try {
      work(folder, edits);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const texts = (edits: Parameters<typeof applyEdits>[0]) => edits.map(({ path }) => readFileSync(path, 'utf8'));

  test('ingest/changed-meanwhile: a record that was saved after the plan keeps its text, and so do the others', () =>
    inFolder((folder, edits) => {
      writeFileSync(join(folder, 'b.yaml'), 'b: typed\n');
      expect(applyEdits(edits, folder).map(({ code, file }) => `${code} ${file}`)).toEqual([
        'ingest/changed-meanwhile forces/b.yaml',
      ]);
      expect(texts(edits)).toEqual(['a: 1\n', 'b: typed\n', 'c: 1\n']);
    }));

  test.each([1, 2, 3])('ingest/not-written: the disk fails at exchange %s, and every file is as it was', (last) =>
    inFolder((folder, edits) => {
      let left = last;
      const rename = (from: string, to: string): void => {
        left -= 1;
        if (left === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        writeFileSync(to, readFileSync(from));
      };
      const found = applyEdits(edits, folder, { write: writeFileSync, rename });
      expect(found.map(({ code }) => code)).toEqual(['ingest/not-written']);
      expect(found[0]?.message).toContain('ENOSPC');
      expect(texts(edits)).toEqual(['a: 1\n', 'b: 1\n', 'c: 1\n']);
    }),
  );
});

it('write/saved-meanwhile: a draft that somebody saved after it was read is left as he saved it', () => {
  const root = mkdtempSync(join(tmpdir(), 'stringer-saved-'));
  try {
    writeFileSync(join(root, 'wire.md'), 'his words\n');
    const read = new Map([['wire.md', 'our words\n']]);
    for (const action of [
      { kind: 'update', path: 'wire.md', text: 'new words\n' },
      { kind: 'withdraw', path: 'wire.md' },
      { kind: 'create', path: 'wire.md', text: 'new words\n' },
    ] as const) {
      const before = action.kind === 'create' ? new Map<string, string>() : read;
      expect(applyWrites(root, 'dogs/2020', [action], before)).toMatchObject([
        { code: 'write/saved-meanwhile', file: 'dogs/2020/wire.md' },
      ]);
      expect(readFileSync(join(root, 'wire.md'), 'utf8')).toBe('his words\n');
      expect(readdirSync(root)).toEqual(['wire.md']);
    }
    const update = { kind: 'update', path: 'wire.md', text: 'new words\n' } as const;
    expect(applyWrites(root, 'dogs/2020', [update], new Map([['wire.md', 'his words\n']]))).toEqual([]);
    expect(readFileSync(join(root, 'wire.md'), 'utf8')).toBe('new words\n');
  } finally {
    rmSync(root, { recursive: true });
  }
});
