import { loadReleaseFolder } from '../load/load-release-folder.js';
import type { LedgerDraft } from '../model/ledger.js';
import type { ReleaseFolder } from '../model/output.js';
import type { Outcome } from '../problems/problem.js';
import type { DraftName } from './draft-name.js';

/** What stands under a draft's name: the release folder, and the ledger's entries the name is for. */
export interface NamedDrafts {
  readonly folder: ReleaseFolder;
  readonly drafts: readonly LedgerDraft[];
}

/** Looks up a draft, or the drafts of all outlets where none is named. A folder nobody can read is a problem. */
export function namedDrafts(out: string, { story, release, force, outlet }: DraftName): Outcome<NamedDrafts> {
  const { value: folder, problems } = loadReleaseFolder(out, `${story}/${release}`);
  if (!folder) return { problems };
  const drafts = (folder.ledger?.drafts ?? []).filter(
    (draft) => draft.force === force && (outlet === undefined || draft.outlet === outlet),
  );
  return { value: { folder, drafts }, problems };
}
