import { checkDraft } from '../check/check-draft.js';
import { frameOf, knownWords } from '../check/frame.js';
import type { Frame, KnownWords } from '../check/frame.js';
import { storyWords } from '../check/story-words.js';
import type { StoryWords } from '../check/story-words.js';
import { chooseBlocks, unmet } from '../compose/choose-blocks.js';
import { deriveForce, releaseContext } from '../derive/derive-force.js';
import type { ReleaseContext } from '../derive/release-context.js';
import { markdownParagraph, toMarkdown } from '../export/to-markdown.js';
import { toHtml } from '../export/to-html.js';
import { toText } from '../export/to-text.js';
import type { Draft } from '../model/draft.js';
import type { Facts } from '../model/fact.js';
import type { Explained, LedgerDraft } from '../model/ledger.js';
import type { Format, Style } from '../model/outlet-schema.js';
import type { ForceRecord, Outlet } from '../model/record.js';
import type { WantedFile } from '../model/output.js';
import type { Lift } from '../model/review.js';
import { hasError } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { Fault } from '../problems/fault.js';
import { renderDraft } from '../render/render-draft.js';
import { ledgerDraft } from '../review/ledger-draft.js';
import type { Naming } from '../review/ledger-draft.js';
import { alternatives } from '../review/alternatives.js';
import { figuresHash } from '../review/figures-hash.js';
import { forceNotes } from '../review/notes.js';
import type { NotesInput } from '../review/notes.js';
import type { Ready } from './prepare.js';

type OutletDraft = NotesInput['drafts'][number] & {
  readonly files: readonly WantedFile[];
  readonly entry: LedgerDraft;
};

/** What became of one force: its files and ledger entries, or the reason why it has none. */
export interface ForceResult {
  readonly files: readonly WantedFile[];
  readonly drafts: readonly LedgerDraft[];
  readonly explained?: Explained;
  readonly problems: readonly Problem[];
}

/** One release of a story, ready for its forces one after the other. */
export interface ReleaseRun {
  readonly ready: Ready;
  readonly context: ReleaseContext;
  readonly slug: string;
  readonly outlets: readonly Outlet[];
  readonly formats: readonly Format[] | undefined;
  /** Areas of all forces, without articles: the check knows whose figures would be whose. */
  readonly areas: ReadonlySet<string>;
  /** Decisions of named people on this release. */
  readonly lifts: readonly Lift[];
  /** What the story's own words tell the check. */
  readonly words: StoryWords;
  /** Words quoted in the story's templates. */
  readonly quotations: readonly KnownWords[];
  /** Whether the figures may be called new (rule K5); undefined where nobody knows when they came out. */
  readonly isFresh: boolean | undefined;
}

/** Figures are new for this many days after their publication (rule K5). */
const DAYS_NEW = 14;

/** `today` is the release's own day unless it is given: no stage reads the clock. */
function freshness({ fields }: ReleaseContext, today: string | undefined): boolean | undefined {
  if (typeof fields.published !== 'string') return undefined;
  const day = fields.published.slice(0, 10);
  return Date.parse(today ?? day) - Date.parse(day) <= DAYS_NEW * 86_400_000;
}

export function openRelease(
  ready: Ready,
  label: string,
  outlets: readonly Outlet[],
  formats: readonly Format[] | undefined,
  lifts: readonly Lift[] = [],
  today?: string,
): ReleaseRun {
  const context = releaseContext(ready.story, label, ready.nation, ready.forces);
  const quotations = ready.verbatim.map(({ paragraphs, namedBy }) => knownWords(paragraphs, namedBy));
  const areas = new Set(ready.forces.map(({ fields }) => fields.area.replace(/^the /, '')));
  const isFresh = freshness(context, today);
  const words = storyWords(ready.story.fields);
  return { ready, context, slug: context.later.slug, outlets, formats, areas, words, quotations, lifts, isFresh };
}

const covers = (outlet: Outlet, force: string): boolean =>
  outlet.fields.forces === 'all' || outlet.fields.forces.includes(force);

function frameWith(record: ForceRecord, facts: Facts, run: ReleaseRun): Frame {
  const { ready, context, areas, words, quotations, isFresh } = run;
  const { story, nation, forces } = ready;
  const { footers, required } = story.fields;
  const mustSay = required.flatMap(({ block, rule = 'A4', when, says }) =>
    says !== undefined && unmet(when, facts) === undefined
      ? [{ block, rule, words: says, isFooter: footers.includes(block) }]
      : [],
  );
  const { later, earlier, excludedAreas: excluded } = context;
  const told = { story, words, quotations, mustSay, isFresh, later, earlier };
  return frameOf({ ...told, record, nation, forces, areas, excluded });
}

/** What any copy on a force is held against; undefined where its record has no figures for the release. */
export function frameFor(record: ForceRecord, run: ReleaseRun): Frame | undefined {
  const { facts } = deriveForce(record, run.context);
  return facts && frameWith(record, facts, run);
}

/** What measures and records are called in a reporter's words. */
function namingFor(record: ForceRecord, { story, nation }: Ready): Naming {
  return {
    measure: (id) => story.fields.measures[id]?.plural ?? id,
    record: (id) => (id === record.id ? record.fields.name : `police across ${nation.fields.area}`),
  };
}

