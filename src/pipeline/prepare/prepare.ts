import { listRecords } from '../../load/list-records.js';
import { loadEntry, loadFolder, oddities } from '../../load/load-folder.js';
import { loadTemplates } from '../../load/load-templates.js';
import type { LoadedTemplates } from '../../load/load-templates.js';
import { surveyRecords } from '../../load/register.js';
import type { Register } from '../../load/register.js';
import type { Neighbours } from '../../compose/pick-variants.js';
import type { LoadedStory } from '../../model/source.js';
import type { ForceRecord, Outlet, Story } from '../../model/record.js';
import type { ProblemCode } from '../../problems/catalogue.js';
import { hasError } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { compileStory } from '../../render/compile-story.js';
import type { CompiledStory } from '../../render/compile-story.js';
import { parseTemplates } from '../../render/parse-template.js';
import type { ParsedTemplate } from '../../render/parse-template.js';
import { verbatimWords } from '../../render/verbatim-words.js';
import type { VerbatimWords } from '../../render/verbatim-words.js';
import { partProblems } from '../../validate/part-problems.js';
import { storyNames } from '../../validate/reference-problems.js';
import type { StoryNames } from '../../validate/reference-problems.js';
import { validateOutlets } from '../../validate/validate-outlets.js';
import { validateRecords } from '../../validate/validate-records.js';
import type { Records, RefusedRecord } from '../../validate/validate-records.js';
import { validateStory } from '../../validate/validate-story.js';
import { checkStory } from './check-story.js';
import { areasIn, forcesWithArea } from './areas.js';
import type { Areas } from './areas.js';
import { coverRecords } from './cover-records.js';
import { comparedMeasures, excludedIn, sharingCode } from './needed-early.js';
import { excludedProblems } from './excluded-problems.js';
import { nationOf } from './nation-of.js';
import { neighboursIn } from './neighbours.js';
import type { Settings } from '../settings.js';
import { unusedShared } from './unused-shared.js';

/** A story ready to be drafted, or stopped by its problems. */
export interface PreparedStory {
  readonly id: string;
  /** Absent when something the story needs is wrong: nothing of it is written. */
  readonly ready?: Ready;
  readonly problems: readonly Problem[];
}

/** What a story that can be drafted is drafted with, whichever the force. */
export interface StoryKit {
  readonly story: Story;
  readonly nation: ForceRecord;
  readonly compiled: CompiledStory;
  /** As parsed, for whoever lists what they can say. */
  readonly templates: readonly ParsedTemplate[];
  /** Words quoted in the story's templates, as typed. */
  readonly verbatim: readonly VerbatimWords[];
  /** Areas of all forces there are, without articles. */
  readonly areas: Areas;
  /** The records that a sentence on another force may rest on: of a story with rates or a workbook, all with its figures. */
  readonly peers: readonly ForceRecord[];
  /** Forces whose readers may see each other's drafts. */
  readonly neighbours: Neighbours;
}

/** A story with all its forces: for whoever wants them at once. A build has them one at a time. */
export interface Ready extends StoryKit {
  readonly forces: readonly ForceRecord[];
  readonly refused: readonly RefusedRecord[];
  /** Problems of records that only this story finds: a part larger than its whole. */
  readonly recordProblems: readonly Problem[];
}

export interface Prepared {
  readonly records: Records;
  readonly outlets: readonly Outlet[];
  readonly stories: readonly PreparedStory[];
  readonly register: Register;
  /** Problems of no one story: records, outlets, folders. */
  readonly problems: readonly Problem[];
}

/** What a build opens with: the stories and what all records have in common; the records themselves come later. */
export interface Opened extends Omit<Prepared, 'records' | 'stories'> {
  readonly stories: readonly (Omit<PreparedStory, 'ready'> & { readonly ready?: StoryKit })[];
  readonly names: StoryNames;
  /** Ids of the records that say something about others. */
  readonly needed: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
  /** Records that share a code with another: their problems are known beforehand. */
  readonly clashing: ReadonlyMap<string, RefusedRecord>;
}

/** What follows from templates that cannot be read is not told as a fault of its own. */
const UNUSED: ProblemCode = 'render/unused-block';
const LACKING: readonly ProblemCode[] = ['compose/unknown-block', 'render/unknown-partial'];

