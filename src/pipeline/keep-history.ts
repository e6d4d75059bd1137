import { historyPath, isHistory, isSameVersion, keptParagraphs, recordVersion } from '../history/record-version.js';
import { readEdited } from '../merge/read-edited.js';
import type { LedgerDraft, WrittenFile } from '../model/ledger.js';
import type { Action, ForceFolder } from '../model/output.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { normalHash } from '../text/normal-text.js';
import { dayOfWords } from './version-day.js';

/** Reads a draft's history; undefined where it has none. */
export type ReadHistory = (path: string) => string | undefined;

const isDraft = (path: string, written: WrittenFile | undefined): written is WrittenFile =>
  written?.paragraphs !== undefined && !path.endsWith('.new.md');

/**
 * The versions of one draft that this run is the last to see: what the program wrote, where a person has changed it
 * since for the first time; and what stands there, where it is about to be another text or to be withdrawn.
 */
function superseded(action: Action, text: string, written: WrittenFile, wasEdited: boolean, today: string | undefined) {
  const { paragraphs = [] } = written;
  const own = paragraphs.map(({ text: typed }) => typed);
  const standing = readEdited(text).paragraphs;
  const next = action.kind === 'update' ? readEdited(action.text).paragraphs : undefined;
  const stays = action.kind === 'unchanged' || action.kind === 'left' || (next && isSameVersion(next, standing));
  const isFirstEdit = !wasEdited && written.sha256 !== normalHash(text) && !isSameVersion(own, standing);
  return [...(isFirstEdit ? [own] : []), ...(!stays && standing.length > 0 ? [standing] : [])].map((typed) => ({
    kept: keptParagraphs(typed, paragraphs),
    day: dayOfWords(typed, written, today),
  }));
}

/**
 * What is added to the history before anything is overwritten. The version that stands is the draft itself: a first
 * run and one that changes nothing add nothing. A history nobody can read is a problem, and nothing is written over it.
 * `today`: the day the run is for.
 */
export function keepHistory(
  actions: readonly Action[],
  folder: ForceFolder,
  before: readonly LedgerDraft[],
  readHistory: ReadHistory,
  today: string | undefined,
): { readonly actions: readonly Action[]; readonly problems: readonly Problem[] } {
  const edited = new Set(before.filter(({ edits }) => edits !== undefined).map(({ path }) => path));
  const problems: Problem[] = [];
  const added = actions.flatMap((action): readonly Action[] => {
    const { path } = action;
    const text = folder.files.get(path);
    const written = folder.written.files[path];
    if (text === undefined || !isDraft(path, written)) return [];
    const versions = superseded(action, text, written, edited.has(`${folder.name}/${path}`), today);
    if (versions.length === 0) return [];
    const file = historyPath(path);
    const history = readHistory(file);
    if (history !== undefined && !isHistory(history)) {
      const place = { file: `${folder.name}/${file}`, line: 1, column: 1 };
      problems.push(problem('write/ledger', place, 'The file does not hold what a run wrote into it.'));
      return [];
    }
    const now = versions.reduce((known, { kept, day }) => recordVersion(known, kept, day) ?? known, history);
    if (now === undefined || now === history) return [];
    return [{ kind: history === undefined ? 'create' : 'update', path: file, text: now }];
  });
  return { actions: added, problems };
}
