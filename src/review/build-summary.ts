import type { EditedDraft, LedgerHead } from '../model/ledger.js';
import type { Action, ActionCounts } from '../model/output.js';
import type { Problem } from '../problems/problem.js';
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
  readonly warnings?: number;
}

/** Lists in the summary name this many. */
const MOST_NAMED = 12;

const forces = (many: number): string => `${many} ${many === 1 ? 'force' : 'forces'}`;

/** The explained forces by reason, the commonest first. */
function explainedLines({ explained }: LedgerHead): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { force, reason } of explained) byReason.set(reason, [...(byReason.get(reason) ?? []), force]);
  const lines = [...byReason]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([reason, ids]) => `    ${forces(ids.length)}: ${reason}${ids.length <= 5 ? ` (${ids.join(', ')})` : ''}`);
  const more = lines.length - MOST_NAMED;
  return more > 0 ? [...lines.slice(0, MOST_NAMED), `    and ${more} more reasons, each in run.json`] : lines;
}

const named = (title: string, lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_NAMED;
  const shown = lines.slice(0, MOST_NAMED).map((line) => `    ${line}`);
  return [`  ${title}`, ...shown, ...(more > 0 ? [`    and ${more} more`] : [])];
};

/** Drafts that a person changed, by name: what he did, and where he is needed. */
function editedLines(drafts: readonly EditedDraft[]): readonly string[] {
  const kept = drafts.filter(({ edits, beside }) => edits !== undefined && beside === undefined);
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
      'A figure in words typed by hand has moved:',
      asked.map(({ path }) => path),
    ),
    ...named(
      'Words typed by hand do not agree with the record:',
      failed.map(({ path }) => path),
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

function storyLines(
  { story, release, ledger, failed, frozen, edited = [], actions, counts }: StoryResult,
  out: string,
): readonly string[] {
  if (failed === true)
    return [
      `${story}: writing broke off. Each file is the old or the new one; mend what is named above and run again.`,
    ];
  if (frozen !== undefined) return [`${story}, ${frozen}`];
  if (!ledger) return [`${story}: stopped; nothing of it was written. See the errors above.`];
  const { expected, drafted, held, explained } = ledger;
  const part = ledger.shard ? `, part ${ledger.shard.number} of ${ledger.shard.of}` : '';
  const withdrawn = (actions ?? []).flatMap((action) =>
    action.kind === 'withdraw'
      ? [`    ${action.path}`]
      : action.kind === 'keep'
        ? [`    ${action.path}, edited, kept as ${action.to}`]
        : [],
  );
  return [
    `${story}, ${release ?? ''}${part}: ${forces(expected)} = ${drafted.length} drafted + ${held.length} held + ${explained.length} explained`,
    ...(drafted.length > 0 ? [`  Drafted: ${drafted.length <= 12 ? drafted.join(', ') : forces(drafted.length)}`] : []),
    ...(held.length > 0
      ? [
          `  Held: ${held.length <= MOST_NAMED ? held.join(', ') : forces(held.length)} (why: notes.md; to release one: stringer lift ${story}/${release ?? ''}/${held[0] ?? ''} --by NAME --reason WHY)`,
        ]
      : []),
    ...(explained.length > 0 ? ['  No draft:', ...explainedLines(ledger)] : []),
    ...(withdrawn.length > 0 ? ['  Withdrawn:', ...withdrawn] : []),
    ...editedLines(edited),
    ...(counts ? [changesLine(counts)] : []),
    `  Look in ${out}/${story}/${release ?? ''}/`,
  ];
}

/** What a run did, for a person at a terminal. */
export function buildSummary(stories: readonly StoryResult[], out: string, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counted = stories.reduce((sum, story) => sum + (story.warnings ?? 0), 0);
  const warnings = counted + problems.filter(({ severity }) => severity === 'warning').length;
  const found = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}, shown above`] : []),
    ...(warnings > 0
      ? [
          `${warnings} ${warnings === 1 ? 'point' : 'points'} to look at: see each notes.md, and stringer validate for records and templates`,
        ]
      : []),
  ];
  return [
    ...stories.flatMap((story) => storyLines(story, out)),
    ...(found.length > 0 ? [`${found.join('; ')}.`] : []),
  ].join('\n');
}
