import { checkBeside } from './check-beside.js';
import { checkClaims } from './check-claims.js';
import { checkCoverage } from './check-coverage.js';
import { checkDates } from './check-dates.js';
import { checkComparisons } from './check-comparisons.js';
import { checkNames } from './check-names.js';
import { checkQuotations } from './check-quotations.js';
import { checkStructure } from './check-structure.js';
import type { Copy } from './copy.js';
import { checkReadability } from './check-readability.js';
import { checkSays } from './check-says.js';
import { checkVoices } from './check-voices.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import { readSentences } from './read-claims.js';
import type { Sentence } from './read-claims.js';
import type { StoryWords } from './story-words.js';

/** Banned and doubtful words of ours. */
function wordingFindings(sentences: readonly Sentence[], brokenIn: StoryWords['brokenIn']): readonly Finding[] {
  return sentences.flatMap(({ text, paragraph }) =>
    brokenIn(text)
      .filter(({ rule }) => !(rule === 'I3' && paragraph <= 0))
      .map(({ code, rule, message, pattern }) =>
        finding(code, rule, paragraph, `“${(pattern.exec(text)?.[0] ?? '').trim()}”: ${message}`),
      ),
  );
}

/** In quotations, words that our own prose never uses are a note only: they are somebody's (rule G6). */
function quotedFindings(copy: Copy, brokenIn: StoryWords['neverIn']): readonly Finding[] {
  return copy.paragraphs.flatMap(({ quoted }, at) =>
    quoted.flatMap((words) =>
      brokenIn(words).map(({ pattern, message }) =>
        finding('check/wording', 'G6', at + 1, `“${pattern.exec(words)?.[0] ?? ''}”, in a quotation: ${message}`),
      ),
    ),
  );
}

/**
 * Double entry: reads a finished piece with readers and arithmetic of its own and compares it with the
 * record. Figures, directions, names, periods, quotations, required paragraphs, wording. It shares no code
 * with derive, text or render, so a slip there can't agree with itself; and it reads any copy, ours or edited.
 */
export function checkCopy(copy: Copy, frame: Frame): readonly Finding[] {
  const sentences = readSentences(copy, frame);
  return [
    ...checkClaims(sentences, frame),
    ...checkComparisons(sentences, frame),
    ...checkNames(copy, frame),
    ...checkQuotations(copy, frame),
    ...checkStructure(copy, frame, sentences),
    ...checkSays(copy, frame, sentences),
    ...checkBeside(sentences, frame),
    ...checkVoices(copy, frame, sentences),
    ...checkCoverage(copy, frame, sentences),
    ...checkDates(sentences, frame),
    ...checkReadability(sentences),
    ...wordingFindings(sentences, frame.words.brokenIn),
    ...quotedFindings(copy, frame.words.neverIn),
  ];
}
