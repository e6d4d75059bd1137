import type { FoundDraft } from '../merge/keep-edits.js';
import type { ForceFolder } from '../model/output.js';

/** What stands at a path of the release folder: a draft or notes, with what was last written there. */
export type FindDraft = (path: string) => FoundDraft | undefined;

/** Finds the drafts and notes of one force. */
export const foundIn =
  ({ files, written }: ForceFolder): FindDraft =>
  (path) => {
    const text = files.get(path);
    if (text === undefined) return undefined;
    const beside = path.replace(/\.md$/, '.new.md');
    const settled = files.has(beside) ? undefined : written.files[beside]?.paragraphs;
    return { text, written: written.files[path], settled };
  };
