import { loadReviews } from '../load/load-reviews.js';
import type { LedgerDraft } from '../model/ledger.js';
import type { Lift } from '../model/review.js';
import { hasError } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { buildUnderLock } from '../pipeline/build.js';
import type { Settings } from '../pipeline/settings.js';
import { decidedOn } from '../review/decided-on.js';
import { appendReviews } from '../write/append-review.js';
import { lockOut } from '../write/lock.js';
import { draftNamed } from './draft-name.js';
import type { DraftName } from './draft-name.js';
import { namedDrafts } from './named-drafts.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';

/** Who lifts a hold, and why: both go into review.yaml and the notes. */
export interface Decision {
  readonly by: string;
  readonly reason: string;
}

function liftOf(draft: LedgerDraft, { by, reason }: Decision): Lift {
  const { path, problems } = draft;
  const lifted = [...new Set(problems.filter(({ severity }) => severity === 'hold').map(({ code }) => code))];
  return { draft: path.replace(/\.md$/, ''), lifted, by, reason, ...decidedOn(draft) };
}

/** Why there is nothing to lift. */
function notHeld(name: string, drafts: readonly LedgerDraft[]): string {
  const failed = drafts.find(({ status }) => status === 'failed-check');
  if (failed)
    return `${failed.path} failed its check, which nobody can lift: mend the words that notes.md names, then build.`;
  return drafts.length === 0 ? `There is no draft ${name}.` : `${name} is not held.`;
}

/** As the summary and the pages print the command. */
const EXAMPLES = ['Your Name', 'why it can go out', 'what the force said'];

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

interface Lifted {
  readonly lifts: readonly Lift[];
  readonly problems: readonly Problem[];
  /** Files that somebody had typed into, and where what they typed lies now. */
  readonly aside: readonly { readonly path: string; readonly to: string }[];
}

/** Lifts what is held of the drafts named, and builds them again; the caller holds the lock on out/. */
function liftDrafts(name: string, draft: DraftName, decision: Decision, settings: Settings): Lifted | string {
  const refused = (problems: readonly Problem[]): Lifted => ({ lifts: [], problems, aside: [] });
  const { story, release, force, outlet } = draft;
  const reviews = loadReviews(settings.out, `${story}/${release}`);
  if (!reviews.value) return refused(reviews.problems);
  const found = namedDrafts(settings.out, draft);
  if (!found.value) return refused(found.problems);
  const { folder, drafts } = found.value;
  const held = drafts.filter(({ status }) => status === 'held');
  if (held.length === 0) return notHeld(name, drafts);
  const lifts = held.map((one) => liftOf(one, decision));
  const failures = appendReviews(settings.out, folder.name, lifts);
  if (hasError(failures)) return refused(failures);
  const named = { story, release, force: [force], outlet: outlet === undefined ? undefined : [outlet] };
  const { stories, problems } = buildUnderLock({ ...settings, ...named });
  const aside = stories.flatMap(({ story: id, release: label = '', actions }) =>
    actions.flatMap((action) =>
      action.kind === 'keep' ? [{ path: `${id}/${label}/${action.path}`, to: `${id}/${label}/${action.to}` }] : [],
    ),
  );
  return { lifts, problems: [...problems, ...stories.flatMap((one) => one.problems)], aside };
}

/** lift: a named person releases held drafts; the decision lapses when the figures or words it was given for change. */
export function liftCommand(
  name: string,
  typed: Decision,
  settings: Settings,
  json: boolean,
  output: Output,
): ExitCode {
  const wrong = (message: string): ExitCode => {
    output.note(message);
    return EXIT.usage;
  };
  const named = draftNamed(name);
  if (typeof named === 'string') return wrong(named);
  const decision = { by: onOneLine(typed.by), reason: onOneLine(typed.reason) };
  if (/[\p{Cc}\p{Cf}\p{Co}]/u.test(decision.by + decision.reason))
    return wrong('--by or --reason holds a character that no newspaper prints. Type it again.');
  if (decision.by === '' || decision.reason === '') return wrong('Say who lifts the hold (--by) and why (--reason).');
  if (EXAMPLES.some((one) => [decision.by, decision.reason].includes(one)))
    return wrong('Type your own name (--by) and your reason (--reason): these are the words of the example.');
  const lock = lockOut(settings.out);
  try {
    const result = lock.value
      ? liftDrafts(name, named, decision, settings)
      : { lifts: [], problems: lock.problems, aside: [] };
    if (typeof result === 'string') return wrong(result);
    const { lifts, problems, aside } = result;
    printProblems(
      problems.filter(({ severity }) => severity === 'error'),
      settings,
      output,
    );
    if (json) output.result(JSON.stringify({ lifted: lifts, kept: aside, problems }, undefined, 2));
    else {
      for (const { draft, lifted, by } of lifts) output.result(`${draft}: ${lifted.join(', ')} lifted by ${by}`);
      for (const { path, to } of aside)
        output.result(`${path} was changed by hand: what stood there lies in ${settings.out}/${to}`);
    }
    return hasError(problems) ? EXIT.refused : EXIT.well;
  } finally {
    lock.value?.();
  }
}
