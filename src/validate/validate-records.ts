import { fieldOf } from '../model/source.js';
import type { LoadedFile } from '../model/source.js';
import type { ForceRecord } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { StoryNames } from './reference-problems.js';
import { validateRecord } from './validate-record.js';

/** A file in forces/ that cannot be used, with what is known of it. */
export interface RefusedRecord {
  readonly id: string;
  readonly file: string;
  /** As typed, where it could be read: tells whether a story covers the force. */
  readonly code?: string;
  readonly kind?: string;
  readonly where?: string;
  readonly problems: readonly Problem[];
}

export interface Records {
  readonly forces: readonly ForceRecord[];
  readonly nations: readonly ForceRecord[];
  readonly refused: readonly RefusedRecord[];
  /** What is odd in records that are good. */
  readonly warnings: readonly Problem[];
}

/** A file that cannot be used, with what can be read of it. */
export function refuse(loaded: LoadedFile, problems: readonly Problem[]): RefusedRecord {
  const code = fieldOf(loaded, 'code');
  const kind = fieldOf(loaded, 'kind');
  const where = fieldOf(loaded, 'where');
  return {
    id: loaded.id,
    file: loaded.file,
    problems,
    ...(code !== undefined && { code }),
    ...(kind !== undefined && { kind }),
    ...(where !== undefined && { where }),
  };
}

/** Records that share a code: none of them can be trusted to be the right one. */
function sameCodeProblems(records: readonly ForceRecord[]): Map<string, Problem> {
  const byCode = new Map<string, ForceRecord[]>();
  for (const record of records) {
    const { code } = record.fields;
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), record]);
  }
  const problems = new Map<string, Problem>();
  for (const [code, sharing] of byCode) {
    if (sharing.length < 2) continue;
    for (const record of sharing) {
      const others = sharing.filter((other) => other !== record).map((other) => other.file);
      const place = { ...record.placeOf(['code']), field: 'code' };
      problems.set(record.id, problem('validate/same-code', place, `${code} also stands in ${others.join(', ')}.`));
    }
  }
  return problems;
}

/** A cell of a workbook, as a source names it: table.xlsx#Table 24!F31 */
const CELL = /#.+![A-Z]+\d+$/;

/** Every cell that a record's counts come from, with the place of the count. */
const cellsOf = ({ fields: { counts } }: ForceRecord): readonly { cell: string; path: readonly string[] }[] =>
  Object.entries(counts ?? {}).flatMap(([measure, byPeriod]) =>
    Object.entries(byPeriod).flatMap(([period, entry]) => {
      const cell = typeof entry === 'object' && 'source' in entry ? (entry.source ?? '') : '';
      return CELL.test(cell) ? [{ cell, path: ['counts', measure, period] }] : [];
    }),
  );

/** Records that have a figure from the same cell: it is of one of them, and nobody can tell of which. */
function sameCellProblems(records: readonly ForceRecord[]): Map<string, Problem> {
  const first = new Map<string, { record: ForceRecord; path: readonly string[] }>();
  const problems = new Map<string, Problem>();
  const tell = (record: ForceRecord, path: readonly string[], cell: string, other: ForceRecord): void => {
    const place = { ...record.placeOf(path), field: path.join('.') };
    const message = `The figure from ${cell} also stands in ${other.file}.`;
    if (!problems.has(record.id)) problems.set(record.id, problem('validate/same-cell', place, message));
  };
  for (const record of records)
    for (const { cell, path } of cellsOf(record)) {
      const known = first.get(cell);
      if (!known) first.set(cell, { record, path });
      else if (known.record !== record) {
        tell(known.record, known.path, cell, record);
        tell(record, path, cell, known.record);
      }
    }
  return problems;
}

/**
 * Every record of the folder, good or refused, each in exactly one list. `nations`: the ids of all records of that
 * kind, those not given here among them.
 */
export function validateRecords(
  files: readonly LoadedFile[],
  names: StoryNames,
  nations: ReadonlySet<string> = new Set(
    files.filter((loaded) => fieldOf(loaded, 'kind') === 'nation').map(({ id }) => id),
  ),
): Records {
  const refused: RefusedRecord[] = [];
  const warnings: Problem[] = [];
  const good: { record: ForceRecord; loaded: LoadedFile }[] = [];
  for (const loaded of files) {
    const outcome = validateRecord(loaded, names, nations);
    if (outcome.value) {
      good.push({ record: outcome.value, loaded });
      warnings.push(...outcome.problems);
    } else refused.push(refuse(loaded, outcome.problems));
  }
  const records = good.map(({ record }) => record);
  const clashes = new Map([...sameCellProblems(records), ...sameCodeProblems(records)]);
  const kept: ForceRecord[] = [];
  for (const { record, loaded } of good) {
    const clash = clashes.get(record.id);
    if (clash) refused.push(refuse(loaded, [clash]));
    else kept.push(record);
  }
  return {
    forces: kept.filter((record) => record.fields.kind !== 'nation'),
    nations: kept.filter((record) => record.fields.kind === 'nation'),
    refused,
    warnings,
  };
}
