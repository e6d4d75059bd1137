import type { Settings } from '../pipeline/settings.js';
import { explainDraft, figuresAsked } from '../review/explain-figure.js';
import { commandLine } from '../review/command-line.js';
import { FORM, draftNamed } from './draft-name.js';
import { namedDrafts } from './named-drafts.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { printProblems } from './print-problems.js';

/** explain: where each figure of a draft came from, with the sum, as the ledger has it. */
export function explainCommand(
  name: string,
  figure: string | undefined,
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
  const { story, release, force } = named;
  const found = namedDrafts(settings.out, named);
  if (!found.value) {
    printProblems(found.problems, settings, output);
    return EXIT.refused;
  }
  const { folder, drafts } = found.value;
  const { ledger } = folder;
  if (!ledger)
    return wrong(
      `Nothing has been built for ${story}/${release} in ${settings.out}. First: ${commandLine('build', settings)}`,
    );
  if (drafts.length === 0) {
    const why = ledger.explained.find((one) => one.force === force);
    return wrong(
      why ? `${force} has no draft: ${why.reason.replace(/\.$/, '')}.` : `There is no draft ${name}. ${FORM}`,
    );
  }
  const asked = drafts.map((draft) => ({
    draft: draft.path,
    figures: figuresAsked(draft, figure),
    periods: draft.periods,
  }));
  if (asked.every(({ figures }) => figures.length === 0) && figure !== undefined) {
    const known = [...new Set(drafts.flatMap((draft) => draft.figures.map(({ text }) => text)))];
    return wrong(`No figure "${figure}" in ${name}. Its figures: ${known.join(', ')}.`);
  }
  if (json) output.result(JSON.stringify(asked, undefined, 2));
  else
    output.result(
      drafts
        .filter((draft) => figuresAsked(draft, figure).length > 0)
        .map((draft) => explainDraft(draft, figure))
        .join('\n\n'),
    );
  return EXIT.well;
}
