import type { Action } from '../model/output.js';

/** What a plan would do with one file, and why. */
export interface PlannedFile {
  readonly kind: 'created' | 'updated' | 'conflicted' | 'withdrawn' | 'kept';
  readonly path: string;
  readonly to?: string;
  /** record, template, style, release, program, new; none where nothing is remembered of a run before. */
  readonly because: readonly string[];
}

const KINDS = {
  create: 'created',
  update: 'updated',
  left: 'conflicted',
  withdraw: 'withdrawn',
  keep: 'kept',
} as const;

/** The actions of a plan that would change something, in a person's words, and how many would change nothing. */
export function plannedFiles(
  actions: readonly Action[],
  reasons: (force: string) => readonly string[],
): { files: readonly PlannedFile[]; unchanged: number } {
  const files = actions.flatMap((action): PlannedFile[] => {
    if (action.kind === 'unchanged') return [];
    const { path } = action;
    const because = path.includes('/') ? reasons(path.slice(0, path.indexOf('/'))) : [];
    return [{ kind: KINDS[action.kind], path, because, ...(action.kind === 'keep' && { to: action.to }) }];
  });
  return { files, unchanged: actions.length - files.length };
}

/** A plan for a person: what would be done with which file, and why. */
export function planReport(story: string, planned: ReturnType<typeof plannedFiles>): string {
  const lines = planned.files.map(({ kind, path, to, because }) => {
    const why = because.length > 0 ? `  (${because.join(', ')})` : '';
    return `  ${kind.padEnd(10)}  ${path}${to === undefined ? '' : ` → ${to}`}${why}`;
  });
  return [`${story}: ${planned.files.length} to change, ${planned.unchanged} unchanged`, ...lines].join('\n');
}
