import type { Period } from '../../model/period.js';
import type { KnownWords } from './known-words.js';
import type { StoryWords } from './story-words.js';

/** What must be known of a release to read copy on it, whichever force the copy is on. */
export interface ReleaseWords {
  readonly later: Period;
  readonly earlier: Period | undefined;
  /** What the story's own words tell the check. */
  readonly words: StoryWords;
  /** What the nation is called. */
  readonly nationAreas: readonly string[];
  /** Words quoted in templates, which may be quoted in any force's copy. */
  readonly quotations: readonly KnownWords[];
}
