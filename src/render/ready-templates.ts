import type { TemplateFile } from '../model/record.js';
import { textHash } from '../text/text-hash.js';

/** What a compiled template is known by: the same text in the same file. */
export const readyKey = ({ file, text }: TemplateFile): string => textHash(`${file}\n${text}`);

/**
 * Templates that were compiled with the program: empty in src/ and in dist/, filled in the one file that the program is
 * loaded from (see bundle.js). Others, and those that a desk has changed since, are compiled when they are needed.
 */
export const READY: ReadonlyMap<string, TemplateSpecification> = new Map();
