import type { KnownWords } from '../check/frame.js';
import type { ReleaseContext } from '../derive/release-context.js';
import type { FoundDraft } from '../merge/keep-edits.js';
import type { Format } from '../model/outlet-schema.js';
import type { Outlet } from '../model/record.js';
import type { Lift } from '../model/review.js';
import type { Ready } from './prepare.js';

/** One release of a story, ready for its forces one after the other. */
export interface ReleaseRun {
  readonly ready: Ready;
  readonly context: ReleaseContext;
  readonly slug: string;
  readonly outlets: readonly Outlet[];
  readonly formats: readonly Format[] | undefined;
  /** Areas of all forces, without articles: the check knows whose figures would be whose. */
  readonly areas: ReadonlySet<string>;
  /** Decisions of named people on this release. */
  readonly lifts: readonly Lift[];
  /** Words quoted in the story's templates. */
  readonly quotations: readonly KnownWords[];
  /** Whether the figures may be called new (rule K5); undefined where nobody knows when they came out. */
  readonly isFresh: boolean | undefined;
  /** The day the drafts are for; undefined where nobody knows when the figures came out. */
  readonly day: string | undefined;
  /** What stands in the release folder at a path: a draft, or notes. */
  readonly found: (path: string) => FoundDraft | undefined;
}
