import { createHash } from 'node:crypto';
import { isText, nameOf, report } from './template-walk.js';
import type { Walk } from './template-walk.js';

/** What may change without the words changing: quotation marks, dashes and blanks (rule H6). */
const DRESS = /["'“”‘’\s–—-]+/g;

/** The sha256 of somebody's words without marks, dashes and blanks. */
export const sealOf = (words: string): string => createHash('sha256').update(words.replaceAll(DRESS, '')).digest('hex');

/**
 * Holds quoted words against the hash that was recorded beside them when they were typed in. A letter that changed since
 * stops the story, whoever changed it: no other check could tell, as the words of a template are what drafts are held against.
 */
export function checkSeal(walk: Walk, block: hbs.AST.BlockStatement): void {
  const words = block.program.body.map((inner) => (inner as Partial<hbs.AST.ContentStatement>).value ?? '').join('');
  if (nameOf(block) !== 'quotation' || words.trim() === '') return;
  const pairs = (block.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const textOf = (key: string): string | undefined => {
    const value = pairs.find((pair) => pair.key === key)?.value;
    return value && isText(value) ? value.value : undefined;
  };
  const speaker = textOf('speaker') ?? 'somebody';
  const recorded = textOf('sha256');
  const sealed = sealOf(words);
  const write = `write sha256="${sealed}"`;
  if (recorded === undefined) {
    const help = `When a named person has compared them with what was said, ${write} beside the speaker.`;
    report(walk, block, 'render/quotation-altered', `Nothing holds the words of ${speaker}: sha256 is missing.`, help);
  } else if (recorded !== sealed) {
    const message = `The words of ${speaker} are not those that were recorded: sha256 is ${recorded} beside them and ${sealed} of them now.`;
    const help = `Restore the words; version control has them. If a named person changed them on purpose, ${write}, and say in the commit who and why.`;
    report(walk, pairs.find(({ key }) => key === 'sha256')?.value ?? block, 'render/quotation-altered', message, help);
  }
}
