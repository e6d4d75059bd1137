import { USUAL_FOLDERS } from '../model/folders.js';
import type { Folders } from '../model/folders.js';
import type { EditedDraft, Explained, LedgerHead } from '../model/ledger.js';
import type { Action, ActionCounts } from '../model/output.js';
import { isShownAlways } from '../problems/shown-always.js';
import type { Problem } from '../problems/problem.js';
import { accountForces, sayAccount } from './account-forces.js';
import type { Account } from './account-forces.js';
import { commandLine } from './command-line.js';
import { editsInWords } from './edits-in-words.js';

interface StoryResult {
  readonly story: string;
  readonly release?: string;
  readonly ledger?: LedgerHead;
  readonly failed?: boolean;
  readonly edited?: readonly EditedDraft[];
  readonly frozen?: string;
  /** Absent, like the counts, of a run that was put together from its parts. */
  readonly actions?: readonly Action[];
  readonly counts?: ActionCounts;
  /** Points that stand in notes.md, and the forces whose notes those are. */
  readonly warnings?: number;
  readonly pointed?: readonly string[];
}

/** Lists in the summary name this many. */
const MOST_NAMED = 12;

const counted = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;
const forces = (many: number): string => counted(many, 'force', 'forces');
const someForces = (ids: readonly string[]): string => (ids.length <= MOST_NAMED ? ids.join(', ') : forces(ids.length));

/** Forces without a new draft by reason, the commonest first. */
function reasonLines(title: string, explained: readonly Explained[]): readonly string[] {
  if (explained.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { force, reason } of explained) byReason.set(reason, [...(byReason.get(reason) ?? []), force]);
  const lines = [...byReason]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([reason, ids]) => `    ${forces(ids.length)}: ${reason}${ids.length <= 5 ? ` (${ids.join(', ')})` : ''}`);
  const more = lines.length - MOST_NAMED;
  const told = more > 0 ? [...lines.slice(0, MOST_NAMED), `    and ${more} more reasons, each in run.json`] : lines;
  return [`  ${title}`, ...told];
}

const named = (title: string, lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_NAMED;
  const shown = lines.slice(0, MOST_NAMED).map((line) => `    ${line}`);
  return [`  ${title}`, ...shown, ...(more > 0 ? [`    and ${more} more`] : [])];
};

/** Drafts that a person changed, by name: what they did, and where they are needed. */
function editedLines(drafts: readonly EditedDraft[]): readonly string[] {
  const decided = drafts.filter(({ isDecided }) => isDecided);
  const kept = drafts.filter(
    ({ edits, beside, isDecided }) => edits !== undefined && beside === undefined && !isDecided,
  );
  const asked = drafts.filter(({ asks }) => asks);
  const failed = drafts.filter(({ status }) => status === 'failed-check');
  return [
    ...named(
      'Edited by hand, and kept so:',
      kept.map(({ path, edits = [] }) => `${path}: ${editsInWords(edits)}`),
    ),
    ...named(
      'Edited by hand where there are new words; the new version waits beside it:',
      drafts.flatMap(({ path, beside }) => (beside === undefined ? [] : [`${path}: compare ${beside}`])),
    ),
    ...named(
      'Edited by hand, and the new version beside it deleted; the next build of the draft takes that as a decision:',
      decided.map(({ path }) => path),
    ),
    ...named(
      'A figure in words typed by hand has moved:',
      asked.map(({ path }) => path),
    ),
    ...named(
      'Failed the check, in words typed by hand; mend them and build again (what is wrong: notes.md):',
      failed.flatMap(({ path, beside }) => (beside === undefined ? [path] : [])),
    ),
    ...named(
      'Failed the check while a new version waits: nothing in the draft is renewed until you have decided (what is wrong: notes.md):',
      failed.flatMap(({ path, beside }) => (beside === undefined ? [] : [path])),
    ),
  ];
}

function changesLine(counts: ActionCounts): string {
  const told = [
    ['create', 'new'],
    ['update', 'rewritten'],
    ['left', 'left as edited'],
  ] as const;
  const parts = told.filter(([kind]) => counts[kind] > 0).map(([kind, word]) => `${counts[kind]} ${word}`);
  return parts.length === 0 ? '  Files: nothing to write' : `  Files: ${parts.join(', ')}`;
}

