import { availableParallelism } from 'node:os';

/** @typedef {import('./measure.js').SizeResult} SizeResult */
/** @typedef {import('./measure.js').RealResult} RealResult */
/** @typedef {import('./measure.js').Stage} Stage */

export const REAL_GOAL = 1;
/** How much dearer a record may be among 10,000 than among 1,000 and still count as flat. */
export const FLAT = 1.2;

const STAGE_NAMES = /** @type {Readonly<Record<string, string>>} */ ({
  modules: 'import the modules',
  templates: 'templates: load, validate, static check, compile',
  load: 'load records',
  validate: 'validate records',
  draft: 'derive, compose, render, check, export',
  whole: 'a whole build, each force from record to files',
});

/** @param {number} value @param {number} places */
const fixed = (value, places) => (Number.isNaN(value) ? '' : value.toFixed(places));
/** @param {number} value */
const grouped = (value) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value);
/** @param {number} value */
const seconds = (value) => `${fixed(value, 2)} s`;
/** @param {boolean} reached */
const verdict = (reached) => (reached ? 'reached' : '**not reached**');
/** @param {{ least: number, most: number }} span */
const span = ({ least, most }) => `${fixed(least, 2)}..${seconds(most)}`;

/** A Markdown table whose columns line up on a terminal too. @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(3, ...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map(
    (row) =>
      `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

/** @param {readonly SizeResult[]} sizes */
const processTable = (sizes) =>
  table([
    ['records', 'cold', 'min..max', 'processor', 'records a second', 'peak', 'second run', 'its peak', 'runs'],
    ...sizes.map(({ many, cold, again }) => [
      grouped(many),
      seconds(cold.seconds),
      span(cold),
      seconds(cold.cpu),
      grouped(many / cold.seconds),
      `${grouped(cold.megabytes)} MB`,
      seconds(again.seconds),
      `${grouped(again.megabytes)} MB`,
      String(cold.runs),
    ]),
  ]);

/** @param {readonly SizeResult[]} sizes */
const bareTable = (sizes) =>
  table([
    [
      'records',
      'Stringer',
      'bare loop',
      'bare min..max',
      'bare peak',
      'Stringer ÷ bare',
      'the same by processor',
      'nothing changed ÷ bare',
      'one changed ÷ bare',
    ],
    ...sizes.map(({ many, cold, bare, again, changed }) => [
      grouped(many),
      seconds(cold.seconds),
      seconds(bare.seconds),
      span(bare),
      `${grouped(bare.megabytes)} MB`,
      fixed(cold.seconds / bare.seconds, 2),
      fixed(cold.cpu / bare.cpu, 2),
      fixed(again.seconds / bare.seconds, 2),
      fixed(changed.seconds / bare.seconds, 2),
    ]),
  ]);

/** @param {readonly Stage[]} stages */
const workOf = (stages) => stages.filter(({ name }) => name === 'whole').reduce((sum, { ms }) => sum + ms, 0);

/** @param {readonly SizeResult[]} sizes */
const stageTable = (sizes) =>
  table([
    ['stage', ...sizes.flatMap(({ many }) => [`${grouped(many)}: ms`, 'ms a record', 'MB held after'])],
    ...(sizes[0]?.stages ?? []).map(({ name }, at) => [
      STAGE_NAMES[name] ?? name,
      ...sizes.flatMap(({ many, stages }) => {
        const { ms = NaN, held = NaN } = stages[at] ?? {};
        const once = name === 'modules' || name === 'templates';
        return [fixed(ms, 0), once ? '' : fixed(ms / many, 3), fixed(held, 0)];
      }),
    ]),
    [
      'all work on records',
      ...sizes.flatMap(({ many, stages }) => [fixed(workOf(stages), 0), fixed(workOf(stages) / many, 3), '']),
    ],
  ]);

