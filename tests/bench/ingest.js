import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, median, runProcess } from './run-process.js';

/** What it costs to plan a publisher's workbook: each in a process of its own, from the command line. */

/** @typedef {{ file: string, kilobytes: number, seconds: number, cpu: number, megabytes: number, goal: string, reached: boolean, does: string }} Ingested */

/** Where the publishers' files lie, where they are there at all. */
const FILES = join(ROOT, '../shared/data');

/** The story for each file, and what is to be reached: seconds and megabytes. @type {readonly (readonly [RegExp, readonly string[], string, number, number])[]} */
const ASKED = [
  [/^policeforcearea.*september2019\.xlsx$/, ['ingest', '--story', 'knife-crime'], 'plan', 2, 300],
  [
    /^policeforcearea.*september2019\.xlsx$/,
    ['ingest', '--story', 'knife-crime', '--apply'],
    'apply to 45 records',
    2,
    300,
  ],
  [/^police-use-of-force-apr2019.*\.ods$/, ['ingest', '--story', 'use-of-force'], 'plan', 2, 300],
  [/^rec-crime-pfa\.csv$/, ['ingest', '--story', 'robbery'], 'plan', 2, 300],
  [/^open-data-table-police-workforce.*\.ods$/, ['map'], 'read and describe', 6, 500],
];

/** The records with every source renamed, so that applying an edition has all of them to write. @param {string} to */
function otherRecords(to) {
  cpSync(join(ROOT, 'forces'), to, { recursive: true });
  for (const name of readdirSync(to)) {
    const path = join(to, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('september2019.xlsx#', 'september2019-first.xlsx#'));
  }
}

/**
 * @param {string} templates a folder to copy the stories to, with one for the long csv beside them
 * @param {number} times @param {number} limit @returns {readonly Ingested[]}
 */
export function measureIngest(templates, times, limit) {
  if (!existsSync(FILES)) return [];
  cpSync(join(ROOT, 'templates'), templates, { recursive: true });
  mkdirSync(join(templates, 'robbery'));
  cpSync(join(ROOT, 'tests/ingest/real/robbery-csv.yaml'), join(templates, 'robbery/story.yaml'));
  const names = readdirSync(FILES);
  return ASKED.flatMap(([pattern, args, does, seconds, megabytes]) => {
    const file = names.find((name) => pattern.test(name));
    if (file === undefined) return [];
    const path = join(FILES, file);
    const [command = '', ...rest] = args;
    const runs = Array.from({ length: times }, (_, run) => {
      const forces = join(templates, `../forces-${run}`);
      if (rest.includes('--apply')) otherRecords(forces);
      const folders = ['--templates', templates, ...(rest.includes('--apply') ? ['--forces', forces] : [])];
      const done = runProcess([join(ROOT, 'dist/bin.js'), command, path, ...rest, ...folders], limit);
      if (rest.includes('--apply') && !done.stdout.includes('Written: 45 records'))
        throw new Error(`not every record was written:\n${done.stdout}`);
      return done;
    });
    const took = median(runs.map((run) => run.seconds));
    const cpu = median(runs.map((run) => run.cpu));
    const peak = Math.max(...runs.map((run) => run.megabytes));
    return [
      {
        file,
        kilobytes: statSync(path).size / 1000,
        seconds: took,
        cpu,
        megabytes: peak,
        goal: `${seconds} s, ${megabytes} MB`,
        reached: cpu <= seconds && peak <= megabytes,
        does,
      },
    ];
  });
}

/** @param {readonly Ingested[]} results */
export function ingestSection(results) {
  const head = `## A publisher's workbook

The command from start to end, in a process of its own: the workbook read, checked, planned against the 45 records.
Held against the goal are the processor's seconds (user and system): others may work on the machine at the same time.`;
  if (results.length === 0) return `${head}\n\nThe publishers' files are not on this machine; left out.`;
  const rows = results.map(
    ({ file, does, kilobytes, seconds, cpu, megabytes, goal, reached }) =>
      `| ${file} | ${Math.round(kilobytes)} kB | ${does} | ${seconds.toFixed(2)} s | ${cpu.toFixed(2)} s | ${Math.round(megabytes)} MB | ${goal} | ${reached ? 'reached' : '**not reached**'} |`,
  );
  return `${head}

| file | size | | median | processor | peak | goal | |
| --- | ---: | --- | ---: | ---: | ---: | --- | --- |
${rows.join('\n')}`;
}
