import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ForceKey } from '../../src/ingest/identify-row.js';
import { marksOf } from '../../src/ingest/plan-text.js';
import { readEdition } from '../../src/ingest/read-edition.js';
import type { Edition, ReadTable } from '../../src/ingest/read-edition.js';
import { readWorkbook } from '../../src/ingest/read-workbook.js';
import type { SpreadsheetFields } from '../../src/model/mapping-schema.js';
import { percentChange } from '../../src/derive/percent-change.js';
import type { RecordFields } from '../../src/model/record-schema.js';
import type { Outcome, Problem } from '../../src/problems/problem.js';
import { describeWorkbook } from '../../src/ingest/describe-workbook.js';
import type { DescribedTable } from '../../src/ingest/describe-workbook.js';
import type { Workbook } from '../../src/ingest/workbook.js';
import { compareChanges, offencesOf } from './table-p2.js';
import type { Offences } from './table-p2.js';

/** The publishers' own files, where they are beside the project: they are not copied into it. */

const FILES = '../shared/data';
const PAGE = 'docs/reference/workbooks.md';
const accept = process.env['UPDATE_GOLDEN'] === '1';
const isThere = existsSync(FILES);
const withFiles = isThere ? test : test.skip;

interface Mapped {
  readonly measures: Readonly<Record<string, unknown>>;
  readonly spreadsheet: SpreadsheetFields;
}
interface Typed {
  readonly kind?: 'nation';
  readonly code?: string;
  readonly name: string;
  readonly area: string;
  readonly 'known-as'?: readonly string[];
}

const keys = readdirSync('forces').map((name): ForceKey => {
  const typed = parse(readFileSync(`forces/${name}`, 'utf8')) as Typed;
  return {
    id: name.replace('.yaml', ''),
    kind: typed.kind ?? 'force',
    code: typed.code,
    name: typed.name,
    area: typed.area,
    knownAs: typed['known-as'] ?? [],
  };
});
const forces = keys.filter(({ kind }) => kind === 'force');
const [nation] = keys.filter(({ kind }) => kind === 'nation') as [ForceKey];
const mapping = (path: string): Mapped => parse(readFileSync(path, 'utf8')) as Mapped;

const KNIFE = 'templates/knife-crime/story.yaml';
const FORCE = 'templates/use-of-force/story.yaml';
const P1 = 'tests/ingest/real/robbery-p1.yaml';
const CSV = 'tests/ingest/real/robbery-csv.yaml';

/** By which mappings a file is tried: its own first; a file of another kind must be refused for a true reason. */
function mappingsFor(file: string): readonly string[] {
  if (/^policeforcearea.*\.xlsx$/.test(file)) return [KNIFE, P1];
  if (file.startsWith('police-use-of-force')) return [FORCE];
  return file === 'rec-crime-pfa.csv' ? [CSV] : [P1];
}

interface Ran {
  readonly file: string;
  readonly by: string;
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
  /** Why it feeds no story, where it is refused. */
  readonly reason: string;
}

function ingest({ value, problems: unread }: Outcome<Workbook>, file: string, by: string): Ran {
  const { measures, spreadsheet } = mapping(by);
  if (!value) return { file, by, edition: undefined, problems: unread, reason: 'it cannot be read' };
  const { edition, problems } = readEdition(value, spreadsheet, Object.keys(measures)[0] ?? '', forces, nation);
  const isRefused = problems.some(({ severity }) => severity === 'error');
  return {
    file,
    by,
    edition,
    problems,
    reason: isRefused ? whyNoStory(describeWorkbook(value, { forces, nation })) : '',
  };
}

/** Why a file feeds no story here, from what stands in it. */
function whyNoStory(tables: readonly DescribedTable[]): string {
  const byForce = tables.filter(({ names }) => names);
  const dated = byForce.filter(({ period }) => period === 'days').map(({ sheet }) => sheet);
  const counted = byForce.filter(({ columns }) => columns.some(({ kind }) => kind === 'counts'));
  if (byForce.length === 0)
    return `Nothing in it is by police force: none of its ${tables.length} sheets has a row of a force.`;
  if (dated.length > 0)
    return `Figures by force as at a day, not of twelve months (${dated.length} of ${tables.length} sheets, such as “${byForce[0]?.title ?? ''}”): no story can compare days.`;
  const columns = counted.flatMap((table) => table.columns.filter(({ kind }) => kind === 'counts'));
  const names = columns.map(({ headings }) => headings.at(-1) ?? '').filter((one) => !/id$|^as at/i.test(one));
  if (names.length === 0) return 'A list of areas that names their forces; it holds no figures.';
  return `Figures by force (${names.join(', ')}); no story here has a mapping for it.`;
}

