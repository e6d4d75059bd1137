import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { BASE, HERE, OWN_FILES, readCase } from './read-case.js';
import type { Case } from './read-case.js';
import { listProblems } from './list-problems.js';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One command line in process, with the folders of a temporary project. */
async function run(args: readonly string[], root: string): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const folders = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(root, name)]);
  const inRoot = args.map((word) => (word.startsWith('./') ? join(root, word) : word));
  const code = await runCli([...inRoot, ...folders], {
    result: (text) => stdout.push(text),
    note: (text) => stderr.push(text),
    terminal: false,
  });
  return { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
}

/** Lays the files of a case over the base, then makes, recodes and deletes what it asks for. */
function lay(name: string, wanted: Case, root: string): void {
  const isOurs = (source: string): boolean => source === join(HERE, name) || !OWN_FILES.includes(basename(source));
  cpSync(join(HERE, name), root, { recursive: true, filter: isOurs });
  for (const path of wanted.delete ?? []) rmSync(join(root, path), { recursive: true });
  for (const { file, from, to } of wanted.change ?? []) {
    const parts = readFileSync(join(root, file), 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`${name}: "${from}" does not stand once in ${file}`);
    place(join(root, file), parts.join(to));
  }
  for (const { file, start = '', repeat, times, end = '' } of wanted.make ?? [])
    place(join(root, file), `${start}${repeat.repeat(times)}${end}`);
  for (const [file, hex] of Object.entries(wanted.bytes ?? {})) place(join(root, file), Buffer.from(hex, 'hex'));
  for (const [file, encoding] of Object.entries(wanted.recode ?? {})) {
    const text = readFileSync(join(root, file), 'utf8');
    const bytes =
      encoding === 'utf-16'
        ? Buffer.from(`\ufeff${text}`, 'utf16le')
        : Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    place(join(root, file), bytes);
  }
}

function place(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The drafts that exist afterwards; notes to editors are no drafts. */
function draftsOf(root: string): readonly string[] {
  const out = join(root, 'out');
  if (!existsSync(out) || !statSync(out).isDirectory()) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'notes.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function shownLines(show: Case['show'], root: string): readonly string[] {
  if (!show) return [];
  const path = join(root, show.file);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [`(there is no ${show.file})`];
  return lines.filter((line) => line.includes(show.lines) || line.startsWith('(there is no'));
}

/** What a person sees: the command, its exit code, what it printed, and the drafts that are there afterwards. */
function report(wanted: Case, ran: Ran, root: string): string {
  const { args = ['build'], show } = wanted;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 || lines.join('') === '' ? '' : `\n--- ${title}\n${lines.join('\n')}\n`;
  const drafts = draftsOf(root);
  const text = [
    `$ stringer ${args.join(' ')}\nexit ${ran.code}\n`,
    section('stderr', [ran.stderr]),
    wanted.problems === true ? section('problems', listProblems(ran.stdout)) : section('stdout', [ran.stdout]),
    section(`lines of ${show?.file ?? ''} with "${show?.lines ?? ''}"`, shownLines(show, root)),
    section('drafts', drafts.length === 0 ? ['none'] : drafts),
  ].join('');
  return text.replaceAll(`${root}/`, '').replaceAll(/[ \t]+$/gm, '');
}

/** Runs one case in a temporary copy of the base, which is removed afterwards. */
export async function runCase(name: string): Promise<string> {
  const wanted = readCase(name);
  const root = mkdtempSync(join(tmpdir(), 'stringer-refused-'));
  try {
    cpSync(BASE, root, { recursive: true });
    if (wanted.before) await run(wanted.before, root);
    lay(name, wanted, root);
    const args = wanted.args ?? ['build'];
    return report(wanted, await run(wanted.problems === true ? [...args, '--json'] : args, root), root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
