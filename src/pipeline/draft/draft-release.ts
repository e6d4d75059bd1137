import type { Frame } from '../../check/frame.js';
import { chooseBlocks } from '../../compose/choose-blocks.js';
import { deriveForce } from '../../derive/derive-force.js';
import { hashesOfParts, mergeNotes } from '../../merge/merge-notes.js';
import type { Draft } from '../../model/draft.js';
import type { Facts } from '../../model/fact.js';
import type { Style } from '../../model/house-style.js';
import type { Explained, LedgerDraft } from '../../model/ledger.js';
import { NOTES } from '../../model/output.js';
import type { WantedFile } from '../../model/output.js';
import type { ForceRecord, Outlet } from '../../model/record.js';
import { Fault } from '../../problems/fault.js';
import type { Problem } from '../../problems/problem.js';
import { renderDraft } from '../../render/render-draft.js';
import { alternatives } from '../../review/alternatives.js';
import { forceNotes, notesText } from '../../review/notes.js';
import type { NotesPart } from '../../review/notes.js';
import { unusual } from '../../review/unusual.js';
import { finishDraft } from './finish-draft.js';
import { frameWith } from '../prepare/frame-with.js';
import type { FindDraft } from './found-drafts.js';
import type { ReleaseRun } from '../prepare/release-run.js';
import { openProblems } from './told-drafts.js';

/** What became of one force: its files and ledger entries, or the reason why it has none. */
export interface ForceResult {
  readonly files: readonly WantedFile[];
  readonly drafts: readonly LedgerDraft[];
  readonly explained?: Explained;
  readonly problems: readonly Problem[];
}

const covers = (outlet: Outlet, force: string): boolean =>
  outlet.fields.forces === 'all' || outlet.fields.forces.includes(force);

/** What any copy on a force is held against; undefined where its record has no figures for the release. */
export function frameFor(record: ForceRecord, run: ReleaseRun): Frame | undefined {
  const { facts } = deriveForce(record, run.context);
  return facts && frameWith(record, facts, run);
}

/** Compose and render for one outlet. */
function renderFor(record: ForceRecord, outlet: Outlet, facts: Facts, run: ReleaseRun): Draft {
  const { ready, slug } = run;
  const { groups, leftOut } = chooseBlocks(ready.story, outlet, facts, run.picksFor(outlet, record.id));
  const ids = { story: ready.story.id, release: slug, force: record.id, outlet: outlet.id };
  const { footers } = ready.story.fields;
  const input = { ...ids, style: outlet.fields.style, facts, groups, leftOut, footers };
  return renderDraft(input, ready.compiled, run.keptFor(outlet));
}

/** A force's drafts as they are rendered, before anybody checks them; none where it has no figures. */
export function draftsFor(record: ForceRecord, run: ReleaseRun): readonly Draft[] {
  const { facts } = deriveForce(record, run.context);
  const outlets = run.outlets.filter((outlet) => covers(outlet, record.id));
  return facts ? outlets.map((outlet) => renderFor(record, outlet, facts, run)) : [];
}

/** The house style in which the notes speak: that of the first outlet that covers the force. */
function styleOf(record: ForceRecord, { outlets }: ReleaseRun): Style {
  const outlet = outlets.find((one) => covers(one, record.id)) ?? outlets[0];
  if (!outlet) throw new Fault('there is no outlet');
  return outlet.fields.style;
}

/** Notes to editors, with what a person wrote into them. */
function notesFile(record: ForceRecord, parts: readonly NotesPart[], found: FindDraft): WantedFile {
  const own = notesText(parts);
  const path = `${record.id}/${NOTES}`;
  const before = found(path);
  const isEdited = before !== undefined && !before.isOurs;
  const text = isEdited ? mergeNotes(own, before.text, before.written?.lines) : own;
  return { path, text, own, base: { lines: hashesOfParts(parts) }, edited: 'protected' };
}

/** One force through derive, compose, render, merge, check and export. `found` is what stands in its folder. */
export function draftForce(record: ForceRecord, run: ReleaseRun, found: FindDraft = () => undefined): ForceResult {
  const { ready, context } = run;
  const nothing = { files: [], drafts: [], problems: [] };
  const excluded = context.fields.excluded?.find(({ force }) => force === record.id);
  if (excluded)
    return { ...nothing, explained: { force: record.id, code: 'derive/excluded', reason: excluded.reason } };
  const { facts, missing, withheld } = deriveForce(record, context);
  if (!facts)
    return {
      ...nothing,
      explained: { force: record.id, code: 'derive/figure-missing', reason: missing ?? '' },
    };
  const frame = frameWith(record, facts, run);
  const made = run.outlets
    .filter((outlet) => covers(outlet, record.id))
    .map((outlet) => finishDraft(renderFor(record, outlet, facts, run), { record, outlet, facts, frame, run, found }));
  const problems = made.flatMap(openProblems);
  const own = made.flatMap(({ ownProblems }) => ownProblems);
  const fault = own.find(({ severity }) => severity === 'error');
  if (fault)
    return { ...nothing, problems: own, explained: { force: record.id, code: fault.code, reason: fault.message } };
  if (made.length === 0)
    return {
      ...nothing,
      explained: { force: record.id, code: 'compose/no-draft', reason: 'no outlet covers the force' },
    };
  const style = styleOf(record, run);
  const notes = forceNotes({
    record,
    story: ready.story,
    release: context,
    drafts: made,
    alternatives: alternatives(ready.story.fields, facts, style),
    unusual: unusual(ready.story.fields, facts, { style, nation: context.nation.fields.area, withheld }),
    withheld,
  });
  return {
    files: [...made.flatMap((one) => one.files), notesFile(record, notes, found)],
    drafts: made.map((one) => one.entry),
    problems,
  };
}
