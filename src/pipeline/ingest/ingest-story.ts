import { loadFolder } from '../../load/load-folder.js';
import { loadTemplates } from '../../load/load-templates.js';
import type { LoadedStory } from '../../model/source.js';
import type { ForceRecord, Story } from '../../model/record.js';
import { applyEdits, isBroken, undoBroken } from '../../ingest/apply.js';
import type { ForceKey } from '../../ingest/identify-row.js';
import { mergeFigures } from '../../ingest/merge-figures.js';
import { planEdition } from '../../ingest/plan.js';
import type { Plan } from '../../ingest/plan.js';
import { planEdits } from '../../ingest/plan-edits.js';
import { newestLabel } from '../../ingest/plan-release.js';
import { readEdition } from '../../ingest/read-edition.js';
import { readWorkbook } from '../../ingest/read-workbook.js';
import { hasError, problem } from '../../problems/problem.js';
import type { Outcome, Problem } from '../../problems/problem.js';
import { storyNames } from '../../validate/reference-problems.js';
import { validateMapping } from '../../validate/validate-mapping.js';
import type { IngestedFields } from '../../validate/validate-mapping.js';
import { validateRecords } from '../../validate/validate-records.js';
import { validateStory } from '../../validate/validate-story.js';
import { lockOut } from '../../write/lock.js';
import { saidFacts } from './said-facts.js';
import type { SaidFacts } from './said-facts.js';
import { changedDrafts } from './changed-drafts.js';
import type { ChangedDraft } from './changed-drafts.js';
import type { Settings } from '../settings.js';

export interface IngestResult {
  /** Absent when nothing of the file can be used. */
  readonly plan?: Plan;
  /** Drafts of a release that stands already; undefined where the story itself cannot be drafted yet. */
  readonly changed?: readonly ChangedDraft[];
  /** That release. */
  readonly changedIn?: string;
  /** Names of the files that were changed, or would be. */
  readonly files: readonly string[];
  /** A run before this one was cut short; its files were put back first. */
  readonly undone: boolean;
  readonly problems: readonly Problem[];
}

/** What a file is ingested against. */
interface Ground {
  readonly loaded: LoadedStory;
  readonly fields: IngestedFields;
  readonly forces: readonly ForceRecord[];
  readonly nation: ForceRecord;
  readonly said: SaidFacts;
}

/** Ids of the stories, for a message about one that is not there. */
export const storyIds = (settings: Settings): readonly string[] =>
  loadTemplates(settings.templates).stories.map(({ id }) => id);

/** The story, its mapping and every record it covers, or what is wrong with them. */
function prepareGround(story: string, settings: Settings): Outcome<Ground> {
  const templates = loadTemplates(settings.templates);
  const loaded = templates.stories.find(({ id }) => id === story);
  if (!loaded) return { problems: templates.problems };
  const mapping = validateMapping(loaded);
  if (!mapping.value) return { problems: mapping.problems };
  const { files, problems } = loadFolder(settings.forces, 'forces');
  const { forces, nations, refused } = validateRecords(files, storyNames(templates.stories));
  const broken = refused.map(({ file, problems: found }) => {
    const { line = 1, column = 1, message = '' } = found[0] ?? {};
    return problem('ingest/record-refused', { file, line, column }, message);
  });
  const fields = mapping.value;
  const nation = nations.find(({ id }) => id === fields.nation);
  const place = { ...(loaded.yaml.source?.placeOf(['nation']) ?? { file: loaded.yaml.file }), field: 'nation' };
  if (!nation)
    return { problems: [...broken, problem('validate/no-nation', place, `There is no forces/${fields.nation}.yaml.`)] };
  const covered = forces.filter(({ fields: { code } }) => fields.covers === 'all' || code !== undefined);
  if (broken.length > 0) return { problems: broken };
  const said = saidFacts([...loaded.templates, ...templates.shared]);
  return { value: { loaded, fields, forces: covered, nation, said }, problems };
}

const keyOf = ({ id, fields }: ForceRecord): ForceKey => ({
  id,
  kind: fields.kind ?? 'force',
  code: fields.code,
  name: fields.name,
  area: fields.area,
  knownAs: fields['known-as'] ?? [],
});

