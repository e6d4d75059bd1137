import { toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { tells } from '../read/in-form.js';
import { plain } from '../read/plain-words.js';
import { ON_FIGURES } from '../read/figure-words.js';
import { withoutEnd, withoutLead } from '../read/read-names.js';
import type { Sentence } from '../read-claims.js';

/** The force beside another one, or alone among several: counts are no ranking, and nothing here holds them apart (rule F4). */

const NAME = String.raw`(?:the )?\p{Lu}[\p{L}’'-]*(?: (?:and |of |the )*\p{Lu}[\p{L}’'-]*)*`;
/** “Fewer than Essex”, “lower than those of Sussex and Surrey”. */
const THAN = new RegExp(
  String.raw`\bthan (?:(?:in|for|by|that (?:of|in)|those (?:of|in)|either|both) )*(${NAME})`,
  'u',
);
/** “The only force in the South East to see a fall.” */
const ALONE =
  /(?<!\bnot (?:the )?)\bonly (?:other )?(?:police )?(?:force|area|county|place)\b[^.;]{0,60}?\b(?:to|where|that|which|with)\b[^.;]{0,40}\b(?:rises?|rose|falls?|fell|increased?|decreased?|drop(?:s|ped)?|higher|lower|rate|record(?:s|ed)?)\b/i;

/** Whether some words name another force's area. */
function isElsewhere(words: string, { release: { areas }, knownPlaces }: Frame): boolean {
  const parts = [words, ...words.split(/,? and |, /)].map((part) =>
    withoutEnd(withoutLead(part).replace(/(?:['’]s|['’])$/, '')),
  );
  return parts.some((part) => areas.has(part) && !knownPlaces.includes(part));
}

export const checkNeighbours = (sentences: readonly Sentence[], frame: Frame): readonly Finding[] =>
  sentences.flatMap(({ read, paragraph }): readonly Finding[] => {
    const { text } = read;
    const than = tells(read, THAN) && tells(read, ON_FIGURES) ? THAN.exec(plain(text)) : null;
    const alone = tells(read, ALONE) ? ALONE.exec(text) : null;
    const found = than && isElsewhere(than[1] ?? '', frame) ? than : alone;
    if (!found) return [];
    return [
      toVouchFor(
        'F4',
        paragraph,
        `“${found[0]}”: forces are not set beside each other by their counts. In the sentence: “${text}”`,
      ),
    ];
  });
