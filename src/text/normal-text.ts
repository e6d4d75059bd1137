import { createHash } from 'node:crypto';

/**
 * A text as editors' programs leave it alone: without byte-order mark, Windows line ends and trailing
 * blanks. Two texts with the same normal form are the same draft.
 */
export function normalText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trimEnd();
}

/** Hash of a text's normal form: what an edit is told by. */
export const normalHash = (text: string): string => createHash('sha256').update(normalText(text)).digest('hex');