/** What map needs of the records: the names and codes by which rows are known. */
export function ingestedForces({ forces: folder, templates }: Settings): {
  forces: readonly ForceKey[];
  nation: ForceKey;
} {
  const { forces, nations } = validateRecords(
    loadFolder(folder, 'forces').files,
    storyNames(loadTemplates(templates).stories),
  );
  const none: ForceKey = { id: '', kind: 'nation', code: undefined, name: '', area: '', knownAs: [] };
  const [nation] = nations;
  return { forces: forces.map(keyOf), nation: nation ? keyOf(nation) : none };
}

/** How the drafts of a release that stands already change; nothing where it is new or nothing is revised. */
function revisionOf(ground: Ground, story: Story | undefined, plan: Plan, label: string) {
  const before = ground.fields.releases?.[label];
  if (!before) return [];
  if (!story) return undefined;
  const fields = label === plan.release.label ? plan.release.fields : before;
  const merged = (record: ForceRecord): ForceRecord => ({
    ...record,
    fields: mergeFigures(
      record.fields,
      plan.figures.filter((one) => one.record === record.id),
    ),
  });
  const { nation, forces } = ground;
  const was = { story, label, release: before, nation, forces };
  const now = { story, label, release: fields, nation: merged(nation), forces: forces.map(merged) };
  return changedDrafts(was, now, ground.said);
}

/** Reads and plans; nothing is written. */
async function plan(
  path: string,
  ground: Ground,
  story: string,
  published: string | undefined,
): Promise<Outcome<Plan>> {
  const workbook = await readWorkbook(path);
  if (!workbook.value) return { problems: workbook.problems };
  const { fields, forces, nation } = ground;
  const measures = Object.keys(fields.measures);
  const keys = forces.map(keyOf);
  const { edition, problems } = readEdition(workbook.value, fields.spreadsheet, measures[0] ?? '', keys, keyOf(nation));
  if (!edition) return { problems };
  const known = {
    story,
    measures,
    mapping: fields.spreadsheet,
    releases: fields.releases ?? {},
    records: new Map([...forces, nation].map((record) => [record.id, record.fields])),
    nation: nation.id,
    ...(published !== undefined && { published }),
  };
  const value = planEdition(edition, known, problems);
  return { value, problems: value.problems };
}

type How = { readonly apply: boolean; readonly published?: string | undefined };

/** The same, for whoever holds the lock on out/, or writes nothing. */
async function ingest(path: string, story: string, settings: Settings, how: How): Promise<IngestResult> {
  const undone = undoBroken(settings.forces);
  const ground = prepareGround(story, settings);
  if (!ground.value) return { files: [], undone, problems: ground.problems };
  const planned = await plan(path, ground.value, story, how.published);
  const problems = [...ground.problems, ...planned.problems];
  if (!planned.value) return { files: [], undone, problems };
  const releases = ground.value.fields.releases ?? {};
  const { label } = planned.value.release;
  const before = releases[label];
  // An older edition may change the drafts of the newest, which build writes.
  const isOlder = planned.problems.some(({ code }) => code === 'ingest/older-edition');
  const changedIn = !before && isOlder ? (newestLabel(releases) ?? label) : label;
  const changed = revisionOf(ground.value, validateStory(ground.value.loaded).value, planned.value, changedIn);
  const result = { plan: planned.value, undone, changedIn, ...(changed && { changed }) };
  if (hasError(problems)) return { ...result, files: [], problems };
  const edits = planEdits(planned.value, before, settings);
  const failures = how.apply ? applyEdits(edits, settings.forces) : [];
  const files = hasError(failures) ? [] : edits.map(({ file }) => file);
  return { ...result, files, problems: [...problems, ...failures] };
}

/**
 * Plans a publisher's workbook for a story, and with `apply` writes the figures to the records and the
 * release to story.yaml: all files or none, and never beside a build or another ingest into the same out/. With an error nothing is written. Never throws for what a person did.
 */
export async function ingestStory(path: string, story: string, settings: Settings, how: How): Promise<IngestResult> {
  // A plan writes only where it puts back what a run before it left half done.
  const writes = how.apply || isBroken(settings.forces);
  const lock = writes ? lockOut(settings.out) : { value: () => undefined, problems: [] };
  if (!lock.value) return { files: [], undone: false, problems: lock.problems };
  try {
    return await ingest(path, story, settings, how);
  } finally {
    lock.value();
  }
}
