import type { Scalar } from 'yaml';
import type { ProblemCode } from '../problems/catalogue.js';

const BLOCK = 'words: |';
const HELP = `Write ${BLOCK} and the words below it, each line indented: then every character is kept.`;

/**
 * Words that YAML reads otherwise than they were typed, without saying so: cut off at a #, or with their line
 * breaks turned into blanks. They are somebody's words to the letter, so a person is told.
 */
export function warnOfWords(
  node: Scalar,
  text: string,
  warn: (code: ProblemCode, at: number, message: string, help?: string) => void,
): void {
  const [start = 0, end = start] = node.range ?? [];
  if (node.type === 'BLOCK_LITERAL') return;
  if (node.type === 'PLAIN' && node.comment != null) {
    const shown = node.comment.split('\n')[0] ?? '';
    const message = `“#${shown}” is taken for a comment: it is not in the words.`;
    warn('load/words-cut', text.indexOf('#', end), message, HELP);
  }
  if (node.type === 'BLOCK_FOLDED' || text.slice(start, end).includes('\n'))
    warn(
      'load/words-folded',
      start,
      `The words run over several lines without ${BLOCK}: line breaks become blanks.`,
      HELP,
    );
}
