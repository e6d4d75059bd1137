import { percentChange } from '../../src/derive/percent-change.js';
import { cellAt } from '../../src/ingest/workbook.js';
import type { Sheet, Workbook } from '../../src/ingest/workbook.js';

/** Tables P1 (counts) and P2 (changes in per cent) of an edition, by force and offence. */
export interface Offences {
  readonly counts: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<string, number>;
}

/** Spelled otherwise in one table than in the other. */
const wordsOf = (heading: unknown): string =>
  String(heading)
    .toLowerCase()
    .replaceAll('residental', 'residential')
    .replaceAll(/[^a-z]/g, '');

function valuesOf(sheet: Sheet | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const header = sheet?.rows.findIndex((cells) => /^Area Codes?$/.test(String(cells[0]?.value))) ?? -1;
  if (!sheet || header < 0) return found;
  for (const cells of sheet.rows.slice(header + 1)) {
    const code = String(cells[0]?.value);
    if (!/^(E23|W15)/.test(code)) continue;
    for (const { column, value } of cells) {
      const heading = cellAt(sheet, header, column) ?? cellAt(sheet, header - 1, column);
      if (typeof value === 'number' && heading) found.set(`${code} ${wordsOf(heading.value)}`, value);
    }
  }
  return found;
}

export function offencesOf({ sheets }: Workbook): Offences {
  const named = (name: string): Sheet | undefined => sheets.find((sheet) => sheet.name.trim() === name);
  return { counts: valuesOf(named('Table P1')), changes: valuesOf(named('Table P2')) };
}

/**
 * How the changes of an edition stand to its counts: from the later count and the exact percentage follows the
 * earlier count, which must be whole; and to the counts of the edition a year before, which may have been revised.
 */
export function compareChanges({ counts, changes }: Offences, before: Offences | undefined) {
  const cells = [...changes].flatMap(([key, percent]) => {
    const later = counts.get(key);
    if (later === undefined || percent <= -100) return [];
    const exact = later / (1 + percent / 100);
    return [{ key, later, percent, exact, earlier: Math.round(exact) }];
  });
  const whole = cells.filter(({ exact, earlier }) => Math.abs(exact - earlier) < 1e-6 * Math.max(1, earlier));
  const printed = cells.filter(
    ({ later, earlier, percent }) => percentChange(earlier, later).percent === Math.round(Math.abs(percent)),
  );
  const same = cells.filter(({ key, earlier }) => before?.counts.get(key) === earlier);
  const held = cells.filter(({ key }) => before?.counts.has(key));
  return {
    cells: cells.length,
    whole: whole.length,
    printed: printed.length,
    same: same.length,
    revised: held.length - same.length,
  };
}
