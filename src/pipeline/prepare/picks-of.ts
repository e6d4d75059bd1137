import { pickVariants } from '../../compose/pick-variants.js';
import type { Picks } from '../../compose/pick-variants.js';
import type { Outlet } from '../../model/record.js';
import type { StoryKit } from './prepare.js';

/** Picks of every outlet, made once a run: neighbours see to it that they open differently. */
export function picksOf(
  { story, templates, neighbours }: StoryKit,
  outlets: readonly Outlet[],
): (outlet: Outlet, force: string) => Picks {
  const names = templates.map(({ name }) => name);
  const byOutlet = new Map(outlets.map((outlet) => [outlet, pickVariants(story, outlet, names, neighbours)]));
  return (outlet, force) => (byOutlet.get(outlet) ?? pickVariants(story, outlet, names, neighbours))(force);
}
