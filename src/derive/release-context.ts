import type { Fact } from '../model/fact.js';
import type { Period } from '../model/period.js';
import type { ForceRecord, Story } from '../model/record.js';
import type { ReleaseFields } from '../model/story-schema.js';
import { comparable } from '../text/periods.js';
import { readCount } from './read-count.js';
import type { Count } from './read-count.js';

/** One release of a story, with its periods read and the places and areas that facts need. */
export interface ReleaseContext {
  readonly story: Story;
  readonly label: string;
  readonly fields: ReleaseFields;
  readonly later: Period;
  readonly earlier: Period | undefined;
  readonly nation: ForceRecord;
  /** The forces of a story with rates: each rate has its place among theirs. Elsewhere only those a release leaves out. */
  readonly forces: readonly ForceRecord[];
  /** Areas of the forces that are not in the nation's total, by force id. */
  readonly excludedAreas: readonly string[];
  /** What is the same for every force: the release itself, and the nation's figures. */
  readonly shared: { readonly release: Fact; readonly nation: Fact };
}

/** A record's two counts of a measure in a release; the earlier is missing where there is none to compare. */
export function countsOf(
  record: ForceRecord,
  measure: string,
  context: Pick<ReleaseContext, 'later' | 'earlier'>,
): { later: Count; earlier: Count } {
  const { later, earlier } = context;
  return {
    later: readCount(record, measure, later),
    earlier:
      earlier && comparable(earlier, later)
        ? readCount(record, measure, earlier)
        : { known: false, reason: 'the release has no earlier period' },
  };
}
