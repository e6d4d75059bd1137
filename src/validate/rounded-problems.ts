import type { RecordFields } from '../model/record-schema.js';
import type { SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** A rounded count is a multiple of its step, and only the nation's may be rounded: a force's is exact (rule D1). */
export function roundedProblems(fields: RecordFields, source: SourceFile): readonly Problem[] {
  const measures: Readonly<Record<string, Readonly<Record<string, unknown>>>> = fields.counts ?? {};
  return Object.entries(measures).flatMap(([measure, byPeriod]) =>
    Object.entries(byPeriod).flatMap(([period, entry]): Problem[] => {
      if (typeof entry !== 'object' || entry === null || !('rounded' in entry) || !('value' in entry)) return [];
      const { value, rounded } = entry as { value: number; rounded: number };
      const path = ['counts', measure, period, 'rounded'];
      const place = { ...source.placeOf(path), field: path.join('.') };
      if (fields.kind !== 'nation')
        return [
          problem('validate/not-a-count', place, 'A force’s count is exact: rounded belongs to the nation’s record.'),
        ];
      const message = `${value} is not a multiple of ${rounded}, so it is not rounded to it.`;
      return value % rounded === 0 ? [] : [problem('validate/not-a-count', place, message)];
    }),
  );
}
