import type { RecordFields } from '../model/record-schema.js';
import type { LoadedStory, SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Place, Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { parsePeriod } from '../text/periods.js';

/** What records may refer to: the measures, releases and nations of every story, as typed in story.yaml. */
export interface StoryNames {
  readonly measures: readonly string[];
  readonly nations: readonly string[];
  /** Releases by story. */
  readonly releases: ReadonlyMap<string, readonly string[]>;
  /** The day each release came out, or the latest it can have been, by story/release. */
  readonly published: ReadonlyMap<string, string>;
  /** Every story could be read: what none of them names does not exist. */
  readonly complete: boolean;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A day, with or without a time. */
const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

const keysOf = (value: unknown): readonly string[] => (isMap(value) ? Object.keys(value) : []);

/** When a release came out, as typed: a day, or a map that says until when at the latest. */
function dayOf(release: unknown): string | undefined {
  const published = isMap(release) ? release['published'] : undefined;
  const day = isMap(published) ? published['not-after'] : published;
  return typeof day === 'string' && DAY.test(day) ? day.slice(0, 10) : undefined;
}

/** The days of a story's releases, by story/release. */
const daysOf = (id: string, releases: unknown): readonly (readonly [string, string])[] =>
  keysOf(releases).flatMap((label) => {
    const day = dayOf((releases as Readonly<Record<string, unknown>>)[label]);
    return day === undefined ? [] : [[`${id}/${label}`, day] as const];
  });

/** Whether a story says all that records may refer to. */
const isWhole = (fields: Readonly<Record<string, unknown>>): boolean =>
  isMap(fields['measures']) &&
  isMap(fields['releases']) &&
  keysOf(fields['releases']).every((label) => parsePeriod(label) !== undefined) &&
  'nation' in fields;

/** Reads the names from the files as typed: a story with a fault elsewhere still has its measures. */
export function storyNames(stories: readonly LoadedStory[]): StoryNames {
  const read = stories.map(({ id, yaml }) => ({ id, fields: isMap(yaml.source?.value) ? yaml.source.value : {} }));
  return {
    measures: [...new Set(read.flatMap(({ fields }) => keysOf(fields['measures'])))],
    nations: read.flatMap(({ fields }) => (typeof fields['nation'] === 'string' ? [fields['nation']] : [])),
    releases: new Map(read.map(({ id, fields }) => [id, keysOf(fields['releases'])])),
    published: new Map(read.flatMap(({ id, fields }) => daysOf(id, fields['releases']))),
    complete: read.length > 0 && read.every(({ fields }) => isWhole(fields)),
  };
}

const meant = (typed: string, known: readonly string[]): string | undefined => suggest(typed, known) || undefined;

/** Figures of a measure that no story has would be left out without a word. */
function measureProblems(fields: RecordFields, source: SourceFile, names: StoryNames): readonly Problem[] {
  if (!names.complete) return [];
  return (['counts', 'changes', 'shares'] as const).flatMap((part) =>
    Object.keys(fields[part] ?? {})
      .filter((measure) => !names.measures.includes(measure))
      .map((measure) => {
        const path = [part, measure];
        const place = { ...source.placeOfKey(path), field: path.join('.') };
        const message = `No story has the measure "${measure}".`;
        const known = `Measures here: ${names.measures.join(', ')}.`;
        return problem('validate/unknown-measure', place, message, meant(measure, names.measures) ?? known);
      }),
  );
}

/** A story that is not there; nothing where no story is: then a folder was named that holds none. */
function storyProblems(story: string, place: Place, { releases }: StoryNames): readonly Problem[] {
  if (releases.size === 0 || releases.has(story)) return [];
  const help = meant(story, [...releases.keys()]);
  return [problem('validate/unknown-story', place, `There is no story "${story}".`, help)];
}

/** A note on a story that is not there would be in no notes at all. */
function noteProblems({ notes = [] }: RecordFields, source: SourceFile, names: StoryNames): readonly Problem[] {
  return (typeof notes === 'string' ? [] : notes).flatMap((note, at) => {
    const path = ['notes', at, 'story'];
    const place = { ...source.placeOf(path), field: path.join('.') };
    return typeof note === 'string' ? [] : storyProblems(note.story, place, names);
  });
}

/** Words that answer a story or release that is not there would be left out without a word. */
function answerProblems(fields: RecordFields, source: SourceFile, names: StoryNames): readonly Problem[] {
  return (fields.statements ?? []).flatMap(({ story, release }, at) => {
    const place = (key: string): Place => ({
      ...source.placeOf(['statements', at, key]),
      field: `statements.${at}.${key}`,
    });
    const releases = names.releases.get(story);
    if (releases === undefined) return storyProblems(story, place('story'), names);
    if (!names.complete || releases.includes(release)) return [];
    const message = `${story} has no release "${release}"; it has ${releases.join(', ') || 'none'}.`;
    return [problem('validate/unknown-release', place('release'), message, meant(release, releases))];
  });
}

/** What a record refers to must be there: measures, stories, releases. */
export function referenceProblems(fields: RecordFields, source: SourceFile, names: StoryNames): readonly Problem[] {
  return [
    ...measureProblems(fields, source, names),
    ...answerProblems(fields, source, names),
    ...noteProblems(fields, source, names),
  ];
}

/**
 * A nation that no story names is in no draft at all. Where a story names what is no nation, the slip is
 * the story's, and a nation is not blamed for it. `nations`: the ids of all records of that kind.
 */
export function nationProblems(
  id: string,
  fields: RecordFields,
  source: SourceFile,
  names: StoryNames,
  nations: ReadonlySet<string>,
): readonly Problem[] {
  if (fields.kind !== 'nation' || !names.complete || names.nations.includes(id)) return [];
  const isForce = /^(E23|W15)/.test(fields.code ?? '');
  if (!isForce && names.nations.some((nation) => !nations.has(nation))) return [];
  const place = { ...source.placeOf(['kind']), field: 'kind' };
  const help = isForce
    ? 'A force’s record has no kind: take the line out.'
    : 'Name it in story.yaml, or take the record out.';
  return [problem('validate/not-a-nation', place, `No story names "${id}" as its nation.`, help)];
}
