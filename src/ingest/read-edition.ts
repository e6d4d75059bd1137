import type { SpreadsheetFields } from '../model/mapping-schema.js';
import type { Period } from '../model/period.js';
import { hasError, problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { monthNumber } from '../text/months.js';
import { shown } from './cell-text.js';
import { findTable } from './find-table.js';
import type { FoundTable } from './find-table.js';
import type { ForceKey } from './identify-row.js';
import { absentFrom, checkChanges, reconcile } from './reconcile.js';
import type { Reconciliation } from './reconcile.js';
import { lostMarks, notesOf, readNotes, unmarkedNotes } from './read-notes.js';
import type { Notes } from './read-notes.js';
import { readRows } from './read-rows.js';
import type { Reading } from './read-rows.js';
import { newest } from './settle-periods.js';
import type { Workbook } from './workbook.js';

/** One table of a publisher's edition, read. */
export interface ReadTable {
  readonly title: string;
  /** As printed in a source line: Table P5. */
  readonly name: string;
  readonly sheet: string;
  readonly periods: readonly Period[];
  readonly readings: readonly Reading[];
  readonly regions: number;
  readonly unmatched: readonly string[];
  readonly reconciliations: readonly Reconciliation[];
  /** How many of the publisher's own changes are ours too. */
  readonly agreeing: number;
  /** Notes on the whole table: at its title, its headings and the nation's row, and those without a mark. */
  readonly notes: readonly string[];
  /** Notes on single forces, by id. */
  readonly forceNotes: ReadonlyMap<string, readonly string[]>;
  readonly absent: readonly string[];
}

export interface Edition {
  readonly file: string;
  readonly checksum: string;
  /** The newest period of the story's main measure. */
  readonly period: Period;
  readonly tables: readonly ReadTable[];
  /** The day of publication, where the workbook itself says it. */
  readonly published?: string;
}

const PUBLISHED = /\b(?:published|publication date|release date)\s*:?\s*(\d{1,2}) ([A-Z][a-z]+) (\d{4})/i;

/** The day of publication as cover or contents have it; undefined where they differ or say nothing. */
function publishedDay({ sheets }: Workbook): string | undefined {
  const covers = sheets.filter(({ name }) => /cover|contents|notes|index/i.test(name));
  const days = covers.flatMap(({ rows }) =>
    rows.flat().flatMap((cell) => {
      const [, date = '', month = '', year = ''] = PUBLISHED.exec(shown(cell)) ?? [];
      const at = monthNumber(month);
      return at === 0 ? [] : [`${year}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`];
    }),
  );
  return new Set(days).size === 1 ? days[0] : undefined;
}

/** Table P5 of "Table P5: Offences recorded …"; the sheet's name where the title has no such word. */
const tableName = (title: string, sheet: string): string =>
  /^Table [A-Z]?\d+[a-z]?/i.exec(title)?.[0] ?? (sheet.trim() || 'the csv');

/** Every note mark that stands at the title, the headings and the nation's rows. */
function generalMarks({ title, columns }: FoundTable, readings: readonly Reading[]): readonly string[] {
  const rows = readings.filter(({ who, part }) => who.kind !== 'force' && part !== 'changes');
  return [
    ...(title?.marks ?? []),
    ...columns.flatMap(({ heading }) => heading.marks),
    ...rows.flatMap(({ marks }) => marks),
  ];
}

/** The notes at each force's name and figures. */
function notesByForce(
  forces: readonly ForceKey[],
  readings: readonly Reading[],
  notes: Notes,
): ReadTable['forceNotes'] {
  return new Map(
    forces.flatMap(({ id }) => {
      const own = readings.filter(({ who, part }) => who.kind === 'force' && who.id === id && part !== 'changes');
      const texts = notesOf(
        own.flatMap(({ marks }) => marks),
        notes,
      );
      return texts.length > 0 ? [[id, texts] as const] : [];
    }),
  );
}

type ReadOne = { readonly table: ReadTable; readonly problems: readonly Problem[] };

function readTable(workbook: Workbook, table: FoundTable, forces: readonly ForceKey[], nation: ForceKey): ReadOne {
  const { file } = workbook;
  const notes = readNotes(workbook, table);
  const { readings, regions, unmatched, problems } = readRows(file, table, notes, forces, nation);
  const { reconciliations, problems: wrong } = reconcile(readings, file, table.fields.total !== 'none');
  // What could not be read is told already; that the rest does not add up follows from it.
  const follows = problems.some(({ code }) => code === 'ingest/unknown-mark' || code === 'ingest/not-a-count');
  const changes = checkChanges(readings, file);
  const general = generalMarks(table, readings);
  const lost = lostMarks([...general, ...readings.flatMap(({ marks }) => marks)], notes).join(', ');
  const absent = absentFrom(readings, forces);
  const title = shown(table.title);
  const name = tableName(title, table.sheet.name);
  const found = [...new Map(readings.map(({ period }) => [period.end, period])).values()];
  const noteLost = problem(
    'ingest/note-lost',
    { file },
    `${name} points to note ${lost}, whose text is not in the file.`,
  );
  return {
    table: {
      title,
      name,
      sheet: table.sheet.name,
      periods: found.sort((a, b) => (a.end < b.end ? -1 : 1)),
      readings,
      regions,
      unmatched,
      reconciliations,
      agreeing: changes.agreeing,
      notes: [...new Set([...notesOf(general, notes), ...unmarkedNotes(table)])],
      forceNotes: notesByForce(forces, readings, notes),
      absent: absent.map(({ id }) => id),
    },
    problems: [
      ...problems,
      ...(follows ? [] : wrong),
      ...changes.problems,
      ...(lost === '' ? [] : [noteLost]),
      ...absent.map((key) => problem('ingest/force-not-in-table', { file }, `${name} has no row for ${key.name}.`)),
    ],
  };
}

/**
 * Reads every table of a workbook that feeds a story. Nothing is guessed: what cannot be read is a problem,
 * and an error means that nothing of the file is to be used.
 */
export function readEdition(
  workbook: Workbook,
  mapping: SpreadsheetFields,
  mainMeasure: string,
  forces: readonly ForceKey[],
  nation: ForceKey,
): { readonly edition?: Edition; readonly problems: readonly Problem[] } {
  const found = mapping.tables.map((fields) => findTable(workbook, fields, [...forces, nation]));
  const first = found.flatMap(({ problems }) => problems);
  const read = found.flatMap(({ table }) => (table ? [readTable(workbook, table, forces, nation)] : []));
  const tables = read.map(({ table }) => table);
  const problems = [...first, ...read.flatMap((one) => one.problems)];
  const main = tables.flatMap(({ readings }) =>
    readings.filter(({ measure, part }) => measure === mainMeasure && part === 'counts'),
  );
  const period = newest(main.map((one) => one.period));
  const { file, checksum } = workbook;
  if (!period) {
    const message = `No figure for ${mainMeasure} was found.`;
    return {
      problems: hasError(problems) ? problems : [...problems, problem('ingest/table-not-found', { file }, message)],
    };
  }
  const published = publishedDay(workbook);
  return { edition: { file, checksum, period, tables, ...(published !== undefined && { published }) }, problems };
}
