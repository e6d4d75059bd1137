import { HISTORY, WITHDRAWN } from '../model/output.js';
import type { Action } from '../model/output.js';

/**
 * What becomes of a file: merged is updated with a person's edits kept in it; conflicted is left as a person made it,
 * as edits stand in the way of new words, which are put beside it as .new.md.
 */
const KINDS = ['created', 'updated', 'merged', 'conflicted', 'withdrawn'] as const;

/** What a plan would do with one file, and why. */
export interface PlannedFile {
  readonly kind: (typeof KINDS)[number];
  readonly path: string;
  /** Where a withdrawn draft goes that a person changed, or where the new version of a conflicted one waits. */
  readonly to?: string;
  /** record, other records, template, style, release, program, new, output folder; none where no run is remembered. */
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

/** The actions of a plan that would change something, in a person's words, and how many would change nothing. */
export function plannedFiles(actions: readonly Action[], reasons: (force: string) => readonly string[]): PlannedFiles {
  const files = actions.flatMap((action): PlannedFile[] => {
    if (action.kind === 'unchanged') return [];
    const { path } = action;
    const force = forceOf(path);
    const beside = action.kind === 'left' && !path.endsWith('.new.md') ? path.replace(/\.md$/, '.new.md') : undefined;
    const to = action.kind === 'keep' ? action.to : beside;
    const because = force === undefined ? [] : reasons(force);
    const kind = action.kind === 'update' && action.merged === true ? 'merged' : KIND_OF[action.kind];
    return [{ kind, path, because, ...(to !== undefined && { to }) }];
  });
  return { files, unchanged: actions.length - files.length };
}

/** A plan for a person: what would be done with which file, and why. */
export function planReport(story: string, { files, unchanged }: PlannedFiles): string {
  const counts = KINDS.flatMap((kind) => {
    const many = files.filter((file) => file.kind === kind).length;
    return many > 0 ? [`${many} ${kind}`] : [];
  });
  const lines = files.map(({ kind, path, to, because }) => {
    const why = because.length > 0 ? `  (${because.join(', ')})` : '';
    return `  ${kind.padEnd(10)}  ${path}${to === undefined ? '' : ` → ${to}`}${why}`;
  });
  return [`${story}: ${[...counts, `${unchanged} unchanged`].join(', ')}`, ...lines].join('\n');
}
