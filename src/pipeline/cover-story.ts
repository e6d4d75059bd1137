import { blockOrder } from '../compose/block-order.js';
import { checkOrders } from '../compose/check-orders.js';
import { candidatesOf } from '../compose/pick-variants.js';
import { deriveForce, releaseContext } from '../derive/derive-force.js';
import type { ReleaseContext } from '../derive/release-context.js';
import type { Branch, Sentence } from '../model/coverage.js';
import type { Facts } from '../model/fact.js';
import type { ForceRecord, Outlet } from '../model/record.js';
import type { ReleaseFields } from '../model/story-schema.js';
import { vocabularyOf } from '../model/story-vocabulary.js';
import type { Problem } from '../problems/problem.js';
import { listBranches } from '../render/list-branches.js';
import { releaseLabel } from './begin-stories.js';
import { draftForce } from './draft-release.js';
import { openRelease } from './release-run.js';
import type { ReleaseRun } from './release-run.js';
import { describeMadeUp } from './describe-made-up.js';
import type { Ready } from './prepare.js';
import { holds, reachedBy, stepsOf } from './reach-branches.js';
import { farWorlds, nearWorlds, sinceOf } from './synthesise-worlds.js';
import type { World } from './synthesise-worlds.js';
import { crossedRecords, madeUpRecords } from './synthesise-records.js';
import type { Spell } from './synthesise-records.js';
import { unreachableBranches } from './unreachable-branches.js';

/** What a story's templates can say, sentence by sentence. */
export interface StoryCoverage {
  readonly sentences: readonly Sentence[];
  /** Branches nothing reaches, and what the check finds in made-up drafts. */
  readonly problems: readonly Problem[];
}

/** So many worlds that fit are tried with so many records that fit: then a branch counts as unreachable. */
const MOST_TRIED = 50;

/** A search under way: branches without a sentence yet, by template. */
interface Search {
  readonly ready: Ready;
  readonly label: string;
  readonly outlets: readonly Outlet[];
  readonly open: Map<string, Set<Branch>>;
  readonly found: Map<Branch, Pick<Sentence, 'text' | 'madeUp'>>;
  readonly problems: Problem[];
  /** Cases already tried: other figures in the same cases reach nothing new. */
  readonly tried: Set<string>;
}

/** One outlet of each order and choice of variants, and the story's own order; a made-up force is everybody's. */
function ordersOf(outlets: readonly Outlet[], story: string): readonly Outlet[] {
  const byOrder = new Map<string, Outlet>();
  for (const outlet of outlets) {
    const order = JSON.stringify(outlet.fields.stories?.[story] ?? {});
    if (!byOrder.has(order)) byOrder.set(order, { ...outlet, fields: { ...outlet.fields, forces: 'all' } });
  }
  const [first] = byOrder.values();
  const own: Outlet[] = first && !byOrder.has('{}') ? [{ ...first, fields: { ...first.fields, stories: {} } }] : [];
  return [...byOrder.values(), ...own];
}

/** An outlet once for each variant of its blocks, so that every one of them is said. */
function withEachVariant({ story }: Ready, outlet: Outlet, names: readonly string[]): readonly Outlet[] {
  const own = outlet.fields.stories?.[story.id];
  const blocks = blockOrder(story, outlet).flat();
  const candidates = blocks.map((block) => [block, candidatesOf(story, outlet, block, names)] as const);
  const most = Math.max(...candidates.map(([, templates]) => templates.length));
  return Array.from({ length: most }, (_one, at): Outlet => {
    const variants = candidates.map(([block, templates]) => {
      const template = templates[at % templates.length] ?? block;
      return [block, template === block ? 'plain' : template.slice(block.length + 1)] as const;
    });
    const stories = { [story.id]: { ...own, variants: Object.fromEntries(variants) } };
    return { ...outlet, fields: { ...outlet.fields, stories } };
  });
}

/** The cases of all facts, as one text. */
function casesOf(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, fact]) => `${name}=${fact.case ?? ''}(${fact.parts ? casesOf(fact.parts) : ''})`)
    .join();
}

const runOf = (search: Search, ready: Ready): ReleaseRun => openRelease(ready, search.label, search.outlets, undefined);

/** Tries one made-up record in one world; what it reaches is no longer open, and its draft is checked. */
function tryRecord(search: Search, { ready, madeUp }: World, run: ReleaseRun, record: ForceRecord): void {
  const { facts } = deriveForce(record, run.context);
  if (!facts) return;
  const cases = casesOf(facts);
  if (search.tried.has(cases)) return;
  search.tried.add(cases);
  const reached = reachedBy(facts, ready, search.outlets, search.open);
  if (reached.length === 0) return;
  const told = describeMadeUp(record, ready, run.context, search.ready.nation, madeUp);
  for (const { branch, text } of reached) {
    search.found.set(branch, { text, madeUp: told });
    search.open.get(branch.template)?.delete(branch);
  }
  const outlets = [...new Set(reached.map(({ outlet }) => outlet))];
  const { problems } = draftForce(record, { ...run, outlets });
  search.problems.push(
    ...problems
      .filter(({ severity }) => severity === 'error')
      .map((found) => ({ ...found, message: `${found.message} (${told})` })),
  );
}

/** The release as deriving sees it, without what only drafting needs. */
function contextOf({ story, nation, forces }: Ready, label: string): ReleaseContext {
  return releaseContext(story, label, nation, forces);
}

const isDone = ({ open }: Search): boolean => [...open.values()].every(({ size }) => size === 0);

/** Names that the nation and the release decide; a record decides the others. */
const isOfWorld = (path: string): boolean => /^(nation|release)\./.test(path);

