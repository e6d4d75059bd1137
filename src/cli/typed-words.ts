import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';

/** The words of a command line as they were typed, before any of them is taken for a value. */

/** Options every command takes, which may stand before it too; those with a value are true. */
const EVERYWHERE: Readonly<Record<string, boolean>> = {
  '--forces': true,
  '--templates': true,
  '--out': true,
  '--json': false,
};

/** The options before the command, and the words from the command on. */
function splitAtCommand(args: readonly string[]): {
  readonly before: readonly string[];
  readonly rest: readonly string[];
} {
  let at = 0;
  for (;;) {
    const word = args[at] ?? '';
    const [name = ''] = word.split('=');
    const hasValue = EVERYWHERE[name];
    if (hasValue === undefined) return { before: args.slice(0, at), rest: args.slice(at) };
    at += hasValue && word === name ? 2 : 1;
  }
}

/**
 * A command line with its command first. One that is about no command of ours is cut to that word: --help would else
 * hide the slip.
 */
export function commandFirst(program: Command, args: readonly string[]): readonly string[] {
  const { before, rest } = splitAtCommand(args);
  const [first = '', ...others] = rest;
  if (first.startsWith('-') || first === 'help' || rest.length === 0) return rest;
  return program.commands.some((one) => one.name() === first) ? [first, ...before, ...others] : [first];
}

/** An option that stands where another's value should is no value: nobody means a force called --json. */
export function refuseOptionsAsValues(command: Command): void {
  const flags = command.options.flatMap(({ long, short }) => [long, short]);
  for (const option of command.options.filter(({ required }) => required)) {
    const read = option.parseArg;
    option.argParser((value: string, before: unknown): unknown => {
      const [name] = value.split('=');
      if ([...flags, '--help', '-h'].includes(name))
        throw new InvalidArgumentError(`A value is missing: ${value} is an option of its own.`);
      return read ? read(value, before) : value;
    });
  }
}
