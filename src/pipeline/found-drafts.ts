import type { FoundDraft } from '../merge/keep-edits.js';
import type { ReleaseFolder } from '../model/output.js';

/** What stands in a release folder: a draft or notes, with what was last written there. */
export const foundIn =
  ({ files, written }: ReleaseFolder) =>
  (path: string): FoundDraft | undefined => {
    const text = files.get(path);
    if (text === undefined) return undefined;
    const beside = path.replace(/\.md$/, '.new.md');
    const settled = files.has(beside) ? undefined : written.files[beside]?.paragraphs;
    return { text, written: written.files[path], settled };
  };
