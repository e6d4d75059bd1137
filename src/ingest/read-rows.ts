import type { Period } from '../model/period.js';
import { LARGEST_COUNT } from '../model/record-schema.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { normal, shown } from './cell-text.js';
import type { FigureColumn } from './find-columns.js';
import type { FoundTable } from './find-table.js';
import { identifyRow, unmatchedHelp } from './identify-row.js';
import type { Clash, ForceKey, Who } from './identify-row.js';
import { periodOfCell } from '../text/period-words.js';
import { readFigure } from './read-figure.js';
import type { Notes } from './read-notes.js';
import { cellAt, cellName } from './workbook.js';
import type { Cell } from './workbook.js';

/** One figure of one row: whose, of what, for when, and the cell it stands in. */
export interface Reading {
  readonly who: Exclude<Who, { kind: 'region' | 'unmatched' }>;
  readonly part: FigureColumn['part'];
  readonly measure: string;
  readonly period: Period;
  readonly since?: Period;
  readonly of?: string;
  /** table.xlsx#Table P5!X12 */
  readonly source: string;
  readonly figure: { readonly value: number } | { readonly missing: string; readonly mark: string };
  /** Marks at the row's name and at the cell itself. */
  readonly marks: readonly string[];
}

export interface ReadRows {
  readonly readings: readonly Reading[];
  /** Names of rows with figures that belong to no force, region or total, with their cells. */
  readonly unmatched: readonly string[];
  /** How many rows are regions and totals. */
  readonly regions: number;
  readonly problems: readonly Problem[];
}

interface Row {
  readonly at: number;
  readonly name: Cell | undefined;
  readonly who: Who;
  readonly period: Period | undefined;
}

type Tell = (code: ProblemCode, message: string, help?: string) => void;

/** Whether a row holds figures at all: a unit row and a note under the table do not. */
function hasFigures({ sheet, columns, names }: FoundTable, at: number): boolean {
  const cells = columns.flatMap(({ column }) => cellAt(sheet, at, column) ?? []);
  return cells.some(({ kind }) => kind !== 'text') || (cells.length > 0 && cellAt(sheet, at, names) !== undefined);
}

const isAsked = ({ sheet, only }: FoundTable, at: number): boolean =>
  only.every(({ column, value }) => normal(shown(cellAt(sheet, at, column))) === normal(value));

function tellClash(clash: Clash, who: Who, place: string, tell: Tell): void {
  const { byCode, byName } = clash;
  if (clash.kind === 'spelling') return tell('ingest/unknown-spelling', `${place} has the code of ${byCode}.`);
  const message = `${place} is the name of ${byName ?? ''}, its code that of ${byCode}.`;
  tell(
    who.kind === 'region' ? 'ingest/unmatched-row' : 'ingest/name-against-code',
    who.kind === 'region' ? `${message} It is a region's row and is not used.` : message,
  );
}

/** Rows whose period cannot be read, told once for each text that stands there. */
function tellPeriods(table: FoundTable, unread: ReadonlyMap<string, readonly number[]>, tell: Tell): void {
  for (const [typed, rows] of unread) {
    const cell = cellName(table.sheet, { row: rows[0] ?? 0, column: table.periods ?? 0 });
    tell(
      'ingest/period-not-read',
      `"${typed}" in ${cell} is no period of twelve months: ${rows.length} ${rows.length === 1 ? 'row is' : 'rows are'} left out.`,
    );
  }
}

/** The rows of a table that hold figures asked for, each with whose it is. */
function identified(table: FoundTable, forces: readonly ForceKey[], nation: ForceKey, tell: Tell): readonly Row[] {
  const { sheet, headerRow, names, codes, periods } = table;
  const unread = new Map<string, number[]>();
  const known = new Map<string, ReturnType<typeof identifyRow>>();
  const rows: Row[] = [];
  for (let at = headerRow + 1; at < sheet.rows.length; at += 1) {
    if (!isAsked(table, at) || !hasFigures(table, at)) continue;
    const name = cellAt(sheet, at, names);
    const code = codes === undefined ? '' : shown(cellAt(sheet, at, codes));
    const typed = periods === undefined ? undefined : shown(cellAt(sheet, at, periods));
    const period = typed === undefined ? undefined : periodOfCell(typed);
    if (typed !== undefined && !period) {
      unread.set(typed, [...(unread.get(typed) ?? []), at]);
      continue;
    }
    const key = `${code}|${shown(name)}`;
    const before = known.get(key);
    const { who, clash } = before ?? identifyRow(code, shown(name), forces, nation);
    if (!before) {
      known.set(key, { who, ...(clash && { clash }) });
      if (clash)
        tellClash(clash, who, `"${shown(name)}" in ${cellName(sheet, name ?? { row: at, column: names })}`, tell);
    }
    rows.push({ at, name, who, period });
  }
  tellPeriods(table, unread, tell);
  return rows;
}

