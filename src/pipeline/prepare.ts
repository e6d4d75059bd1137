import { checkOrders } from '../compose/check-orders.js';
import { loadFolder } from '../load/load-folder.js';
import { loadTemplates } from '../load/load-templates.js';
import type { LoadedStory } from '../model/source.js';
import type { ForceRecord, Outlet, Story } from '../model/record.js';
import { vocabularyOf } from '../model/story-vocabulary.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { hasError, problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { suggest } from '../problems/suggest.js';
import { checkTemplate } from '../render/check-templates.js';
import { compileStory } from '../render/compile-story.js';
import type { CompiledStory } from '../render/compile-story.js';
import { parseTemplates } from '../render/parse-template.js';
import type { ParsedTemplate } from '../render/parse-template.js';
import { verbatimWords } from '../render/verbatim-words.js';
import type { VerbatimWords } from '../render/verbatim-words.js';
import { partProblems } from '../validate/part-problems.js';
import { storyNames } from '../validate/reference-problems.js';
import { validateOutlets } from '../validate/validate-outlets.js';
import { validateRecords } from '../validate/validate-records.js';
import type { Records, RefusedRecord } from '../validate/validate-records.js';
import { validateStory } from '../validate/validate-story.js';
import type { Settings } from './settings.js';

/** A story ready to be drafted, or stopped by its problems. */
export interface PreparedStory {
  readonly id: string;
  /** Absent when something the story needs is wrong: nothing of it is written. */
  readonly ready?: {
    readonly story: Story;
    readonly nation: ForceRecord;
    readonly compiled: CompiledStory;
    /** As parsed, for whoever lists what they can say. */
    readonly templates: readonly ParsedTemplate[];
    /** Words quoted in the story's templates, as typed. */
    readonly verbatim: readonly VerbatimWords[];
    readonly forces: readonly ForceRecord[];
    readonly refused: readonly RefusedRecord[];
    /** Problems of records that only this story finds: a part larger than its whole. */
    readonly recordProblems: readonly Problem[];
  };
  readonly problems: readonly Problem[];
}

/** What a story that can be drafted is drafted with. */
export type Ready = NonNullable<PreparedStory['ready']>;

export interface Prepared {
  readonly records: Records;
  readonly outlets: readonly Outlet[];
  readonly stories: readonly PreparedStory[];
  /** Problems of no one story: records, outlets, folders. */
  readonly problems: readonly Problem[];
}

/** A story's nation record, or why it can't be used. */
function nationOf(story: Story, records: Records): { nation?: ForceRecord; problems: Problem[] } {
  const id = story.fields.nation;
  const nation = records.nations.find((record) => record.id === id);
  if (nation) return { nation, problems: [] };
  const place = { ...story.placeOf(['nation']), field: 'nation' };
  const refused = records.refused.find((record) => record.id === id);
  if (refused)
    return {
      problems: [
        problem('validate/no-nation', place, `forces/${id}.yaml is refused: ${refused.problems[0]?.message ?? ''}`),
      ],
    };
  const force = records.forces.find((record) => record.id === id);
  if (force) return { problems: [problem('validate/not-a-nation', place, `forces/${id}.yaml is a force.`)] };
  const meant = suggest(
    id,
    records.nations.map((record) => record.id),
  );
  return { problems: [problem('validate/no-nation', place, `There is no forces/${id}.yaml.`, meant || undefined)] };
}

