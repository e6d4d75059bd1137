import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Sentence } from '../read-claims.js';

/** The Flesch-Kincaid grade above which copy is hard going (rule O5), and how much of it makes a grade worth having. */
const HARDEST = 12;
const LEAST_WORDS = 60;

/** How hard our own words are to read, as a school grade; undefined where there are too few of them. */
function gradeOf(sentences: readonly Sentence[]): number | undefined {
  const sizes = sentences.filter(({ paragraph }) => paragraph > 0).map(({ read }) => read.size);
  const words = sizes.reduce((sum, one) => sum + one.words, 0);
  const syllables = sizes.reduce((sum, one) => sum + one.syllables, 0);
  if (words < LEAST_WORDS) return undefined;
  return 0.39 * (words / sizes.length) + 11.8 * (syllables / words) - 15.59;
}

/** Our own words can be read at school-leaving age (rule O5). */
export function checkReadability(sentences: readonly Sentence[]): readonly Finding[] {
  const grade = gradeOf(sentences);
  return grade === undefined || grade <= HARDEST
    ? []
    : [finding('check/wording', 'O5', undefined, `The words are hard going: a reading grade of ${grade.toFixed(1)}.`)];
}
