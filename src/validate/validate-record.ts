import type { LoadedFile } from '../model/source.js';
import type { SourceFile } from '../model/source.js';
import { recordSchema } from '../model/record-schema.js';
import type { RecordFields } from '../model/record-schema.js';
import type { ForceRecord } from '../model/record.js';
import { QUOTED_STATEMENT_CASES } from '../model/cases.js';
import { hasError, problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { parsePeriod } from '../text/periods.js';
import { knownKeys } from './known-keys.js';
import { schemaProblems } from './schema-problems.js';

/** The keys under counts and changes must be periods, and no period may stand twice in two spellings. */
function periodProblems(fields: RecordFields, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  for (const part of ['counts', 'changes'] as const) {
    const measures: Record<string, Record<string, unknown>> = fields[part] ?? {};
    for (const [measure, byPeriod] of Object.entries(measures)) {
      const seen = new Map<string, string>();
      for (const label of Object.keys(byPeriod)) {
        const path = [part, measure, label];
        const place = { ...source.placeOfKey(path), field: path.join('.') };
        const period = parsePeriod(label);
        if (!period) {
          problems.push(problem('validate/not-a-period', place, `"${label}" is not a period.`));
          continue;
        }
        const other = seen.get(period.end);
        if (other !== undefined)
          problems.push(
            problem('validate/same-period', place, `"${label}" and "${other}" are the same twelve months.`),
          );
        seen.set(period.end, label);
      }
    }
  }
  return problems;
}

/** A statement with words needs its speaker and words; one story and release has one statement. */
function statementProblems(fields: RecordFields, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  (fields.statements ?? []).forEach((statement, at) => {
    const place = { ...source.placeOf(['statements', at]), field: `statements.${at}` };
    const quoted = (QUOTED_STATEMENT_CASES as readonly string[]).includes(statement.status);
    if (quoted && (statement.words === undefined || statement.speaker === undefined))
      problems.push(
        problem(
          'validate/statement-without-words',
          place,
          `The status is ${statement.status}, but words or speaker are not there.`,
        ),
      );
    const answers = `${statement.story}/${statement.release}`;
    if (seen.has(answers))
      problems.push(problem('validate/same-statement', place, `A statement on ${answers} stands already above.`));
    seen.add(answers);
  });
  return problems;
}

/** Only a force that says where it polices goes without a code (design.md 5.1). */
function codeProblems(fields: RecordFields, source: SourceFile): Problem[] {
  if (fields.code !== undefined || fields.where !== undefined) return [];
  return [problem('validate/no-code', { ...source.placeOf([]), field: 'code' }, '"code" is missing.')];
}

/** One record, or everything that is wrong with it. Nothing is coerced (house rule 6). */
export function validateRecord(loaded: LoadedFile): Outcome<ForceRecord> {
  const { source, id, file } = loaded;
  if (!source) return { problems: loaded.problems };
  const parsed = recordSchema.safeParse(source.value);
  if (!parsed.success)
    return { problems: schemaProblems(source, parsed.error, (path) => knownKeys(recordSchema, path)) };
  const fields = parsed.data;
  const problems = [
    ...periodProblems(fields, source),
    ...statementProblems(fields, source),
    ...codeProblems(fields, source),
  ];
  if (hasError(problems)) return { problems };
  return { value: { id, file, fields, placeOf: source.placeOf }, problems };
}