/** The figure of one cell; undefined where it cannot be used, and that is told. */
function figureOf(
  cell: Cell | undefined,
  column: FigureColumn,
  place: string,
  notes: Notes,
  tell: Tell,
): Reading['figure'] | undefined {
  const read = readFigure(cell, notes.legend);
  switch (read.kind) {
    case 'missing':
      return { missing: read.reason, mark: read.mark };
    case 'unknown':
      tell('ingest/unknown-mark', `"${read.typed}" stands in ${place}, and no note says what it means.`);
      return undefined;
    case 'wrong':
      tell('ingest/not-a-count', `${place} holds ${read.typed}.`);
      return undefined;
    case 'number': {
      const { value } = read;
      const isCount = Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
      const isShare = value >= 0 && value <= 100;
      const isRight = column.part === 'changes' || (column.part === 'counts' ? isCount : isShare);
      if (isRight) return { value };
      const wanted = column.part === 'counts' ? 'a whole number of 0 or more' : 'a percentage from 0 to 100';
      tell('ingest/not-a-count', `${value} stands in ${place}; expected ${wanted}.`);
      return undefined;
    }
  }
}

const subject = (who: Reading['who']): string => (who.kind === 'force' ? who.id : `${who.id} (${who.kind})`);

/** Two rows for one figure: the cells are named, and neither is taken. */
function tellTwice(readings: readonly Reading[], tell: Tell): void {
  const first = new Map<string, Reading>();
  const told = new Set<string>();
  for (const reading of readings) {
    const { who, part, measure, period, since } = reading;
    const key = [subject(who), part, measure, period.end, since?.end].join('|');
    const other = first.get(key);
    if (!other) first.set(key, reading);
    else if (!told.has(subject(who))) {
      told.add(subject(who));
      const cells = [other, reading].map(({ source }) => source.slice(source.indexOf('#') + 1)).join(' and ');
      tell('ingest/force-twice', `${subject(who)} has two figures for ${measure} in ${period.label}: ${cells}.`);
    }
  }
}

/** Reads every figure of a table that belongs to a force or the nation. */
export function readRows(
  file: string,
  table: FoundTable,
  notes: Notes,
  forces: readonly ForceKey[],
  nation: ForceKey,
): ReadRows {
  const problems: Problem[] = [];
  const tell: Tell = (code, message, help) => void problems.push(problem(code, { file }, message, help));
  const { sheet, columns } = table;
  const rows = identified(table, forces, nation, tell);
  const readings = rows.flatMap(({ at, name, who, period: rowPeriod }): Reading[] => {
    if (who.kind === 'region' || who.kind === 'unmatched') return [];
    return columns.flatMap((column): Reading[] => {
      const cell = cellAt(sheet, at, column.column);
      const place = cellName(sheet, { row: at, column: column.column });
      const period = rowPeriod ?? column.period;
      const figure = figureOf(cell, column, place, notes, tell);
      if (!figure || !period) return [];
      const { part, measure, since, of } = column;
      const marks = [...(name?.marks ?? []), ...(cell?.marks ?? [])];
      const source = `${file}#${place}`;
      return [
        { who, part, measure, period, source, figure, marks, ...(since && { since }), ...(of !== undefined && { of }) },
      ];
    });
  });
  tellTwice(readings, tell);
  const strangers = rows.filter(({ who }) => who.kind === 'unmatched');
  const byName = new Map(
    strangers.map(({ name, at }) => {
      const cell = cellName(sheet, { row: at, column: table.names });
      return [shown(name), `"${shown(name)}" (${cell})`];
    }),
  );
  for (const [name, one] of byName)
    tell('ingest/unmatched-row', `${one} belongs to no force.`, unmatchedHelp(name, forces));
  const unmatched = [...byName.values()];
  return { readings, unmatched, regions: rows.filter(({ who }) => who.kind === 'region').length, problems };
}
