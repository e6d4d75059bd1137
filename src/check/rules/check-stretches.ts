import { finding, toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Sentence } from '../read-claims.js';
import { foundIn, tells } from '../read/in-form.js';
import { stretchesIn } from '../read/read-stretches.js';
import type { Stretch } from '../read/read-stretches.js';
import { monthsOf } from '../books/run-truth.js';

/** A year in months. */
const YEAR = 12;

/** The figures themselves are said to be of some time. */
const COVER = /\b(?:figures|data|statistics|numbers) (?:cover|are for|relate to|span)\b/i;

const stretchesOf = foundIn(stretchesIn);

/** From the first month of one to the last of it, or from the end of the one to the end of the other. */
function isOfTheRelease(stretch: Stretch, { release: { later, earlier } }: Frame): boolean {
  if (stretch.is === 'dated') {
    const pairs = [later, ...(earlier ? [earlier, { start: earlier.end, end: later.end }] : [])];
    return pairs.some(({ start, end }) => start.slice(0, 7) === stretch.start && end.slice(0, 7) === stretch.end);
  }
  if (stretch.is === 'year to') return later.end.slice(5, 7) === stretch.month;
  return stretch.months === YEAR || (earlier && monthsOf(later.end) - monthsOf(earlier.end)) === stretch.months;
}

/**
 * Stretches of time beside what is claimed of the figures are the release's own (rule E6): other dates are wrong; of one
 * without dates nobody here knows when it began.
 */
export function checkStretches(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  return sentences.flatMap(({ read, claims, directions, paragraph }) => {
    const isClaim = claims.length > 0 || directions.length > 0 || tells(read, COVER);
    const gaps = claims.filter(({ mention }) => mention.kind === 'gap').map(({ mention }) => mention.at);
    const stretches = isClaim ? stretchesOf(read) : [];
    return stretches
      .filter((stretch) => !gaps.includes(stretch.at) && !isOfTheRelease(stretch, frame))
      .map((stretch) =>
        stretch.is !== 'length'
          ? finding('check/period-wrong', 'E6', paragraph, `“${stretch.text}” is neither period of the release.`)
          : toVouchFor('E6', paragraph, `“${stretch.text}” is not what the figures cover: “${read.text}”`),
      );
  });
}
