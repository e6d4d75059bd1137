import type { Version } from '../history/record-version.js';
import { diffVersions } from '../history/diff-versions.js';
import { readHistory } from '../load/read-history.js';
import type { LedgerDraft } from '../model/ledger.js';
import { draftVersions } from '../pipeline/draft/draft-versions.js';
import type { Settings } from '../pipeline/settings.js';
import { showDifference } from '../review/show-difference.js';
import { FORM, draftNamed } from './draft-name.js';
import { namedDrafts, withdrawnDrafts } from './named-drafts.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';

const said = ({ version, day }: Version): string => `version ${version}${day === undefined ? '' : ` (${day})`}`;

/** The version asked for: by number, or what stood on a day; the one before the last unless asked. */
function versionSince(versions: readonly Version[], since: string | undefined): Version | undefined {
  if (since === undefined) return versions.at(-2);
  if (/^\d+$/.test(since)) return versions.find(({ version }) => version === Number(since));
  return versions.findLast(({ day }) => day !== undefined && day <= since);
}

/** What a figure counts, in the words of the ledger: "count child-sexual-abuse kent 2019-20" says it for a program. */
function aboutIn({ figures }: LedgerDraft): (is: string) => string {
  return (is) => {
    const [form = '', record, measure, period] = is.split(' ');
    const found = figures.find(
      ({ origin }) =>
        origin.record === record &&
        origin.measure === measure &&
        origin.period.replaceAll(' ', '-') === period &&
        (form === 'percent') === (origin.sum?.includes('%') === true || origin.change !== undefined),
    );
    const counted = found?.about ?? `${measure ?? ''} of ${record ?? ''} in ${period ?? ''}`;
    return form === 'count' || form === 'percent' ? counted : `${counted}, in other words`;
  };
}

/** What changed in one draft since a version; a sentence where there are not two versions. */
function differenceOf(
  entry: LedgerDraft,
  isWithdrawn: boolean,
  versions: readonly Version[],
  since: string | undefined,
) {
  const draft = entry.path.replace(/\.md$/, '');
  const shown = `${draft}${isWithdrawn ? ' (withdrawn)' : ''}`;
  const after = versions.at(-1);
  const before = versionSince(versions, since);
  if (after && before) {
    const title = `${shown}: ${said(after)} ${after === before ? 'is the one that stands now' : `against ${said(before)}`}`;
    const from = { version: before.version, day: before.day ?? null };
    const to = { version: after.version, day: after.day ?? null };
    return { title, difference: { draft, from, to, ...diffVersions(before, after, aboutIn(entry)) } };
  }
  const known = versions.map(said).join(', ');
  return since === undefined
    ? `${shown} has one version only.`
    : `${shown} has no version ${since}. Write a number or a day such as 2021-02-23. Versions here: ${known}.`;
}

/** The drafts a name stands for, with every version of each; a sentence where there are none. */
function versionsAsked(name: string, { out }: Settings) {
  const named = draftNamed(name);
  if (typeof named === 'string') return named;
  const found = namedDrafts(out, named);
  if (!found.value) return { problems: found.problems, drafts: [] };
  const { folder, drafts: standing } = found.value;
  const isWithdrawn = standing.length === 0;
  const entries = isWithdrawn ? withdrawnDrafts(out, named) : standing;
  if (entries.length === 0) return `There is no draft ${name}. ${FORM}`;
  const drafts = entries.map((entry) => ({
    entry,
    isWithdrawn,
    ...draftVersions(folder, `${entry.force}/${entry.outlet}.md`, readHistory(out, folder.name)),
  }));
  return { problems: drafts.flatMap(({ problems }) => problems), drafts };
}

/** diff: what changed in a draft since an earlier version, in a newsroom's terms. */
export function diffCommand(
  name: string,
  since: string | undefined,
  settings: Settings,
  json: boolean,
  output: Output,
): ExitCode {
  const asked = versionsAsked(name, settings);
  if (typeof asked === 'string') {
    output.note(asked);
    return EXIT.usage;
  }
  if (asked.problems.length > 0) {
    printProblems(asked.problems, settings, output);
    return EXIT.refused;
  }
  const found = asked.drafts.map(({ entry, isWithdrawn, value = [] }) =>
    differenceOf(entry, isWithdrawn, value, since),
  );
  const missing = found.filter((one) => typeof one === 'string');
  if (since !== undefined && missing.length > 0) {
    output.note(missing.join('\n'));
    return EXIT.usage;
  }
  const differences = found.filter((one) => typeof one !== 'string');
  if (json)
    output.result(
      JSON.stringify(
        differences.map(({ difference }) => difference),
        undefined,
        2,
      ),
    );
  else
    output.result(
      [...differences.map(({ title, difference }) => showDifference(title, difference)), ...missing].join('\n\n'),
    );
  return EXIT.well;
}
