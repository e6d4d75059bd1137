import { frameOf } from '../../check/frame.js';
import type { Frame } from '../../check/frame.js';
import type { ReleaseFrame } from '../../check/release-frame.js';
import { unmet } from '../../compose/choose-blocks.js';
import type { ReleaseContext } from '../../derive/release-context.js';
import type { Facts } from '../../model/fact.js';
import type { ForceRecord } from '../../model/record.js';
import type { StoryKit } from './prepare.js';

/** What of a release the check is told, the same for every force. */
export interface Told {
  readonly ready: StoryKit;
  readonly context: ReleaseContext;
  /** What copy on any of its forces is held against. */
  readonly frame: ReleaseFrame;
}

/** What copy on a force is held against, in the cases its figures are in. */
export function frameWith(record: ForceRecord, facts: Facts, { ready, frame }: Told): Frame {
  const { footers, required } = ready.story.fields;
  const mustSay = required.flatMap(({ block, rule = 'A4', when, says }) =>
    says !== undefined && unmet(when, facts) === undefined
      ? [{ block, rule, words: says, isFooter: footers.includes(block) }]
      : [],
  );
  return frameOf(frame, record, mustSay);
}
