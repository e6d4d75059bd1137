import { checkApproached } from './rules/check-approached.js';
import { checkBeside } from './rules/check-beside.js';
import { checkClaims } from './rules/check-claims.js';
import { checkCounted } from './rules/check-counted.js';
import { checkCoverage } from './rules/check-coverage.js';
import { checkDates } from './rules/check-dates.js';
import { checkDefined } from './rules/check-defined.js';
import { checkComparisons } from './rules/check-comparisons.js';
import { checkIdentified } from './rules/check-identified.js';
import { checkNames } from './rules/check-names.js';
import { checkNeighbours } from './rules/check-neighbours.js';
import { checkPublished } from './rules/check-published.js';
import { checkPublisher } from './rules/check-publisher.js';
import { checkQuotations } from './rules/check-quotations.js';
import { checkReported } from './rules/check-reported.js';
import { checkStructure } from './rules/check-structure.js';
import type { Copy } from './read/copy.js';
import { checkReadability } from './rules/check-readability.js';
import { checkSays } from './rules/check-says.js';
import { checkStretches } from './rules/check-stretches.js';
import { checkVoices } from './rules/check-voices.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import { readCopyPiece } from './piece.js';
import type { Piece } from './piece.js';
import { readSentences } from './read-claims.js';
import type { Sentence } from './read-claims.js';

/** Banned and doubtful words of ours. */
function wordingFindings(sentences: readonly Sentence[]): readonly Finding[] {
  const breaking = sentences.filter(({ read }) => read.broken.length > 0);
  return breaking.flatMap(({ read: { text, broken }, paragraph }) =>
    broken
      .filter(({ rule }) => !(rule === 'I3' && paragraph <= 0))
      .map(({ code, rule, message, pattern }) =>
        finding(code, rule, paragraph, `“${(pattern.exec(text)?.[0] ?? '').trim()}”: ${message}`),
      ),
  );
}

/** In quotations, words that our own prose never uses are a note only: they are somebody's (rule G6). */
function quotedFindings({ body }: Piece): readonly Finding[] {
  return body.flatMap(({ quoted }, at) =>
    quoted.flatMap(({ words, broken }) =>
      broken.map(({ pattern, message }) =>
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
export function checkPiece(piece: Piece, frame: Frame): readonly Finding[] {
  const sentences = readSentences(piece, frame);
  return [
    ...checkClaims(sentences, frame),
    ...checkCounted(sentences, frame),
    ...checkDefined(piece, sentences, frame),
    ...checkComparisons(sentences, frame),
    ...checkNames(piece, frame),
    ...checkQuotations(piece, frame),
    ...checkStructure(piece, frame, sentences),
    ...checkSays(piece, frame, sentences),
    ...checkBeside(sentences, frame),
    ...checkVoices(piece, frame, sentences),
    ...checkCoverage(piece, frame, sentences),
    ...checkDates(sentences, frame),
    ...checkStretches(sentences, frame),
    ...checkIdentified(sentences, frame),
    ...checkApproached(sentences, frame),
    ...checkReported(sentences, frame),
    ...checkPublished(sentences, frame),
    ...checkPublisher(sentences, frame),
    ...checkNeighbours(sentences, frame),
    ...checkReadability(sentences),
    ...wordingFindings(sentences),
    ...quotedFindings(piece),
  ];
}

/** Checks a piece of copy as any reader has it. */
export const checkCopy = (copy: Copy, frame: Frame): readonly Finding[] =>
  checkPiece(readCopyPiece(copy, frame.reader), frame);
