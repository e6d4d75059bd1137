import { planJson, planText } from '../ingest/plan-text.js';
import type { ChangedDraft } from '../pipeline/ingest/changed-drafts.js';
import { ingestStory, storyIds } from '../pipeline/ingest/ingest-story.js';
import type { IngestResult } from '../pipeline/ingest/ingest-story.js';
import type { Settings } from '../pipeline/settings.js';
import { hasError } from '../problems/problem.js';
import { commandLine } from '../review/command-line.js';
import { suggest } from '../problems/suggest.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';

/** How ingest is asked to work. */
export interface Asked {
  readonly story?: string;
  readonly apply?: boolean;
  readonly published?: string;
  readonly watch?: string;
  readonly json?: boolean;
}

function changedLines({ changed, changedIn = '' }: IngestResult): readonly string[] {
  if (changed === undefined) return ['The story cannot be drafted yet, so what changes in its drafts is not known.'];
  const of = (kind: ChangedDraft['change']) => changed.filter(({ change }) => change === kind);
  const lines = (kind: ChangedDraft['change'], heading: string): readonly string[] =>
    of(kind).length === 0
      ? []
      : ['', heading, ...of(kind).map(({ force, differences }) => `  ${force}  ${differences.slice(0, 4).join('; ')}`)];
  return [
    ...lines('meaning', `Drafts of ${changedIn} that change in meaning:`),
    ...lines('digit', `Drafts of ${changedIn} in which only a digit changes:`),
  ];
}

function filesLine({ files }: IngestResult, applied: boolean, settings: Settings): string {
  if (files.length === 0) return 'Nothing is to be changed: records and story.yaml hold all this already.';
  const records = files.filter((file) => file.startsWith('forces/')).length;
  const named = `${records} ${records === 1 ? 'record' : 'records'}${files.length > records ? ' and story.yaml' : ''}`;
  return applied
    ? `Written: ${named}. Next: ${commandLine('build', settings)}`
    : `Would change ${named}. Nothing is written: add --apply to write it.`;
}

/** Prints what became of one file: problems on stderr, the plan on stdout. */
function report(result: IngestResult, asked: Asked, settings: Settings, output: Output): ExitCode {
  const { plan, changed, files, problems, undone } = result;
  const failed = hasError(problems);
  if (undone) output.note('A run before this one was cut short; its files were put back as they were.');
  if (asked.json === true) {
    const applied = asked.apply === true && !failed;
    output.result(
      JSON.stringify(
        { plan: plan ? planJson(plan) : null, changed: changed ?? null, files, applied, problems },
        undefined,
        2,
      ),
    );
    return failed ? EXIT.refused : EXIT.well;
  }
  printProblems(problems, settings, output);
  if (!plan) return EXIT.refused;
  output.result(planText(plan));
  output.result(changedLines(result).join('\n'));
  output.result(
    failed
      ? '\nRefused: nothing is written. See the errors above.'
      : `\n${filesLine(result, asked.apply === true, settings)}`,
  );
  return failed ? EXIT.refused : EXIT.well;
}

/** What is wrong with the story asked for, in a sentence; undefined where it is there. */
function storyFault(story: string | undefined, settings: Settings): string | undefined {
  const stories = storyIds(settings);
  if (story === undefined) return `Name the story the figures are for: --story ${stories.join(' or ')}.`;
  return stories.includes(story)
    ? undefined
    : `There is no story "${story}". ${suggest(story, stories) || `Known here: ${stories.join(', ')}.`}`;
}

/** ingest: plans a publisher's workbook, and with --apply writes it. 1 where it is refused. */
export async function ingestCommand(
  file: string | undefined,
  asked: Asked,
  settings: Settings,
  output: Output,
): Promise<ExitCode> {
  const wrong = storyFault(asked.story, settings);
  const { story = '', watch } = asked;
  if (wrong !== undefined) return (output.note(wrong), EXIT.usage);
  if (watch !== undefined) {
    if (asked.apply === true || file !== undefined)
      return (output.note('--watch plans what lands in a folder; it takes no file, and applies nothing.'), EXIT.usage);
    const { watchFolder } = await import('../ingest/watch-folder.js');
    const plan = async (path: string): Promise<void> => {
      const result = await ingestStory(path, story, settings, { apply: false });
      report(result, asked, settings, output);
    };
    output.note(`Watching ${watch} for workbooks. Nothing is applied. Stop with Ctrl-C.`);
    return (await watchFolder(watch, plan)) ? EXIT.well : (output.note(`There is no folder ${watch}.`), EXIT.usage);
  }
  if (file === undefined)
    return (output.note('Name the workbook: npx stringer ingest FILE --story STORY.'), EXIT.usage);
  const { apply = false, published } = asked;
  const result = await ingestStory(file, story, settings, { apply, published });
  return report(result, asked, settings, output);
}
