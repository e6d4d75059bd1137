import { draftsBefore } from '../../load/find-release.js';
import { walkFolder } from '../../load/walk-folder.js';
import { LEDGER_FORM, WRITTEN_FORM } from '../../model/entries.js';
import type { EntriesForm, Stretch } from '../../model/entries.js';
import type { EditedDraft, LedgerHead } from '../../model/ledger.js';
import { LEDGER, WRITTEN } from '../../model/output.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import { ledgerHead } from '../../review/run-ledger.js';
import { isTaken, writeFault } from '../../write/apply-writes.js';
import { frameText, inOrder, joinEntries } from '../../write/join-entries.js';
import { isFree, newFolder } from '../../write/new-folder.js';
import type { NewFolder } from '../../write/new-folder.js';
import { closeShards, findShards, forceOf, isJoined, isOwn } from './find-shards.js';
import type { FoundShards, SplitRelease } from './find-shards.js';
import { countNoted, editedOf, isNoted, openProblems } from '../draft/told-drafts.js';

/** A release that is whole again, with what one run over all of it would have told. */
export interface MergedRelease {
  readonly ledger: LedgerHead;
  /** Drafts that a person changed. */
  readonly edited: readonly EditedDraft[];
  /** Of the story and of its drafts, but for warnings that stand in notes.md. */
  readonly problems: readonly Problem[];
  /** Those warnings, and the forces whose notes have them. */
  readonly warnings: number;
  readonly pointed: readonly string[];
}

export interface MergedShards {
  readonly releases: readonly MergedRelease[];
  /** Why nothing was joined. */
  readonly problems: readonly Problem[];
}

/** The head of the whole from those of its parts: findings about the story are the same in each. */
function wholeHead(parts: SplitRelease): LedgerHead {
  const heads = parts.map(({ head }) => head);
  const { story = '', release = '', problems = [] } = heads[0] ?? {};
  const all = <T>(list: (head: LedgerHead) => readonly T[]): readonly T[] => heads.flatMap(list);
  const lists = {
    drafted: all(({ drafted }) => drafted),
    held: all(({ held }) => held),
    explained: all(({ explained }) => explained),
    kept: all(({ kept = [] }) => kept),
  };
  return ledgerHead({ story, release }, lists, problems);
}

/** Every force's entries from the part it belongs to. */
function entriesOf(parts: SplitRelease, which: 'ledger' | 'written', form: EntriesForm): readonly Stretch[] {
  const own = parts.flatMap((part) => part.found[which]?.stretches.only((force) => isOwn(part, force)) ?? []);
  return inOrder(own, form);
}

/** Every file but the two that are joined: a force's from its part, what all have in common from the first. */
function copyFiles({ folders, releases }: FoundShards, to: NewFolder): void {
  folders.forEach((folder, at) => {
    for (const path of walkFolder(folder)) {
      if (isJoined(path, releases)) continue;
      const force = forceOf(path, releases);
      const part = releases.get(path.split('/', 2).join('/'))?.find((one) => one.folder === folder);
      if (force === undefined ? at === 0 : part && isOwn(part, force)) to.copy(folder, path);
    }
  });
}

/** What one run would have told of the joined release: its drafts' entries say it, force by force. */
function toldOf(ledger: LedgerHead, parts: SplitRelease, isThere: (path: string) => boolean): MergedRelease {
  const forces = parts.flatMap((part) =>
    [...(part.found.ledger?.stretches.ids ?? [])].filter((force) => isOwn(part, force)).map((id) => ({ id, part })),
  );
  const told = forces
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, part }) => {
      const drafts = draftsBefore(part.found, id);
      const problems = drafts.flatMap(openProblems);
      return {
        id,
        edited: editedOf(drafts, isThere),
        problems: problems.filter((one) => !isNoted(one)),
        warnings: countNoted(problems),
      };
    });
  return {
    ledger,
    edited: told.flatMap(({ edited }) => edited),
    problems: [...ledger.problems, ...told.flatMap(({ problems }) => problems)],
    warnings: told.reduce((sum, { warnings }) => sum + warnings, 0),
    pointed: told.filter(({ warnings }) => warnings > 0).map(({ id }) => id),
  };
}

function fill(shards: FoundShards, to: NewFolder): readonly MergedRelease[] {
  copyFiles(shards, to);
  return [...shards.releases].map(([name, parts]) => {
    const head = wholeHead(parts);
    const { problems, ...rest } = head;
    const root = `${to.root}/${name}`;
    const files = entriesOf(parts, 'written', WRITTEN_FORM);
    joinEntries(root, WRITTEN, WRITTEN_FORM, frameText({ files: {} }), files);
    const drafts = entriesOf(parts, 'ledger', LEDGER_FORM);
    joinEntries(root, LEDGER, LEDGER_FORM, frameText({ ...rest, drafts: [], problems }), drafts);
    return toldOf(head, parts, isTaken(to.root));
  });
}

/**
 * Joins the output folders of all parts of a run (`build --shard`) into a new one, whose bytes are those of a run that
 * was never split. It is there whole or not at all. Problems: write/shards, write/ledger, write/folder.
 */
export function mergeShards(out: string, folders: readonly string[]): MergedShards {
  if (!isFree(out)) {
    const help = 'Name a folder that is not there yet, look through it, and put it in the place of the old one.';
    return {
      releases: [],
      problems: [problem('write/folder', { file: out }, 'Something stands there already.', help)],
    };
  }
  const { value: shards, problems } = findShards(folders);
  if (!shards) return { releases: [], problems };
  let to: NewFolder | undefined;
  try {
    to = newFolder(out);
    const releases = fill(shards, to);
    to.finish();
    return { releases, problems: [] };
  } catch (thrown) {
    to?.drop();
    return { releases: [], problems: [writeFault(thrown, out)] };
  } finally {
    closeShards(shards);
  }
}