const OURS = ['csa-by-force-from-published-stories.csv', 'force-areas.csv', 'README.md'];
/** Offences of the forces by edition, from Tables P1 and P2. */
const areas = new Map<string, Offences>();
const YEAR_BEFORE: Readonly<Record<string, string>> = {
  'policeforceareatablesyearendingjune2019.xlsx': 'policeforceareadatatablesyearendingjune2018corrected.xlsx',
  'policeforceareatablesyeendingmarch2019.xlsx': 'policeforceareatablesyearendingmarch2018v2.xlsx',
};

const p2Rows = (): readonly string[] =>
  [...areas].flatMap(([file, offences]) => {
    const before = YEAR_BEFORE[file];
    const { cells, whole, same, revised } = compareChanges(offences, areas.get(before ?? ''));
    return cells === 0
      ? []
      : [`| ${file} | ${cells} | ${whole} | ${before ?? ''} | ${before ? same : ''} | ${before ? revised : ''} |`];
  });

let all: readonly Ran[] = [];
beforeAll(async () => {
  if (!isThere) return;
  const runs: Ran[] = [];
  for (const file of readdirSync(FILES)
    .filter((name) => !OURS.includes(name))
    .sort()) {
    // Each is read once, and let go before the next.
    const workbook = await readWorkbook(`${FILES}/${file}`);
    for (const by of mappingsFor(file)) runs.push(ingest(workbook, file, by));
    if (workbook.value && file.startsWith('policeforcearea')) areas.set(file, offencesOf(workbook.value));
  }
  all = runs;
}, 60_000);

const isRefused = ({ problems }: Ran): boolean => problems.some(({ severity }) => severity === 'error');

function tableRow({ file }: Ran, table: ReadTable): string {
  const figures = table.readings.filter(({ part, who }) => part !== 'changes' && who.kind === 'force').length;
  const sums = table.reconciliations.filter(({ outcome }) => outcome !== 'unchecked');
  const excluded = [...new Set(sums.flatMap((one) => one.excluded))].join(', ');
  const adds = sums.length === 0 ? 'no total' : `${sums.length} exact${excluded === '' ? '' : `, without ${excluded}`}`;
  const marks = marksOf(table).map(({ mark, meaning, times }) => `\`${mark || 'empty'}\` ${times}: ${meaning}`);
  const changes = table.agreeing === 0 ? '' : `${table.agreeing} equal`;
  return `| ${file} | ${table.sheet.trim() || 'csv'} | ${figures} | ${adds} | ${changes} | ${marks.join('; ')} |`;
}

/** The page: what every real workbook gives, or why it is refused. */
function page(): string {
  const good = all.filter((ran) => !isRefused(ran));
  const rows = good.flatMap((ran) => ran.edition?.tables.map((table) => tableRow(ran, table)) ?? []);
  const refused = all.filter(isRefused).map(({ file, problems, reason }) => {
    const { code = '' } = problems.find(({ severity }) => severity === 'error') ?? {};
    return `| ${file} | \`${code}\` | ${reason} |`;
  });
  const told = good.flatMap(({ file, problems }) =>
    problems.map(({ code, message }) => `| ${file} | \`${code}\` | ${message} |`),
  );
  return `# The publishers' workbooks

<!-- Made by tests/ingest/real-workbooks.test.ts from the files themselves (npm run accept -- tests/ingest); do not edit. -->

Every real workbook to hand, read with the mappings of the stories and two of the tests. "Sums": for so many periods and
measures the forces add up to the publisher's total, to the last crime. "Changes": the publisher's own columns of changes beside ours.

| file | sheet | figures of forces | sums | changes | marks |
| --- | --- | ---: | --- | --- | --- |
${rows.join('\n')}

## Table P2, the change on a year earlier

P2 does not print the earlier count. From its percentage and the count in P1 of the same edition that count follows: it must be a
whole number, and it is in every cell. Where the edition of a year before is to hand, its P1 is compared with that number: those
that differ were revised by the publisher in between (P2 rests on the revised ones). \`-\` and \`..\` are not compared.

| edition | cells | whole counts | a year before | the same | revised since |
| --- | ---: | ---: | --- | ---: | ---: |
${p2Rows().join('\n')}

## What is told besides

| file | | |
| --- | --- | --- |
${[...new Set(told)].join('\n')}

## Refused, and why

| file | | |
| --- | --- | --- |
${refused.join('\n')}
`;
}

withFiles('the page says what the files give', () => {
  const text = page();
  if (accept) writeFileSync(PAGE, text);
  expect(text).toBe(readFileSync(PAGE, 'utf8'));
});

withFiles('every percentage of Table P2 rests on a whole count, and is what our own arithmetic makes of it', () => {
  const found = [...areas.values()].map((offences) => compareChanges(offences, undefined));
  for (const { cells, whole, printed } of found) expect([whole, printed]).toEqual([cells, cells]);
  expect(found.filter(({ cells }) => cells > 700)).toHaveLength(6);
});

