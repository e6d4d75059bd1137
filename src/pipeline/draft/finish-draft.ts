import { checkDraft } from '../../check/check-draft.js';
import type { Frame } from '../../check/frame.js';
import { frontEntries, frontMatter, toMarkdown } from '../../export/to-markdown.js';
import type { Exported } from '../../export/to-markdown.js';
import { toHtml } from '../../export/to-html.js';
import { toText } from '../../export/to-text.js';
import { entryHashes } from '../../merge/merge-front.js';
import { keepEdits, keptFile } from '../../merge/keep-edits.js';
import type { FoundDraft, KeptDraft, KeptFile } from '../../merge/keep-edits.js';
import type { Draft } from '../../model/draft.js';
import type { Facts } from '../../model/fact.js';
import type { LedgerDraft, WrittenFile, WrittenParagraph } from '../../model/ledger.js';
import type { WantedFile } from '../../model/output.js';
import type { ForceRecord, Outlet } from '../../model/record.js';
import type { Problem } from '../../problems/problem.js';
import { checkCharacters } from '../../render/check-characters.js';
import { bearings } from '../../review/decided-on.js';
import { ledgerDraft } from '../../review/ledger-draft.js';
import type { Naming } from '../../review/ledger-draft.js';
import type { NotesInput } from '../../review/notes.js';
import { isPrinted, replyStanding, statementOn } from '../../review/reply.js';
import { setOurs } from '../../text/typography.js';
import { editProblems, frontProblem, frozenIn, isWrittenInto, placeInFile, replyProblems } from './edit-problems.js';
import { offeredParagraphs } from './offered-paragraphs.js';
import { besideEachOther, notingViews } from './draft-files.js';
import type { FindDraft } from './found-drafts.js';
import type { ReleaseRun } from '../prepare/release-run.js';
import { vouchable } from './own-figures.js';
import { standingOf } from './standing.js';
import type { Standing } from './standing.js';
import { sinceWhen } from './version-day.js';

/** What a draft is finished with. */
export interface Desk {
  readonly record: ForceRecord;
  readonly outlet: Outlet;
  readonly facts: Facts;
  readonly frame: Frame;
  readonly run: ReleaseRun;
  /** What stands in the force's folder. */
  readonly found: FindDraft;
}

/** A draft with its files, its standing and its entry in the ledger. */
export type Finished = NotesInput['drafts'][number] & {
  readonly files: readonly WantedFile[];
  readonly entry: LedgerDraft;
  /** What the check found in the program's own draft, without anybody's edits. */
  readonly ownProblems: readonly Problem[];
};

/** What measures and records are called in a reporter's words. */
function namingFor(record: ForceRecord, { ready: { story, nation }, context: { earlier } }: ReleaseRun): Naming {
  return {
    measure: (id) => story.fields.measures[id]?.plural ?? id,
    record: (id) => (id === record.id ? record.fields.name : `police across ${nation.fields.area}`),
    ...(earlier && { earlier: earlier.label }),
  };
}

const pathOf = ({ story, release, force, outlet }: Draft): string => `${story}/${release}/${force}/${outlet}.md`;

function checked(draft: Draft, { record, outlet, facts, frame, run }: Desk): readonly Problem[] {
  const records = new Map([record, run.ready.nation].map((one) => [one.id, one]));
  const characters = checkCharacters(draft, outlet.fields.style, run.ready.story.file);
  const found = checkDraft({ draft, frame, facts, records, file: pathOf(draft) });
  return [...found, ...characters];
}

interface Judged extends Standing {
  readonly draft: Draft;
  /** What the check found, before anybody's decisions. */
  readonly found: readonly Problem[];
  readonly entry: LedgerDraft;
  readonly exported: Exported;
}

/** A draft with what was found in it: whether it is held, and whether a person's words fail the check. */
function judge(draft: Draft, found: readonly Problem[], isEdited: boolean, { record, outlet, run }: Desk): Judged {
  const made = ledgerDraft(draft, pathOf(draft), 'draft', found, namingFor(record, run));
  const { lifted, holds, problems } = standingOf(draft, found, bearings(made), run.lifts);
  const errors = isEdited ? problems.filter(({ severity }) => severity === 'error') : [];
  const faults = [...new Set(errors.map(({ message }) => message))];
  const status = faults.length > 0 ? 'failed-check' : holds.length > 0 ? 'held' : 'draft';
  const entry = { ...made, problems, status, ...(lifted.length > 0 && { lifted }) } as const;
  const told = (reasons: readonly string[]) => reasons.map((reason) => setOurs(reason, outlet.fields.style, 'body'));
  return {
    draft,
    found,
    problems,
    lifted,
    holds,
    entry,
    exported: { draft, status, holds: told(holds), faults: told(faults) },
  };
}

/** The formats made from a draft, whoever wrote its words. */
function views({ exported, draft }: Judged, { outlet, run }: Desk): readonly WantedFile[] {
  const base = `${draft.force}/${draft.outlet}`;
  const formats = run.formats ?? outlet.fields.formats;
  const view = (ending: string, text: string): WantedFile => ({
    path: `${base}.${ending}`,
    text,
    edited: 'view',
    viewOf: `${base}.md`,
  });
  return [
    ...(formats.includes('txt') ? [view('txt', toText(exported))] : []),
    ...(formats.includes('html') ? [view('html', toHtml(exported))] : []),
  ];
}

