import type { FoundDraft } from '../../merge/keep-edits.js';
import type { WrittenFile, WrittenParagraph } from '../../model/ledger.js';
import type { WantedFile } from '../../model/output.js';
import { normalHash } from '../../text/normal-text.js';

/** A draft's file, with what the next run tells by that somebody wrote into one of the files made from it. */
export function notingViews(file: WantedFile, made: readonly WantedFile[]): WantedFile {
  const { path, base } = file;
  const isDraft = base && !path.endsWith('.new.md');
  return isDraft ? { ...file, base: { ...base, views: made.map(({ text }) => normalHash(text)) } } : file;
}

/**
 * A draft that stands as a person left it, with the new version beside it. It keeps its base, but for what they decided by
 * taking an earlier .new.md away. Of one that no run wrote, only what is made from it is known.
 */
export function besideEachOther(
  draft: WantedFile,
  about: readonly WrittenParagraph[],
  paragraphs: readonly WrittenParagraph[],
  found: FoundDraft,
  mark: Pick<WrittenFile, 'edited'>,
): readonly WantedFile[] {
  const { path, own = '' } = draft;
  const stood = found.settled ? { ...found.written, paragraphs } : found.written;
  return [
    { ...draft, stands: true, base: { ...stood, ...mark } },
    { path: path.replace(/\.md$/, '.new.md'), text: own, base: { paragraphs: about }, edited: 'protected' },
  ];
}
