import { historyPath, isHistory, ownVersions } from '../../history/record-version.js';
import type { FoundDraft } from '../../merge/keep-edits.js';
import { olderCopy } from '../../merge/older-copy.js';
import type { ForceFolder } from '../../model/output.js';
import { normalHash } from '../../text/normal-text.js';
import type { ReadHistory } from './keep-history.js';

/** What stands at a path of the release folder: a draft or notes, with what was last written there. */
export type FindDraft = (path: string) => FoundDraft | undefined;

/** Finds the drafts and notes of one force. */
export const foundIn =
  ({ files, written }: ForceFolder, readHistory: ReadHistory): FindDraft =>
  (path) => {
    const text = files.get(path);
    if (text === undefined) return undefined;
    const beside = path.replace(/\.md$/, '.new.md');
    const settled = files.has(beside) ? undefined : written.files[beside]?.paragraphs;
    const last = written.files[path];
    const isOurs = last?.sha256 === normalHash(text);
    if (isOurs || !last?.front || settled) return { text, written: last, settled, isOurs };
    const history = readHistory(historyPath(path));
    const earlier = history !== undefined && isHistory(history) ? ownVersions(history) : [];
    const older = olderCopy(text, last, earlier);
    return { text, written: older ?? last, settled, isOurs, ...(older && { isOlder: true }) };
  };
