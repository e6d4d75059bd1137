import type { TableFields } from '../model/mapping-schema.js';
import type { Period } from '../model/period.js';
import { normal, shown, withoutGluedDigits } from './cell-text.js';
import { bandsAbove, headingWords, isPeriodAlone } from './period-headings.js';
import { periodsIn, withoutPeriods } from '../text/period-words.js';
import { shownAt } from './workbook.js';
import type { Cell, Sheet } from './workbook.js';

export type Spellings = string | readonly string[];

export const spellings = (words: Spellings): readonly string[] => (typeof words === 'string' ? [words] : words);

/** A heading without its period, and without what only joins the two. */
const asHeadings = (text: string): readonly string[] => [normal(withoutPeriods(text)), normal(headingWords(text))];

/** Whether a text is one of these headings, whatever period or note digits it carries. */
export function isHeading(text: string, words: Spellings): boolean {
  const typed = [...asHeadings(text), ...asHeadings(withoutGluedDigits(text))];
  return spellings(words).some((one) => asHeadings(one).some((wanted) => typed.includes(wanted)));
}

/** The headings above a column, from top to bottom; a merged heading stands over every column it covers. */
export function headingsOf(sheet: Sheet, column: number, top: number, bottom: number): readonly Cell[] {
  const bands = bandsAbove(sheet, column, top, bottom).filter(({ isLoose }) => !isLoose);
  const found: Cell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cell = shownAt(sheet, row, column) ?? bands.find((band) => band.cell.row === row)?.cell;
    if (cell && cell.kind !== 'number' && !found.includes(cell)) found.push(cell);
  }
  return found;
}

/** A column of figures: of which measure, and of which period where its headings name one. */
export interface FigureColumn {
  readonly part: 'counts' | 'shares' | 'changes';
  readonly measure: string;
  readonly column: number;
  readonly heading: Cell;
  /** What else stands above it, where the heading is a period alone. */
  readonly beside?: string;
  readonly period?: Period;
  /** The period a change is since. */
  readonly since?: Period;
  /** What a share is a share of. */
  readonly of?: string;
}

/** The periods a column's headings name: that of the heading itself, and those of the others. */
function periodsOf(headings: readonly Cell[], own: Cell): { own: readonly Period[]; others: readonly Period[] } {
  const named = (cell: Cell): readonly Period[] => periodsIn(shown(cell)).map(({ period }) => period);
  return { own: named(own), others: headings.filter((cell) => cell !== own).flatMap(named) };
}

const PARTS = ['counts', 'shares', 'changes'] as const;

/** How the mapping says which columns a measure has. */
interface Wanted {
  readonly heading?: Spellings | undefined;
  readonly under?: Spellings | undefined;
  readonly of?: string;
}

/** Columns that are headed by a period alone have no heading in the mapping, or one of their periods. */
const isBare = ({ heading }: Wanted): boolean => heading === undefined || spellings(heading).every(isPeriodAlone);

/** The heading by which a column is a measure's, if it is. */
function headingFor(headings: readonly Cell[], wanted: Wanted): Cell | undefined {
  const { heading: words, under } = wanted;
  const isOwn = (text: string): boolean =>
    words === undefined || isBare(wanted) ? isPeriodAlone(text) : isHeading(text, words);
  const heading = headings.findLast((cell) => isOwn(shown(cell)));
  const isUnder = under === undefined || headings.some((cell) => cell !== heading && isHeading(shown(cell), under));
  return isUnder ? heading : undefined;
}

/** The words of a column's other headings. */
const wordsBeside = (headings: readonly Cell[], heading: Cell): string =>
  headings
    .filter((cell) => cell !== heading)
    .map((cell) => normal(headingWords(shown(cell))))
    .filter((text) => text !== '')
    .join(' / ');

/** Every column whose headings are those of a measure. */
export function figureColumns(sheet: Sheet, fields: TableFields, top: number, bottom: number): readonly FigureColumn[] {
  const width = Math.max(...sheet.rows.slice(top, bottom + 1).map((cells) => (cells.at(-1)?.column ?? -1) + 1), 0);
  const last = Math.max(
    width,
    ...sheet.merges.filter((one) => one.top <= bottom && one.bottom >= top).map(({ right }) => right + 1),
  );
  const found: FigureColumn[] = [];
  for (let column = 0; column < last; column += 1) {
    const headings = headingsOf(sheet, column, top, bottom);
    for (const part of PARTS)
      for (const [measure, wanted] of Object.entries<Wanted>(fields[part] ?? {})) {
        const heading = headingFor(headings, wanted);
        if (!heading) continue;
        const { own, others } = periodsOf(headings, heading);
        const [period] = part === 'changes' ? own : [...own, ...others];
        const since = part === 'changes' ? (others[0] ?? own[1]) : undefined;
        found.push({
          part,
          measure,
          column,
          heading,
          ...(isBare(wanted) && wanted.under === undefined && { beside: wordsBeside(headings, heading) }),
          ...(period && { period }),
          ...(since && { since }),
          ...(wanted.of !== undefined && { of: wanted.of }),
        });
      }
  }
  return found;
}
