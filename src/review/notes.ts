import { paragraphText } from '../model/draft.js';
import type { Draft } from '../model/draft.js';
import type { DraftStatus, Edit } from '../model/ledger.js';
import type { Problem } from '../problems/problem.js';
import { sayDay, sayWhen } from '../problems/say-day.js';
import { perObject } from '../model/per-object.js';
import type { ForceRecord, Story } from '../model/record.js';
import type { ReleaseFields } from '../model/story-schema.js';
import { grouped } from '../text/numbers.js';
import { editsInWords } from './edits-in-words.js';
import { inPeriod } from './in-period.js';
import { leftOutLines } from './left-out.js';
import { replyLines, statementOn } from './reply.js';
import type { ReplyStanding } from './reply.js';
import { sayWithheld } from './say-withheld.js';
import type { Withheld } from './say-withheld.js';

/** A release by its label: one object for all its forces. */
interface Release {
  readonly label: string;
  readonly fields: ReleaseFields;
  readonly nation: ForceRecord;
  /** Areas of the forces that are not in the nation's total, in the order of `fields.excluded`. */
  readonly excludedAreas: readonly string[];
}

/** One force's drafts of a run, with what was found. */
export interface NotesInput {
  readonly record: ForceRecord;
  readonly story: Story;
  readonly release: Release;
  readonly drafts: readonly {
    readonly draft: Draft;
    readonly outletName: string;
    readonly status: DraftStatus;
    /** What a person changed in it. */
    readonly edits?: readonly Edit[];
    /** What became of the force's recorded words in it; absent where there are none. */
    readonly reply?: ReplyStanding;
    readonly problems: readonly Problem[];
    readonly lifted: readonly { readonly codes: readonly string[]; readonly by: string; readonly reason: string }[];
  }[];
  /** What an intro could say instead. */
  readonly alternatives: readonly string[];
  /** What is unusual about the figures, the most telling first. */
  readonly unusual: readonly string[];
  /** What the record does not give, or what is too small to print. */
  readonly withheld: readonly Withheld[];
}

const STANDING: Readonly<Record<DraftStatus, string>> = {
  draft: 'draft',
  held: 'HELD',
  'failed-check': 'FAILED ITS CHECK',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

/** A part of the notes: a heading with what stands below it. */
export interface NotesPart {
  readonly text: string;
}

function section(title: string, lines: readonly string[]): readonly NotesPart[] {
  return lines.length === 0 ? [] : [{ text: `## ${title}\n\n${list(lines)}` }];
}

/** What failed in a draft that was edited, with the line of its file that a person mends. */
const failedLines = (drafts: NotesInput['drafts']): readonly string[] =>
  drafts.flatMap(({ draft, problems }) =>
    unique(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ line = 1, message, help }) => `${draft.outlet}.md, line ${line}: ${message} ${help}`),
    ),
  );

/** The notes as they stand in their file. */
export const notesText = (parts: readonly NotesPart[]): string => `${parts.map(({ text }) => text).join('\n\n')}\n`;

/** Every figure of the drafts, once, with where it stands. */
function figureLines({ drafts, story }: NotesInput): readonly string[] {
  return unique(
    drafts.flatMap(({ draft }) =>
      draft.paragraphs.flatMap(({ spans }) =>
        spans.flatMap((span) => {
          if (span.kind !== 'figure' || span.figure.form === 'gap') return [];
          const { origin } = span.figure;
          const all = origin.from ?? [];
          const shown = all.length > 2 ? all.slice(0, 1) : all;
          const places =
            all.length === 0
              ? origin.file
              : [
                  ...shown.map((from) => `${grouped(from.value)} in ${inPeriod(from.period)} at ${from.file}`),
                  ...(all.length > 2 ? [`the ${all.length - 1} earlier counts in the same record`] : []),
                ].join(', ');
          return [
            `${span.text}: ${story.fields.measures[origin.measure]?.plural ?? origin.measure}, ${origin.period}; ${[origin.sum, origin.rounding, places].filter((part) => part !== undefined).join('; ')}`,
          ];
        }),
      ),
    ),
  );
}

/** Where the figures come from: the same for every force. */
const sourceCard = perObject(({ label, fields, nation, excludedAreas }: Release): readonly NotesPart[] => {
  const { published, table } = fields;
  const day =
    typeof published === 'string'
      ? `Published ${sayWhen(published)}.`
      : `Day of publication not known (${published.missing})${published['not-after'] === undefined ? '' : `; no later than ${sayDay(published['not-after'])}`}.`;
  return section('Source', [
    `${fields.publisher}: ${fields.title}, ${label}.`,
    `Status: ${fields.status}.`,
    day,
    typeof table === 'string' ? `${table}.` : `Table not known: ${table.missing}.`,
    ...(fields.excluded ?? []).map(
      ({ force, reason }, at) =>
        `Not in the total for ${nation.fields.area}: ${excludedAreas[at] ?? force}. ${reason.replace(/\.$/, '')}.`,
    ),
    ...(fields.licence === undefined ? [] : [`Licence: ${fields.licence}.`]),
  ]);
});

