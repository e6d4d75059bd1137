import { frameOf } from '../check/frame.js';
import type { Frame, KnownWords } from '../check/frame.js';
import type { StoryWords } from '../check/story-words.js';
import { unmet } from '../compose/choose-blocks.js';
import type { ReleaseContext } from '../derive/release-context.js';
import type { Facts } from '../model/fact.js';
import type { ForceRecord } from '../model/record.js';
import type { StoryKit } from './prepare.js';

/** What of a release the check is told, the same for every force. */
export interface Told {
  readonly ready: StoryKit;
  readonly context: ReleaseContext;
  /** Areas of all forces, without articles: the check knows whose figures would be whose. */
  readonly areas: ReadonlySet<string>;
  /** What the story's own words tell the check. */
  readonly words: StoryWords;
  /** Words quoted in the story's templates. */
  readonly quotations: readonly KnownWords[];
  /** Whether the figures may be called new (rule K5); undefined where nobody knows when they came out. */
  readonly isFresh: boolean | undefined;
  /** The day the drafts are for, where somebody gave one. */
  readonly today: string | undefined;
}

/** What copy on a force is held against, in the cases its figures are in. */
export function frameWith(record: ForceRecord, facts: Facts, run: Told): Frame {
  const { ready, context, areas, words, quotations, isFresh, today } = run;
  const { story, nation } = ready;
  const { footers, required } = story.fields;
  const mustSay = required.flatMap(({ block, rule = 'A4', when, says }) =>
    says !== undefined && unmet(when, facts) === undefined
      ? [{ block, rule, words: says, isFooter: footers.includes(block) }]
      : [],
  );
  const { later, earlier, excludedAreas: excluded } = context;
  return frameOf({
    story,
    words,
    record,
    nation,
    excluded,
    areas,
    forces: ready.peers,
    later,
    earlier,
    quotations,
    mustSay,
    isFresh,
    today,
  });
}
