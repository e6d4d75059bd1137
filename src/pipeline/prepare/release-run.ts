import { knownWords } from '../../check/read/known-words.js';
import { releaseFrame } from '../../check/release-frame.js';
import { storyWords } from '../../check/read/story-words.js';
import type { Picks } from '../../compose/pick-variants.js';
import { releaseContext } from '../../derive/derive-force.js';
import type { ReleaseContext } from '../../derive/release-context.js';
import type { Format } from '../../model/formats.js';
import { perObject } from '../../model/per-object.js';
import type { Outlet } from '../../model/record.js';
import type { Lift } from '../../model/review.js';
import { Kept } from '../../render/kept.js';
import type { Told } from './frame-with.js';
import { freshness } from './freshness.js';
import { picksOf } from './picks-of.js';
import type { StoryKit } from './prepare.js';

/** One release of a story, ready for its forces one after the other. */
export interface ReleaseRun extends Told {
  readonly slug: string;
  readonly outlets: readonly Outlet[];
  readonly formats: readonly Format[] | undefined;
  /** Decisions of named people on this release. */
  readonly lifts: readonly Lift[];
  /** The day the drafts are for; undefined where nobody knows when the figures came out. */
  readonly day: string | undefined;
  /** What a force's blocks are said with in an outlet. */
  readonly picksFor: (outlet: Outlet, force: string) => Picks;
  /** The paragraphs that the drafts of a run have in common in an outlet's house style. */
  readonly keptFor: (outlet: Outlet) => Kept;
}

function dayOf({ fields }: ReleaseContext, today: string | undefined): string | undefined {
  const { published } = fields;
  return today ?? (typeof published === 'string' ? published.slice(0, 10) : published['not-after']);
}

/** Opens a release of a story. `today` is the day the drafts are for. */
export function openRelease(
  ready: StoryKit,
  label: string,
  outlets: readonly Outlet[],
  formats: readonly Format[] | undefined,
  lifts: readonly Lift[] = [],
  today?: string,
): ReleaseRun {
  const { story, nation, peers } = ready;
  const context = releaseContext(story, label, nation, peers);
  const frame = releaseFrame({
    story,
    words: storyWords(story.fields),
    nation,
    later: context.later,
    earlier: context.earlier,
    forces: peers,
    areas: ready.areas,
    excluded: context.excludedAreas,
    quotations: ready.verbatim.map(({ paragraphs, namedBy, bodies, told }) =>
      knownWords(paragraphs, namedBy, bodies, told),
    ),
    isFresh: freshness(context, today),
    today,
  });
  const picksFor = picksOf(ready, outlets);
  const keptFor = perObject<Outlet, Kept>(() => new Kept(context.shared));
  const { slug } = context.later;
  const day = dayOf(context, today);
  return { ready, context, slug, outlets, formats, frame, lifts, day, picksFor, keptFor };
}