function prepareStory(
  register: Register,
  areas: Areas,
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
  const covered = coverRecords(story, records);
  const excluded = excludedProblems(story, covered, () => forcesWithArea(register), areas);
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
  const neighbours = neighboursIn(register, story);
  const ready = { story, nation, compiled, templates, verbatim, areas, neighbours, peers: covered.forces, ...covered };
  return { id: loaded.id, ready, problems, used };
}

/** The pages and templates of all stories as found, and what they are called. */
export interface Templates {
  readonly loaded: LoadedTemplates;
  readonly names: StoryNames;
}

/** Reads the templates folder. */
export function readTemplates(settings: Settings): Templates {
  const loaded = loadTemplates(settings.templates);
  return { loaded, names: storyNames(loaded.stories) };
}

/**
 * The stories, with the records that they need before they can be drafted. `asked`: the one story a run is about, if it is
 * about one; of the others nothing is told but what they use of what all share.
 */
function prepareStories(
  settings: Settings,
  { loaded }: Templates,
  records: Records,
  register: Register,
  asked?: string,
) {
  const loadedOutlets = loadFolder(`${settings.templates}/outlets`, 'templates/outlets');
  const storyIds = loaded.stories.map(({ id }) => id);
  const { outlets, problems: outletProblems } = validateOutlets(loadedOutlets.files, register.ids, storyIds);
  const shared = parseTemplates(loaded.shared);
  const stops = [...loaded.problems, ...shared.problems, ...loadedOutlets.problems, ...outletProblems];
  const areas = areasIn(register);
  const prepareOne = (story: LoadedStory) =>
    prepareStory(register, areas, story, shared.templates, stops, records, outlets);
  const isAsked = ({ id }: LoadedStory): boolean => asked === undefined || id === asked;
  const stories = loaded.stories.map((story) => (isAsked(story) ? prepareOne(story) : { id: story.id, problems: [] }));
  function* uses() {
    for (const [at, story] of loaded.stories.entries()) if (isAsked(story)) yield stories[at]?.used;
    for (const story of loaded.stories) if (!isAsked(story)) yield prepareOne(story).used;
  }
  return { outlets, stories, problems: [...stops, ...unusedShared(shared.templates, uses())] };
}

const nationsOf = (register: Register): ReadonlySet<string> =>
  new Set(register.idsWhere((row) => register.isNation(row)));

/** Loads, validates and compiles everything: from here on nothing is read but the output folder. */
export function prepare(settings: Settings): Prepared {
  const found = listRecords(settings.forces);
  const templates = readTemplates(settings);
  const words = comparedMeasures(templates.loaded, settings.story);
  const register = surveyRecords(found.listed, words, () => undefined);
  const files = Array.from(register, loadEntry);
  const records = validateRecords(files, templates.names, nationsOf(register));
  const { outlets, stories, problems } = prepareStories(settings, templates, records, register);
  const refused = records.refused.flatMap((one) => one.problems);
  return {
    records,
    outlets,
    stories,
    register,
    problems: [...found.problems, ...files.flatMap(oddities), ...records.warnings, ...refused, ...problems],
  };
}

/** What one record alone does not show. */
const CLASHES: readonly Problem['code'][] = ['validate/same-code', 'validate/same-cell'];

/**
 * Opens what a build needs before its first force. Only the records that say something about others are read
 * here: nations, forces that a release leaves out, those compared with others, and those that share a code.
 */
export function openStories(
  settings: Settings,
  templates: Templates,
  register: Register,
  odd: readonly Problem[],
): Opened {
  const nations = nationsOf(register);
  const { names } = templates;
  const compared = register.idsWhere((row) => register.isCompared(row));
  const few = [...nations, ...names.nations, ...excludedIn(templates.loaded), ...sharingCode(register)];
  const needed = new Set([...few, ...compared]);
  const early = register
    .rowsWhere((row) => needed.has(register.ids.at(row)))
    .map((row) => loadEntry(register.survey(row)));
  const records = validateRecords(early, names, nations);
  const clashing = records.refused.filter(({ problems }) => problems.some(({ code }) => CLASHES.includes(code)));
  const prepared = prepareStories(settings, templates, records, register, settings.story);
  return {
    ...prepared,
    problems: [...odd, ...prepared.problems],
    register,
    names,
    needed,
    nations,
    clashing: new Map(clashing.map((one) => [one.id, one])),
  };
}
