import { historyPath, isHistory, isSameVersion, keptParagraphs, recordVersions } from '../../history/record-version.js';
import { readEdited } from '../../merge/read-edited.js';
import type { LedgerDraft, Written, WrittenFile } from '../../model/ledger.js';
import type { Action, ForceFolder } from '../../model/output.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { normalHash } from '../../text/normal-text.js';
import { dayOfWords } from './version-day.js';

/** Reads a draft's history; undefined where it has none. */
export type ReadHistory = (path: string) => string | undefined;

/** A version as it is kept, with the day from which it stands so. */
type Kept = Parameters<typeof recordVersions>[1][number];

const isDraft = (path: string): boolean => path.endsWith('.md') && !path.endsWith('.new.md');

const hasHand = (written: WrittenFile | undefined): boolean => written?.edited !== undefined;

const ownTexts = ({ paragraphs = [] }: WrittenFile): readonly string[] => paragraphs.map(({ text }) => text);

function versionOf(typed: readonly string[], written: WrittenFile, today: string | undefined): Kept {
  const isOurs = isSameVersion(typed, ownTexts(written));
  return {
    kept: keptParagraphs(typed, written.paragraphs ?? []),
    day: dayOfWords(typed, written, today),
    front: isOurs ? written.front : undefined,
  };
}

/**
 * The versions of one draft that this run is the last to see: what the program wrote, where a person has changed it
 * since for the first time; and what stands there, where it is about to be another text or to be withdrawn.
 */
function superseded(
  action: Action,
  text: string,
  written: WrittenFile,
  wasEdited: boolean,
  today: string | undefined,
): readonly Kept[] {
  const own = ownTexts(written);
  const standing = readEdited(text).paragraphs;
  const next = action.kind === 'update' ? readEdited(action.text).paragraphs : undefined;
  const stays = action.kind === 'unchanged' || action.kind === 'left' || (next && isSameVersion(next, standing));
  const isFirstEdit = !wasEdited && written.sha256 !== normalHash(text) && !isSameVersion(own, standing);
  const versions = [...(isFirstEdit ? [own] : []), ...(!stays && standing.length > 0 ? [standing] : [])];
  return versions.map((typed) => versionOf(typed, written, today));
}

/**
 * The text that the other formats are made from in this run, where a person's hand is in it or was: the next run may find
 * another in its place.
 */
function delivered(
  action: Action,
  text: string | undefined,
  written: WrittenFile | undefined,
  today: string | undefined,
): readonly Kept[] {
  if (!written?.paragraphs || action.kind === 'withdraw' || action.kind === 'keep') return [];
  const now = 'text' in action ? action.text : text;
  return now === undefined ? [] : [versionOf(readEdited(now).paragraphs, written, today)];
}

/**
 * What is added to the history before anything is overwritten. Where nobody's hand is in it, the version that stands is the
 * draft itself; a first run and one that changes nothing add nothing. A history nobody can read is a problem, and nothing
 * is written over it. `now`: what .written.json is to say; `today`: the day the run is for.
 */
export function keepHistory(
  actions: readonly Action[],
  folder: ForceFolder,
  now: Written,
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
    if (!isDraft(path)) return [];
    const wasEdited = edited.has(`${folder.name}/${path}`) || hasHand(written);
    const next = now.files[path];
    const versions = [
      ...(text === undefined || !written?.paragraphs ? [] : superseded(action, text, written, wasEdited, today)),
      ...(wasEdited || hasHand(next) ? delivered(action, text, next, today) : []),
    ];
    if (versions.length === 0) return [];
    const file = historyPath(path);
    const history = readHistory(file);
    if (history !== undefined && !isHistory(history)) {
      const place = { file: `${folder.name}/${file}`, line: 1, column: 1 };
      problems.push(problem('write/ledger', place, 'The file does not hold what a run wrote into it.'));
      return [];
    }
    const longer = recordVersions(history, versions);
    if (longer === undefined) return [];
    return [{ kind: history === undefined ? 'create' : 'update', path: file, text: longer }];
  });
  return { actions: added, problems };
}
