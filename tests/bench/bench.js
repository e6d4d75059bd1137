/**
 * npm run bench [-- --quick | --write | --large]
 * --quick: 43 and 1,000 records only, fewer repetitions. --write: docs/benchmarks.md from the full run.
 * --large: 100,000 records too, once, for their memory; an hour, and 3 GB of room.
 */
import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingestSection, measureIngest } from './ingest.js';
import { measureReal, measureSize } from './measure.js';
import { report } from './report.js';
import { ROOT, timeBudget } from './run-process.js';

const MINUTES = 7;
const LARGE_MINUTES = 60;
const LARGE = { many: 100_000, times: 1, share: 0.9 };
const MEMORY = '/dev/shm';
/** Drafts of 10,000 records in three formats with their ledger, and room to spare. */
const ROOM = 2 ** 31;

/** `share`: how much of the time left a size may use. */
const FULL = {
  real: 15,
  sizes: [
    { many: 43, times: 5, share: 0.2 },
    { many: 1000, times: 5, share: 0.3 },
    { many: 10_000, times: 3, share: 0.8 },
  ],
};
const QUICK = {
  real: 5,
  sizes: [
    { many: 43, times: 3, share: 0.2 },
    { many: 1000, times: 2, share: 0.3 },
  ],
};

const INTRODUCTION = `# What a build costs

Written by \`npm run bench -- --write\`; \`npm run bench -- --quick\` measures 43 and 1,000 records only.
Seconds move between machines; ratios hold. Stages are timed apart, with the heap collected between them,
so they do not add up to the whole process.`;

/**
 * A folder in memory where there is one with room: a disk's moods are not what is measured.
 * @param {number} room bytes
 */
function temporaryFolder(room) {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > room) return mkdtempSync(join(MEMORY, 'stringer-bench-'));
  } catch {
    // No such folder on this machine.
  }
  return mkdtempSync(join(tmpdir(), 'stringer-bench-'));
}

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, large: { type: 'boolean' } },
});
if (values.quick && (values.write || values.large)) {
  say('--write and --large are of the full run: leave --quick out.');
  process.exit(2);
}

const temporary = temporaryFolder(values.large ? ROOM * 3 : ROOM);
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => process.exit(130));

// Cold means that nothing is remembered.
process.env['STRINGER_CACHE'] = '';
const plan = values.quick ? QUICK : FULL;
const budget = timeBudget(values.large ? LARGE_MINUTES : MINUTES);
say('measuring the real records');
const real = measureReal(join(temporary, 'real'), plan.real, budget, 0.2);
const sizes = [...plan.sizes, ...(values.large ? [LARGE] : [])].map(({ many, times, share }) => {
  say(`measuring ${many} records`);
  return measureSize(join(temporary, String(many)), many, times, budget, share);
});
say('measuring publishers’ workbooks');
const ingested = measureIngest(join(temporary, 'templates'), plan.real > 5 ? 5 : 3, budget.left());
const text = `${report(sizes, real)}\n\n${ingestSection(ingested)}`;
process.stdout.write(`${text}\n`);
if (values.write) writeFileSync(join(ROOT, 'docs/benchmarks.md'), `${INTRODUCTION}\n\n${text}\n`);