/** What the figures do not show, and what is to be done before publication: the same for every force. */
const storyCards = perObject(({ fields }: Story): readonly NotesPart[] => [
  ...section('What the figures do not show', fields['does-not-show'] ?? []),
  ...section('Before publication', BEFORE_PUBLICATION),
]);

/** The plainest headline of the drafts: the wire's where there is one. */
function topLine({ drafts }: NotesInput): string {
  const { draft } = drafts.find((one) => one.draft.outlet === 'wire') ?? drafts[0] ?? {};
  const headline = draft?.paragraphs.find(({ kind }) => kind === 'headline');
  return headline && draft ? paragraphText(headline, draft.quotes) : 'no headline';
}

/** Who can confirm or answer: the force, and whoever is quoted. Numbers come from records only, and none has one yet. */
function ringLines({ record, drafts }: NotesInput): readonly string[] {
  const quoted = drafts.flatMap(({ draft }) =>
    draft.paragraphs.flatMap(({ spans }) =>
      spans.flatMap((span) =>
        span.kind === 'quotation' ? [`${span.quotation.organisation}: ${span.quotation.speaker}, quoted.`] : [],
      ),
    ),
  );
  const name = [record.fields.article, record.fields.name].filter((word) => word !== undefined).join(' ');
  return unique([`Press office of ${name}: no number in the record.`, ...quoted]);
}

const BEFORE_PUBLICATION = [
  'Read the piece, and compare it with the release.',
  'If you add a case study: nobody under 16 without the consent of a parent or guardian, never at school without leave (rule G14).',
];

/** The record's own notes: those on every story, and those on this one. */
function recordNotes({ record, story }: NotesInput): readonly string[] {
  const { notes = [] } = record.fields;
  return (typeof notes === 'string' ? [notes] : notes)
    .filter((note) => typeof note === 'string' || note.story === story.id)
    .map((note) => (typeof note === 'string' ? note : note.text).trim());
}

/** What is not printed, and why: figures first, then paragraphs. */
function leftOutOf({ record, drafts, story, release, withheld }: NotesInput): readonly string[] {
  const pluralOf = (alias: string): string =>
    Object.values(story.fields.measures).find((one) => one.alias === alias)?.plural ?? alias;
  return unique([
    ...withheld.map((one) => `${capital(pluralOf(one.alias))}: ${sayWithheld(one)}.`),
    ...leftOutLines(
      drafts.map(({ draft }) => draft),
      story.fields,
      { force: record.fields, nation: release.nation.fields.area },
    ),
  ]);
}

/** Notes to editors for one force: what is held and why, what is left out, each figure's place, the source card. */
export function forceNotes(input: NotesInput): readonly NotesPart[] {
  const { record, story, release, drafts } = input;
  const problems = drafts.flatMap((one) => one.problems).filter(({ lifted }) => lifted !== true);
  const said = (severity: Problem['severity']) =>
    unique(
      problems
        .filter((one) => one.severity === severity)
        .map(({ message, help }) => (severity === 'warning' ? message : `${message} ${help}`)),
    );
  const outlets = drafts.map(
    ({ draft, outletName, status }) => `${outletName}: ${draft.outlet}.md, ${STANDING[status]}`,
  );
  const leftOut = leftOutOf(input);
  const lifts = unique(
    drafts.flatMap(({ lifted }) => lifted.map(({ codes, by, reason }) => `${codes.join(', ')}, by ${by}: ${reason}`)),
  );
  const about = [
    `# Notes to editors: ${record.fields.name}, ${release.label}`,
    `${story.fields.title}. These are drafts: a person must read them before anything is published.`,
    `**Top line:** ${topLine(input)}.`,
  ];
  return [
    { text: about.join('\n\n') },
    ...section('Drafts', outlets),
    ...section('What is unusual', input.unusual),
    ...section('Held', said('hold')),
    ...section('Failed the check', failedLines(drafts)),
    ...section(
      'Edited by hand',
      drafts.flatMap(({ draft, edits = [] }) =>
        edits.length > 0 ? [`${draft.outlet}.md: ${editsInWords(edits)}`] : [],
      ),
    ),
    ...section('Lifted', lifts),
    ...section('To look at', said('warning')),
    ...section('Left out, and why', leftOut),
    ...section('From the record', recordNotes(input)),
    ...section('Intros that are true', input.alternatives),
    ...section('Right of reply', replyLines(statementOn(record, story.id, release.label), drafts)),
    ...section('Who to ring', ringLines(input)),
    ...storyCards(story),
    ...section('Figures', figureLines(input)),
    ...sourceCard(release),
  ];
}