/** Branches without a sentence that must have one: words whose {{#when}} another of its words reached need not. */
function neededStill({ open, found }: Search): readonly Branch[] {
  const taken = new Set([...found.keys()].flatMap(({ steps }) => steps.map(({ at }) => at)));
  const isNeeded = ({ steps, isEmpty, printed }: Branch): boolean =>
    !isEmpty && !printed && (steps.length === 0 || steps.some(({ at }) => !taken.has(at)));
  return [...open.values()].flatMap((branches) => [...branches].filter(isNeeded));
}

/** The branches each of some worlds or records is in the right case for, a number of them for each branch. */
function fitting<T>(
  ones: Iterable<T>,
  factsOf: (one: T) => Facts | undefined,
  needed: readonly Branch[],
  isJudged: (path: string) => boolean,
): ReadonlyMap<Branch, readonly T[]> {
  const fits = new Map(needed.map((branch): [Branch, T[]] => [branch, []]));
  for (const one of ones) {
    const facts = factsOf(one);
    if (!facts) continue;
    for (const [branch, list] of fits)
      if (
        list.length < MOST_TRIED &&
        holds(
          stepsOf(branch).filter(({ path }) => isJudged(path)),
          facts,
        )
      )
        list.push(one);
  }
  return fits;
}

/** Branches that need a nation and a force of a certain kind at once: worlds and records that fit are paired. */
function searchFar(search: Search, spell: Spell, home: ReleaseRun, usual: ForceRecord): void {
  const needed = neededStill(search);
  const records = [...madeUpRecords(spell), ...crossedRecords(spell)];
  const able = fitting(
    records,
    (one) => deriveForce(one, home.context).facts,
    needed,
    (path) => !isOfWorld(path),
  );
  const factsIn = ({ ready }: World) => deriveForce(usual, contextOf(ready, search.label)).facts;
  const fits = fitting(farWorlds(search.ready, spell), factsIn, needed, isOfWorld);
  for (const branch of needed)
    for (const world of fits.get(branch) ?? []) {
      const run = runOf(search, world.ready);
      for (const record of able.get(branch) ?? []) {
        if (search.open.get(branch.template)?.has(branch) !== true) break;
        tryRecord(search, world, run, record);
      }
    }
}

/** Made-up figures for every branch that no real force reaches, until none is left or all are tried. */
function searchMadeUp(search: Search): void {
  const { ready, label } = search;
  const fields = ready.story.fields.releases[label] as ReleaseFields;
  const spell: Spell = { story: ready.story, label, since: sinceOf(fields, label) };
  const home = runOf(search, ready);
  for (const record of madeUpRecords(spell)) {
    if (isDone(search)) return;
    tryRecord(search, { ready, madeUp: '' }, home, record);
  }
  const [usual] = madeUpRecords(spell);
  for (const world of nearWorlds(ready, spell)) {
    if (isDone(search)) return;
    if (usual) tryRecord(search, world, runOf(search, world.ready), usual);
  }
  if (neededStill(search).length === 0) return;
  for (const record of crossedRecords(spell)) tryRecord(search, { ready, madeUp: '' }, home, record);
  if (usual && neededStill(search).length > 0) searchFar(search, spell, home, usual);
}

type RealForces = ReadonlyMap<Branch, Sentence['forces']>;

/** What the records in forces/ reach, each in the outlets that cover it. */
function reachedByRealForces(search: Search, outlets: readonly Outlet[], forces: readonly ForceRecord[]): RealForces {
  const run = runOf(search, search.ready);
  const all = new Map([...search.open].map(([template, branches]) => [template, new Set(branches)]));
  const reachedBranches = new Map<Branch, Sentence['forces'][number][]>();
  const isCounted = ({ id }: ForceRecord) => run.context.fields.excluded?.every(({ force }) => force !== id) ?? true;
  for (const record of forces.filter(isCounted)) {
    const { facts } = deriveForce(record, run.context);
    const covering = outlets.filter(({ fields }) => fields.forces === 'all' || fields.forces.includes(record.id));
    const picksFor = (outlet: Outlet) => run.picksFor(outlet, record.id);
    for (const { branch, text } of facts ? reachedBy(facts, search.ready, covering, all, picksFor) : []) {
      const before = reachedBranches.get(branch) ?? [];
      reachedBranches.set(branch, [...before, { id: record.id, area: record.fields.area }]);
      if (before.length === 0) search.found.set(branch, { text });
      search.open.get(branch.template)?.delete(branch);
    }
  }
  return reachedBranches;
}

/** Lists what a story's templates can say in its newest release, with a sentence for each branch. */
export function coverStory(ready: Ready, outlets: readonly Outlet[]): StoryCoverage {
  const { story, templates } = ready;
  const names = templates.map(({ name }) => name);
  const roots = checkOrders(story, outlets, names).reached.map(({ template }) => template);
  const branches = listBranches(roots, templates, vocabularyOf(story.fields));
  const label = releaseLabel(story, undefined) ?? '';
  const open = new Map(roots.map((root) => [root, new Set(branches.filter(({ template }) => template === root))]));
  const asked = ordersOf(outlets, story.id).flatMap((outlet) => withEachVariant(ready, outlet, names));
  const search: Search = { ready, label, outlets: asked, open, found: new Map(), problems: [], tried: new Set() };
  const real = reachedByRealForces(search, outlets, ready.forces);
  searchMadeUp(search);
  const sentences = branches.map((branch): Sentence => ({
    ...branch,
    ...search.found.get(branch),
    forces: real.get(branch) ?? [],
  }));
  return { sentences, problems: [...unreachableBranches(sentences), ...search.problems] };
}
