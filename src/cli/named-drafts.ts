import { loadReleaseFolder } from '../load/load-release-folder.js';
import { historiesOf } from '../load/read-history.js';
import type { LedgerDraft } from '../model/ledger.js';
import type { ReleaseFolder } from '../model/output.js';
import type { Outcome } from '../problems/problem.js';
import type { DraftName } from './draft-name.js';

const NO_ENTRY = { shape: '', status: 'draft', problems: [], figures: [], periods: [] } as const;

/** What stands under a draft's name: the release folder, and the ledger's entries the name is for. */
export interface NamedDrafts {
  readonly folder: ReleaseFolder;
  readonly drafts: readonly LedgerDraft[];
}

/** Drafts that have a history only: they were withdrawn. */
export function withdrawnDrafts(out: string, { story, release, force, outlet }: DraftName): readonly LedgerDraft[] {
  const name = `${story}/${release}`;
  return historiesOf(out, name, force)
    .filter((id) => outlet === undefined || id === outlet)
    .map((id) => ({ ...NO_ENTRY, force, outlet: id, path: `${name}/${force}/${id}.md` }));
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
