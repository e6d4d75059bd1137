import { perObject } from '../../model/per-object.js';
import type { Frame } from '../frame.js';
import type { ReleaseFrame } from '../release-frame.js';
import { WHOLE_WORD } from '../read/number-words.js';

/** Words that tell nothing of what was counted but who recorded it, where and when. */
const OF_ANY_COUNT = new Set(
  `a according across again against all alone also altogether an annual any are area areas at average be been being by calendar constabulary
  count counted counties county days each earlier either end ended ending every figure figures financial for force force's forces
  forces' had has have here in is it its just kind last later latest local locally logged month months national
  nationally nationwide now number numbers of officers on one only other over overall per period police previous previously record
  recorded records region reported respectively said same say says show shows single some that the their them then there these they
  this those throughout time times to together too total totals under were was which whole with within year years year's`.split(
    /\s+/,
  ),
);

const NUMBER = new RegExp(`^(?:\\p{N}|${WHOLE_WORD}$)`, 'iu');

export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];

/** Words of the force's names and of what its area is called. */
export const ownWords = perObject(
  ({ names, area, numberedNames, record: { fields } }: Frame) =>
    new Set(wordsIn([...names, area, fields.in ?? '', ...numberedNames.map(({ masked }) => masked)].join(' '))),
);

const NONE: ReadonlySet<string> = new Set();

/** A word of what is counted that nothing on record tells, nor what was told of it elsewhere; a capital is mostly a place or a name, but not in the first word. */
export function strangerIn(
  words: string,
  { words: { counted } }: ReleaseFrame,
  own: ReadonlySet<string>,
  told: ReadonlySet<string> = NONE,
): string | undefined {
  return wordsIn(words).find((word, at) => {
    const said = word.toLowerCase();
    if (NUMBER.test(word) || [OF_ANY_COUNT, counted, told].some((known) => known.has(said))) return false;
    return (at === 0 || !/^\p{Lu}/u.test(word)) && !own.has(word);
  });
}