function withdrawnLines(actions: readonly Action[]): readonly string[] {
  const kept = actions.flatMap((action) => (action.kind === 'keep' ? [action] : []));
  const drafts = kept.filter(({ path }) => path.endsWith('.md'));
  const typed = kept.filter((action) => !drafts.includes(action)).map(({ path, to }) => `${path}, kept as ${to}`);
  const gone = actions.flatMap(({ kind, path }) => (kind === 'withdraw' ? [path] : []));
  return [
    ...named('Withdrawn:', [...drafts.map(({ path, to }) => `${path}, edited, kept as ${to}`), ...gone]),
    ...named(
      'Saved from a copy of an earlier version; what nobody had changed in it is renewed:',
      actions.flatMap((action) => (action.kind === 'update' && action.isOlder ? [action.path] : [])),
    ),
    ...named('Somebody typed into a file that is made from the .md; what you want of it, type into the .md:', typed),
  ];
}

/** Words typed by hand that the run changed: nothing else says so. */
const putLines = (actions: readonly Action[]): readonly string[] =>
  named(
    'A figure that moved was put into words typed by hand; read the sentence it stands in:',
    actions.flatMap((action) =>
      action.kind === 'update' && action.put ? [`${action.path}: ${action.put.join(', ')}`] : [],
    ),
  );

/** What became of the forces, and how to release a draft that is held. */
function forceLines({ drafted, held, withoutFigures, outsideRun, refused }: Account, name: string, folders: Folders) {
  const lift = commandLine(`lift ${name}/${held[0] ?? ''} --by "Your Name" --reason "why it can go out"`, folders);
  return [
    ...(drafted.length > 0 ? [`  Drafted: ${someForces(drafted)}`] : []),
    ...(held.length > 0 ? [`  Held: ${someForces(held)} (why: notes.md). To release one:`, `    ${lift}`] : []),
    ...reasonLines('No draft:', [...withoutFigures, ...outsideRun]),
    ...reasonLines('Refused: mend the error and build again; a draft made before stays as it is.', refused),
  ];
}

function pointsLine({ warnings = 0, pointed = [] }: StoryResult): readonly string[] {
  if (warnings === 0) return [];
  return [`  To look at: ${counted(warnings, 'point', 'points')}, in notes.md of ${someForces(pointed)}`];
}

function storyLines(result: StoryResult, folders: Folders): readonly string[] {
  const { story, release = '', ledger, failed, frozen, edited = [], actions = [], counts } = result;
  if (failed === true)
    return [
      `${story}: writing broke off. Each file is the old or the new one; mend what is named above and run again.`,
    ];
  if (frozen !== undefined) return [`${story}, ${frozen}`];
  if (!ledger) return [`${story}: stopped; nothing of it was written. See the errors above.`];
  const part = ledger.shard ? `, part ${ledger.shard.number} of ${ledger.shard.of}` : '';
  const account = accountForces(ledger, edited);
  return [
    `${story}, ${release}${part}: ${forces(ledger.expected)} = ${sayAccount(account)}`,
    ...forceLines(account, `${story}/${release}`, folders),
    ...withdrawnLines(actions),
    ...editedLines(edited),
    ...putLines(actions),
    ...pointsLine(result),
    ...(counts ? [changesLine(counts)] : []),
    `  Look in ${folders.out}/${story}/${release}/`,
  ];
}

/** Whether validate alone shows a warning: it is of a record or a template. */
const isValidated = (problem: Problem): boolean =>
  !isShownAlways(problem) && problem.code !== 'derive/frozen' && /^(?:forces|templates)\//.test(problem.file);

/** What a run did, for a person at a terminal. */
export function buildSummary(
  stories: readonly StoryResult[],
  problems: readonly Problem[],
  folders: Folders = USUAL_FOLDERS,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(isValidated).length;
  return [
    ...stories.flatMap((story) => storyLines(story, folders)),
    ...(errors > 0 ? [`${counted(errors, 'error', 'errors')}, shown above.`] : []),
    ...(warnings > 0
      ? [
          `${counted(warnings, 'warning', 'warnings')} on records and templates; to see ${warnings === 1 ? 'it' : 'them'}: ${commandLine('validate', folders)}`,
        ]
      : []),
  ].join('\n');
}
