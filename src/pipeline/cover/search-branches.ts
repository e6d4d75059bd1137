import { blockOrder } from '../../compose/block-order.js';
import { checkOrders } from '../../compose/check-orders.js';
import { candidatesOf } from '../../compose/pick-variants.js';
import { deriveForce } from '../../derive/derive-force.js';
import type { Branch, Sentence } from '../../model/coverage.js';
import type { Facts } from '../../model/fact.js';
import type { ForceRecord, Outlet } from '../../model/record.js';
import type { ReleaseFields } from '../../model/story-schema.js';
import { vocabularyOf } from '../../model/story-vocabulary.js';
import type { Problem } from '../../problems/problem.js';
import { listBranches } from '../../render/list-branches.js';
import { releaseLabel } from '../run/begin-stories.js';
import { draftForce } from '../draft/draft-release.js';
import { describeMadeUp } from './describe-made-up.js';
import type { Ready } from '../prepare/prepare.js';
import { inEveryHouse, placeFinding } from './place-finding.js';
import { reachedBy } from './reach-branches.js';
import { openRelease } from '../prepare/release-run.js';
import type { ReleaseRun } from '../prepare/release-run.js';
import type { Spell } from './synthesise-records.js';
import { sinceOf } from './synthesise-worlds.js';
import type { World } from './synthesise-worlds.js';

/** A search under way: branches without a sentence yet, by template. */
export interface Search {
  readonly ready: Ready;
  readonly label: string;
  /** Everything the templates can say, in the order of the templates. */
  readonly branches: readonly Branch[];
  readonly outlets: readonly Outlet[];
  readonly open: Map<string, Set<Branch>>;
  readonly found: Map<Branch, Pick<Sentence, 'text' | 'madeUp'>>;
  /** What the check finds, by what it says. */
  readonly problems: Map<string, Problem>;
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

function byTemplate(branches: readonly Branch[]): Map<string, Set<Branch>> {
  const roots = [...new Set(branches.map(({ template }) => template))];
  return new Map(roots.map((root) => [root, new Set(branches.filter(({ template }) => template === root))]));
}

/** A release of made-up figures, opened. */
export const runOf = (search: Search, ready: Ready): ReleaseRun =>
  openRelease(ready, search.label, search.outlets, undefined);

/** Tries one made-up record in one world; what it reaches is no longer open, and its draft is checked. */
export function tryRecord(search: Search, { ready, madeUp }: World, run: ReleaseRun, record: ForceRecord): void {
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
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const said = reachedBy(facts, ready, outlets, byTemplate(search.branches));
  for (const one of errors) {
    const placed = placeFinding(one, said, told, ready.story, outlets);
    // The slip of a template is the same for whichever figures: the first, most ordinary ones are named.
    const key = [one.code, placed.file, placed.line, placed.column, inEveryHouse(one.message)].join('|');
    if (!search.problems.has(key)) search.problems.set(key, placed);
  }
}

/** The release that made-up records are for: the story's newest. */
export function spellOf({ ready: { story }, label }: Search): Spell {
  return { story, label, since: sinceOf(story.fields.releases[label] as ReleaseFields, label) };
}

/** Opens a search for every branch of a story's templates, in every order and variant of its outlets. */
export function openSearch(ready: Ready, outlets: readonly Outlet[]): Search {
  const { story, templates } = ready;
  const names = templates.map(({ name }) => name);
  const roots = checkOrders(story, outlets, names).reached.map(({ template }) => template);
  const branches = listBranches(roots, templates, vocabularyOf(story.fields));
  const label = releaseLabel(story, undefined) ?? '';
  const open = byTemplate(branches);
  const asked = ordersOf(outlets, story.id).flatMap((outlet) => withEachVariant(ready, outlet, names));
  return { ready, label, branches, outlets: asked, open, found: new Map(), problems: new Map(), tried: new Set() };
}
