import { deriveForce, releaseContext } from '../../derive/derive-force.js';
import type { ReleaseContext } from '../../derive/release-context.js';
import type { Branch, Sentence } from '../../model/coverage.js';
import type { Facts } from '../../model/fact.js';
import type { ForceRecord, Outlet } from '../../model/record.js';
import type { Problem } from '../../problems/problem.js';
import type { Ready } from '../prepare/prepare.js';
import { holds, reachedBy, stepsOf } from './reach-branches.js';
import type { ReleaseRun } from '../prepare/release-run.js';
import { openSearch, runOf, spellOf, tryRecord } from './search-branches.js';
import type { Search } from './search-branches.js';
import { crossedRecords, madeUpRecords, usualRecords } from './synthesise-records.js';
import type { Spell } from './synthesise-records.js';
import { farWorlds, nearWorlds } from './synthesise-worlds.js';
import type { World } from './synthesise-worlds.js';
import { unreachableBranches } from './unreachable-branches.js';

/** What a story's templates can say, sentence by sentence. */
export interface StoryCoverage {
  readonly sentences: readonly Sentence[];
  /** Branches nothing reaches, and what the check finds in made-up drafts. */
  readonly problems: readonly Problem[];
}

/** So many worlds that fit are tried with so many records that fit: then a branch counts as unreachable. */
const MOST_TRIED = 50;

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
  const { ready } = search;
  const spell = spellOf(search);
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

/** Tries every change there is: slips in the words of a template show, whether or not a force has such figures. */
function tryUsual(search: Search): void {
  const { ready } = search;
  const run = runOf(search, ready);
  for (const record of usualRecords(spellOf(search))) tryRecord(search, { ready, madeUp: '' }, run, record);
}

/** What the check finds in drafts of made-up forces. */
export function tryStory(ready: Ready, outlets: readonly Outlet[]): readonly Problem[] {
  const search = openSearch(ready, outlets);
  tryUsual(search);
  return [...search.problems.values()];
}

/** Lists what a story's templates can say in its newest release, with a sentence for each branch. */
export function coverStory(ready: Ready, outlets: readonly Outlet[]): StoryCoverage {
  const search = openSearch(ready, outlets);
  tryUsual({ ...openSearch(ready, outlets), problems: search.problems });
  const real = reachedByRealForces(search, outlets, ready.forces);
  searchMadeUp(search);
  const sentences = search.branches.map((branch): Sentence => ({
    ...branch,
    ...search.found.get(branch),
    forces: real.get(branch) ?? [],
  }));
  return { sentences, problems: [...unreachableBranches(sentences), ...search.problems.values()] };
}
