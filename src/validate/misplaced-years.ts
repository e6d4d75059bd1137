import type { SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { parsePeriod } from '../text/periods.js';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Years that are not indented far enough: they stand in the column of the measures, as if they were some. */
export function misplacedYears(source: SourceFile): readonly Problem[] {
  const { value } = source;
  if (!isMap(value)) return [];
  return ['counts', 'changes', 'shares'].flatMap((part) => {
    const measures = value[part];
    if (!isMap(measures)) return [];
    return Object.keys(measures)
      .filter((key) => parsePeriod(key) !== undefined)
      .map((year) => {
        const path = [part, year];
        const place = { ...source.placeOfKey(path), field: path.join('.') };
        const help = 'Indent it two spaces further, below the measure that it belongs to.';
        return problem('validate/unknown-measure', place, `"${year}" stands where a measure belongs.`, help);
      });
  });
}

/** Problems without those that only come of a year in the wrong place. */
export function apartFrom(misplaced: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  const fields = misplaced.map(({ field = '' }) => field);
  return problems.filter(({ field = '' }) => !fields.some((wrong) => field === wrong || field.startsWith(`${wrong}.`)));
}
