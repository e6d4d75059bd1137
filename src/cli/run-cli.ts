import { Command, CommanderError, Option } from 'commander';
import { USUAL_FOLDERS } from '../model/folders.js';
import { FORMATS } from '../model/formats.js';
import type { Format } from '../model/formats.js';
import type { Shard } from '../model/shard.js';
import type { Asked } from './ingest-command.js';
import { asDocument } from './as-document.js';
import { readDay, readFormats, readMoment, readSince, readShard } from './read-options.js';
import { EXIT } from './output.js';
import type { ExitCode, Output } from './output.js';
import { commandFirst, refuseOptionsAsValues } from './typed-words.js';

interface Flags {
  readonly forces: string;
  readonly templates: string;
  readonly out: string;
  readonly json?: boolean;
  readonly coverage?: boolean;
  readonly plan?: boolean;
  readonly watch?: boolean;
  readonly story?: string;
  readonly release?: string;
  readonly force?: readonly string[];
  readonly outlet?: readonly string[];
  readonly formats?: readonly Format[];
  readonly today?: string;
  readonly shard?: Shard;
}

const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Options every command takes. */
function withFolders(command: Command, example: string): Command {
  return command
    .option('--forces <dir>', 'the folder of records', USUAL_FOLDERS.forces)
    .option('--templates <dir>', 'the folder of stories, shared words and outlets', USUAL_FOLDERS.templates)
    .option('--out <dir>', 'the folder drafts are written to', USUAL_FOLDERS.out)
    .option('--json', 'print one JSON document')
    .addHelpText('after', `\nExample:\n  npx ${example}`);
}

/** Options that name a part of the batch. */
function withChoice(command: Command): Command {
  return command
    .option('--story <id>', 'only this story')
    .option('--force <id>', 'only this force; may be given again', gather)
    .option('--outlet <id>', 'only this outlet; may be given again', gather);
}

/** What joins the parts of a build that was split over machines. */
function addMerge(program: Command, finish: (code: ExitCode) => void, output: Output): void {
  const merge = program
    .command('merge')
    .description('join the output folders of all parts of a run (build --shard) into one; it reads no --out')
    .argument('<out>', 'the folder to write; nothing may stand there yet')
    .argument('<shard-out...>', 'the output folder of each part');
  withFolders(merge, 'stringer merge merged part-1 part-2 part-3').action(
    async (out: string, shards: readonly string[], flags: Flags) => {
      const { mergeCommand } = await import('./merge-command.js');
      finish(mergeCommand(out, shards, flags.json ?? false, output));
    },
  );
}

/** Commands about one draft. */
function addDraftCommands(program: Command, finish: (code: ExitCode) => void, output: Output): void {
  const explain = program
    .command('explain')
    .description('where each figure of a draft came from, with the sum')
    .argument('<draft>', 'STORY/RELEASE/FORCE or STORY/RELEASE/FORCE/OUTLET')
    .argument('[figure]', 'one figure, as printed');
  withFolders(explain, 'stringer explain child-sexual-abuse/2019-20/thames-valley 22%').action(
    async (draft: string, figure: string | undefined, flags: Flags) => {
      const { explainCommand } = await import('./explain-command.js');
      finish(explainCommand(draft, figure, flags, flags.json ?? false, output));
    },
  );
  const diff = program
    .command('diff')
    .description('what changed in a draft: facts, wording, paragraphs')
    .argument('<draft>', 'STORY/RELEASE/FORCE or STORY/RELEASE/FORCE/OUTLET')
    .option('--since <version>', 'a version’s number, or a day: what stood then; else the last but one', readSince);
  withFolders(diff, 'stringer diff child-sexual-abuse/2019-20/thames-valley/wire --since 1').action(
    async (draft: string, flags: Flags & { since?: string }) => {
      const { diffCommand } = await import('./diff-command.js');
      finish(diffCommand(draft, flags.since, flags, flags.json ?? false, output));
    },
  );
  const lift = program
    .command('lift')
    .description('lift a hold: who, and why')
    .argument('<draft>', 'STORY/RELEASE/FORCE or STORY/RELEASE/FORCE/OUTLET')
    .requiredOption('--by <name>', 'the person who decides')
    .requiredOption('--reason <text>', 'why the draft can go out');
  withFolders(
    lift,
    'stringer lift child-sexual-abuse/2019-20/hertfordshire --by "Your Name" --reason "what the force said"',
  ).action(async (draft: string, flags: Flags & { by: string; reason: string }) => {
    const { liftCommand } = await import('./lift-command.js');
    const { by, reason } = flags;
    finish(liftCommand(draft, { by, reason }, flags, flags.json ?? false, output));
  });
}

