import type { EditedDraft, StoppedDraft } from '../model/ledger.js';
import { HISTORY, WITHDRAWN } from '../model/output.js';
import type { Action } from '../model/output.js';

/**
 * What becomes of a file: merged is updated with a person's edits kept in it; conflicted is left as a person made it,
 * as edits stand in the way of new words, which are put beside it as .new.md; left stays as a person made it, and
 * something is made anew from it.
 */
const KINDS = ['created', 'updated', 'merged', 'conflicted', 'left', 'withdrawn'] as const;

/** What a plan would do with one file, and why. */
export interface PlannedFile {
  readonly kind: (typeof KINDS)[number];
  readonly path: string;
  /**
   * Where a withdrawn draft goes that a person changed, or what was typed into a file that is updated; or where the new
   * version of a conflicted one waits.
   */
  readonly to?: string;
  /** record, other records, template, style, release, program, new, edits, output folder; none where no run is remembered. */
  readonly because: readonly string[];
}

export interface PlannedFiles {
  readonly files: readonly PlannedFile[];
  readonly unchanged: number;
}

const KIND_OF: Readonly<Record<Exclude<Action['kind'], 'unchanged'>, PlannedFile['kind']>> = {
  create: 'created',
  update: 'updated',
  left: 'conflicted',
  withdraw: 'withdrawn',
  keep: 'withdrawn',
};

/** The force a file is of: its folder, or the one within those for history and for what was withdrawn. */
function forceOf(path: string): string | undefined {
  const [first = '', ...rest] = path.split('/');
  const [force = '', ...file] = first === HISTORY || first === WITHDRAWN ? rest : [first, ...rest];
  return file.length > 0 ? force : undefined;
}

/** The draft a file is made from or stands beside: .history/kent/wire.json and kent/wire.html are of kent/wire. */
const draftOf = (path: string): string => path.replace(/^\.history\//, '').replace(/\.(?:md|txt|html|json)$/, '');

/** Drafts that stand as a person made them, and of which the run makes something anew: their views, or their history. */
function leftDrafts(actions: readonly Action[], edited: readonly EditedDraft[]): ReadonlySet<string> {
  const byHand = new Set(edited.map(({ path }) => draftOf(path.split('/').slice(2).join('/'))));
  const changed = new Set(actions.flatMap(({ kind, path }) => (kind === 'unchanged' ? [] : [draftOf(path)])));
  const left = actions.flatMap(({ kind, path }) => {
    const draft = draftOf(path);
    return kind === 'unchanged' && path === `${draft}.md` && byHand.has(draft) && changed.has(draft) ? [draft] : [];
  });
  return new Set(left);
}

function kindOf(action: Action, isLeft: boolean): PlannedFile['kind'] | undefined {
  if (action.kind === 'unchanged') return isLeft && action.path.endsWith('.md') ? 'left' : undefined;
  return action.kind === 'update' && action.merged === true ? 'merged' : KIND_OF[action.kind];
}

/**
 * The actions of a plan that would change something, in a person's words, and how many would change nothing. Where only
 * the output folder is another, and a person edited a draft in it, the edits are why.
 */
export function plannedFiles(
  actions: readonly Action[],
  reasons: (force: string) => readonly string[],
  edited: readonly EditedDraft[] = [],
): PlannedFiles {
  const left = leftDrafts(actions, edited);
  const forces = new Set(edited.map(({ path }) => path.split('/')[2]));
  const typed = new Map(actions.flatMap((action) => (action.kind === 'keep' ? [[action.path, action.to]] : [])));
  const renewed = new Set(actions.flatMap(({ kind, path }) => (kind === 'update' ? [path] : [])));
  const told = actions.filter(({ kind, path }) => kind !== 'keep' || !renewed.has(path));
  const files = told.flatMap((action): PlannedFile[] => {
    const { path } = action;
    const isLeft = left.has(draftOf(path));
    const kind = kindOf(action, isLeft);
    if (kind === undefined) return [];
    const force = forceOf(path);
    const beside = action.kind === 'left' && !path.endsWith('.new.md') ? path.replace(/\.md$/, '.new.md') : undefined;
    const to = typed.get(path) ?? beside;
    const known = force === undefined ? [] : reasons(force);
    const isByHand =
      isLeft ||
      (typed.has(path) && known.length === 0) ||
      ((forces.has(force) || typed.has(path)) && known[0] === 'output folder');
    return [{ kind, path, because: isByHand ? ['edits'] : known, ...(to !== undefined && { to }) }];
  });
  return { files, unchanged: told.length - files.length };
}

/** The drafts that would not go out, of the forces of which a plan changes files: the others stand as they did. */
export function stoppedAmong(files: readonly PlannedFile[], stopped: readonly StoppedDraft[]): readonly StoppedDraft[] {
  const forces = new Set(files.map(({ path }) => forceOf(path)));
  return stopped.filter(({ path }) => forces.has(path.split('/')[2]));
}

/** Drafts that do not go out as they are, one line each. */
function stoppedLines(title: string, drafts: readonly StoppedDraft[]): readonly string[] {
  const lines = drafts.map(({ path, reasons }) => `    ${path}: ${reasons.join(' ')}`);
  return lines.length > 0 ? [`  ${title}`, ...lines] : [];
}

/** A plan for a person: what would be done with which file, and why; and which drafts would then not go out, and why. */
export function planReport(
  story: string,
  { files, unchanged }: PlannedFiles,
  stopped: readonly StoppedDraft[] = [],
): string {
  const counts = KINDS.flatMap((kind) => {
    const many = files.filter((file) => file.kind === kind).length;
    return many > 0 ? [`${many} ${kind}`] : [];
  });
  const lines = files.map(({ kind, path, to, because }) => {
    const why = because.length > 0 ? `  (${because.join(', ')})` : '';
    const goes = to === undefined ? '' : `${kind === 'updated' ? '; what was typed into it' : ''} → ${to}`;
    return `  ${kind.padEnd(10)}  ${path}${goes}${why}`;
  });
  const of = (status: StoppedDraft['status']) => stopped.filter((draft) => draft.status === status);
  return [
    `${story}: ${[...counts, `${unchanged} unchanged`].join(', ')}`,
    ...lines,
    ...stoppedLines('Held after it:', of('held')),
    ...stoppedLines('Failed the check after it:', of('failed-check')),
  ].join('\n');
}