/** Which holds stand, and which a named person lifted on these very figures. */
function standing(draft: Draft, problems: readonly Problem[], figures: string, lifts: readonly Lift[]) {
  const force = [draft.story, draft.release, draft.force].join('/');
  const ours = lifts.filter(
    (lift) => lift.figures === figures && [force, `${force}/${draft.outlet}`].includes(lift.draft),
  );
  const open = problems.filter(({ severity }) => severity === 'hold');
  const holds = open
    .filter(({ code }) => !ours.some((lift) => lift.lifted.includes(code)))
    .map(({ message }) => message);
  const used = ours.filter((lift) => open.some(({ code }) => lift.lifted.includes(code)));
  return { holds, lifted: used.map(({ lifted, by, reason }) => ({ codes: lifted, by, reason })) };
}

/** Compose and render for one outlet. */
function renderFor(record: ForceRecord, outlet: Outlet, facts: Facts, { ready, slug }: ReleaseRun): Draft {
  const { groups, leftOut } = chooseBlocks(ready.story, outlet, facts);
  const ids = { story: ready.story.id, release: slug, force: record.id, outlet: outlet.id };
  const { footers } = ready.story.fields;
  return renderDraft({ ...ids, style: outlet.fields.style, facts, groups, leftOut, footers }, ready.compiled);
}

/** A force's drafts as they are rendered, before anybody checks them; none where it has no figures. */
export function draftsFor(record: ForceRecord, run: ReleaseRun): readonly Draft[] {
  const { facts } = deriveForce(record, run.context);
  const outlets = run.outlets.filter((outlet) => covers(outlet, record.id));
  return facts ? outlets.map((outlet) => renderFor(record, outlet, facts, run)) : [];
}

/** Compose to export for one outlet. The problems of a draft decide whether it is held or refused. */
function draftFor(record: ForceRecord, outlet: Outlet, facts: Facts, frame: Frame, run: ReleaseRun): OutletDraft {
  const { ready } = run;
  const draft = renderFor(record, outlet, facts, run);
  const path = `${draft.story}/${draft.release}/${record.id}/${outlet.id}.md`;
  const records = new Map([record, ready.nation].map((one) => [one.id, one]));
  const problems = checkDraft({ draft, frame, facts, records, file: path });
  const entry = ledgerDraft(draft, path, 'draft', problems, namingFor(record, ready));
  const { lifted, holds } = standing(draft, problems, figuresHash(entry.figures), run.lifts);
  const status = holds.length > 0 ? 'held' : 'draft';
  const exported = { draft, status, holds } as const;
  const formats = run.formats ?? outlet.fields.formats;
  const base = `${record.id}/${outlet.id}`;
  const paragraphs = draft.paragraphs.map((paragraph) => ({
    id: paragraph.id,
    text: markdownParagraph(paragraph, draft.quotes),
  }));
  const files: WantedFile[] = [{ path: `${base}.md`, text: toMarkdown(exported), paragraphs, edited: 'protected' }];
  if (formats.includes('txt'))
    files.push({ path: `${base}.txt`, text: toText(exported), edited: 'view', viewOf: `${base}.md` });
  if (formats.includes('html'))
    files.push({ path: `${base}.html`, text: toHtml(exported), edited: 'view', viewOf: `${base}.md` });
  return {
    draft,
    outletName: outlet.fields.name,
    status,
    problems,
    files,
    entry: { ...entry, status, ...(lifted.length > 0 && { lifted }) },
    lifted,
  };
}

/** The house style in which the notes speak: that of the first outlet that covers the force. */
function styleOf(record: ForceRecord, { outlets }: ReleaseRun): Style {
  const outlet = outlets.find((one) => covers(one, record.id)) ?? outlets[0];
  if (!outlet) throw new Fault('there is no outlet');
  return outlet.fields.style;
}

/** One force through derive, compose, render, check and export. */
export function draftForce(record: ForceRecord, run: ReleaseRun): ForceResult {
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
    .map((outlet) => draftFor(record, outlet, facts, frame, run));
  const problems = made.flatMap(({ problems: found, lifted }) =>
    found.filter(({ code, severity }) => severity !== 'hold' || !lifted.some(({ codes }) => codes.includes(code))),
  );
  const fault = problems.find(({ severity }) => severity === 'error');
  if (fault && hasError(problems))
    return { ...nothing, problems, explained: { force: record.id, code: fault.code, reason: fault.message } };
  if (made.length === 0)
    return {
      ...nothing,
      explained: { force: record.id, code: 'compose/no-draft', reason: 'no outlet covers the force' },
    };
  const notes = forceNotes({
    record,
    story: ready.story,
    release: context.label,
    releaseFields: context.fields,
    drafts: made,
    alternatives: alternatives(ready.story.fields, facts, styleOf(record, run)),
    withheld,
  });
  return {
    files: [...made.flatMap((one) => one.files), { path: `${record.id}/notes.md`, text: notes, edited: 'protected' }],
    drafts: made.map((one) => one.entry),
    problems,
  };
}
