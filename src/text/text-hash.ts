import { createHash } from 'node:crypto';

/** A short hash of a text, for telling whether it changed. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