/** Commands about a publisher's workbook. */
function addWorkbookCommands(program: Command, finish: (code: ExitCode) => void, output: Output): void {
  const ingest = program
    .command('ingest')
    .description('a publisher’s workbook: the plan, and with --apply into the records')
    .argument('[file]', 'an .xlsx, .ods or .csv file as it was downloaded')
    .option('--story <id>', 'the story the figures are for')
    .option('--apply', 'write the figures to the records and the release to story.yaml')
    .option('--published <day>', 'the day of publication, where the workbook does not say it', readMoment)
    .option('--watch <dir>', 'plan whatever lands in this folder; applies nothing');
  withFolders(ingest, 'stringer ingest tables.ods --story use-of-force').action(
    async (file: string | undefined, flags: Flags & Asked) => {
      const { ingestCommand } = await import('./ingest-command.js');
      const { forces, templates, out } = flags;
      finish(await ingestCommand(file, flags, { forces, templates, out }, output));
    },
  );
  const map = program
    .command('map')
    .description('what is in a workbook, and a first spreadsheet: section for a story')
    .argument('<file>', 'an .xlsx, .ods or .csv file as it was downloaded')
    .option('--table <words>', 'only tables whose title or sheet has these words');
  withFolders(map, 'stringer map tables.xlsx --table "Table P5"').action(
    async (file: string, flags: Flags & { table?: string }) => {
      const { mapCommand } = await import('./map-command.js');
      finish(await mapCommand(file, flags.table, flags, flags.json ?? false, output));
    },
  );
}

/** Commands about all drafts at once. */
function addRunCommands(program: Command, finish: (code: ExitCode) => void, output: Output): void {
  const build = withChoice(program.command('build').description('write every draft, or those you name'));
  build
    .option('--release <period>', 'this release rather than the newest, such as 2019-20')
    .option('--watch', 'go on, and build again whenever a record or template is saved')
    .addOption(new Option('--shard <i/n>', 'only the forces of this part of a run on n machines').argParser(readShard))
    .option('--plan', 'say what would be written, and why; writes nothing')
    .addOption(new Option('--formats <list>', `besides md: ${FORMATS.slice(1).join(',')}`).argParser(readFormats))
    .addOption(
      new Option('--today <day>', 'the day the drafts are for; the release’s own unless given').argParser(readDay),
    );
  withFolders(build, 'stringer build --force hertfordshire --outlet wire').action(async (flags: Flags) => {
    const { buildCommand } = await import('./build-command.js');
    if (flags.watch !== true || flags.plan === true)
      return finish(await buildCommand(flags, flags.json ?? false, output));
    const { watchCommand } = await import('./watch-command.js');
    finish(await watchCommand(flags, flags.json ?? false, output));
  });
  const validate = withChoice(program.command('validate').description('check records and templates; writes nothing'));
  validate.option('--coverage', 'also list every sentence the templates can say, with made-up figures where need be');
  withFolders(validate, 'stringer validate --force kent').action(async (flags: Flags) => {
    const { validateCommand } = await import('./validate-command.js');
    finish(validateCommand(flags, flags, output));
  });
}

/** The command table. Names in it are permanent. */
export function commandTable(finish: (code: ExitCode) => void, output: Output): Command {
  const program = new Command('stringer').description(
    'Official figures in, a true local draft for every police force out.',
  );
  program.configureOutput({
    writeOut: (text) => output.result(text.trimEnd()),
    writeErr: (text) => output.note(text.trimEnd()),
  });
  program.exitOverride().showHelpAfterError('Add --help to see how it is used.');
  addRunCommands(program, finish, output);
  addMerge(program, finish, output);
  addDraftCommands(program, finish, output);
  addWorkbookCommands(program, finish, output);
  for (const command of program.commands) {
    refuseOptionsAsValues(command);
    command
      .exitOverride()
      .configureOutput(program.configureOutput())
      .showHelpAfterError('Add --help to see how it is used.');
  }
  return program;
}

async function runCommand(args: readonly string[], output: Output): Promise<ExitCode> {
  let code: ExitCode = EXIT.well;
  const program = commandTable((finished) => (code = finished), output);
  const words = commandFirst(program, args);
  if (words.length === 0) {
    output.note(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.well : EXIT.usage;
    const { message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
    output.note(
      `A fault of the program, not of yours: ${message}\nNothing more was written. Set STRINGER_DEBUG=1 to see where, and report it.`,
    );
    if (process.env['STRINGER_DEBUG'] !== undefined) output.note(stack);
    return EXIT.fault;
  }
}

/** Runs one command line. Returns the exit code: 0 well, 1 refused, 2 wrong use, 3 a fault of ours. */
export function runCli(args: readonly string[], output: Output): Promise<ExitCode> {
  return args.includes('--json') ? asDocument(output, (told) => runCommand(args, told)) : runCommand(args, output);
}
