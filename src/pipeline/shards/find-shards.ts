import { basename } from 'node:path';
import { findRelease, headOf } from '../../load/find-release.js';
import type { FoundRelease } from '../../load/find-release.js';
import { isLeftByProgram } from '../../load/left-by-programs.js';
import { kindOf } from '../../load/list-folder.js';
import { isSameIn, walkFolder } from '../../load/walk-folder.js';
import type { LedgerHead } from '../../model/ledger.js';
import { AHEAD, HISTORY, LEDGER, LOCK, WITHDRAWN, WRITTEN } from '../../model/output.js';
import { shardOf } from '../../model/shard.js';
import type { ShardMark } from '../../model/shard.js';
import { problem } from '../../problems/problem.js';
import type { Outcome, Problem } from '../../problems/problem.js';

/** A release as one part left it. */
export interface ShardRelease {
  /** The out/ of the part, as typed. */
  readonly folder: string;
  readonly found: FoundRelease;
  readonly head: LedgerHead;
  readonly mark: ShardMark;
}

/** A release of which every part is there, in the order of their numbers. */
export type SplitRelease = readonly ShardRelease[];

/** The parts of a run: every release that was split, by story/release, and the folders they came in. */
export interface FoundShards {
  readonly folders: readonly string[];
  readonly releases: ReadonlyMap<string, SplitRelease>;
}

const refusal = (folder: string, message: string, help?: string): Problem =>
  problem('write/shards', { file: folder }, message, help);

const sentence = (numbers: readonly number[], of: number): string =>
  `${numbers.map((number) => `${number}/${of}`).join(', ')} ${numbers.length === 1 ? 'is' : 'are'} not among the folders given.`;

/** Whose a file is: the force's of a split release, or undefined for what all parts have in common. */
export function forceOf(path: string, releases: FoundShards['releases']): string | undefined {
  const [story = '', release = '', ...rest] = path.split('/');
  if (!releases.has(`${story}/${release}`)) return undefined;
  const within = rest[0] === WITHDRAWN || rest[0] === HISTORY ? rest.slice(1) : rest;
  return within.length > 1 ? within[0] : undefined;
}

/** Whether a file is made anew from those of all parts. */
export function isJoined(path: string, releases: FoundShards['releases']): boolean {
  const [story = '', release = '', name = '', ...more] = path.split('/');
  return releases.has(`${story}/${release}`) && [LEDGER, WRITTEN].includes(name) && more.length === 0;
}

/** The releases of a folder whose ledger there is, and what says that no run is through with it. */
function lookInto(folder: string): Outcome<readonly string[]> {
  if (kindOf(folder) !== 'folder') return { problems: [refusal(folder, 'There is no such folder.')] };
  const names: string[] = [];
  for (const path of walkFolder(folder)) {
    const name = path.split('/').at(-1) ?? '';
    if (path === LOCK || AHEAD.test(name))
      return { problems: [refusal(folder, 'A run is writing here, or was cut short.', 'Run that part again.')] };
    if (path.split('/').length === 3 && name === LEDGER) names.push(path.slice(0, -LEDGER.length - 1));
  }
  return { value: names, problems: [] };
}

/** What is wrong with the parts of one release; nothing where they are those of one run. */
function partProblems(name: string, folders: readonly string[], parts: SplitRelease): readonly Problem[] {
  const [first] = parts;
  if (!first) return [];
  const { of, inputs } = first.mark;
  const lacking = folders.find((folder) => !parts.some((part) => part.folder === folder));
  if (lacking !== undefined) return [refusal(lacking, `It holds no part of ${name}; ${first.folder} does.`)];
  const other = parts.find(({ mark }) => mark.of !== of || mark.inputs !== inputs);
  if (other) {
    const [what, help] =
      other.mark.of === of
        ? ['were made from other records, templates, settings or another program', 'Run both from the same files.']
        : [`are of ${other.mark.of} parts, not ${of}`, 'Run all parts with the same number behind the slash.'];
    return [refusal(other.folder, `Its drafts of ${name} ${what} than those in ${first.folder}.`, help)];
  }
  const twice = parts.find(({ mark }, at) => parts.findIndex((one) => one.mark.number === mark.number) !== at);
  if (twice) return [refusal(twice.folder, `${twice.mark.number}/${of} of ${name} is there a second time.`)];
  const numbers = Array.from({ length: of }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !parts.some(({ mark }) => mark.number === number));
  return missing.length > 0 ? [refusal(first.folder, `Of ${name}, ${sentence(missing, of)}`)] : [];
}

/** A release in every folder in which it is a part of a run. */
function findParts(name: string, folders: readonly string[]): { parts: SplitRelease; problems: readonly Problem[] } {
  const parts: ShardRelease[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const { value: found, problems: unread } = findRelease(folder, name);
    problems.push(...unread.map((one) => ({ ...one, file: `${folder}/${one.file}` })));
    const head = found && headOf(found);
    if (found && head?.shard) parts.push({ folder, found, head, mark: head.shard });
    else found?.close();
  }
  return { parts: parts.sort((a, b) => a.mark.number - b.mark.number), problems };
}

/** Files that belong to no force have to be the same in every part. */
function commonProblems({ folders, releases }: FoundShards): readonly Problem[] {
  const isCommon = (path: string): boolean =>
    forceOf(path, releases) === undefined && !isJoined(path, releases) && !isLeftByProgram(basename(path));
  const differing = (folder: string, beside: string): Problem[] => {
    for (const path of walkFolder(folder))
      if (isCommon(path) && !isSameIn(path, folder, beside))
        return [refusal(folder, `${path} is not the same in ${beside}.`, 'Start every part from the same out folder.')];
    return [];
  };
  const [first = '', ...others] = folders;
  return others.flatMap((folder) => [...differing(folder, first), ...differing(first, folder)].slice(0, 1));
}

/** Closes what is open. */
export const closeShards = ({ releases }: FoundShards): void =>
  [...releases.values()].flat().forEach(({ found }) => found.close());

/** Finds the parts of a run in their folders, or says why these do not make up one. */
export function findShards(folders: readonly string[]): Outcome<FoundShards> {
  const looked = folders.map(lookInto);
  const problems = looked.flatMap((one) => one.problems);
  if (problems.length > 0) return { problems };
  const names = [...new Set(looked.flatMap(({ value = [] }) => value))].sort();
  const split = names.map((name) => ({ name, ...findParts(name, folders) })).filter(({ parts }) => parts.length > 0);
  const value = { folders, releases: new Map(split.map(({ name, parts }) => [name, parts])) };
  const [first = ''] = folders;
  const nothing = split.length === 0 ? [refusal(first, 'It holds no part of a run: build --shard makes them.')] : [];
  const found = [
    ...split.flatMap(({ name, parts, problems: unread }) => [...unread, ...partProblems(name, folders, parts)]),
    ...nothing,
  ];
  if (found.length === 0) found.push(...commonProblems(value));
  if (found.length === 0) return { value, problems: [] };
  closeShards(value);
  return { problems: found };
}

/** Whether a force's files are taken from this part. */
export const isOwn = ({ mark }: ShardRelease, force: string): boolean => shardOf(force, mark.of) === mark.number;
