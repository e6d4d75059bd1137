import { createHash } from 'node:crypto';

/** Whether a text has anything of that kind; ours has not. */
const EXCHANGED = /[ \t][\n\r\u2028\u2029]|[\r\ufeff]/;

/**
 * A text as editors' programs leave it alone: without byte-order mark, Windows line ends and trailing
 * blanks. Two texts with the same normal form are the same draft.
 */
export function normalText(text: string): string {
  if (!EXCHANGED.test(text)) return text.trimEnd();
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trimEnd();
}

/** Hash of a text's normal form: what an edit is told by. */
export const normalHash = (text: string): string => createHash('sha256').update(normalText(text)).digest('hex');
