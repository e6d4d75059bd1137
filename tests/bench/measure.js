import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGE_CASES, makeRecords } from './make-records.js';
import { ROOT, beside, median, runProcess } from './run-process.js';

/** @typedef {import('./run-process.js').Measured} Measured */
/** @typedef {import('./stages.js').Stage} Stage */
/** @typedef {ReturnType<typeof import('./run-process.js').timeBudget>} Budget */
/** @typedef {ReturnType<typeof measureSize>} SizeResult */
/** @typedef {ReturnType<typeof measureReal>} RealResult */

const BIN = join(ROOT, 'dist/bin.js');
const TEMPLATES = join(ROOT, 'templates');
const NATION = 'england-and-wales.yaml';

/** The story of the bare loop: others would be work that it does not do. */
const STORY = ['--story', 'child-sexual-abuse'];

/** Of one force: its draft in three formats, notes and history; and the program's own two. */
const OWN_FILES = 7;

/** @param {string} forces @param {string} out */
const buildArgs = (forces, out) => [
  ...[BIN, 'build', '--forces', forces, '--templates', TEMPLATES],
  ...['--out', out, '--formats', 'md,txt,html'],
];

/** @param {readonly Measured[]} runs */
export const summed = (runs) => {
  const seconds = runs.map((run) => run.seconds);
  return {
    runs: runs.length,
    seconds: median(seconds),
    least: Math.min(...seconds),
    most: Math.max(...seconds),
    cpu: median(runs.map((run) => run.cpu)),
    megabytes: median(runs.map((run) => run.megabytes)),
  };
};

/**
 * Every record must have become a draft, and all change cases must be there: else the figures mean nothing.
 * @param {string} stdout @param {number} many @param {string} out
 */
function checkWork(stdout, many, out) {
  const [, drafted, held] = /(\d+) drafted \+ (\d+) held/.exec(stdout) ?? [];
  if (Number(drafted) + Number(held) !== many) throw new Error(`not every record became a draft:\n${stdout}`);
  if (many > 1000) return;
  const ledger = readFileSync(join(out, 'child-sexual-abuse/2019-20/run.json'), 'utf8');
  const lacking = CHANGE_CASES.filter((word) => !ledger.includes(`abuse.change=${word}`));
  if (lacking.length > 0) throw new Error(`no draft is in the case ${lacking.join(', ')}`);
}

/** The medians of each stage over several cold processes. @param {readonly Stage[][]} runs @returns {Stage[]} */
const medianStages = (runs) =>
  (runs[0] ?? []).map(({ name }, at) => ({
    name,
    ms: median(runs.map((stages) => stages[at]?.ms ?? NaN)),
    held: median(runs.map((stages) => stages[at]?.held ?? NaN)),
  }));

/**
 * One number of fictional records: cold builds and bare loops in turn, second builds, stages.
 * @param {string} root an empty folder @param {number} many @param {number} times @param {Budget} budget
 * @param {number} share of the time left
 */
export function measureSize(root, many, times, budget, share) {
  const [forces, nation, out] = [join(root, 'forces'), join(root, 'nation'), join(root, 'out')];
  const bytes = makeRecords(forces, many);
  mkdirSync(nation, { recursive: true });
  for (const folder of [forces, nation]) copyFileSync(join(ROOT, 'forces', NATION), join(folder, NATION));
  /** @param {readonly string[]} args */
  const run = (args) => runProcess(args, budget.left());
  process.env['STRINGER_CACHE'] = join(root, 'cache');
  const clear = () => {
    for (const folder of [out, join(root, 'cache')]) rmSync(folder, { recursive: true, force: true });
  };
  const pairs = budget.repeat(times, share * 0.6, () => {
    clear();
    const bare = run([beside('bare-loop.js'), forces, join(out, 'bare')]);
    clear();
    return { bare, cold: run([...buildArgs(forces, out), ...STORY]) };
  });
  checkWork(pairs.at(-1)?.cold.stdout ?? '', many, out);
  const again = budget.repeat(times, share * 0.4, () => run([...buildArgs(forces, out), ...STORY]));
  if (!again.every(({ stdout }) => stdout.includes('nothing to write')))
    throw new Error(`a second run over unchanged records wrote something:\n${again.at(-1)?.stdout ?? ''}`);
  let figure = 700;
  const changed = budget.repeat(times, share * 0.3, () => {
    const record = join(forces, 'barsetshire-7.yaml');
    figure += 1;
    writeFileSync(
      record,
      readFileSync(record, 'utf8').replace(/2019-20: \{ value: \d+/, `2019-20: { value: ${figure}`),
    );
    return run([...buildArgs(forces, out), ...STORY]);
  });
  const rewritten = changed.map(({ stdout }) => Number(/(\d+) rewritten/.exec(stdout)?.[1]));
  if (rewritten.some((files) => !(files <= OWN_FILES)))
    throw new Error(`one changed record rewrote more than its own files:\n${changed.at(-1)?.stdout ?? ''}`);
  const dearest = Math.max(...[...again, ...changed].map(({ cpu }) => cpu));
  const cheapest = Math.min(...pairs.map(({ cold }) => cold.cpu));
  if (many >= 1000 && dearest > cheapest * 0.7)
    throw new Error(`the run before was not remembered: ${dearest} s of processor beside ${cheapest} s cold`);
  const stages = budget.repeat(Math.min(times, 3), share * 0.4, () => {
    clear();
    const { stdout } = run(['--expose-gc', beside('stages.js'), forces, nation, TEMPLATES, out]);
    /** @type {unknown} */
    const parsed = JSON.parse(stdout);
    return /** @type {Stage[]} */ (parsed);
  });
  rmSync(root, { recursive: true, force: true });
  return {
    many,
    bytes,
    cold: summed(pairs.map(({ cold }) => cold)),
    bare: summed(pairs.map(({ bare }) => bare)),
    again: summed(again),
    changed: summed(changed),
    stages: medianStages(stages),
    stageRuns: stages.length,
  };
}

/**
 * The records of forces/ with every outlet, cold; and what of it is start-up.
 * @param {string} root @param {number} times @param {Budget} budget @param {number} share
 */
export function measureReal(root, times, budget, share) {
  const out = join(root, 'out');
  /** @param {readonly string[]} args @param {number} part */
  const several = (args, part) =>
    budget.repeat(times, share * part, () => {
      rmSync(out, { recursive: true, force: true });
      return runProcess(args, budget.left());
    });
  const builds = several(buildArgs(join(ROOT, 'forces'), out), 0.6);
  const help = several([BIN, 'build', '--help'], 0.3);
  const empty = several(['--eval', '0'], 0.2);
  rmSync(root, { recursive: true, force: true });
  const [, expected = '', drafted = ''] = /: (\d+) forces = (\d+) drafted/.exec(builds[0]?.stdout ?? '') ?? [];
  return { expected, drafted, build: summed(builds), help: summed(help), empty: summed(empty) };
}