/** @param {readonly SizeResult[]} sizes */
function growthLines(sizes) {
  const small = sizes.find(({ many }) => many === 1000);
  const large = sizes.find(({ many }) => many === 10_000);
  if (!small || !large) return ['Growth is measured by the full run only.'];
  /** @param {(size: SizeResult) => number} cost @param {string} what */
  const row = (cost, what) => {
    const [one, ten] = [cost(small), cost(large)];
    return [what, fixed(one, 2), fixed(ten, 2), fixed(ten / one, 2), verdict(ten / one <= FLAT)];
  };
  const stageRows = small.stages
    .map(({ name }, at) => ({ name, at }))
    .filter(({ name }) => name !== 'modules' && name !== 'templates')
    .map(({ name, at }) => row(({ many, stages }) => (stages[at]?.ms ?? NaN) / many, STAGE_NAMES[name] ?? name));
  return [
    `Goal: flat. A record among 10,000 costs at most ${FLAT} times what it costs among 1,000.`,
    '',
    table([
      ['ms a record', '1,000', '10,000', 'ratio', 'flat'],
      row(({ many, cold }) => (cold.seconds * 1000) / many, 'whole process, cold'),
      row(({ many, cold }) => (cold.cpu * 1000) / many, 'whole process, cold, by processor'),
      row(({ many, bare }) => (bare.seconds * 1000) / many, 'bare loop, cold').with(-1, ''),
      row(({ many, stages }) => workOf(stages) / many, 'all work on records (in process)'),
      ...stageRows,
    ]),
  ];
}

/** @param {RealResult} real */
const realLines = ({ expected, drafted, build, help, empty }) => [
  `The records of forces/ (${expected} forces of the story, ${drafted} with figures to draft), every outlet, cold, ${build.runs} runs.`,
  `Goal: under ${REAL_GOAL} s, ${verdict(build.seconds < REAL_GOAL)}.`,
  '',
  table([
    ['process', 'median', 'min..max', 'processor', 'peak'],
    ...[
      /** @type {const} */ (['build', build]),
      /** @type {const} */ (['build --help (start-up of the command line)', help]),
      /** @type {const} */ (['an empty script', empty]),
    ].map(([name, run]) => [name, seconds(run.seconds), span(run), seconds(run.cpu), `${grouped(run.megabytes)} MB`]),
  ]),
];

/** Other work on the machine shows as time spent waiting: processes take much longer than they compute. */
const WAITING = 1.15;

/** @param {readonly SizeResult[]} sizes @param {RealResult} real */
function busyLine(sizes, real) {
  const waits = [real.empty, real.build, ...sizes.flatMap(({ cold, bare }) => [cold, bare])].map(
    (run) => run.seconds / run.cpu,
  );
  const worst = Math.max(...waits);
  return worst > WAITING
    ? `**The machine was busy with other work**: some processes took up to ${fixed(worst, 1)} times the time they computed. Trust ratios and processor time.`
    : 'No process waited noticeably for a processor.';
}

/**
 * Everything measured, as Markdown that reads well on a terminal.
 * @param {readonly SizeResult[]} sizes @param {RealResult} real
 */
export function report(sizes, real) {
  const bytes = sizes.at(-1)?.bytes ?? { least: NaN, most: NaN, mean: NaN };
  return [
    `Node ${process.version.slice(1)}, ${availableParallelism()} cores. Medians of whole processes; files in memory where the machine has room for them.`,
    `Fictional records of ${fixed(bytes.least / 1024, 1)} to ${fixed(bytes.most / 1024, 1)} KB (mean ${fixed(bytes.mean / 1024, 1)}), a third each with a statement of several paragraphs, a list of teams, notes; one outlet, formats md, txt and html, with notes and ledger.`,
    busyLine(sizes, real),
    '## The real records',
    realLines(real).join('\n'),
    '## Whole process',
    'Cold: a new process into an empty folder. Second run: the same again, nothing changed, nothing written.',
    processTable(sizes),
    '## Beside a bare Handlebars loop',
    'The same records with `yaml`, one Handlebars template and `writeFileSync`: one .md each, no checks. Run in turn with ours.',
    bareTable(sizes),
    '## By stage, in one cold process',
    stageTable(sizes),
    '## Growth',
    growthLines(sizes).join('\n'),
  ].join('\n\n');
}
