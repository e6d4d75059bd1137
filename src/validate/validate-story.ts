import type { LoadedStory } from '../model/source.js';
import type { SourceFile } from '../model/source.js';
import { storySchema } from '../model/story-schema.js';
import type { ReleaseFields, StoryFields } from '../model/story-schema.js';
import type { Period } from '../model/period.js';
import type { Story } from '../model/record.js';
import { RESERVED_NAMES, vocabularyOf } from '../model/story-vocabulary.js';
import { nodeAt, pathsOf } from '../model/vocabulary.js';
import { oddPublication } from '../problems/odd-publication.js';
import { hasError, problem } from '../problems/problem.js';
import type { Outcome, Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { comparable, parsePeriod } from '../text/periods.js';
import { HANDLEBARS_WORDS } from './handlebars-words.js';
import { meantPeriod } from './meant-values.js';
import { readFields } from './read-fields.js';

type Path = readonly (string | number)[];

/** Parts name a measure of the story; aliases are words of their own. */
function measureProblems(fields: StoryFields, source: SourceFile): Problem[] {
  const measures = Object.keys(fields.measures);
  const taken = new Set<string>(RESERVED_NAMES);
  return Object.entries(fields.measures).flatMap(([id, measure]) => {
    const problems: Problem[] = [];
    const at = (key: string) => ({
      ...source.placeOf(['measures', id, key]),
      field: `measures.${id}.${key}`,
    });
    if (HANDLEBARS_WORDS.includes(measure.alias))
      problems.push(
        problem('validate/same-alias', at('alias'), `"${measure.alias}" means something else in a template.`),
      );
    else if (taken.has(measure.alias))
      problems.push(problem('validate/same-alias', at('alias'), `"${measure.alias}" is already taken.`));
    taken.add(measure.alias);
    const whole = measure['part-of'];
    if (whole !== undefined && (whole === id || !measures.includes(whole))) {
      const help = suggest(whole, measures);
      problems.push(
        problem(
          'validate/unknown-measure',
          at('part-of'),
          `"${whole}" is not another measure of the story.`,
          help === '' ? undefined : help,
        ),
      );
    }
    return problems;
  });
}

/** Sums name measures of the story (rule D6). */
function sumProblems(fields: StoryFields, source: SourceFile): Problem[] {
  const measures = Object.keys(fields.measures);
  return (fields.sums ?? []).flatMap(({ whole, parts }, at) =>
    [
      { id: whole, path: ['sums', at, 'whole'] },
      ...parts.map((id, part) => ({ id, path: ['sums', at, 'parts', part] })),
    ].flatMap(({ id, path }) => {
      if (measures.includes(id)) return [];
      const place = { ...source.placeOf(path), field: path.join('.') };
      const message = `"${id}" is not a measure of the story.`;
      return [problem('validate/unknown-measure', place, message, suggest(id, measures) || undefined)];
    }),
  );
}

/** What ingest is told to read are measures of the story. */
function spreadsheetProblems(fields: StoryFields, source: SourceFile): Problem[] {
  const measures = Object.keys(fields.measures);
  return (fields.spreadsheet?.tables ?? []).flatMap((table, at) =>
    (['counts', 'shares', 'changes'] as const).flatMap((part) =>
      Object.keys(table[part] ?? {})
        .filter((measure) => !measures.includes(measure))
        .map((measure) => {
          const path = ['spreadsheet', 'tables', at, part, measure];
          const place = { ...source.placeOfKey(path), field: path.join('.') };
          const message = `"${measure}" is not a measure of the story.`;
          return problem('validate/unknown-measure', place, message, suggest(measure, measures) || undefined);
        }),
    ),
  );
}

/** Figures come out after their period, and not years after. */
function publicationProblems(
  label: string,
  { end }: Period,
  published: ReleaseFields['published'],
  release: Path,
  source: SourceFile,
): Problem[] {
  const isKnown = typeof published === 'string';
  const day = isKnown ? published : published['not-after'];
  const message = day === undefined ? undefined : oddPublication(label, end, day);
  if (message === undefined) return [];
  const path = [...release, 'published', ...(isKnown ? [] : ['not-after'])];
  return [problem('validate/check-publication', { ...source.placeOf(path), field: path.join('.') }, message)];
}

/** Releases are periods, and so is what they are compared with; both are equally long (rule E6). */
function releaseProblems(fields: StoryFields, source: SourceFile): Problem[] {
  return Object.entries(fields.releases).flatMap(([label, release]) => {
    const path = ['releases', label];
    const later = parsePeriod(label);
    if (!later)
      return [
        problem(
          'validate/not-a-period',
          { ...source.placeOfKey(path), field: path.join('.') },
          `"${label}" is not a period.`,
          meantPeriod(label),
        ),
      ];
    const problems = publicationProblems(label, later, release.published, path, source);
    const earlierLabel = release['compare-with'];
    if (earlierLabel === undefined) return problems;
    const place = {
      ...source.placeOf([...path, 'compare-with']),
      field: [...path, 'compare-with'].join('.'),
    };
    const earlier = parsePeriod(earlierLabel);
    if (!earlier) {
      const message = `"${earlierLabel}" is not a period.`;
      return [...problems, problem('validate/not-a-period', place, message, meantPeriod(earlierLabel))];
    }
    return comparable(earlier, later)
      ? problems
      : [...problems, problem('derive/unlike-periods', place, `${label} cannot be compared with ${earlierLabel}.`)];
  });
}

/** The names and cases in conditions must be the story's own. */
function conditionProblems(fields: StoryFields, source: SourceFile): Problem[] {
  const vocabulary = vocabularyOf(fields);
  const branching = pathsOf(vocabulary).filter((path) => nodeAt(vocabulary, path)?.cases);
  const check = (when: Record<string, string[]> | undefined, path: Path): Problem[] =>
    Object.entries(when ?? {}).flatMap(([name, cases]) => {
      const place = { ...source.placeOfKey([...path, name]), field: [...path, name].join('.') };
      const known = nodeAt(vocabulary, name)?.cases;
      if (!known) {
        const help = suggest(name, branching) || undefined;
        return [problem('validate/unknown-case', place, `"${name}" is not a name with cases.`, help)];
      }
      return cases.flatMap((word, at) => {
        if (known.includes(word)) return [];
        const here = { ...source.placeOf([...path, name, at]), field: [...path, name, at].join('.') };
        const message = `"${word}" is not a case of ${name}: ${known.join(', ')}.`;
        return [problem('validate/unknown-case', here, message, suggest(word, known) || undefined)];
      });
    });
  return [
    ...Object.entries(fields.conditions ?? {}).flatMap(([block, rule]) => [
      ...check(rule.when, ['conditions', block, 'when']),
      ...check(rule.early?.when, ['conditions', block, 'early', 'when']),
    ]),
    ...fields.required.flatMap((rule, at) => check(rule.when, ['required', at, 'when'])),
  ];
}

/** One story, or everything that is wrong with its story.yaml. */
export function validateStory(loaded: LoadedStory): Outcome<Story> {
  const { source, file } = loaded.yaml;
  if (!source) return { problems: loaded.yaml.problems };
  const read = readFields(storySchema, source);
  if (read.value === undefined) return { problems: read.problems };
  const fields = read.value;
  const first = [
    ...measureProblems(fields, source),
    ...sumProblems(fields, source),
    ...spreadsheetProblems(fields, source),
    ...releaseProblems(fields, source),
  ];
  const problems = hasError(first) ? first : [...first, ...conditionProblems(fields, source)];
  if (hasError(problems)) return { problems };
  return { value: { id: loaded.id, file, fields, placeOf: source.placeOf, placeOfKey: source.placeOfKey }, problems };
}
