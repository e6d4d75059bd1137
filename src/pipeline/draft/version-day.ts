import { isSameVersion } from '../../history/record-version.js';
import type { WrittenFile } from '../../model/ledger.js';
import { plainWords } from '../../text/plain-words.js';
import { textHash } from '../../text/text-hash.js';

const hashOf = (typed: readonly string[]): string => textHash(typed.map(plainWords).join('\n'));

/** What is noted of words with a person's edits in them: the day of the run that left them so first. */
export function sinceWhen(
  typed: readonly string[],
  written: WrittenFile | undefined,
  day: string | undefined,
): NonNullable<WrittenFile['edited']> {
  const of = hashOf(typed);
  return written?.edited?.of === of ? written.edited : { of, ...(day !== undefined && { day }) };
}

/** The day from which a draft's words stand as they do; `unseen` for words that no run has seen yet. */
export function dayOfWords(
  typed: readonly string[],
  { paragraphs = [], day, edited }: WrittenFile,
  unseen: string | undefined,
): string | undefined {
  const own = paragraphs.map(({ text }) => text);
  if (isSameVersion(own, typed)) return day;
  return edited?.of === hashOf(typed) ? edited.day : unseen;
}