interface CheckedTemplates {
  readonly templates: readonly ParsedTemplate[];
  readonly used: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The static check of a story: orders, names, helpers, partials, cases (before any draft). */
function checkStory(story: Story, outlets: readonly Outlet[], parsed: readonly ParsedTemplate[]): CheckedTemplates {
  const byName = new Map<string, ParsedTemplate>();
  for (const template of [...parsed].sort((a, b) => Number(a.folder === story.id) - Number(b.folder === story.id)))
    byName.set(template.name, template);
  const orders = checkOrders(story, outlets, [...byName.keys()]);
  const vocabulary = vocabularyOf(story.fields);
  const used = new Set(orders.reached.map(({ template }) => template));
  const problems: Problem[] = [...orders.problems];
  for (const { template, conditions } of orders.reached) {
    const found = byName.get(template);
    if (found) problems.push(...checkTemplate(found, vocabulary, byName, conditions, used));
  }
  for (const { name, file, folder } of parsed)
    if (folder === story.id && !used.has(name))
      problems.push(
        problem('render/unused-block', { file, line: 1, column: 1 }, `No order and no other template uses "${name}".`),
      );
  const seen = new Set<string>();
  const once = problems.filter((found) => {
    const key = JSON.stringify(found);
    return !seen.has(key) && seen.add(key);
  });
  return { templates: [...byName.values()].filter(({ name }) => used.has(name)), used, problems: once };
}

const isTerritorial = (code: string | undefined): boolean => code !== undefined && /^(E23|W15)/.test(code);

/** The forces a story covers, and those of them whose record is refused. */
function coverage(
  story: Story,
  records: Records,
): { forces: readonly ForceRecord[]; refused: readonly RefusedRecord[]; recordProblems: readonly Problem[] } {
  const all = story.fields.covers === 'all';
  const isCovered = (code: string | undefined) => all || isTerritorial(code);
  const covered = records.forces.filter(({ fields }) => isCovered(fields.code));
  const clashing = covered.map((record) => ({ record, problems: partProblems(record, story) }));
  const unequal = clashing
    .filter(({ problems }) => problems.length > 0)
    .map(({ record, problems }): RefusedRecord => ({ id: record.id, file: record.file, problems }));
  const elsewhere = ({ code, where }: RefusedRecord) => (code === undefined ? where !== undefined : /^K\d/.test(code));
  const isNation = ({ id, kind, code }: RefusedRecord) =>
    id === story.fields.nation || (kind === 'nation' && !isTerritorial(code));
  const unread = records.refused.filter((one) => !isNation(one) && (all || !elsewhere(one)));
  return {
    forces: clashing.filter(({ problems }) => problems.length === 0).map(({ record }) => record),
    refused: [...unread, ...unequal],
    recordProblems: unequal.flatMap(({ problems }) => problems),
  };
}

/** What follows from templates that cannot be read is not told as a fault of its own. */
const UNUSED: ProblemCode = 'render/unused-block';
const LACKING: readonly ProblemCode[] = ['compose/unknown-block', 'render/unknown-partial'];

/** A force that a release leaves out must have a record here: its area is printed. */
function excludedProblems(story: Story, forces: readonly ForceRecord[], refused: readonly RefusedRecord[]): Problem[] {
  const ids = forces.map(({ id }) => id);
  return Object.entries(story.fields.releases).flatMap(([label, { excluded = [] }]) =>
    excluded.flatMap(({ force }, at) => {
      if (ids.includes(force)) return [];
      const path = ['releases', label, 'excluded', at, 'force'];
      const place = { ...story.placeOf(path), field: path.join('.') };
      const message = refused.some(({ id }) => id === force)
        ? `forces/${force}.yaml is refused, and its area would be printed.`
        : `"${force}" is not a force of this story.`;
      return [problem('validate/unknown-excluded', place, message, suggest(force, ids) || undefined)];
    }),
  );
}

function prepareStory(
  loaded: LoadedStory,
  shared: readonly ParsedTemplate[],
  stops: readonly Problem[],
  records: Records,
  outlets: readonly Outlet[],
): PreparedStory & { used?: ReadonlySet<string> } {
  const outcome = validateStory(loaded);
  const own = parseTemplates(loaded.templates);
  const first = [...loaded.problems, ...outcome.problems, ...own.problems];
  const { value: story } = outcome;
  if (!story) return { id: loaded.id, problems: first };
  const { nation, problems: nationProblems } = nationOf(story, records);
  const parts = nation ? partProblems(nation, story) : [];
  const checked = checkStory(story, outlets, [...shared, ...own.templates]);
  const covered = coverage(story, records);
  const excluded = excludedProblems(story, covered.forces, covered.refused);
  // While a template or an outlet cannot be read, nobody knows what is not used.
  const isWhole = !hasError([...loaded.problems, ...own.problems, ...stops]);
  const noFolder = [...stops, ...loaded.problems].some(({ code }) => code === 'load/not-a-folder');
  const follows = [...(isWhole ? [] : [UNUSED]), ...(noFolder ? LACKING : [])];
  const found = checked.problems.filter(({ code }) => !follows.includes(code));
  const problems = [...first, ...nationProblems, ...parts, ...excluded, ...found];
  if (!nation || hasError(problems) || hasError(stops)) return { id: loaded.id, problems };
  const compiled = compileStory(checked.templates);
  const verbatim = verbatimWords(checked.templates);
  const { templates, used } = checked;
  return { id: loaded.id, ready: { story, nation, compiled, templates, verbatim, ...covered }, problems, used };
}

/** A shared template that no story uses. */
function unusedShared(
  shared: readonly ParsedTemplate[],
  stories: readonly { used?: ReadonlySet<string> }[],
): Problem[] {
  if (stories.some(({ used }) => used === undefined)) return [];
  return shared
    .filter(({ name }) => stories.every(({ used }) => !used?.has(name)))
    .map(({ name, file }) => problem('render/unused-block', { file, line: 1, column: 1 }, `No story uses "${name}".`));
}

/** Loads, validates and compiles everything: from here on nothing is read but the output folder. */
export function prepare(settings: Settings): Prepared {
  const loadedForces = loadFolder(settings.forces, 'forces');
  const templates = loadTemplates(settings.templates);
  const records = validateRecords(loadedForces.files, storyNames(templates.stories));
  const loadedOutlets = loadFolder(`${settings.templates}/outlets`, 'templates/outlets');
  const storyIds = templates.stories.map(({ id }) => id);
  const forceIds = new Set(loadedForces.files.map(({ id }) => id));
  const { outlets, problems: outletProblems } = validateOutlets(loadedOutlets.files, forceIds, storyIds);
  const shared = parseTemplates(templates.shared);
  const stops = [...templates.problems, ...shared.problems, ...loadedOutlets.problems, ...outletProblems];
  const stories = templates.stories.map((story) => prepareStory(story, shared.templates, stops, records, outlets));
  const problems = [
    ...loadedForces.problems,
    ...records.refused.flatMap((refused) => refused.problems),
    ...stops,
    ...unusedShared(shared.templates, stories),
  ];
  return { records, outlets, stories, problems };
}