/** What is noted of a draft's file for the next run. */
function baseOf(
  paragraphs: readonly WrittenParagraph[],
  front: Readonly<Record<string, string>>,
  { day }: ReleaseRun,
): Omit<WrittenFile, 'sha256'> {
  return { paragraphs, front, ...(day !== undefined && { day }) };
}

/** A draft that nobody touched. */
function untouched(own: Judged, offered: readonly WrittenParagraph[], text: string, desk: Desk): WantedFile {
  const path = `${own.draft.force}/${own.draft.outlet}.md`;
  const base = baseOf(offered, entryHashes(frontEntries(own.exported)), desk.run);
  return { path, text, base, edited: 'protected' };
}

/** What became of the force's recorded words in a draft, and those words; nothing where there are none. */
function replyIn(own: Draft, { record, run: { context } }: Desk, kept?: KeptDraft) {
  const { words } = statementOn(record, context.story.id, context.label) ?? {};
  if (words === undefined) return {};
  const isOurs = isPrinted(own, record.file);
  if (!kept) return { words, reply: isOurs ? 'whole' : 'not-printed' } as const;
  return { words, reply: replyStanding(kept.draft, words, isOurs, kept.conflict !== undefined) };
}

/** A draft with a person's edits: checked again as it reads now, its holds beside those of the program's own. */
function withEdits(own: Judged, kept: KeptDraft, found: FoundDraft, ownText: string, desk: Desk) {
  const path = pathOf(own.draft);
  const beside = path.replace(/\.md$/, '.new.md');
  const isEdited = kept.edits.length > 0 || kept.conflict !== undefined;
  const name = `${own.draft.force}/${own.draft.outlet}`;
  const newVersion = {
    offered: offeredParagraphs(own.draft),
    isStale: isWrittenInto(desk.found(`${name}.new.md`), ownText),
  };
  const read = checked(kept.draft, desk);
  const ownHolds = own.found.filter(
    ({ severity, code, message }) =>
      severity === 'hold' && !read.some((one) => one.code === code && one.message === message),
  );
  const { reply, words = '' } = replyIn(own.draft, desk, kept);
  const edited = {
    draft: kept.draft,
    storyFile: desk.frame.release.story.file,
    own: own.found,
    frozen: frozenIn(kept),
  };
  const problemsAt = (at: Pick<KeptFile, 'lines' | 'text'>): readonly Problem[] => [
    ...vouchable(
      read.map((one) => placeInFile(one, edited, at.lines)),
      kept.draft,
      desk.run.ready.story.fields,
    ),
    ...ownHolds,
    ...editProblems(kept, path, beside, at, newVersion),
    ...replyProblems(reply, path, desk.record.fields.name, words),
  ];
  // The front matter says why a draft is held, and where its body begins depends on that.
  const { exported } = judge(kept.draft, problemsAt({ lines: [], text: '' }), isEdited, desk);
  const file = keptFile(kept, found, frontMatter(exported));
  const front = file.changed.map((key) => frontProblem(path, key, file.text));
  const judged = judge(kept.draft, [...problemsAt(file), ...front], isEdited, desk);
  const mark = isEdited ? { edited: sinceWhen(kept.typed, found.written, desk.run.day) } : {};
  const isOlder = found.isOlder && { isOlder: found.isOlder };
  const wanted: WantedFile = { path: `${name}.md`, text: file.text, own: ownText, edited: 'protected', ...isOlder };
  const put = kept.updated.map(({ was, now }) => `${was} is now ${now}`);
  const files = kept.conflict
    ? besideEachOther(wanted, kept.conflict.about, kept.base, found, mark)
    : [{ ...wanted, base: { ...baseOf(kept.base, file.front, desk.run), ...mark }, ...(put.length > 0 && { put }) }];
  const entry: LedgerDraft = {
    ...judged.entry,
    ...(kept.edits.length > 0 && { edits: kept.edits }),
    ...(kept.conflict && { beside }),
  };
  return { judged, files, entry, reply };
}

/** Check, merge with what a person made of the draft, check again, and every format from the words that stand. */
export function finishDraft(draft: Draft, desk: Desk): Finished {
  const own = judge(draft, checked(draft, desk), false, desk);
  const offered = offeredParagraphs(draft);
  const text = toMarkdown(own.exported);
  const found = desk.found(`${draft.force}/${draft.outlet}.md`);
  const kept = found && keepEdits(draft, offered, text, found);
  const edited = found && kept ? withEdits(own, kept, found, text, desk) : undefined;
  const { draft: final, exported, problems, lifted } = edited?.judged ?? own;
  const { reply } = edited ?? replyIn(own.draft, desk);
  const files = edited?.files ?? [untouched(own, offered, text, desk)];
  const made = views(edited?.judged ?? own, desk);
  return {
    draft: final,
    outletName: desk.outlet.fields.name,
    status: exported.status,
    problems,
    lifted,
    entry: edited?.entry ?? own.entry,
    files: [...files.map((file) => notingViews(file, made)), ...made],
    ownProblems: own.problems,
    ...(reply && { reply }),
    ...(edited?.entry.edits && { edits: edited.entry.edits }),
  };
}
