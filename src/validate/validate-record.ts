import type { LoadedFile } from '../model/source.js';
import type { SourceFile } from '../model/source.js';
import { recordSchema } from '../model/record-schema.js';
import { roundedProblems } from './rounded-problems.js';
import type { RecordFields } from '../model/record-schema.js';
import { WITHOUT_CODE } from '../model/record.js';
import type { ForceRecord } from '../model/record.js';
import { QUOTED_STATEMENT_CASES } from '../model/cases.js';
import { hasError, problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { sayWhen } from '../problems/say-day.js';
import { parsePeriod } from '../text/periods.js';
import { apartFrom, misplacedYears } from './misplaced-years.js';
import { meantPeriod } from './meant-values.js';
import { readFields } from './read-fields.js';
import { nationProblems, referenceProblems } from './reference-problems.js';
import type { StoryNames } from './reference-problems.js';
import { statementSlips } from './statement-slips.js';

/** The keys under counts, changes and shares must be periods, and no period may stand twice in two spellings. */
function periodProblems(fields: RecordFields, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  for (const part of ['counts', 'changes', 'shares'] as const) {
    const measures: Record<string, Record<string, unknown>> = fields[part] ?? {};
    for (const [measure, byPeriod] of Object.entries(measures)) {
      const seen = new Map<string, string>();
      for (const label of Object.keys(byPeriod)) {
        const told = (code: ProblemCode, message: string, help?: string): void => {
          const path = [part, measure, label];
          problems.push(problem(code, { ...source.placeOfKey(path), field: path.join('.') }, message, help));
        };
        const period = parsePeriod(label);
        if (!period) {
          told('validate/not-a-period', `"${label}" is not a period.`, meantPeriod(label));
          continue;
        }
        const other = seen.get(period.end);
        if (other !== undefined) told('validate/same-period', `"${label}" and "${other}" are the same twelve months.`);
        seen.set(period.end, label);
      }
    }
  }
  return problems;
}

/** Of two moments, where one may have no time: 2021-02-24 is not before 2021-02-24T17:00. */
const isBefore = (one: string, other: string): boolean => one < other.slice(0, one.length);

/** A statement with words needs its speaker and words; one story and release has one statement. */
function statementProblems(fields: RecordFields, source: SourceFile): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const byWords = new Map<string, string>();
  (fields.statements ?? []).forEach((statement, at) => {
    const told = (code: ProblemCode, message: string): void => {
      problems.push(problem(code, { ...source.placeOf(['statements', at]), field: `statements.${at}` }, message));
    };
    const quoted = (QUOTED_STATEMENT_CASES as readonly string[]).includes(statement.status);
    if (quoted && (statement.words === undefined || statement.speaker === undefined))
      told(
        'validate/statement-without-words',
        `The status is ${statement.status}, but words or speaker are not there.`,
      );
    const { asked, received, words } = statement;
    const answers = `${statement.story}/${statement.release}`;
    if (asked !== undefined && received !== undefined && isBefore(received, asked))
      told('validate/received-before-asked', `It was received ${sayWhen(received)}, and asked for ${sayWhen(asked)}.`);
    const twin = words === undefined ? undefined : byWords.get(words.trim());
    if (twin !== undefined && twin !== answers)
      told('validate/same-words', `These words stand already in the statement on ${twin}.`);
    if (!quoted && statement.words !== undefined)
      told('validate/statement-not-received', `Words stand here, but the status is ${statement.status}.`);
    if (words !== undefined) byWords.set(words.trim(), answers);
    if (seen.has(answers)) told('validate/same-statement', `A statement on ${answers} stands already above.`);
    seen.add(answers);
  });
  return problems;
}

/** A force has a code, of a territorial force's if stories of these are to count it; only one that says where it polices goes without, and the one that is known to have none. */
function codeProblems(id: string, { code, where, kind }: RecordFields, source: SourceFile): Problem[] {
  if (code === undefined)
    return where === undefined && id !== WITHOUT_CODE
      ? [problem('validate/no-code', { ...source.placeOf([]), field: 'code' }, '"code" is missing.')]
      : [];
  if (kind === 'nation' || /^(E23|W15)/.test(code)) return [];
  const message = `code: "${code}" was typed; the code of a territorial force begins with E23 or W15.`;
  return [problem('validate/not-territorial', { ...source.placeOf(['code']), field: 'code' }, message)];
}

/** One record, or everything that is wrong with it. Nothing is coerced. */
export function validateRecord(
  loaded: LoadedFile,
  names: StoryNames,
  nations: ReadonlySet<string>,
): Outcome<ForceRecord> {
  const { source, id, file } = loaded;
  if (!source) return { problems: loaded.problems };
  const read = readFields(recordSchema, source);
  const misplaced = misplacedYears(source);
  if (misplaced.length > 0) return { problems: [...misplaced, ...apartFrom(misplaced, read.problems)] };
  if (read.value === undefined) return { problems: read.problems };
  const fields = read.value;
  const problems = [
    ...periodProblems(fields, source),
    ...statementProblems(fields, source),
    ...statementSlips(fields, source, names.published),
    ...roundedProblems(fields, source),
    ...codeProblems(id, fields, source),
    ...referenceProblems(fields, source, names),
    ...nationProblems(id, fields, source, names, nations),
  ];
  if (hasError(problems)) return { problems };
  return { value: { id, file, fields, placeOf: source.placeOf }, problems };
}
