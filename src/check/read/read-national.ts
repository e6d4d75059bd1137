import { DIGITS as NUMBER } from './number-words.js';
import { PERCENT, valueOf } from './number-readers.js';
import { escaped } from './escaped.js';
import type { ComparisonReader } from './comparison.js';

/**
 * The nation's rate or share where the force's own stands before it, and says of what they are: “46 for every 100,000 people,
 * compared with 79 across England and Wales”.
 */

const HELD =
  '(?:(lower|below|less|fewer|smaller)(?: than)?|(higher|above|more|greater|larger)(?: than)?|compared (?:with|to)|compares (?:with|to)|against|versus)';
/** Looked for first: looking back from every place of a sentence would take long. */
const AT_HELD =
  '\\b(?=(?:lower|below|less|fewer|smaller|higher|above|more|greater|larger|compare[ds]|against|versus)\\b)';
const NAMED = '(?:(?:the|a|an) )?(?:(?:national )?(?:rate|figure|average|share|proportion) of )?';

const thereFor = (nations: readonly string[]): string =>
  `(?: (?:recorded|seen|reported))?(?: nationally| (?:across|in|for|throughout) (?:${nations.map(escaped).join('|')}))\\b`;

const sideOf = (below: string | undefined, above: string | undefined) =>
  below !== undefined ? { side: 'below' as const } : above !== undefined ? { side: 'above' as const } : {};

/** Readers of such claims, for what the nation is called and what the records' shares are shares of. */
export function nationalReaders(nations: readonly string[], wholes: readonly string[]): readonly ComparisonReader[] {
  const there = thereFor(nations);
  const rate: ComparisonReader = {
    hint: /(?:people|residents|inhabitants)\b.*\d/i,
    pattern: new RegExp(
      `${AT_HELD}(?<=(?:for every|for each|in every|per) (1,?000|10,?000|100,?000) (?:people|residents|inhabitants)[^.;]{0,60}?)\\b${HELD} ${NAMED}(${NUMBER})${there}`,
      'gi',
    ),
    read: ([, per = '', below, above, value = '']) => ({
      is: 'rate',
      value: valueOf(value),
      decimals: value.split('.')[1]?.length ?? 0,
      per: valueOf(per),
      whose: 'national',
      ...sideOf(below, above),
    }),
  };
  const share: ComparisonReader = {
    hint: /(?:%|per cent|percent|pc) of /i,
    pattern: new RegExp(
      `${AT_HELD}(?<=${PERCENT} of (?:the |all )?(?:${wholes.map(escaped).join('|')})\\b[^.;]{0,90}?)\\b${HELD} ${NAMED}(${NUMBER})${PERCENT}${there}`,
      'gi',
    ),
    read: ([, , , percent = '']) => ({ is: 'share', percent: valueOf(percent), whose: 'national' }),
  };
  return wholes.length === 0 ? [rate] : [rate, share];
}