withFiles('every edition of Table P5 adds up, in every period, and its own changes are ours', () => {
  const knife = all.filter(({ by }) => by === KNIFE);
  expect(knife).toHaveLength(6);
  for (const { edition, problems } of knife) {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [table] = edition?.tables ?? [];
    expect(table?.reconciliations.length).toBeGreaterThan(7);
    expect(table?.reconciliations.every(({ outcome }) => outcome === 'exact' || outcome === 'excluding')).toBe(true);
    expect(table?.agreeing).toBeGreaterThan(80);
  }
});

withFiles('Table P1 adds up in every edition, 2018 to 2025', () => {
  const read = all.filter(({ by, file }) => by === P1 && file.startsWith('policeforcearea'));
  expect(read.map(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual(
    read.map(() => []),
  );
  for (const { edition } of read)
    for (const { outcome } of edition?.tables[0]?.reconciliations ?? [])
      expect(['exact', 'excluding']).toContain(outcome);
});

withFiles('the percentages of Table P5, rounded, are those our drafts print', () => {
  const tables = all.flatMap(({ by, edition }) => (by === KNIFE ? (edition?.tables.slice(0, 1) ?? []) : []));
  let compared = 0;
  for (const { readings } of tables)
    for (const change of readings.filter(({ part }) => part === 'changes')) {
      const at = (end: string | undefined) =>
        readings.find(
          ({ part, who, period }) =>
            part === 'counts' && who.kind === change.who.kind && who.id === change.who.id && period.end === end,
        )?.figure;
      const [later, earlier] = [at(change.period.end), at(change.since?.end)];
      if (!('value' in change.figure) || !later || !earlier || !('value' in later) || !('value' in earlier)) continue;
      compared += 1;
      expect(percentChange(earlier.value, later.value).percent).toBe(Math.round(Math.abs(change.figure.value)));
    }
  expect(compared).toBeGreaterThan(500);
});

withFiles('from two editions the plan names exactly the cells that were revised', async () => {
  const [older, newer] = [
    'policeforceareatablesyearendingdecember2018.xlsx',
    'policeforceareatablesyearendingjune2019.xlsx',
  ].map((file) => all.find((ran) => ran.file === file && ran.by === KNIFE));
  const { planEdition } = await import('../../src/ingest/plan.js');
  const { mergeFigures } = await import('../../src/ingest/merge-figures.js');
  if (!older?.edition || !newer?.edition) throw new Error('an edition is not there');
  const ground = {
    story: 'knife-crime',
    measures: ['knife-offences'],
    mapping: mapping(KNIFE).spreadsheet,
    nation: nation.id,
  };
  const empty = new Map<string, RecordFields>(keys.map(({ id, name, area }) => [id, { name, area }]));
  const first = planEdition(older.edition, { ...ground, releases: {}, records: empty }, []);
  const records = new Map(
    keys.map(({ id, name, area }) => [
      id,
      mergeFigures(
        { name, area },
        first.figures.filter(({ record }) => record === id),
      ),
    ]),
  );
  const second = planEdition(
    newer.edition,
    { ...ground, records, releases: { [first.release.label]: first.release.fields } },
    [],
  );
  const named = second.figures.filter(
    ({ status, part, record }) => status === 'revised' && part === 'counts' && record !== nation.id,
  );
  // The independent way: cell beside cell, from SheetJS alone, by the years above and the codes beside.
  const { read } = await import('@e965/xlsx');
  type Value = string | number | undefined;
  const cells = (file: string): ReadonlyMap<string, Value> => {
    const sheet = read(readFileSync(`${FILES}/${file}`)).Sheets['Table P5'] ?? {};
    const value = (at: string): Value => (sheet[at] as { v?: Value } | undefined)?.v;
    const found = new Map<string, Value>();
    for (let row = 7; row < 70; row += 1)
      for (const column of 'CEGIKMOQSUW') {
        const code = String(
          value(`A${row}`) ?? (String(value(`B${row}`)).startsWith('British Transport') ? 'BTP' : ''),
        );
        if (/^(E23|W15|BTP)/.test(code))
          found.set(`${code} ${String(value(`${column}4`)).slice(0, 18)}`, value(`${column}${row}`));
      }
    return found;
  };
  const [before, after] = [cells(older.file), cells(newer.file)];
  const revised = [...after].filter(([key, value]) => typeof before.get(key) === 'number' && before.get(key) !== value);
  expect(revised.length).toBeGreaterThan(10);
  expect(named).toHaveLength(revised.length);
});

if (!isThere) process.stderr.write('The publishers’ files are not here: tests of real workbooks are left out.\n');
