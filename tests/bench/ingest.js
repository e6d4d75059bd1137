import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, median, runProcess } from './run-process.js';

/** What it costs to plan a publisher's workbook: each in a process of its own, from the command line. */

/** @typedef {{ file: string, kilobytes: number, seconds: number, cpu: number, megabytes: number, goal: string, reached: boolean, does: string }} Ingested */

/** Where the publishers' files lie, where they are there at all. */
const FILES = join(ROOT, '../shared/data');

/** The story for each file, and what is to be reached: seconds and megabytes. @type {readonly (readonly [RegExp, readonly string[], string, number, number])[]} */
const ASKED = [
  [/^policeforcearea.*september2019\.xlsx$/, ['ingest', '--story', 'knife-crime'], 'plan', 2, 300],
  [/^police-use-of-force-apr2019.*\.ods$/, ['ingest', '--story', 'use-of-force'], 'plan', 2, 300],
  [/^rec-crime-pfa\.csv$/, ['ingest', '--story', 'robbery'], 'plan', 2, 300],
  [/^open-data-table-police-workforce.*\.ods$/, ['map'], 'read and describe', 6, 500],
];

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
    const runs = Array.from({ length: times }, () =>
      runProcess([join(ROOT, 'dist/bin.js'), command, path, ...rest, '--templates', templates], limit),
    );
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
        reached: took <= seconds && peak <= megabytes,
        does,
      },
    ];
  });
}

/** @param {readonly Ingested[]} results */
export function ingestSection(results) {
  const head = `## A publisher's workbook

The command from start to end, in a process of its own: the workbook read, checked, planned against the 45 records.`;
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
